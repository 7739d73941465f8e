//! One question as a respondent sees it: the runner's page and the builder's preview show the same.
mod choices;
mod matrix;
mod scale;
mod text;

use leptos::prelude::*;
use waystone::{
    response::Answer,
    runner::{Refusal, Why},
    survey::{Kind, Question},
};

use super::icon::{Icon, glyph};
use crate::app::{
    browser::view::{View, el, nothing, when},
    ui::{say, words},
};

/// A question, and what is done with its answer.
pub struct Asked {
    pub question: Question,
    /// The language to show the author's text in.
    pub lang: String,
    pub answer: Signal<Option<Answer>>,
    pub set: Callback<Option<Answer>>,
    /// Why the respondent can't go on.
    pub refusal: Signal<Option<Refusal>>,
    /// The first on its page: its title heads the page.
    pub first: bool,
}

pub fn ask(asked: Asked) -> View {
    let Asked {
        question,
        lang,
        answer,
        set,
        refusal,
        first,
    } = asked;
    let words = words();
    let lang = lang.as_str();
    let id = question.id.to_string();
    let help = question.help.get(lang);
    let [title_id, help_id, error_id] = ["title", "help", "error"].map(|part| format!("{id}-{part}"));
    let describe = {
        let help_id = (!help.is_empty()).then(|| help_id.clone());
        let error_id = error_id.clone();
        move || {
            let error_id = refusal.get().map(|_| error_id.as_str());
            let ids: Vec<_> = help_id.as_deref().into_iter().chain(error_id).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let input = match &question.kind {
        Kind::Rating(rating) => scale::scale(&id, rating, lang, answer, set),
        Kind::Single { choices, .. } => choices::single(&id, choices, lang, answer, set),
        Kind::Multiple { choices, .. } => choices::multiple(&id, choices, lang, answer, set),
        Kind::Matrix { rows, columns } => matrix::matrix(&id, rows, columns, lang, answer, set),
        Kind::Comment(_) => text::comment(&id, answer, set),
        Kind::Short(_) => text::short(&id, answer, set),
        _ => nothing(),
    };
    let why = move || match refusal.get() {
        Some(Refusal {
            why: Why::RowsMissing, ..
        }) => words.get().run().rows_missing,
        Some(_) => words.get().run().missing,
        None => "",
    };
    let error = move || {
        let error = el("p.err").attr("id", &error_id).attr("role", "alert");
        error.with(glyph(Icon::Warn, 16)).with(why)
    };
    let title = el("legend.ask")
        .class("more", !first)
        .attr("dir", "auto")
        .attr("id", title_id)
        .attr("tabindex", "-1")
        .with(question.title.get(lang))
        .with((!question.required).then(|| el("span.optional").with(say(|w| w.run().optional))));
    let help = (!help.is_empty()).then(|| el("p.ask-sub").attr("dir", "auto").attr("id", help_id).with(help));
    el("fieldset.question")
        .attr("data-question", &id)
        .attr("aria-describedby", describe)
        .attr("aria-invalid", move || refusal.get().map(|_| "true"))
        .with(title)
        .with(help)
        .with(input)
        .with(when(move || refusal.get().is_some(), error))
}
