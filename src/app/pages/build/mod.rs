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
mod look;
mod notice;
mod options;
mod outline;
mod panes;
mod place;
mod preview;
mod question;
mod saver;
mod translations;
mod trial;
mod unrun;

use leptos::prelude::*;
use waystone::survey::SurveyId;

use self::{
    advice::{Advice, advice},
    cards::cards,
    editor::Editor,
    facts::facts,
    head::head,
    outline::outline,
    panes::{Pane, panes},
    preview::{preview, trial_runner},
    translations::translations,
    trial::trial,
};
use super::not_found::not_found;
use crate::app::{
    Shelf,
    browser::view::{View, el, live, nothing},
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
    let (pane, runner) = (panes::open(editor, advising), trial_runner(editor));
    let shown = live(move || match pane.get() {
        Pane::Questions => cards(editor),
        Pane::Paths => trial(editor, runner, advising),
        Pane::Translations => translations(editor, advising.wants),
    });
    let column = el("section.editor").attr("aria-label", say(|w| w.build().editor));
    let aside = el("aside.aside").attr("aria-label", say(|w| w.build().facts));
    let main = el("main.build")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .attr("data-pane", move || pane.get().tag())
        .with([
            outline(editor),
            column
                .with(panes(pane, advising))
                .with(unrun::unrun(editor))
                .with(shown),
            aside.with([
                preview(editor, runner),
                el("div").with([facts(editor), advice(advising)]),
            ]),
        ]);
    nothing().with([head(id, editor), main])
}
