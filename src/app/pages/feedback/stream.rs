//! The pieces that are left, a few at a time, under their days; and the field that searches them.
use leptos::prelude::*;
use waystone::{feedback::Piece, response::Moment};

use super::{item::item, state::State};
use crate::app::{
    browser::{
        intl,
        view::{View, el, list, when},
    },
    ui::{say, words},
};

/// How many more appear at once.
const STEP: usize = 25;

pub fn stream(state: State) -> View {
    let words = words();
    let shown = RwSignal::new(STEP);
    let total = move || state.left.with(|left| left.len());
    let search = el("input.in")
        .attr("id", "fq")
        .attr("type", "search")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("placeholder", say(|w| w.feedback().search))
        .attr("aria-label", say(|w| w.feedback().search))
        .prop("value", move || state.seen.with(|seen| seen.words.clone()))
        .input("input", move |text| {
            shown.set(STEP);
            state.seen.update(|seen| seen.words = text);
        });
    let day = move |piece: &Piece| {
        piece.at.map_or_else(
            || words.get().feedback().undated.to_owned(),
            |at: Moment| intl::day(words.get().lang, at),
        )
    };
    // A day stands before its first piece.
    let visible = move || {
        let (left, pieces) = (state.left.get(), state.pieces.get());
        let mut last = None;
        let some = left.iter().take(shown.get()).filter_map(|at| pieces.get(*at));
        some.map(|piece| {
            let day = day(piece);
            let is_new = last.as_ref() != Some(&day);
            last = Some(day.clone());
            (piece.clone(), is_new.then_some(day))
        })
        .collect::<Vec<_>>()
    };
    let key =
        |(piece, day): &(Piece, Option<String>)| format!("{}/{}", piece.key(), day.as_deref().unwrap_or_default());
    let row = move |(piece, day): (Piece, Option<String>)| {
        el("li")
            .with(day.map(|day| el("h2.day").with(day)))
            .with(item(state, piece))
    };
    let status = move || {
        let total = total();
        (words.get().feedback().shown)(shown.get().min(total) as u64, total as u64)
    };
    let more = move || {
        el("button.btn")
            .attr("type", "button")
            .attr("id", "older")
            .with(say(|w| w.feedback().older))
            .click(move || shown.update(|n| *n += STEP))
    };
    let none = || el("p.unmapped").with(say(|w| w.feedback().none));
    el("section.fb-s")
        .attr("aria-label", say(|w| w.feedback().stream))
        .with(
            el("div.fb-q")
                .with(search)
                .with(el("p.note").attr("role", "status").with(status)),
        )
        .with(el("ul.fb-list").with(list(visible, key, row)))
        .with(when(move || total() == 0, none))
        .with(when(move || shown.get() < total(), more))
}
