//! A touchpoint with its scores, one line for each wording and scale.
use leptos::prelude::*;
use waystone::{
    journey::{Cell, CellAt, Evidence, Rate, Reading, Touchpoint, Truth, Yardstick},
    survey::Measure,
    words::Words,
};

use super::{beside, figures, state::State};
use crate::app::browser::view::{View, el, live, nothing};

/// `at` is where it stands on the map, for one that does.
pub fn touchpoint(w: &'static Words, at: Option<(State, usize, usize)>, touchpoint: &Touchpoint) -> View {
    let many = touchpoint.cells.len() > 1;
    let unrated = touchpoint.unrated;
    let cells = touchpoint.cells.iter().enumerate();
    let cells: Vec<View> = cells
        .map(|(cell, it)| line(w, it, many, at.map(|at| (at, cell))))
        .collect();
    let rates: Vec<View> = touchpoint.rates.iter().map(|rate| self::rate(w, rate)).collect();
    let owner = touchpoint
        .known
        .as_ref()
        .map(|known| known.owner.as_str())
        .filter(|owner| !owner.is_empty());
    let owner = owner.map(|owner| el("p.note").with((w.charting().owner)(owner)));
    let unasked = touchpoint.is_unasked().then(|| {
        el("div.tp-c")
            .with(el("i.ev").attr("data-e", "none"))
            .with(el("p.mut").with(w.charting().not_asked))
    });
    let name = match touchpoint.called(w.lang.tag()) {
        "" => w.journey().whole,
        name => name,
    };
    let truth = at.map(|(state, stage, nth)| {
        live(move || {
            let is_one = state.truths.with(|truths| {
                let here = |truth: &Truth| truth.at.stage == stage && truth.at.touchpoint == nth;
                truths.iter().any(|truth| here(truth) && truth.passes())
            });
            nothing().with(is_one.then(|| el("span.chip.jtrue").with(w.charting().truth)))
        })
    });
    let unrated = (unrated.questions > 0).then(|| {
        let text = (w.journey().unrated)(&(w.shell().answers)(unrated.answers));
        el("div.tp-c")
            .with(el("i.ev").attr("data-e", "none"))
            .with(el("p.mut").with(text))
    });
    let apart = touchpoint.is_kept_apart();
    el("li")
        .attr("data-cell", at.is_some().then_some("touch"))
        .attr("tabindex", at.is_some().then_some("-1"))
        .with(el("h3").with(el("bdi").with(name)).with(" ").with(truth))
        .with(cells)
        .with(rates)
        .with(unasked)
        .with(unrated)
        .with(apart.then(|| el("p.note").with(w.journey().kept_apart)))
        .with(owner)
}

/// A question that is answered by yes or no.
fn rate(w: &Words, rate: &Rate) -> View {
    let said = match rate.reading.score() {
        Some(share) => (w.charting().says_yes)(&figures::share(w, share)),
        None => (w.journey().hidden)(&(w.shell().answers)(rate.reading.n())),
    };
    let text = el("p")
        .with(el("span.tp-q").with(el("bdi").with(rate.wording.get(w.lang.tag()))))
        .with(el("span").with(said))
        .with(el("span.mut").with((w.shell().answers)(rate.reading.n())));
    let mark = el("i.ev").attr("data-e", figures::evidence_tag(rate.reading.evidence()));
    el("div.tp-c.num").with([mark, text])
}

/// How often it went badly, how many it concerned, and how closely it goes with the whole.
fn more(w: &Words, cell: &Cell, weight: Option<f64>) -> Option<String> {
    let recommends = cell.yardstick == Yardstick::Rating(Measure::Nps);
    let low = cell
        .low
        .score()
        .filter(|_| !recommends)
        .map(|low| (w.charting().low)(&figures::share(w, low)));
    let weight = weight.map(|weight| (w.charting().weight)(&w.lang.percent(weight, 0)));
    let said: Vec<String> = [low, weight].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(w.journey().comma))
}

/// The share of all weights, where it was weighed.
fn weight(((state, stage, touchpoint), cell): ((State, usize, usize), usize)) -> Option<f64> {
    let at = CellAt {
        stage,
        touchpoint,
        cell,
    };
    state.drawn.with(|drawn| {
        let mut list = drawn.as_ref()?.study.drivers.list.iter();
        list.find(|driver| driver.at == at).map(|driver| driver.share)
    })
}

/// How far it is from those that it is compared with.
fn compared(w: &'static Words, ((state, stage, touchpoint), cell): ((State, usize, usize), usize)) -> Option<View> {
    let at = CellAt {
        stage,
        touchpoint,
        cell,
    };
    let found = state.drawn.with(|drawn| {
        let changes = drawn.as_ref()?.study.changes.as_ref()?;
        changes
            .cells
            .iter()
            .find(|(cell, _)| *cell == at)
            .map(|(_, found)| found.clone())
    })?;
    Some(beside::line(w, state, &found))
}

fn line(w: &'static Words, cell: &Cell, many: bool, at: Option<((State, usize, usize), usize)>) -> View {
    let evidence = cell.reading.evidence();
    let answers = (w.shell().answers)(cell.reading.n());
    let reach = cell.reach.map(|reach| {
        let said = (w.charting().reach)(&w.lang.percent(reach, 0));
        format!("{}{said}", w.journey().comma)
    });
    let reach = reach.unwrap_or_default();
    let said = match &cell.reading {
        Reading::Empty => el("span.mut").with(w.journey().no_data),
        Reading::Hidden { .. } => el("span.mut").with((w.journey().hidden)(&answers)),
        Reading::Shown { score, .. } => {
            let said = figures::cell(w, cell.yardstick, score);
            let range = el("span.mut").with(format!("({})", said.range));
            let score = el("span").with(el("b").with(said.score)).with(" ").with(range);
            nothing()
                .with(score)
                .with(said.more.map(|more| el("span").with(more)))
                .with(el("span.mut").with(format!("{answers}{reach}")))
                .with(more(w, cell, at.and_then(weight)).map(|more| el("span.mut").with(more)))
        }
    };
    // The number of answers says as much; this is for those who don't see the dot.
    let few = (evidence == Evidence::Thin).then(|| el("span.vh").with(w.journey().few));
    let wording = many.then(|| el("span.tp-q").with(el("bdi").with(cell.wording.get(w.lang.tag()))));
    el("div.tp-c.num")
        .attr("title", figures::scale(w, cell.yardstick))
        .with(el("i.ev").attr("data-e", figures::evidence_tag(evidence)))
        .with(
            el("p")
                .with(wording)
                .with(said)
                .with(few)
                .with(at.and_then(|at| compared(w, at))),
        )
}
