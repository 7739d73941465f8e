//! An address that means nothing here.
use waystone::route::Route;

use crate::app::{
    browser::view::{View, el},
    ui::{Word, say},
};

/// `survey`: the survey of the address isn't in this browser.
pub fn not_found(survey: bool) -> View {
    let title: Word = if survey {
        |w| w.shell().not_found_survey
    } else {
        |w| w.shell().not_found
    };
    let back = el("a.btn").attr("href", Route::Surveys.href());
    el("main.page.stack")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with(el("h1").with(say(title)))
        .with(el("p").with(back.with(say(|w| w.shell().to_surveys))))
}
