//! A warning that something was not kept, with the reason, for as long as there is one.
use leptos::prelude::*;
use waystone::store::StoreError;

use super::notice::{Tone, notice};
use crate::app::{
    browser::view::{View, el, live, nothing},
    shelf::why,
    ui::words,
};

pub fn not_kept(trouble: RwSignal<Option<StoreError>>) -> View {
    let words = words();
    let warn = move |error| {
        let text = move || (words.get().shell().not_saved)(why(words.get(), error));
        notice(Tone::Warning, el("span.grow").with(text))
    };
    live(move || nothing().with(trouble.get().map(warn)))
}
