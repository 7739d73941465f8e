//! Arrived: what happens with the answers now. On a respondent's own device they are a file to send back.
use leptos::prelude::*;
use waystone::exchange::answers_text;

use super::{Mode, Visit};
use crate::app::{
    browser::{files, root},
    components::icon::{Glyph, Icon},
    ui::{Ui, say, words},
};

#[component]
pub fn Thanks(visit: Visit) -> impl IntoView {
    let words = words();
    let ui = expect_context::<Ui>();
    let Visit {
        mode, runner, given, ..
    } = visit;
    let lang = move || ui.lang.get().tag();
    let own = move || runner.with(|r| r.survey().thanks.get(lang()).to_owned());
    let brand = move || {
        let brand = runner.with(|r| r.survey().brand.get(lang()).to_owned());
        if brand.trim().is_empty() {
            words.get().run().asks.to_owned()
        } else {
            brand
        }
    };
    request_animation_frame(|| root::focus("#arrived"));
    let heading = move || match own() {
        text if !text.trim().is_empty() => text,
        _ if mode == Mode::Invited => words.get().run().send_title.to_owned(),
        _ => words.get().run().thanks.to_owned(),
    };
    let receipt = move || {
        given.with(|g| {
            g.as_ref()
                .map(|g| g.id.as_str().chars().take(8).collect::<String>())
                .unwrap_or_default()
        })
    };
    let save = move |_| {
        if let Some(response) = given.get_untracked() {
            let title = runner.with_untracked(|r| r.survey().title.default.clone());
            let name = files::file_name(&format!("{title}-{}", receipt()), ".answers.json");
            let text = answers_text(&response.survey.clone(), &[response]);
            files::download(&name, "application/json", &text);
        }
    };
    let invited = move || {
        view! {
            <p class="ask-sub">{move || (words.get().run().send_why)(&brand())}</p>
            <div class="panel send">
                <div class="stack">
                    <div class="row">
                        <button type="button" class="btn pri lg" on:click=save>
                            <Glyph icon=Icon::File size=20 />{say(|w| w.run().send_file)}
                        </button>
                    </div>
                    <p class="note">{say(|w| w.run().send_open)}</p>
                    <p class="note ltr">{move || (words.get().run().sent_receipt)(&receipt())}</p>
                </div>
            </div>
        }
    };
    let kiosk = move || {
        view! {
            <p class="ask-sub">{move || if mode == Mode::Trial { words.get().run().trial } else { words.get().run().kept_here }}</p>
            <div class="r-nav">
                <button type="button" class="btn pri lg" on:click=move |_| visit.restart()>{say(|w| w.run().next_person)}</button>
            </div>
        }
    };
    view! {
        <div>
            <h1 class="ask" id="arrived" tabindex="-1" dir="auto">{heading}</h1>
            {if mode == Mode::Invited { invited().into_any() } else { kiosk().into_any() }}
        </div>
    }
}
