//! What is shown and not asked: computed values, texts, pictures, and notes where something can't be asked here.
use leptos::prelude::*;
use waystone::{
    response::Answer,
    runner::Runner,
    survey::{Computed, ComputedStyle, Kind, Picture},
};

use super::Slot;
use crate::app::browser::{
    intl,
    view::{View, el},
};

pub fn shown(slot: &Slot, first: bool) -> View {
    let question = slot.question.clone();
    let titled = (!question.title.is_empty() && !question.logic.untitled).then(|| {
        let title = el("p.ask").class("more", !first).attr("id", slot.part("title"));
        title
            .attr("tabindex", "-1")
            .attr("dir", "auto")
            .attr("data-here", first)
            .with(slot.text(&question.title))
    });
    let help = (!question.help.is_empty()).then(|| el("p.ask-sub").attr("dir", "auto").with(slot.text(&question.help)));
    let label = titled.is_some().then(|| slot.part("title"));
    el("div.question")
        .attr("data-question", question.id.as_str())
        .with(titled)
        .with(help)
        .with(content(slot, label.as_deref()))
}

/// Without its title; `label` is the id of what names it.
pub fn content(slot: &Slot, label: Option<&str>) -> View {
    match &slot.question.kind {
        Kind::Computed(computed) => {
            let output = el("output.computed").attr("dir", "auto").attr("aria-labelledby", label);
            let place = slot.place.clone();
            output.with(value(slot, computed, move |runner| runner.computed_at(&place)))
        }
        Kind::Block(text) => el("p.block").attr("dir", "auto").with(slot.text(text)),
        Kind::Picture(picture) => drawn(slot, picture),
        _ => el("p.offline").with(slot.run().unsupported),
    }
}

fn drawn(slot: &Slot, picture: &Picture) -> View {
    if picture.address.starts_with("data:image/") {
        return el("img.picture")
            .attr("src", &picture.address)
            .attr("alt", slot.says(&picture.says));
    }
    let note = el("p.offline").with(slot.run().no_picture);
    let says = (!picture.says.is_empty()).then(|| (": ", slot.text(&picture.says)));
    note.with(says)
}

/// The value as the reader's language writes it, a dash while there is none.
pub fn value<F: Fn(&Runner) -> Option<Answer>>(
    slot: &Slot,
    computed: &Computed,
    read: F,
) -> impl FnMut() -> String + use<F> {
    let (runner, lang, run) = (slot.asking.runner, slot.asking.words.lang, slot.run());
    let (style, digits, format) = (
        computed.style.clone(),
        computed.digits,
        computed.format.get(&slot.lang).to_owned(),
    );
    move || {
        let value = match runner.with(&read) {
            Some(Answer::Amount(amount)) => {
                let (name, unit) = match &style {
                    ComputedStyle::Percent => ("percent", ""),
                    ComputedStyle::Currency(unit) => ("currency", unit.as_str()),
                    _ => ("decimal", ""),
                };
                intl::number(lang, amount.get(), name, unit, digits)
            }
            Some(Answer::Text(text)) => text,
            Some(Answer::Yes(yes)) => if yes { run.yes } else { run.no }.to_owned(),
            _ => "–".to_owned(),
        };
        if format.is_empty() {
            value
        } else {
            format.replace("{0}", &value)
        }
    }
}
