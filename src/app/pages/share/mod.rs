//! A survey on its way out, and its answers on their way back.
mod back;

use leptos::prelude::*;
use waystone::{
    exchange::{survey_text, surveyjs_text},
    route::Route,
    store::StoreError,
    survey::{Status, Survey, SurveyId},
};

use super::not_found::not_found;
use crate::app::{
    browser::{
        files, hash,
        view::{View, el, nothing, when},
    },
    components::{
        icon::{Icon, glyph},
        not_kept::not_kept,
        way::way,
        work_head::work_head,
    },
    shelf::Shelf,
    ui::{Word, say, words},
};
use back::back;

pub fn share(id: SurveyId) -> View {
    let shelf = expect_context::<Shelf>();
    let key = id.clone();
    let survey = Memo::new(move |_| shelf.follow(|library| library.survey(&key)));
    if survey.with_untracked(Option::is_none) {
        return not_found(true);
    }
    let trouble = RwSignal::new(None);
    let title =
        Signal::derive(move || survey.with(|s| s.as_ref().map(|s| s.title.default.clone()).unwrap_or_default()));
    let status = Signal::derive(move || survey.with(|s| s.as_ref().map(|s| s.status).unwrap_or_default()));
    let ways = el("div.ways").with([device(&id), file(survey), back(survey)]);
    let main = el("main.page.stack.share")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with([not_kept(trouble), opening(survey, status, trouble), ways]);
    nothing()
        .with(work_head(id.clone(), title, status, Route::Share(id), nothing()))
        .with(main)
}

fn is_empty(survey: Memo<Option<Survey>>) -> bool {
    survey.with(|s| s.as_ref().is_none_or(|s| s.questions().next().is_none()))
}

/// Whether people can answer it, and the button that changes that.
fn opening(survey: Memo<Option<Survey>>, status: Signal<Status>, trouble: RwSignal<Option<StoreError>>) -> View {
    let shelf = expect_context::<Shelf>();
    let words = words();
    let is_open = move || status.get() == Status::Open;
    let turn = move || {
        if let Some(mut survey) = survey.get_untracked() {
            survey.status = if survey.status == Status::Open {
                Status::Closed
            } else {
                Status::Open
            };
            let base = Some(survey.revision);
            trouble.set(shelf.write(|library| library.save_survey(&mut survey, base)).err());
        }
    };
    let pick = move |yes: Word, no: Word| move || if is_open() { yes(words.get()) } else { no(words.get()) };
    let button = el("button.btn")
        .attr("type", "button")
        .class("pri", move || !is_open())
        .attr("disabled", move || is_empty(survey))
        .with(pick(|w| w.share().close_it, |w| w.share().open_it))
        .click(turn);
    let hint = || el("span.note").with(say(|w| w.share().no_questions));
    el("section.panel.pad.stack")
        .with(el("p").with(pick(|w| w.share().open_now, |w| w.share().closed)))
        .with(el("div.row").with([button, when(move || is_empty(survey), hint)]))
}

/// On this device.
fn device(id: &SurveyId) -> View {
    let words = words();
    let link = hash::address(&Route::Answer(id.clone()));
    let input = el("input.in.ltr")
        .attr("id", "link")
        .attr("readonly", true)
        .attr("value", &link);
    let copied = RwSignal::new(None);
    let copy = move || {
        let link = link.clone();
        leptos::task::spawn_local(async move { copied.set(Some(files::copy(&link).await)) });
    };
    let said = move || {
        copied.get().map(|done| {
            if done {
                words.get().share().copied
            } else {
                words.get().share().copy_failed
            }
        })
    };
    let start = el("a.btn.pri").attr("href", Route::Answer(id.clone()).href());
    let button = el("button.btn")
        .attr("type", "button")
        .with(glyph(Icon::Link, 18))
        .with(say(|w| w.share().copy))
        .click(copy);
    let label = el("label").attr("for", "link").with(say(|w| w.share().address));
    way(|w| w.share().device_title, |w| w.share().device_text)
        .with(el("div.field").with([label, input]))
        .with(el("div.row").with([
            start.with(say(|w| w.share().start)),
            button,
            el("span.note").attr("role", "status").with(said),
        ]))
}

/// As a file.
fn file(survey: Memo<Option<Survey>>) -> View {
    let save = move || {
        if let Some(survey) = survey.get_untracked() {
            let name = files::file_name(&survey.title.default, ".survey.json");
            files::download(&name, "application/json", &survey_text(&survey));
        }
    };
    let button = el("button.btn.pri")
        .attr("type", "button")
        .attr("disabled", move || is_empty(survey))
        .with(glyph(Icon::Download, 18))
        .with(say(|w| w.share().save_survey))
        .click(save);
    let export = move || {
        if let Some(survey) = survey.get_untracked() {
            let name = files::file_name(&survey.title.default, ".surveyjs.json");
            files::download(&name, "application/json", &surveyjs_text(&survey));
        }
    };
    let other = el("button.btn")
        .attr("type", "button")
        .attr("disabled", move || is_empty(survey))
        .with(say(|w| w.share().save_surveyjs))
        .click(export);
    way(|w| w.share().file_title, |w| w.share().file_text).with(el("div.row").with([button, other]))
}
