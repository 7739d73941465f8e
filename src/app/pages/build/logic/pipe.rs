//! Puts an earlier answer into a text: the name of its question in braces, where the caret stands.
use leptos::prelude::*;
use waystone::survey::{Question, QuestionId};

use super::super::editor::{Editor, key};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, when},
    },
    ui::say,
    words,
};

/// `fields` are the texts, as selectors; the one that had the caret last gets it, else the first. `before` is the question
/// whose texts they are; `None` for what is said after all questions.
pub fn pipe(editor: Editor, id: &'static str, before: Option<QuestionId>, fields: &'static [&'static str]) -> View {
    let words = words();
    let sources = Memo::new(move |_| {
        editor.survey.with(|survey| {
            let end = match &before {
                Some(id) => survey.number(id).unwrap_or(1) - 1,
                None => survey.questions().count(),
            };
            let asked = |(_, question): &(usize, &Question)| question.kind.asks();
            let source = |(at, question): (usize, &Question)| {
                let title: String = question.title.default.trim().chars().take(40).collect();
                (at as u64 + 1, question.value_name().to_owned(), title)
            };
            survey
                .questions()
                .take(end)
                .enumerate()
                .filter(asked)
                .map(source)
                .collect::<Vec<_>>()
        })
    });
    let option = move |(number, name, title): (u64, String, String)| {
        let label = move || format!("{}. {title}", words.get().lang.count(number));
        el("option").attr("value", name).with(label)
    };
    let chosen = RwSignal::new(String::new());
    let pick = move |name: String| {
        if !name.is_empty() {
            root::insert(fields, &format!("{{{name}}}"));
        }
        // The menu is one of things to do: it says its name again.
        chosen.set(name);
        chosen.set(String::new());
    };
    let menu = move || {
        let lead = el("option").attr("value", "").with(say(|w| w.logic().pipe));
        el("select.tok.pipe")
            .attr("id", id)
            .attr("aria-label", say(|w| w.logic().pipe))
            .attr("title", say(|w| w.logic().pipe_note))
            .input("change", pick)
            .with([lead, list(move || sources.get(), key, option)])
            .prop("value", move || chosen.get())
    };
    when(move || sources.with(|all| !all.is_empty()), menu)
}
