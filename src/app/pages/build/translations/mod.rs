//! The survey in two languages side by side, and tables for translators. Which texts there are is `waystone::translation`'s.
mod files;
mod languages;
mod line;

use leptos::prelude::*;
use waystone::translation::{Entry, entries};

use self::{files::files, languages::languages, line::line};
use super::editor::Editor;
use crate::app::{
    browser::{
        timer::Timer,
        view::{View, el, list, nothing, when},
    },
    ui::say,
    words,
};

/// Counts follow the writing after this pause, in milliseconds.
const PAUSE: u64 = 300;

/// What the parts share.
#[derive(Clone, Copy)]
pub struct Desk {
    editor: Editor,
    /// The language beside the author's own; empty until one is chosen.
    lang: RwSignal<String>,
    /// As they were a moment ago.
    entries: RwSignal<Vec<Entry>>,
    only_missing: RwSignal<bool>,
    /// Languages with how many texts each lacks.
    known: RwSignal<Vec<(String, usize)>>,
}

impl Desk {
    fn open(editor: Editor, wanted: Option<String>) -> Self {
        let known = editor.survey.with_untracked(waystone::translation::languages);
        let first = || known.first().map(|(tag, _)| tag.clone());
        let lang = RwSignal::new(wanted.or_else(first).unwrap_or_default());
        let desk = Self {
            editor,
            lang,
            entries: RwSignal::new(Vec::new()),
            only_missing: RwSignal::new(false),
            known: RwSignal::new(known),
        };
        let timer = Timer::new();
        Effect::new(move |before: Option<String>| {
            editor.survey.track();
            let lang = lang.get();
            if before.as_ref() == Some(&lang) {
                timer.after(PAUSE, move || desk.read());
            } else {
                desk.read();
            }
            lang
        });
        desk
    }

    fn read(self) {
        let Some(lang) = self.lang.try_get_untracked() else {
            return;
        };
        self.editor.survey.with_untracked(|survey| {
            self.entries.set(entries(survey, &lang));
            let mut known = waystone::translation::languages(survey);
            // One that was just added has no text yet.
            if !lang.is_empty() && known.iter().all(|(tag, _)| *tag != lang) {
                known.push((
                    lang.clone(),
                    entries(survey, &lang).iter().filter(|entry| entry.counts).count(),
                ));
            }
            self.known.set(known);
        });
    }
}

/// `wants` is the language that is asked for from elsewhere; it is taken.
pub fn translations(editor: Editor, wants: RwSignal<Option<String>>) -> View {
    let words = words();
    let desk = Desk::open(editor, wants.try_update_untracked(Option::take).flatten());
    Effect::new(move |_| {
        if let Some(lang) = wants.get() {
            desk.lang.set(lang);
            wants.set(None);
        }
    });
    let chosen = move || desk.lang.with(|lang| !lang.is_empty());
    let shown = move || {
        let only = desk.only_missing.get();
        let lang = (desk.lang.get(), words.get().lang);
        let wanted = |entry: &&Entry| entry.counts && !entry.source.trim().is_empty() && (!only || entry.is_missing());
        // Its translation is no part of what a line is drawn for: it is typed there.
        let bare = |entry: &Entry| {
            (
                lang.clone(),
                entry.key.clone(),
                entry.place.clone(),
                entry.part,
                entry.source.clone(),
            )
        };
        desk.entries
            .with(|all| all.iter().filter(wanted).map(bare).collect::<Vec<_>>())
    };
    let is_empty = move || {
        desk.entries
            .with(|all| all.iter().all(|entry| !entry.counts || entry.source.trim().is_empty()))
    };
    let lines = move || {
        let item = move |(_, key, place, part, source)| line(desk, key, place, part, source);
        let only = el("input")
            .attr("type", "checkbox")
            .attr("id", "only-missing")
            .prop("checked", move || desk.only_missing.get())
            .on("change", move |event| {
                desk.only_missing.set(event_target_checked(&event))
            });
        let only = el("label.switch")
            .with(only)
            .with(say(|w| w.translating().only_missing));
        let empty = when(is_empty, || el("p.note").with(say(|w| w.translating().none)));
        nothing().with([
            only,
            empty,
            el("ul.pairs").with(list(shown, super::editor::key, item)),
            files(desk),
        ])
    };
    el("section.stack.translations")
        .attr("aria-label", say(|w| w.trying().translations))
        .with(el("p.note").with(say(|w| w.translating().lead)))
        .with([languages(desk), when(chosen, lines)])
}
