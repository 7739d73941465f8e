//! How the scores are made, for those who want to know. The formulas are in `waystone::journey` and `waystone::scoring`.
use leptos::prelude::Get;

use crate::app::{
    browser::view::{View, el, live, nothing},
    ui::{say, words},
};

pub fn method() -> View {
    let words = words();
    let text = move || {
        let parts = words.get().journey().method_text;
        let part = |(what, how)| nothing().with(el("dt").with(what)).with(el("dd").with(how));
        nothing().with(parts.map(part))
    };
    el("details.as-table.jnote")
        .with(el("summary").with(say(|w| w.journey().method)))
        .with(el("dl.jmethod").with(live(text)))
}
