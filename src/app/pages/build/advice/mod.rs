//! The advice column: what the worker finds, with the edit that mends it and "leave it". The rules are `waystone::lint`'s.
mod finding;
mod helper;

use leptos::prelude::*;
use waystone::{job::Advised, lint::Rule, survey::Survey, words::Words};

use self::{
    finding::finding,
    helper::{Helper, State},
};
use super::editor::{At, Editor, key};
use crate::app::{
    browser::{
        root,
        view::{View, either, el, list, live, nothing, when},
    },
    components::icon::{Icon, glyph},
    ui::{Word, say},
    words,
};

/// What the column knows. `Copy`, as the editor is.
#[derive(Clone, Copy)]
pub struct Advice {
    editor: Editor,
    helper: Helper,
    /// The language whose translations are to be opened.
    pub wants: RwSignal<Option<String>>,
    /// Said once to those who don't see the list change.
    told: RwSignal<&'static str>,
}

impl Advice {
    pub fn open(editor: Editor) -> Self {
        Self {
            editor,
            helper: Helper::open(editor),
            wants: RwSignal::new(None),
            told: RwSignal::new(""),
        }
    }

    /// How many findings are not left as they are.
    fn count(self) -> usize {
        let count = |found: &Vec<Advised>| found.iter().filter(|one| !one.left).count();
        self.helper.found.with(|found| found.as_ref().map_or(0, count))
    }

    fn shown(self, left: bool) -> Vec<Advised> {
        let wanted = |found: &Vec<Advised>| found.iter().filter(|one| one.left == left).cloned().collect();
        self.helper
            .found
            .with(|found| found.as_ref().map(wanted))
            .unwrap_or_default()
    }

    /// The findings of these rules; `None` before the first reading.
    pub fn found(self, rules: &[Rule]) -> Option<Vec<Advised>> {
        let of = |found: &Vec<Advised>| {
            found
                .iter()
                .filter(|one| rules.contains(&one.mark.rule()))
                .cloned()
                .collect()
        };
        self.helper.found.with(|found| found.as_ref().map(of))
    }

    /// "Question 3".
    pub fn place_of(self, one: &Advised) -> String {
        let words = self.editor.words.get();
        let place = self.editor.survey.with(|survey| named(survey, words, one));
        place.unwrap_or_else(|| words.advising().whole.to_owned())
    }

    fn mend(self, one: &Advised) {
        self.helper.mend(one.mark.clone());
        self.told.set(self.editor.words.get_untracked().advising().mended);
    }

    fn leave(self, one: &Advised, leave: bool) {
        self.helper.leave(one, leave);
        self.told.set("");
        // The item has gone to the other list.
        root::focus_soon("#advice-title".into());
    }

    /// Opens what it is about, with the words that decided it.
    pub fn go(self, one: &Advised) {
        if one.mark.rule() == Rule::TranslationGap {
            self.wants.set(one.place.lang.clone());
            return;
        }
        let survey = self.editor.survey;
        let at = survey.with_untracked(|survey| place(survey, one));
        self.editor.select(at.clone());
        let title = "#q-title";
        let span = one
            .place
            .span
            .clone()
            .filter(|_| at != At::About && finding::is_title(one));
        let text = survey.with_untracked(|survey| match &at {
            At::Question(id) => survey.question(id).map(|question| question.title.default.clone()),
            _ => None,
        });
        let units = |text: &str| text.encode_utf16().count() as u32;
        match (span, text) {
            (Some(span), Some(text)) if text.get(..span.start).is_some() && text.get(..span.end).is_some() => {
                let to = |at: usize| text.get(..at).map_or(0, units);
                root::mark_soon(title.into(), to(span.start), to(span.end));
            }
            _ => root::focus_first_soon(finding::field(one)),
        }
    }
}

fn place(survey: &Survey, one: &Advised) -> At {
    let page = one
        .place
        .page
        .as_ref()
        .and_then(|id| survey.pages.iter().find(|page| page.id == *id));
    let first = page.and_then(|page| page.questions.first());
    let question = one
        .place
        .question
        .clone()
        .or_else(|| first.map(|question| question.id.clone()));
    question.map_or(At::About, At::Question)
}

/// "Question 3", "Page 2"; `None` for the whole survey.
fn named(survey: &Survey, words: &Words, one: &Advised) -> Option<String> {
    let build = words.build();
    match (&one.place.question, &one.place.page) {
        (Some(id), _) => survey.number(id).map(|number| (build.question_n)(number as u64)),
        (None, Some(id)) => {
            let at = survey.pages.iter().position(|page| page.id == *id)?;
            Some((build.page)(at as u64 + 1))
        }
        (None, None) => None,
    }
}

/// The way to the column, where it stands below everything else.
pub fn jump(advice: Advice) -> View {
    let words = words();
    el("button.btn.quiet.sm.only-m")
        .attr("id", "to-advice")
        .with(glyph(Icon::Bulb, 16))
        .with(move || (words.get().advising().jump)(advice.count() as u64))
        .click(|| root::focus("#advice-title"))
}

pub fn advice(advice: Advice) -> View {
    let words = words();
    let state = advice.helper.state;
    let broken = move || matches!(state.get(), State::Failed | State::OtherBuild);
    let item = move |(one, place)| finding(advice, one, place);
    let numbered = move |left: bool| {
        let number = |one: Advised| {
            let place = advice.editor.survey.with(|survey| named(survey, words.get(), &one));
            (one, place)
        };
        let lang = words.get().lang;
        let all = advice.shown(left).into_iter().map(number);
        all.map(|(one, number)| (lang, (one, number))).collect::<Vec<_>>()
    };
    let is_empty = move || advice.helper.found.with(Option::is_some) && advice.count() == 0;
    let line = |icon, text: Word| el("p.row.note").with(glyph(icon, 18)).with(el("span").with(say(text)));
    let findings =
        el("ul.advice")
            .attr("id", "advice")
            .with(list(move || numbered(false), key, move |(_, one)| item(one)));
    let left = move || {
        let head = el("summary").with(move || (words.get().advising().left)(advice.shown(true).len() as u64));
        let left = list(move || numbered(true), key, move |(_, one)| item(one));
        el("details.left").with([head, el("ul.advice").with(left)])
    };
    let reading = move || advice.helper.found.with(Option::is_none) && !broken();
    el("section.advising")
        .attr("aria-labelledby", "advice-title")
        .with(
            el("h2")
                .attr("id", "advice-title")
                .attr("tabindex", "-1")
                .with(say(|w| w.advising().title)),
        )
        .with(el("p.vh").attr("role", "status").with(move || advice.told.get()))
        .with(
            el("div")
                .attr("role", "status")
                .with(live(move || if broken() { trouble(advice) } else { nothing() })),
        )
        .with(when(reading, move || line(Icon::Bulb, |w| w.advising().reading)))
        .with(when(is_empty, move || line(Icon::Check, |w| w.advising().none)))
        .with(findings)
        .with(either(
            move || {
                advice
                    .helper
                    .found
                    .with(|found| found.iter().flatten().any(|one| one.left))
            },
            left,
            nothing,
        ))
}

/// The worker did not start, or ended.
fn trouble(advice: Advice) -> View {
    let is_old = advice.helper.state.get() == State::OtherBuild;
    let (text, button): (Word, Word) = if is_old {
        (|w| w.shell().reload_why, |w| w.shell().reload)
    } else {
        (|w| w.advising().failed, |w| w.shell().retry)
    };
    let act = move || {
        if is_old {
            root::reload();
        } else {
            advice.helper.retry();
        }
    };
    let button = el("button.btn.sm")
        .attr("id", "advice-retry")
        .with(say(button))
        .click(act);
    el("div.lint")
        .with(glyph(Icon::Warn, 18))
        .with(el("div").with([el("p").with(say(text)), button]))
}
