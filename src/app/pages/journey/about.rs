//! What the author says of the journey as a whole: its name, who answers for it, and whether it is so or should be.
use leptos::prelude::*;
use waystone::survey::{Kind, Outcome, Question, QuestionId, Survey, SurveyId, Text};

use super::edit::Editor;
use crate::app::{
    browser::view::{View, el, list},
    ui::{Word, say, words},
};

pub fn about(editor: Editor) -> View {
    let words = words();
    let field = |id: &'static str, label: Word, control: View| {
        el("div.field")
            .with(el("label").attr("for", id).with(say(label)))
            .with(control.attr("id", id))
    };
    let text = || {
        el("input.in")
            .attr("dir", "auto")
            .attr("autocomplete", "off")
            .attr("maxlength", "80")
    };
    let name = text()
        .prop("value", move || {
            let tag = words.get().lang.tag();
            editor.journey().with(|journey| journey.name.get(tag).to_owned())
        })
        .input("change", move |typed: String| {
            let tag = words.get_untracked().lang.tag();
            editor.change(|journey| {
                if journey.name.langs().any(|known| known == tag) {
                    journey.name.translate(tag, typed.trim().to_owned());
                } else if journey.name.is_empty() {
                    journey.name = Text::from(typed.trim());
                } else {
                    journey.name.default = typed.trim().to_owned();
                }
            });
        });
    let owner = text()
        .prop("value", move || editor.journey().with(|journey| journey.owner.clone()))
        .input("change", move |typed: String| {
            editor.change(|journey| journey.owner = typed.trim().to_owned())
        });
    let options = [0, 1].map(|at| {
        let said = move || words.get().shaping().states.get(at).copied().unwrap_or_default();
        el("option").attr("value", at.to_string()).with(said)
    });
    let state = el("select.sel")
        .with(options)
        .prop("value", move || {
            editor.journey().with(|journey| u8::from(journey.to_be).to_string())
        })
        .input("change", move |value: String| {
            editor.change(|journey| journey.to_be = value == "1")
        });
    let asked = Memo::new(move |_| {
        editor
            .state
            .surveys
            .with(|surveys| surveys.iter().flat_map(outcomes).collect::<Vec<_>>())
    });
    let option = move |(value, survey, title): (String, Text, Text)| {
        let said = move || {
            let tag = words.get().lang.tag();
            format!("{} ({})", title.get(tag), survey.get(tag))
        };
        el("option").attr("value", value).with(said)
    };
    let outcome = el("select.sel")
        .with(el("option").attr("value", "").with(say(|w| w.shaping().outcome_auto)))
        .with(list(
            move || asked.get(),
            |(value, _, title)| format!("{value} {}", title.default),
            option,
        ))
        .prop("value", move || {
            asked.track();
            let of = |outcome: &Outcome| format!("{}/{}", outcome.survey, outcome.question);
            editor
                .journey()
                .with(|journey| journey.outcome.as_ref().map(of).unwrap_or_default())
        })
        .input("change", move |value: String| {
            let chosen = value.split_once('/').and_then(|(survey, question)| {
                Some(Outcome {
                    survey: SurveyId::new(survey).ok()?,
                    question: QuestionId::new(question).ok()?,
                })
            });
            editor.change(|journey| journey.outcome = chosen);
        });
    el("div.jabout").with([
        field("journey-name", |w| w.shaping().journey_name, name),
        field("journey-owner", |w| w.shaping().journey_owner, owner),
        field("journey-state", |w| w.shaping().state, state),
        field("journey-outcome", |w| w.shaping().outcome, outcome),
    ])
}

/// Rating questions of the survey with a place on a journey: how a menu knows them, the survey's title and their own.
fn outcomes(survey: &Survey) -> Vec<(String, Text, Text)> {
    let is_one = |question: &&Question| question.place.is_some() && matches!(question.kind, Kind::Rating(_));
    let of = |question: &Question| {
        let value = format!("{}/{}", survey.id, question.id);
        (value, survey.title.clone(), question.title.clone())
    };
    survey.questions().filter(is_one).map(of).collect()
}
