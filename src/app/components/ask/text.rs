//! In the respondent's own words.
use leptos::prelude::*;
use waystone::response::Answer;

fn current(answer: Signal<Option<Answer>>) -> impl Fn() -> String + Copy {
    move || answer.with(|answer| answer.as_ref().and_then(Answer::text).unwrap_or_default().to_owned())
}

/// A text over the limit is cut there: the counterpart of `maxlength`, in bytes.
fn text_of(event: &leptos::ev::Event) -> Option<Answer> {
    let mut text = event_target_value(event);
    if text.len() > Answer::MAX_TEXT {
        let at = (0..=Answer::MAX_TEXT)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        text.truncate(at);
    }
    Some(Answer::Text(text))
}

pub fn comment(id: &str, answer: Signal<Option<Answer>>, set: Callback<Option<Answer>>) -> impl IntoView {
    view! {
        <textarea class="ta" dir="auto" rows="5" name=id.to_owned() aria-labelledby=format!("{id}-title")
            prop:value=current(answer) on:input=move |event| set.run(text_of(&event))></textarea>
    }
}

pub fn short(id: &str, answer: Signal<Option<Answer>>, set: Callback<Option<Answer>>) -> impl IntoView {
    view! {
        <input class="ta one" type="text" dir="auto" name=id.to_owned() aria-labelledby=format!("{id}-title")
            prop:value=current(answer) on:input=move |event| set.run(text_of(&event)) />
    }
}
