//! The feedback page: one stream over all surveys and imports, narrowed by choices and words, and one customer beside it.
mod case;
mod choices;
mod customer;
mod item;
mod names;
mod news;
mod state;
mod stream;
mod views;

use leptos::prelude::*;
use waystone::route::Route;

use crate::app::{
    browser::view::{View, either, el, when},
    components::icon::{Icon, glyph},
    ui::{say, words},
};

use choices::choices;
use customer::drawer;
use news::{empty, news};
use state::State;
use stream::stream;
use views::views;

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
    let import = el("a.btn")
        .attr("href", Route::Import.href())
        .with(glyph(Icon::Download, 18))
        .with(say(|w| w.feedback().import));
    let tools = el("div.row").with([when(move || any.get(), move || views(state)), import]);
    let head = el("div.page-head").with([said, tools]);
    let whole = move || {
        // On a small screen the customer covers the rest, which then can't be used.
        let covered = move || state.open.with(Option::is_some) && state.narrow.get();
        let rest = el("div.fb-in")
            .attr("inert", covered)
            .with([choices(state), stream(state)]);
        el("div.fb").with([rest, drawer(state)])
    };
    el("main.page").attr("id", "main").attr("tabindex", "-1").with([
        head,
        news(state),
        either(move || any.get(), whole, empty),
    ])
}
