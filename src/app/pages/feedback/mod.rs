//! The feedback page: one stream over all surveys and imports, narrowed by choices and words, and one customer beside it.
mod choices;
mod customer;
mod item;
mod names;
mod state;
mod stream;

use leptos::prelude::*;

use crate::app::{
    browser::view::{View, either, el, when},
    ui::{say, words},
};

use choices::choices;
use customer::drawer;
use state::State;
use stream::stream;

pub fn feedback() -> View {
    let words = words();
    let state = State::open();
    let lead = move || {
        let n = state.pieces.with(|pieces| pieces.len());
        let sources = state.surveys.with(|surveys| surveys.len());
        (words.get().feedback().lead)(n as u64, sources as u64)
    };
    let any = Memo::new(move |_| state.pieces.with(|pieces| !pieces.is_empty()));
    let said = el("div")
        .with(el("h1").with(say(|w| w.feedback().title)))
        .with(when(move || any.get(), move || el("p").with(lead)));
    let head = el("div.page-head").with(said);
    let whole = move || {
        // On a small screen the customer covers the rest, which then can't be used.
        let covered = move || state.open.with(Option::is_some) && state.narrow.get();
        let rest = el("div.fb-in")
            .attr("inert", covered)
            .with([choices(state), stream(state)]);
        el("div.fb").with([rest, drawer(state)])
    };
    let empty = || el("p.panel.pad").with(say(|w| w.feedback().empty));
    el("main.page")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with([head, either(move || any.get(), whole, empty)])
}
