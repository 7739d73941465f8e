//! In the respondent's own words.
use leptos::prelude::*;
use waystone::response::Answer;

use crate::app::browser::view::{View, el};

/// A text over the limit is cut there: the counterpart of `maxlength`, in bytes.
fn cut(mut text: String) -> String {
    if text.len() > Answer::MAX_TEXT {
        let at = (0..=Answer::MAX_TEXT)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        text.truncate(at);
    }
    text
}

fn field(what: &str, id: &str, answer: Signal<Option<Answer>>, set: Callback<Option<Answer>>) -> View {
    el(what)
        .attr("dir", "auto")
        .attr("name", id)
        .attr("aria-labelledby", format!("{id}-title"))
        .prop("value", move || {
            answer.with(|answer| answer.as_ref().and_then(Answer::text).unwrap_or_default().to_owned())
        })
        .input("input", move |text| set.run(Some(Answer::Text(cut(text)))))
}

pub fn comment(id: &str, answer: Signal<Option<Answer>>, set: Callback<Option<Answer>>) -> View {
    field("textarea.ta", id, answer, set).attr("rows", "5")
}

pub fn short(id: &str, answer: Signal<Option<Answer>>, set: Callback<Option<Answer>>) -> View {
    field("input.ta.one", id, answer, set).attr("type", "text")
}
