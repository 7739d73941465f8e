//! What the survey asks of people, in three numbers. No advice yet.
use leptos::prelude::*;
use waystone::outline;

use super::editor::Editor;
use crate::app::{ui::say, words};

#[component]
pub fn Facts() -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let facts = Memo::new(move |_| editor.survey.with(outline::facts));
    let count = move |n: u64| words.get().lang.count(n);
    let time = move || {
        let facts = facts.get();
        if facts.closed + facts.open == 0 {
            "–".to_owned()
        } else {
            (words.get().build().takes)(facts.seconds)
        }
    };
    view! {
        <div>
            <h2>{say(|w| w.build().facts)}</h2>
            <dl class="facts">
                <div><dt>{say(|w| w.build().time)}</dt><dd>{time}</dd></div>
                <div><dt>{say(|w| w.build().questions)}</dt>
                    <dd>{move || count(facts.get().closed + facts.get().open)}" "<span class="mut">{say(|w| w.build().of_questions)}</span></dd></div>
                <div><dt>{say(|w| w.build().closed_open)}</dt>
                    <dd>{move || count(facts.get().closed)}" : "{move || count(facts.get().open)}</dd></div>
            </dl>
        </div>
    }
}
