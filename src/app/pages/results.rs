//! The results page.
use leptos::prelude::*;
use waystone::survey::SurveyId;

use crate::app::ui::words;

#[component]
pub fn Results(id: SurveyId) -> impl IntoView {
    let words = words();
    let _ = id;
    view! { <main class="page" id="main" tabindex="-1"><h1>{move || words.get().shell.results}</h1></main> }
}
