//! A survey on its way out, and its answers on their way back.
mod back;

use leptos::prelude::*;
use waystone::{
    exchange::survey_text,
    route::Route,
    survey::{Status, SurveyId},
};

use super::not_found::NotFound;
use crate::app::{
    browser::{files, hash},
    components::{
        icon::{Glyph, Icon},
        notice::{Notice, Tone},
        work_head::WorkHead,
    },
    shelf::{Shelf, why},
    ui::{say, words},
};
use back::Back;

#[component]
pub fn Share(id: SurveyId) -> impl IntoView {
    let shelf = expect_context::<Shelf>();
    let words = words();
    let key = id.clone();
    let survey = Memo::new(move |_| shelf.follow(|library| library.survey(&key)));
    if survey.with_untracked(Option::is_none) {
        return view! { <NotFound survey=true /> }.into_any();
    }
    let trouble = RwSignal::new(None);
    let title =
        Signal::derive(move || survey.with(|s| s.as_ref().map(|s| s.title.default.clone()).unwrap_or_default()));
    let status = Signal::derive(move || survey.with(|s| s.as_ref().map(|s| s.status).unwrap_or_default()));
    let is_empty = move || survey.with(|s| s.as_ref().is_none_or(|s| s.questions().next().is_none()));
    let turn = move |_| {
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
    let save = move |_| {
        if let Some(survey) = survey.get_untracked() {
            let name = files::file_name(&survey.title.default, ".survey.json");
            files::download(&name, "application/json", &survey_text(&survey));
        }
    };
    let link = hash::address(&Route::Answer(id.clone()));
    let copied = RwSignal::new(None);
    let copy = {
        let link = link.clone();
        move |_| {
            let link = link.clone();
            leptos::task::spawn_local(async move { copied.set(Some(files::copy(&link).await)) });
        }
    };
    let answer = Route::Answer(id.clone()).href();
    view! {
        <WorkHead id=id.clone() title status route=Route::Share(id.clone()) />
        <main class="page stack share" id="main" tabindex="-1">
            {move || trouble.get().map(|error| view! {
                <Notice tone=Tone::Warning><span class="grow">{move || (words.get().shell().not_saved)(why(words.get(), error))}</span></Notice>
            })}
            <section class="panel pad stack">
                <p>{move || if status.get() == Status::Open { words.get().share().open_now } else { words.get().share().closed }}</p>
                <div class="row">
                    <button type="button" class="btn" class:pri=move || status.get() != Status::Open disabled=is_empty on:click=turn>
                        {move || if status.get() == Status::Open { words.get().share().close_it } else { words.get().share().open_it }}
                    </button>
                    <Show when=is_empty><span class="note">{say(|w| w.share().no_questions)}</span></Show>
                </div>
            </section>
            <div class="ways">
                <section class="panel pad stack">
                    <h2>{say(|w| w.share().device_title)}</h2>
                    <p class="note">{say(|w| w.share().device_text)}</p>
                    <div class="field">
                        <label for="link">{say(|w| w.share().address)}</label>
                        <input class="in ltr" id="link" readonly value=link />
                    </div>
                    <div class="row">
                        <a class="btn pri" href=answer>{say(|w| w.share().start)}</a>
                        <button type="button" class="btn" on:click=copy><Glyph icon=Icon::Link />{say(|w| w.share().copy)}</button>
                        <span class="note" role="status">{move || copied.get().map(|done| if done { words.get().share().copied } else { words.get().share().copy_failed })}</span>
                    </div>
                </section>
                <section class="panel pad stack">
                    <h2>{say(|w| w.share().file_title)}</h2>
                    <p class="note">{say(|w| w.share().file_text)}</p>
                    <div class="row">
                        <button type="button" class="btn pri" disabled=is_empty on:click=save>
                            <Glyph icon=Icon::Download />{say(|w| w.share().save_survey)}
                        </button>
                    </div>
                </section>
                <Back survey />
            </div>
        </main>
    }
    .into_any()
}
