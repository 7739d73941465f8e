//! The choices that narrow the stream, each with how many pieces it would leave.
use leptos::prelude::*;
use waystone::{
    feedback::{CaseState, Facet, Heard, counts},
    order::sorted,
};

use super::{
    names,
    state::{State, heard},
};
use crate::app::{
    browser::view::{View, el, list, when},
    ui::{say, words},
};

const SHOWN: [Facet; 6] = [
    Facet::Source,
    Facet::Feeling,
    Facet::Case,
    Facet::Stage,
    Facet::Theme,
    Facet::Language,
];
/// More themes are behind "all".
const MOST: usize = 8;
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
    let reading = move || {
        let busy = state.busy.get();
        busy.map(|(done, of)| (words.get().results().reading)(done, of))
    };
    // Folded on small screens: style decides.
    el("details.fb-f")
        .attr("id", "fb-filters")
        .attr("open", !crate::app::browser::screen::is_small())
        .with(el("summary").with(say(|w| w.feedback().filters)))
        .with(groups)
        .with(el("p.note").attr("role", "status").with(reading))
        .with(when(any, clear))
}

fn group(state: State, facet: Facet, name: impl Fn() -> &'static str + Copy + Send + Sync + 'static) -> View {
    let words = words();
    let all = Memo::new(move |_| {
        let (pieces, readings) = (state.pieces.get(), state.readings.get());
        let (themes, cases) = (state.themes.get(), state.cases.get());
        let heard = |at: usize| {
            let piece = pieces.get(at);
            piece.map_or_else(Heard::default, |piece| heard(piece, &readings, &themes, &cases))
        };
        let counts = state.seen.with(|seen| counts(&pieces, seen, facet, &heard));
        let place = |choice: &str| FEELINGS.iter().position(|one| *one == choice);
        let counts: Vec<(String, u64)> = counts.into_iter().collect();
        match facet {
            // What was not read yet is not without words.
            Facet::Feeling | Facet::Theme if state.busy.with(Option::is_some) && readings.is_empty() => Vec::new(),
            Facet::Feeling => sorted(counts, |a, b| place(&a.0).cmp(&place(&b.0))),
            Facet::Source => counts,
            // None comes last, and alone is no choice.
            Facet::Case if counts.len() < 2 => Vec::new(),
            Facet::Case => {
                let place = |tag: &str| CaseState::parse(tag).map_or(CaseState::ALL.len(), |state| state as usize);
                sorted(counts, |a, b| place(&a.0).cmp(&place(&b.0)))
            }
            // The largest first, none last.
            Facet::Theme => sorted(counts, |a, b| (a.0.is_empty(), b.1).cmp(&(b.0.is_empty(), a.1))),
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
    let whole = RwSignal::new(false);
    let long = move || facet == Facet::Theme && all.with(Vec::len) > MOST;
    let shown = move || {
        let mut all = all.get();
        if long() && !whole.get() {
            let mut nth = 0;
            all.retain(|(choice, _)| {
                nth += 1;
                nth <= MOST || state.seen.with(|seen| seen.is_chosen(facet, choice))
            });
        }
        all
    };
    let rows = list(shown, |(choice, _)| format!("c{choice}"), row);
    let more = move || {
        el("button.lnk.sm")
            .attr("type", "button")
            .attr("aria-expanded", move || whole.get().to_string())
            .with(move || {
                let w = words.get();
                if whole.get() {
                    w.feedback().fewer.to_owned()
                } else {
                    (w.feedback().all)(&w.lang.count(all.with(Vec::len) as u64))
                }
            })
            .click(move || whole.update(|whole| *whole = !*whole))
    };
    el("fieldset")
        .attr("hidden", move || all.with(Vec::is_empty))
        .with(el("legend").with(name))
        .with(rows)
        .with(when(long, more))
}
