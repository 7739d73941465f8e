//! The import page.
use leptos::prelude::*;

use crate::app::ui::words;

#[component]
pub fn Import() -> impl IntoView {
    let words = words();

    view! { <main class="page" id="main" tabindex="-1"><h1>{move || words.get().shell.data}</h1></main> }
}
