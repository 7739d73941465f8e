//! The map itself: stages as columns on the path, with the curve of their scores drawn over one row.
use leptos::prelude::*;
use waystone::journey::{Map, height, pieces};

use super::{stage::stage, state::State};
use crate::app::{
    browser::{
        grid,
        view::{View, el, live, nothing, svg},
    },
    ui::{Word, say, words},
};

/// The columns of the map.
const MAP: &str = ".jmap";

pub fn board(state: State) -> View {
    let words = words();
    let map = state.map;
    let count = move || map.with(|map| map.stages.len());
    let stages = move || {
        let w = words.get();
        // All cells are made anew: the keyboard stays where it was.
        if let Some(here) = untrack(|| grid::here(MAP)) {
            request_animation_frame(move || grid::back(MAP, here));
        }
        map.with(|map| {
            let one = |(at, one)| stage(w, state, map, at, one);
            let stages: Vec<View> = map.stages.iter().enumerate().map(one).collect();
            nothing().with(stages).with(curve(map))
        })
    };
    let marks = live(move || {
        let lang = words.get().lang;
        let mark = |mark| {
            let mark_at = el("i.num").style("--y", format!("{}%", height(mark)));
            mark_at.with(lang.number(mark, 0))
        };
        nothing().with([100.0, 50.0, 0.0].map(mark))
    });
    let axis = el("div.jaxis")
        .with(say(|w| w.journey().score))
        .with(el("small").with(say(|w| w.journey().score_unit)))
        .with(marks);
    let touchpoints = el("div")
        .with(say(|w| w.journey().touchpoints))
        .with(el("small").with(say(|w| w.journey().touchpoints_unit)));
    let lane = |name: Word, unit: Option<Word>| {
        let unit = unit.map(|unit| el("small").with(say(unit)));
        el("div").with(say(name)).with(unit)
    };
    let lanes = [
        lane(|w| w.charting().effort, Some(|w| w.charting().effort_unit)),
        lane(|w| w.charting().says, Some(|w| w.charting().feeling_unit)),
        lane(|w| w.charting().decision, None),
    ];
    let labels = el("div.jlab").attr("aria-hidden", "true");
    let whole = el("div.jmap")
        .style("--stages", move || count().max(1).to_string())
        .with(labels.with([el("div"), axis, touchpoints]).with(lanes))
        .with(live(stages));
    // Stays when the map changes: it may have been scrolled.
    let hint = el("p.vh").attr("id", "jmap-keys").with(say(|w| w.charting().keys));
    el("div.scroll-x.jwalk")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", say(|w| w.journey().title))
        .attr("aria-describedby", "jmap-keys")
        .keydown(move |event| {
            // A field in the map has its own use for these keys.
            let is_plain = !(event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key());
            if is_plain && grid::step(MAP, &event.key(), words.get_untracked().lang.dir() == "rtl") {
                event.prevent_default();
            }
        })
        .with([hint, whole])
}

/// Hidden from assistive technology: every stage says its score.
fn curve(map: &Map) -> View {
    let width = map.stages.len() * 100;
    let thin = |what| svg(what).attr("vector-effect", "non-scaling-stroke");
    let mark = |mark| {
        let (x, y) = (width.to_string(), height(mark).to_string());
        let line = thin("line.grid").attr("x1", "0").attr("x2", x);
        line.attr("y1", &y).attr("y2", &y)
    };
    let pieces = pieces(&map.stages);
    let bands = pieces.iter().map(|piece| thin("path.jband").attr("d", &piece.band));
    let lines = pieces.iter().map(|piece| {
        let line = thin("path.line").attr("data-unsure", piece.unsure);
        line.attr("d", &piece.line)
    });
    svg("svg.chart.j-svg")
        .attr("viewBox", format!("0 0 {width} 100"))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .with([100.0, 50.0, 0.0].map(mark))
        .with(bands.chain(lines).collect::<Vec<_>>())
}
