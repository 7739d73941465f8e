//! Numbers in a row, never pre-selected. No colour hints at a right answer.
use leptos::prelude::*;
use waystone::{response::Answer, survey::Rating};

use crate::app::ui::words;

pub fn scale(
    id: &str,
    rating: &Rating,
    lang: &str,
    answer: Signal<Option<Answer>>,
    set: Callback<Option<Answer>>,
) -> impl IntoView {
    let words = words();
    let scale = rating.measure.scale();
    let (low, high) = (rating.low.get(lang).to_owned(), rating.high.get(lang).to_owned());
    let (low_label, high_label) = (low.clone(), high.clone());
    let name = id.to_owned();
    let points = scale
        .values()
        .map(|value| {
            let end = if value == scale.low() {
                &low
            } else if value == scale.high() {
                &high
            } else {
                ""
            };
            let end = end.to_owned();
            let label = move || {
                let number = words.get().lang.count(value.into());
                if end.is_empty() {
                    number
                } else {
                    format!("{number}, {end}")
                }
            };
            view! {
                <label>
                    <input type="radio" name=name.clone() value=value.to_string() aria-label=label
                        prop:checked=move || answer.get() == Some(Answer::Number(value))
                        on:change=move |_| set.run(Some(Answer::Number(value))) />
                    <span aria-hidden="true">{move || words.get().lang.count(value.into())}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="nps" data-points=scale.values().count().to_string()>
            <div class="nps-row">{points}</div>
            <div class="nps-ends" aria-hidden="true">
                <span data-k=move || words.get().lang.count(scale.low().into()) dir="auto">{low_label}</span>
                <span data-k=move || words.get().lang.count(scale.high().into()) dir="auto">{high_label}</span>
            </div>
        </div>
    }
}
