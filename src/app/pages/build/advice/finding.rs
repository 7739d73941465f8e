//! One finding: where, what and why, and what can be done with it.
use leptos::prelude::GetUntracked;
use waystone::{
    job::Advised,
    lint::{Part, Rule, Severity},
};

use super::Advice;
use crate::app::{
    browser::view::{View, el},
    components::icon::{Icon, glyph},
    ui::say,
};

/// `place` says where, unless it is about the whole survey.
pub fn finding(advice: Advice, one: Advised, place: Option<String>) -> View {
    let words = advice.editor.words.get_untracked();
    let icon = match one.severity {
        Severity::Error | Severity::Warning => Icon::Warn,
        Severity::Hint => Icon::Bulb,
    };
    let to = one.clone();
    let place = match place {
        Some(place) => el("button.lnk")
            .attr("aria-label", (words.advising().open)(&place))
            .with(place)
            .click(move || advice.go(&to)),
        None => el("span.mut").with(words.advising().whole),
    };
    let translate = (one.mark.rule() == Rule::TranslationGap && !one.left).then(|| {
        let one = one.clone();
        el("button.btn.sm")
            .with(words.advising().translate)
            .click(move || advice.go(&one))
    });
    let seen = one.seen.as_ref().map(|seen| el("p.seen").with(seen.as_str()));
    let why = format!("{} {}", one.why, one.what);
    let mend = one.button.clone().filter(|_| !one.left).map(|label| {
        let one = one.clone();
        el("button.btn.sm").with(label).click(move || advice.mend(&one))
    });
    let leave = {
        let (one, left) = (one.clone(), one.left);
        let button = if left {
            el("button.lnk").with(say(|w| w.advising().mind))
        } else {
            el("button.lnk").with(say(|w| w.advising().leave))
        };
        button.click(move || advice.leave(&one, !left))
    };
    let text = el("div")
        .with(el("p.what").with([place, el("strong").with(one.name.as_str())]))
        .with(seen)
        .with(el("small").with(why))
        .with(el("div.row").with(mend).with(translate).with(leave));
    el("li")
        .attr(
            "class",
            match one.severity {
                Severity::Error => "no",
                Severity::Warning => "hm",
                Severity::Hint => "idea",
            },
        )
        .attr("data-finding", one.name.as_str())
        .with([glyph(icon, 18), text])
}

/// Whether it is about the question's own wording, in the author's language.
pub fn is_title(one: &Advised) -> bool {
    one.place.part == Part::Title
}

/// The field to which the keyboard goes: the first of these selectors that is there.
pub fn field(one: &Advised) -> &'static [&'static str] {
    match one.place.part {
        Part::Title => &["#q-title", "#card"],
        Part::Choices => &["[data-part=choices] textarea", "#card"],
        Part::Row => &["[data-part=rows] textarea", "#card"],
        Part::Scale => &[
            "#end-low",
            "[data-part=columns] textarea",
            "[data-part=choices] textarea",
            "#card",
        ],
        Part::Condition => &["#rule-question", "#rule-text", "#card"],
        _ => &["#card"],
    }
}
