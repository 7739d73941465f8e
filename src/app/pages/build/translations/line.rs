//! One text: the author's wording, and the field for its translation.
use leptos::prelude::*;
use waystone::{
    edit::Edit,
    survey::Survey,
    translation::{Entry, Part, Place},
    words::Words,
};

use super::Desk;
use crate::app::browser::view::{View, el, when};

pub fn line(desk: Desk, key: String, place: Place, part: Part, source: String) -> View {
    let words = desk.editor.words.get_untracked();
    let lang = desk.lang.get_untracked();
    let own = desk.editor.survey.with_untracked(|survey| survey.lang.clone());
    let name = desk
        .editor
        .survey
        .with_untracked(|survey| named(survey, words, &place, part));
    let key = StoredValue::new(key);
    let entry = move |entry: &Entry| key.with_value(|key| entry.key == *key);
    let now = move || {
        let found = |all: &Vec<Entry>| all.iter().find(|one| entry(one)).map(|one| one.translation.clone());
        desk.entries.with(found).unwrap_or_default()
    };
    let is_missing = Memo::new(move |_| now().trim().is_empty());
    let to = lang.clone();
    let write = move |text: String| {
        desk.editor.apply(&Edit::Translate {
            key: key.get_value(),
            lang: to.clone(),
            text: text.clone(),
        });
        // At once here, so that the field agrees with what is kept.
        desk.entries.update(|all| {
            if let Some(one) = all.iter_mut().find(|one| entry(one)) {
                one.translation = text;
            }
        });
    };
    let mark = when(
        move || is_missing.get(),
        move || el("span.chip.missing").with(words.translating().is_missing),
    );
    let head = el("div.row.pair-head").with([el("span.note").with(name.as_str()), mark]);
    let original = el("p.pair-source").attr("dir", "auto").attr("lang", own).with(source);
    let field = el("textarea.in")
        .attr("rows", "1")
        .attr("dir", "auto")
        .attr("lang", &lang)
        .attr("data-key", key.get_value())
        .attr("aria-label", format!("{name} · {}", waystone::translation::name(&lang)))
        .attr("maxlength", "20000")
        .prop("value", now)
        .input("input", write);
    el("li.pair")
        .attr("data-missing", move || is_missing.get())
        .with([head, original, field])
}

/// "Question 2 · Option 3".
fn named(survey: &Survey, words: &Words, place: &Place, part: Part) -> String {
    let (build, own) = (words.build(), words.translating());
    let part = match part {
        Part::Title => own.title.to_owned(),
        Part::Help => own.help.to_owned(),
        Part::Sender => own.sender.to_owned(),
        Part::Thanks => own.thanks.to_owned(),
        Part::Consent => own.consent.to_owned(),
        Part::Button => own.button.to_owned(),
        Part::Option(at) => (build.option)(at as u64),
        Part::Row(at) => (build.statement)(at as u64),
        Part::Column(at) => (build.step)(at as u64),
        Part::Low => own.low.to_owned(),
        Part::High => own.high.to_owned(),
        Part::Label => own.label.to_owned(),
        Part::Message => own.message.to_owned(),
        Part::Hint => own.hint.to_owned(),
        Part::Inner => own.inner.to_owned(),
        Part::Other => own.text.to_owned(),
    };
    let place = match place {
        Place::Survey => return part,
        Place::Page(id) => {
            let at = survey.pages.iter().position(|page| page.id == *id).unwrap_or_default();
            (build.page)(at as u64 + 1)
        }
        Place::Question(id) => (build.question_n)(survey.number(id).unwrap_or_default() as u64),
    };
    format!("{place} · {part}")
}
