//! The choices that narrow the stream, each with how many pieces it would leave.
use leptos::prelude::*;
use waystone::{
    feedback::{Facet, counts},
    order::sorted,
};

use super::{
    names,
    state::{State, feeling},
};
use crate::app::{
    browser::view::{View, el, list, when},
    ui::{say, words},
};

const SHOWN: [Facet; 4] = [Facet::Source, Facet::Feeling, Facet::Stage, Facet::Language];
/// In the order of the feelings, not of how many there are.
const FEELINGS: [&str; 6] = ["pos", "neu", "mix", "neg", "unk", ""];

pub fn choices(state: State) -> View {
    let words = words();
    let name = |at: usize| move || words.get().feedback().facets.get(at).copied().unwrap_or_default();
    let groups = SHOWN.map(|facet| group(state, facet, name(facet as usize)));
    let any = move || {
        state
            .seen
            .with(|seen| seen.chosen.values().any(|chosen| !chosen.is_empty()))
    };
    let clear = move || {
        el("button.lnk")
            .attr("type", "button")
            .with(say(|w| w.feedback().clear))
            .click(move || state.seen.update(|seen| seen.chosen.clear()))
    };
    // Folded on small screens: style decides.
    el("details.fb-f")
        .attr("id", "fb-filters")
        .attr("open", !crate::app::browser::screen::is_small())
        .with(el("summary").with(say(|w| w.feedback().filters)))
        .with(groups)
        .with(when(any, clear))
}

fn group(state: State, facet: Facet, name: impl Fn() -> &'static str + Copy + Send + Sync + 'static) -> View {
    let words = words();
    let all = Memo::new(move |_| {
        let (pieces, readings) = (state.pieces.get(), state.readings.get());
        let feeling = |at: usize| pieces.get(at).map_or("", |piece| feeling(readings.get(&piece.key())));
        let counts = state.seen.with(|seen| counts(&pieces, seen, facet, &feeling));
        let place = |choice: &str| FEELINGS.iter().position(|one| *one == choice);
        let counts: Vec<(String, u64)> = counts.into_iter().collect();
        match facet {
            Facet::Feeling => sorted(counts, |a, b| place(&a.0).cmp(&place(&b.0))),
            Facet::Source => counts,
            _ => sorted(counts, |a, b| (a.0.is_empty(), &a.0).cmp(&(b.0.is_empty(), &b.0))),
        }
    });
    let row = move |(choice, _): (String, u64)| {
        let own = StoredValue::new(choice.clone());
        let count = move || {
            let n = all.with(|all| {
                all.iter()
                    .find(|(one, _)| own.with_value(|own| one == own))
                    .map_or(0, |(_, n)| *n)
            });
            words.get().lang.count(n)
        };
        let tick = el("input")
            .attr("type", "checkbox")
            .prop("checked", move || {
                state.seen.with(|seen| own.with_value(|own| seen.is_chosen(facet, own)))
            })
            .on("change", move |_| {
                own.with_value(|own| state.seen.update(|seen| seen.toggle(facet, own)))
            });
        let said = move || own.with_value(|own| names::choice(words.get(), state, facet, own));
        let mark = (facet == Facet::Feeling).then(|| names::shape(&choice)).flatten();
        el("label.check")
            .with(tick)
            .with(mark.map(|mark| mark.attr("class", format!("jmark {choice}"))))
            .with(el("span").attr("dir", "auto").with(said))
            .with(el("span.n").with(count))
    };
    let rows = list(move || all.get(), |(choice, _)| format!("c{choice}"), row);
    el("fieldset").with(el("legend").with(name)).with(rows)
}
