//! The builder: outline, editor of one question at a time, live preview. Changes to a survey are `survey::edit` and
//! `survey::removed`; keeping them is `saver`.
mod about;
mod advice;
mod cards;
mod editor;
mod facts;
mod head;
mod kind_picker;
mod line;
mod logic;
mod notice;
mod options;
mod outline;
mod place;
mod preview;
mod question;
mod saver;

use leptos::prelude::*;
use waystone::survey::SurveyId;

use self::{
    advice::{Advice, advice, jump},
    cards::cards,
    editor::Editor,
    facts::facts,
    head::head,
    outline::outline,
    preview::preview,
};
use super::not_found::not_found;
use crate::app::{
    Shelf,
    browser::view::{View, el, nothing},
    ui::say,
    unsaved::Unsaved,
};

pub fn build(id: SurveyId) -> View {
    let shelf = expect_context::<Shelf>();
    // What could not be kept when this page was left last comes first.
    let unsaved = expect_context::<Unsaved>().take(&id);
    let is_unsaved = unsaved.is_some();
    let kept = || {
        shelf
            .now(|library| library.survey(&id))
            .map(|survey| (survey.revision, survey))
    };
    let Some((base, survey)) = unsaved.map(|(survey, base)| (base, survey)).or_else(kept) else {
        return not_found(true);
    };
    let editor = Editor::open(survey, base, is_unsaved);
    let advising = Advice::open(editor);
    let column = el("section.editor").attr("aria-label", say(|w| w.build().editor));
    let aside = el("aside.aside").attr("aria-label", say(|w| w.build().facts));
    let main = el("main.build").attr("id", "main").attr("tabindex", "-1").with([
        outline(editor),
        column.with(jump(advising)).with(cards(editor)),
        aside.with([preview(editor), el("div").with([facts(editor), advice(advising)])]),
    ]);
    nothing().with([head(id, editor), main])
}
