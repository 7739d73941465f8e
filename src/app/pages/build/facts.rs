//! What the survey asks of people, in three numbers. No advice yet.
use leptos::prelude::*;
use waystone::outline;

use super::editor::Editor;
use crate::app::{
    browser::view::{View, el},
    ui::{Word, say},
    words,
};

pub fn facts(editor: Editor) -> View {
    let words = words();
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
    let fact = |name: Word, value: View| el("div").with([el("dt").with(say(name)), value]);
    let questions = el("dd")
        .with(move || count(facts.get().closed + facts.get().open))
        .with(" ")
        .with(el("span.mut").with(say(|w| w.build().of_questions)));
    let kinds = el("dd")
        .with(move || count(facts.get().closed))
        .with(" : ")
        .with(move || count(facts.get().open));
    el("div")
        .with(el("h2").with(say(|w| w.build().facts)))
        .with(el("dl.facts").with([
            fact(|w| w.build().time, el("dd").with(time)),
            fact(|w| w.build().questions, questions),
            fact(|w| w.build().closed_open, kinds),
        ]))
}
