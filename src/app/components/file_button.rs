//! A button that lets the reader choose files.
use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::app::browser::files::{self, Chosen};

#[component]
pub fn FileButton(
    #[prop(into)] label: Signal<String>,
    /// As in the `accept` attribute.
    accept: &'static str,
    #[prop(optional)] multiple: bool,
    #[prop(default = "btn")] class: &'static str,
    choose: Callback<Vec<Chosen>>,
) -> impl IntoView {
    view! {
        <label class=format!("{class} file")>
            <Glyph icon=Icon::Upload />
            <span>{move || label.get()}</span>
            <input type="file" class="vh" accept=accept multiple=multiple
                on:change=move |event| {
                    let files = files::chosen(&event);
                    if !files.is_empty() {
                        choose.run(files);
                    }
                } />
        </label>
    }
}
