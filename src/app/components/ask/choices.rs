//! One of several, or any of them.
use leptos::prelude::*;
use waystone::{response::Answer, survey::Choice};

use crate::app::browser::view::{View, el};

fn input(kind: &str, id: &str, choice: &Choice) -> View {
    el("input")
        .attr("type", kind)
        .attr("name", id)
        .attr("value", choice.id.as_str())
}

fn row(input: View, dot: &str, choice: &Choice, lang: &str) -> View {
    let label = el("span").attr("dir", "auto").with(choice.label.get(lang));
    el("label.choice").with([input, el(dot), label])
}

pub fn single(
    id: &str,
    choices: &[Choice],
    lang: &str,
    answer: Signal<Option<Answer>>,
    set: Callback<Option<Answer>>,
) -> View {
    let choice = |choice: &Choice| {
        let own = Answer::Choice(choice.id.clone());
        let taken = own.clone();
        let input = input("radio", id, choice)
            .prop("checked", move || answer.get().as_ref() == Some(&taken))
            .on("change", move |_| set.run(Some(own.clone())));
        row(input, "span.dot", choice, lang)
    };
    el("div.choices").with(choices.iter().map(choice).collect::<Vec<_>>())
}

pub fn multiple(
    id: &str,
    choices: &[Choice],
    lang: &str,
    answer: Signal<Option<Answer>>,
    set: Callback<Option<Answer>>,
) -> View {
    let order: Vec<_> = choices.iter().map(|choice| choice.id.clone()).collect();
    let choice = |choice: &Choice| {
        let (own, order) = (choice.id.clone(), order.clone());
        let taken = choice.id.clone();
        let is_taken = move || matches!(answer.get(), Some(Answer::Choices(ids)) if ids.contains(&taken));
        // In the order of the question, whatever the order of the clicks.
        let toggle = move |_| {
            let before = if let Some(Answer::Choices(ids)) = answer.get_untracked() {
                ids
            } else {
                Vec::new()
            };
            let after = order
                .iter()
                .filter(|id| before.contains(id) != (**id == own))
                .cloned()
                .collect();
            set.run(Some(Answer::Choices(after)));
        };
        let input = input("checkbox", id, choice)
            .prop("checked", is_taken)
            .on("change", toggle);
        row(input, "span.dot.square", choice, lang)
    };
    el("div.choices").with(choices.iter().map(choice).collect::<Vec<_>>())
}
