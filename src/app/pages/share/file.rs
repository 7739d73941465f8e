//! The survey as a file: for its respondents, and for SurveyJS.
use leptos::prelude::*;
use waystone::exchange::{survey_text, surveyjs_text};

use super::Sharing;
use crate::app::{
    browser::{
        files,
        view::{View, el, when},
    },
    components::{
        icon::{Icon, glyph},
        way::way,
    },
    ui::{say, words},
};

pub fn file(sharing: Sharing) -> View {
    let save = move || {
        if let (Some(survey), Some(key)) = (sharing.survey.get_untracked(), sharing.key.get_untracked()) {
            let name = files::file_name(&survey.title.default, ".survey.json");
            files::download(&name, "application/json", &survey_text(&survey, &key));
        }
    };
    let button = el("button.btn.pri")
        .attr("type", "button")
        .attr("disabled", move || !sharing.is_ready())
        .with(glyph(Icon::Download, 18))
        .with(say(|w| w.share().save_survey))
        .click(save);
    let export = move || {
        if let Some(survey) = sharing.survey.get_untracked() {
            let name = files::file_name(&survey.title.default, ".surveyjs.json");
            files::download(&name, "application/json", &surveyjs_text(&survey));
        }
    };
    let other = el("button.btn")
        .attr("type", "button")
        .attr("disabled", move || sharing.is_empty())
        .with(say(|w| w.share().save_surveyjs))
        .click(export);
    let words = words();
    let closed = move || el("p.note").with(move || sharing.first(words.get()));
    way(|w| w.share().file_title, |w| w.share().file_text)
        .with(el("div.row").with([button, other]))
        .with(when(move || !sharing.is_ready(), closed))
}
