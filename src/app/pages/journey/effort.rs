//! How hard it is, by the questions that ask for ease: 8 less the ease on 1 to 7, or the effort that was asked itself.
use waystone::{
    journey::{Cell, StageCell, Yardstick},
    scoring::{Estimate, Interval},
    survey::Measure,
    words::Words,
};

use super::figures;
use crate::app::browser::view::{View, el, nothing};

/// Effort on its own scale, and the end of that; `None` for a cell that does not ask for it.
pub fn effort(cell: &Cell) -> Option<(Estimate, f64)> {
    let ease = *cell.reading.score()?;
    let score = ease.headline();
    match cell.yardstick {
        Yardstick::Rating(Measure::Ces) => Some((turned(score, 8.0), 7.0)),
        Yardstick::Rating(Measure::Effort) => Some((score, 5.0)),
        _ => None,
    }
}

fn turned(score: Estimate, sum: f64) -> Estimate {
    let range = score.range.map(|range| Interval {
        low: sum - range.high,
        high: sum - range.low,
    });
    Estimate {
        value: sum - score.value,
        range,
        ..score
    }
}

pub fn lane(w: &Words, stage: &StageCell) -> View {
    let name = el("span.lbl-s").with(w.charting().effort);
    let tag = w.lang.tag();
    let lines = stage.touchpoints.iter().flat_map(|touchpoint| {
        let of = move |cell: &Cell| {
            let (score, most) = effort(cell)?;
            Some(line(w, touchpoint.called(tag), score, most))
        };
        touchpoint.cells.iter().filter_map(of).collect::<Vec<_>>()
    });
    let lines: Vec<View> = lines.collect();
    if lines.is_empty() {
        return nothing().with(name).with(el("p.note").with(w.charting().no_ease));
    }
    nothing().with(name).with(el("ul.jeff").with(lines))
}

fn line(w: &Words, name: &str, score: Estimate, most: f64) -> View {
    let along = |value: f64| format!("{:.1}%", ((value - 1.0) / (most - 1.0) * 100.0).clamp(0.0, 100.0));
    let whole = score.range.unwrap_or(Interval {
        low: score.value,
        high: score.value,
    });
    let width = format!(
        "{:.1}%",
        ((whole.high - whole.low) / (most - 1.0) * 100.0).clamp(0.0, 100.0)
    );
    let bar = el("div.bar")
        .attr("aria-hidden", "true")
        .with(el("i").style("inline-size", along(score.value)))
        .with(
            el("u")
                .style("inset-inline-start", along(whole.low))
                .style("inline-size", width),
        );
    let value = (w.journey().of)(&w.lang.number(score.value, 1), most as u8);
    let range = figures::range(w, score.range, |value| w.lang.number(value, 1));
    let text = el("p")
        .with(el("bdi").with(if name.is_empty() { w.journey().whole } else { name }))
        .with(" ")
        .with(el("b").with(value))
        .with(" ")
        .with(el("span.mut").with(format!("({range})")));
    el("li.num").with([bar, text])
}
