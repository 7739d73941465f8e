//! The share page.
use leptos::prelude::*;
use waystone::survey::SurveyId;

use crate::app::words;

#[component]
pub fn Share(id: SurveyId) -> impl IntoView {
    let words = words();
    let _ = id;
    view! { <main class="page" id="main" tabindex="-1"><h1>{move || words.get().shell.share}</h1></main> }
}
