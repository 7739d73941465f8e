//! One stage of the map: its stone on the path, its score, its touchpoints. The curve between stages is the board's.
use leptos::prelude::*;
use waystone::{
    journey::{Evidence, Map, Reading, StageCell, Standing, height, label_below},
    route::Route,
    scoring::{Estimate, freshness},
    words::Words,
};

use super::{beside, decision, effort, figures, says, state::State, touchpoint::touchpoint};
use crate::app::browser::{
    clock, intl,
    view::{View, el, nothing, svg},
};

/// The stage at `at` of the map.
pub fn stage(w: &'static Words, state: State, map: &Map, at: usize, stage: &StageCell) -> View {
    let evidence = stage.reading.evidence();
    let known = matches!(evidence, Evidence::Thin | Evidence::Measured);
    let heading = format!("stage-{}", stage.id);
    let on = match stage.standing {
        Some(Standing::Lowest) => Some("here"),
        _ => known.then_some("done"),
    };
    let is_end = at + 1 == map.stages.len() && known;
    let mark = match stage.standing {
        Some(Standing::Lowest) => Some(w.journey().lowest),
        Some(Standing::Highest) => Some(w.journey().highest),
        None => is_end.then_some(w.charting().end),
    };
    let said = match evidence {
        Evidence::None => w.journey().legend_none.to_owned(),
        Evidence::Hidden | Evidence::Measured => (w.shell().answers)(stage.reading.n()),
        Evidence::Thin => (w.journey().only)(&(w.shell().answers)(stage.reading.n())),
    };
    let score = match &stage.reading {
        Reading::Shown { score, few, .. } => known_score(w, score, *few, label_below(&map.stages, at)),
        Reading::Empty | Reading::Hidden { .. } => el("div.unmapped.j-none")
            .attr("data-unasked", stage.is_unasked())
            .with(el("span").with(missing(w, stage))),
    };
    let stone = el("span.stone").attr("data-on", on).attr("aria-hidden", "true");
    let head = el("div.stage-h")
        .attr("data-cell", "head")
        .attr("tabindex", "-1")
        .with(stone.with(w.lang.count(at as u64 + 1)))
        .with(mark.map(|mark| el("span.mot").with(mark)))
        .with(
            el("h2")
                .attr("id", &heading)
                .with(el("bdi").with(stage.name.get(w.lang.tag()))),
        )
        .with(el("p").with(said))
        .with(age(w, stage))
        .with(confirmation(w, state, stage))
        .with(compared(w, state, at));
    let cell = |what: &str, lane: &'static str| el(what).attr("data-cell", lane).attr("tabindex", "-1");
    el("section.stage")
        .attr("data-column", "")
        .attr("data-nodata", !known)
        .attr("aria-labelledby", heading)
        .style("grid-column", (at + 2).to_string())
        .with([
            head,
            cell("div.j-curve", "curve").with(score),
            el("div.j-touch").with(touchpoints(w, state, at, stage)),
            cell("div", "effort").with(effort::lane(w, stage)),
            cell("div.j-says", "says").with(says::lane(state, at)),
            cell("div.j-act", "act").with(decision::lane(state, at)),
        ])
}

/// A stage is said to be confirmed for so many days.
const CONFIRMED: u64 = 90;
/// Older answers than this many days are said to be old.
const FRESH: u64 = 90;
const DAY: u64 = 86_400_000;

/// When the newest answer came, and how long ago where that is long.
fn age(w: &Words, stage: &StageCell) -> Option<View> {
    let newest = stage.newest?;
    let day = (w.charting().newest)(&intl::day(w.lang, newest));
    let days = freshness::age_days((newest.0 / DAY) as i64, (clock::now().0 / DAY) as i64);
    let old = days.filter(|days| freshness::is_stale(*days, FRESH));
    let old = old.map(|days| format!("{}{}", w.journey().comma, (w.charting().stale)(&w.lang.count(days))));
    Some(
        el("p.num")
            .attr("data-stale", old.is_some())
            .with(format!("{day}{}", old.unwrap_or_default())),
    )
}

/// When somebody last said that it still goes like this, and the way to say so now.
fn confirmation(w: &'static Words, state: State, stage: &StageCell) -> View {
    // Where nothing is said of a stage there is nothing to confirm.
    if stage.touchpoints.is_empty() && stage.confirmed.is_none() {
        return nothing();
    }
    let days = stage
        .confirmed
        .and_then(|at| freshness::age_days((at.0 / DAY) as i64, (clock::now().0 / DAY) as i64));
    let is_due = days.is_some_and(|days| freshness::is_stale(days, CONFIRMED));
    let is_new = stage.confirmed.is_none();
    let said = stage
        .confirmed
        .map(|at| (w.charting().confirmed)(&intl::day(w.lang, at)));
    let due = is_due.then_some(w.charting().confirm_due);
    let new = is_new.then_some(w.charting().never_confirmed);
    let text = [due, new, said.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(w.journey().gap);
    let id = stage.id.clone();
    let confirm = move || {
        let mut journey = state.journey.get_untracked();
        if let Some(stage) = journey.stages.iter_mut().find(|stage| stage.id == id) {
            stage.confirmed = Some(clock::now().0);
        }
        let _ = state.save(&journey);
    };
    let button = el("button.lnk.sm.no-print")
        .attr("type", "button")
        .with(w.charting().confirm)
        .with(el("span.vh").with(format!(": {}", stage.name.get(w.lang.tag()))))
        .click(confirm);
    el("p")
        .attr("data-due", is_due)
        .with(text)
        .with(" ")
        .with((is_due || is_new).then_some(button))
}

/// How far it is from those that it is compared with.
fn compared(w: &'static Words, state: State, at: usize) -> Option<View> {
    let found = state.drawn.with(|drawn| {
        let changes = drawn.as_ref()?.study.changes.as_ref()?;
        changes.stages.get(at).cloned()
    })?;
    Some(beside::line(w, state, &found))
}

/// Why there is no score.
fn missing(w: &Words, stage: &StageCell) -> String {
    match &stage.reading {
        Reading::Hidden { n } => (w.journey().hidden)(&(w.shell().answers)(*n)),
        _ if stage.is_unasked() => w.journey().legend_none.to_owned(),
        _ if !stage.is_rated() => w.journey().only_unrated.to_owned(),
        _ => w.journey().unanswered.to_owned(),
    }
}

/// The dot on the curve, or a gauge where the screen is too narrow for one: style decides.
fn known_score(w: &Words, score: &Estimate, few: bool, below: bool) -> View {
    let percent = |value: f64| format!("{:.2}%", height(value));
    let range = score
        .range
        .map_or((score.value, score.value), |range| (range.low, range.high));
    let text = format!(
        "{} ({}){}{}",
        figures::stage_score(w, score),
        figures::stage_range(w, score),
        w.journey().comma,
        (w.shell().answers)(score.n)
    );
    let band = el("i.j-range").style("--from", percent(range.1));
    let label = el("b.num")
        .attr("data-below", below)
        .style("--y", percent(if below { range.0 } else { range.1 }));
    let dot = el("i.j-dot").attr("data-few", few).style("--y", percent(score.value));
    let plot = el("div.j-plot").attr("aria-hidden", "true").with([
        band.style("--to", percent(range.0)),
        dot,
        label.with(w.lang.number(score.value, 0)),
        el("span.j-n.num").with(format!("n {}", w.lang.count(score.n))),
    ]);
    let name = el("span.lbl-s")
        .with(w.journey().score)
        .with(" ")
        .with(el("small").with(w.journey().score_unit));
    nothing()
        .with([plot, el("div.gauge").with([name, gauge(w, score.value, range, few)])])
        .with(el("p.j-said.note").with(text))
}

/// The value and its range on a line 300 wide, its ends 8 from the edge.
fn gauge(w: &Words, value: f64, range: (f64, f64), few: bool) -> View {
    let x = |value: f64| 8.0 + value * 2.84;
    let (low, high) = (x(range.0), x(range.1));
    let line = |[x1, y1, x2, y2]: [&str; 4]| {
        let line = svg("line.axis").attr("x1", x1).attr("y1", y1);
        line.attr("x2", x2).attr("y2", y2)
    };
    let end = |x: &str, value: f64| {
        let end = svg("text.t2")
            .attr("x", x)
            .attr("y", "36")
            .attr("text-anchor", "middle");
        end.with(w.lang.number(value, 0))
    };
    let band = svg("rect.band")
        .attr("x", low.to_string())
        .attr("y", "8")
        .attr("width", (high - low).max(0.0).to_string())
        .attr("height", "10")
        .attr("rx", "5");
    let dot = svg(if few { "circle.ring" } else { "circle.dot" })
        .attr("cx", x(value).to_string())
        .attr("cy", "13")
        .attr("r", "6");
    svg("svg.chart")
        .attr("viewBox", "0 0 300 40")
        .attr("aria-hidden", "true")
        .with(
            [
                ["8", "13", "292", "13"],
                ["8", "8", "8", "18"],
                ["292", "8", "292", "18"],
            ]
            .map(line),
        )
        .with([end("8", 0.0), end("288", 100.0), band, dot])
}

fn touchpoints(w: &'static Words, state: State, at: usize, stage: &StageCell) -> View {
    if stage.is_unasked() {
        let why = el("p")
            .with(el("b").with(w.journey().unmapped))
            .with([w.journey().gap, w.journey().unasked]);
        let link = |to: Route, name| el("a.lnk").attr("href", to.href()).with(name);
        let links = el("p.row.no-print").with([
            link(Route::Surveys, w.journey().add_question),
            link(Route::Import, w.journey().import),
        ]);
        let named = stage
            .touchpoints
            .iter()
            .map(|it| el("li").with(el("bdi").with(it.called(w.lang.tag()))));
        let named: Vec<View> = named.collect();
        let list = (!named.is_empty()).then(|| el("ul.tp-named").with(named));
        let cell = el("div.unmapped").attr("data-cell", "touch").attr("tabindex", "-1");
        return cell.with(list).with([why, links]);
    }
    let items = stage.touchpoints.iter().enumerate();
    let items: Vec<View> = items
        .map(|(nth, it)| touchpoint(w, Some((state, at, nth)), it))
        .collect();
    nothing()
        .with(el("span.lbl-s").with(w.journey().touchpoints))
        .with(el("ul.tp").with(items))
}
