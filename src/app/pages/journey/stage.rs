//! One stage of the map: its stone on the path, its score, its touchpoints. The curve between stages is the board's.
use waystone::{
    journey::{Evidence, Map, Reading, StageCell, Standing, height, label_below},
    route::Route,
    scoring::Estimate,
    words::Words,
};

use super::{figures, touchpoint::touchpoint};
use crate::app::browser::view::{View, el, nothing, svg};

/// The stage at `at` of the map.
pub fn stage(w: &Words, map: &Map, at: usize, stage: &StageCell) -> View {
    let evidence = stage.reading.evidence();
    let known = matches!(evidence, Evidence::Thin | Evidence::Measured);
    let heading = format!("stage-{}", stage.id);
    let on = match stage.standing {
        Some(Standing::Lowest) => Some("here"),
        _ => known.then_some("done"),
    };
    let mark = stage.standing.map(|standing| match standing {
        Standing::Lowest => w.journey().lowest,
        Standing::Highest => w.journey().highest,
    });
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
        .with(stone.with(w.lang.count(at as u64 + 1)))
        .with(mark.map(|mark| el("span.mot").with(mark)))
        .with(
            el("h2")
                .attr("id", &heading)
                .with(el("bdi").with(stage.name.get(w.lang.tag()))),
        )
        .with(el("p").with(said));
    el("section.stage")
        .attr("data-nodata", !known)
        .attr("aria-labelledby", heading)
        .style("grid-column", (at + 2).to_string())
        .with([
            head,
            el("div.j-curve").with(score),
            el("div.j-touch").with(touchpoints(w, stage)),
        ])
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

fn touchpoints(w: &Words, stage: &StageCell) -> View {
    if stage.is_unasked() {
        let why = el("p")
            .with(el("b").with(w.journey().unmapped))
            .with([w.journey().gap, w.journey().unasked]);
        let link = |to: Route, name| el("a.lnk").attr("href", to.href()).with(name);
        let links = el("p.row.no-print").with([
            link(Route::Surveys, w.journey().add_question),
            link(Route::Import, w.journey().import),
        ]);
        return el("div.unmapped").with([why, links]);
    }
    let items: Vec<View> = stage.touchpoints.iter().map(|it| touchpoint(w, it)).collect();
    nothing()
        .with(el("span.lbl-s").with(w.journey().touchpoints))
        .with(el("ul.tp").with(items))
}
