//! The builder: outline, editor of one question at a time, live preview. Changes to a survey are `survey::edit` and
//! `survey::removed`; keeping them is `saver`.
mod about;
mod cards;
mod editor;
mod facts;
mod head;
mod kind_picker;
mod line;
mod notice;
mod options;
mod outline;
mod place;
mod preview;
mod question;
mod rule;
mod saver;

use leptos::prelude::*;
use waystone::survey::SurveyId;

use self::{cards::Cards, editor::Editor, facts::Facts, head::Head, outline::Outline, preview::Preview};
use super::not_found::NotFound;
use crate::app::{Shelf, ui::say, unsaved::Unsaved};

#[component]
pub fn Build(id: SurveyId) -> impl IntoView {
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
        return view! { <NotFound survey=true /> }.into_any();
    };
    let editor = Editor::open(survey, base, is_unsaved);
    provide_context(editor);
    view! {
        <Head id />
        <main class="build" id="main" tabindex="-1">
            <Outline />
            <section class="editor" aria-label=say(|w| w.build().editor)><Cards /></section>
            <aside class="aside" aria-label=say(|w| w.build().facts)><Preview /><Facts /></aside>
        </main>
    }
    .into_any()
}
