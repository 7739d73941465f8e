//! An address that means nothing here.
use leptos::prelude::*;
use waystone::route::Route;

use crate::app::ui::{say, words};

#[component]
pub fn NotFound(
    /** The survey of the address isn't in this browser. */
    #[prop(optional)]
    survey: bool,
) -> impl IntoView {
    let words = words();
    let title = move || {
        if survey {
            words.get().shell().not_found_survey
        } else {
            words.get().shell().not_found
        }
    };
    view! {
        <main class="page stack" id="main" tabindex="-1">
            <h1>{title}</h1>
            <p><a class="btn" href=Route::Surveys.href()>{say(|w| w.shell().to_surveys)}</a></p>
        </main>
    }
}
