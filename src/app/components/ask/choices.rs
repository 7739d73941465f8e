//! One of several, or any of them.
use leptos::prelude::*;
use waystone::{response::Answer, survey::Choice};

pub fn single(
    id: &str,
    choices: Vec<Choice>,
    lang: &str,
    answer: Signal<Option<Answer>>,
    set: Callback<Option<Answer>>,
) -> impl IntoView {
    let name = id.to_owned();
    let rows = choices
        .into_iter()
        .map(|choice| {
            let own = Answer::Choice(choice.id.clone());
            let taken = own.clone();
            view! {
                <label class="choice">
                    <input type="radio" name=name.clone() value=choice.id.to_string()
                        prop:checked=move || answer.get().as_ref() == Some(&taken)
                        on:change=move |_| set.run(Some(own.clone())) />
                    <span class="dot"></span><span dir="auto">{choice.label.get(lang).to_owned()}</span>
                </label>
            }
        })
        .collect_view();
    view! { <div class="choices">{rows}</div> }
}

pub fn multiple(
    id: &str,
    choices: Vec<Choice>,
    lang: &str,
    answer: Signal<Option<Answer>>,
    set: Callback<Option<Answer>>,
) -> impl IntoView {
    let name = id.to_owned();
    let order: Vec<_> = choices.iter().map(|choice| choice.id.clone()).collect();
    let rows = choices
        .into_iter()
        .map(|choice| {
            let (own, order) = (choice.id.clone(), order.clone());
            let taken = choice.id.clone();
            let is_taken = move || matches!(answer.get(), Some(Answer::Choices(ids)) if ids.contains(&taken));
            // In the order of the question, whatever the order of the clicks.
            let toggle = move |_| {
                let before = if let Some(Answer::Choices(ids)) = answer.get_untracked() { ids } else { Vec::new() };
                let after = order.iter().filter(|id| before.contains(id) != (**id == own)).cloned().collect();
                set.run(Some(Answer::Choices(after)));
            };
            view! {
                <label class="choice">
                    <input type="checkbox" name=name.clone() value=choice.id.to_string() prop:checked=is_taken on:change=toggle />
                    <span class="dot square"></span><span dir="auto">{choice.label.get(lang).to_owned()}</span>
                </label>
            }
        })
        .collect_view();
    view! { <div class="choices">{rows}</div> }
}
