//! One question as a respondent sees it: the runner's page and the builder's preview show the same.
mod choices;
mod matrix;
mod scale;
mod text;

use leptos::prelude::*;
use waystone::{
    response::Answer,
    runner::Refusal,
    survey::{Kind, Question},
};

use super::icon::{Glyph, Icon};
use crate::app::ui::{say, words};

#[component]
pub fn Ask(
    question: Question,
    /// The language to show the author's text in.
    #[prop(into)]
    lang: String,
    #[prop(into)] answer: Signal<Option<Answer>>,
    set: Callback<Option<Answer>>,
    /// Why the respondent can't go on.
    #[prop(into)]
    refusal: Signal<Option<Refusal>>,
    /// The first on its page: its title heads the page.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let words = words();
    let id = question.id.to_string();
    let title = question.title.get(&lang).to_owned();
    let help = question.help.get(&lang).to_owned();
    let optional = !question.required;
    let error_id = format!("{id}-error");
    let describe = {
        let (help_id, error_id) = (format!("{id}-help"), error_id.clone());
        let has_help = !help.is_empty();
        Signal::derive(move || {
            let mut ids = Vec::new();
            if has_help {
                ids.push(help_id.clone());
            }
            if refusal.get().is_some() {
                ids.push(error_id.clone());
            }
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    };
    let input = match question.kind.clone() {
        Kind::Rating(rating) => scale::scale(&id, &rating, &lang, answer, set).into_any(),
        Kind::Single { choices, .. } => choices::single(&id, choices, &lang, answer, set).into_any(),
        Kind::Multiple { choices, .. } => choices::multiple(&id, choices, &lang, answer, set).into_any(),
        Kind::Matrix { rows, columns } => matrix::matrix(&id, rows, columns, &lang, answer, set).into_any(),
        Kind::Comment(_) => text::comment(&id, answer, set).into_any(),
        Kind::Short(_) => text::short(&id, answer, set).into_any(),
        _ => ().into_any(),
    };
    let error = move || {
        refusal.get().map(|refusal| {
            let text = match refusal {
                Refusal::Missing => words.get().run().missing,
                Refusal::RowsMissing => words.get().run().rows_missing,
            };
            view! { <p class="err" id=error_id.clone() role="alert"><Glyph icon=Icon::Warn size=16 />{text}</p> }
        })
    };
    view! {
        <fieldset class="question" data-question=id.clone() aria-describedby=move || describe.get()
            aria-invalid=move || refusal.get().map(|_| "true")>
            <legend class="ask" class:more=!first dir="auto" id=format!("{id}-title") tabindex="-1">
                {title}
                {optional.then(|| view! { <span class="optional">{say(|w| w.run().optional)}</span> })}
            </legend>
            {(!help.is_empty()).then(|| view! { <p class="ask-sub" dir="auto" id=format!("{id}-help")>{help}</p> })}
            {input}
            {error}
        </fieldset>
    }
}
