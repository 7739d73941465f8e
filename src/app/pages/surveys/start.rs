//! The tiles that start a survey. Only templates that exist.
use leptos::prelude::*;
use waystone::{outline, survey::SurveyId, template::Template};

use super::Board;
use crate::app::{
    components::icon::{Glyph, Icon},
    ui::say,
    words,
};

fn icon(template: Template) -> Icon {
    match template {
        Template::Blank => Icon::Plus,
        Template::Nps => Icon::Gauge,
        Template::Csat => Icon::Star,
        Template::Ces => Icon::Steps,
    }
}

#[component]
pub fn Start() -> impl IntoView {
    let words = words();
    let board = expect_context::<Board>();
    // A draft is made only to count: it is nobody's survey.
    let size = move |template: Template| {
        let words = words.get();
        if template == Template::Blank {
            return words.templates().blank_note.to_owned();
        }
        let survey = template.draft(SurveyId::from_bits(0), words);
        let facts = outline::facts(&survey);
        (words.run().summary)(survey.questions().count(), facts.seconds)
    };
    let tile = move |template: Template| {
        view! {
            <button data-template=format!("{template:?}") on:click=move |_| board.start(template)>
                <Glyph icon=icon(template) size=22 /><b>{move || template.name(words.get())}</b><span>{move || size(template)}</span>
            </button>
        }
    };
    let tiles = Template::ALL.into_iter().map(tile).collect_view();
    view! {
        <section class="start" aria-labelledby="start-title">
            <div class="sec-head">
                <h2 id="start-title">{say(|w| w.surveys().templates)}</h2>
                <span class="note">{say(|w| w.surveys().templates_note)}</span>
            </div>
            <div class="tmpl">{tiles}</div>
        </section>
    }
}
