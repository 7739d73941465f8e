//! How the scores are made, for those who want to know. The formulas are in `waystone::journey` and `waystone::scoring`.
use leptos::prelude::*;

use crate::app::ui::{say, words};

#[component]
pub fn Method() -> impl IntoView {
    let words = words();
    let text = move || {
        words
            .get()
            .journey()
            .method_text
            .into_iter()
            .map(|(what, how)| view! { <dt>{what}</dt><dd>{how}</dd> })
            .collect_view()
    };
    view! {
        <details class="as-table jnote">
            <summary>{say(|w| w.journey().method)}</summary>
            <dl class="jmethod">{text}</dl>
        </details>
    }
}
