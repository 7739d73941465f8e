//! One of several, any of them, yes or no: each with its button. What choosing one does to the others stands here too.
use leptos::prelude::*;
use waystone::{
    response::Answer,
    survey::{Choice, ChoiceId, ChoiceLook, Kind, Options, Role, Text},
};

use super::{Slot, text};
use crate::app::browser::view::{View, el, list, nothing, when};

/// Whether this choice is taken: by its id; "yes" and "no" for those.
pub fn is_taken(answer: &Option<Answer>, id: &str) -> bool {
    match answer {
        Some(Answer::Choice(one)) => one.as_str() == id,
        Some(Answer::Choices(all)) => all.iter().any(|one| one.as_str() == id),
        Some(Answer::Yes(yes)) => (id == "yes") == *yes,
        _ => false,
    }
}

/// Takes the choice, or lets go of it. What stands alone goes with no other.
pub fn take(slot: &Slot, id: &str) {
    let answer = match &slot.question.kind {
        Kind::YesNo(_) => Some(Answer::Yes(id == "yes")),
        Kind::Multiple { .. } => {
            let (choices, before) = (slot.known(), slot.answer.get_untracked());
            let taking = !is_taken(&before, id);
            let role = |id: &str| {
                choices
                    .iter()
                    .find(|choice| choice.id.as_str() == id)
                    .map(|one| one.role)
            };
            let alone = role(id) == Some(Role::Alone);
            let stays = |choice: &&Choice| {
                if choice.id.as_str() == id {
                    return taking;
                }
                let parts = taking && (alone || choice.role == Role::Alone);
                !parts && is_taken(&before, choice.id.as_str())
            };
            // In the order of the question, whatever the order of the clicks.
            let ids = choices.iter().filter(stays).map(|choice| choice.id.clone());
            Some(Answer::Choices(ids.collect()))
        }
        _ => ChoiceId::new(id).ok().map(Answer::Choice),
    };
    slot.set(answer);
}

/// Whether as many are taken as may be.
pub fn is_full(slot: &Slot, options: &Options) -> impl Fn() -> bool + Send + Sync + Copy + use<> {
    let (answer, most) = (slot.answer, usize::from(options.most));
    move || most > 0 && answer.with(|one| matches!(one, Some(Answer::Choices(ids)) if ids.len() >= most))
}

/// "Choose 2 to 3."
pub fn how_many(slot: &Slot, options: &Options) -> Option<View> {
    let (least, most) = (u64::from(options.least), u64::from(options.most));
    (least > 0 || most > 0).then(|| el("p.note.how").with((slot.run().choose)(least, most)))
}

/// The words of "other", as long as it is chosen.
pub fn other(slot: &Slot, options: &Options) -> Option<View> {
    let other = slot
        .question
        .kind
        .choices()
        .iter()
        .find(|choice| choice.role == Role::Other)?;
    let (id, answer, slot, says) = (
        other.id.clone(),
        slot.answer,
        slot.clone(),
        options.other_placeholder.clone(),
    );
    Some(when(
        move || answer.with(|answer| is_taken(answer, id.as_str())),
        move || text::other(&slot, &says),
    ))
}

/// One choice as a button with its input in it.
pub fn button(slot: &Slot, many: bool, id: &str, digit: Option<usize>, label: View) -> View {
    let (answer, own, taken) = (slot.answer, slot.clone(), id.to_owned());
    let chosen = id.to_owned();
    let input = el("input")
        .attr("type", if many { "checkbox" } else { "radio" })
        .attr("name", &*slot.id)
        .attr("value", id)
        .attr("data-digit", digit.map(|digit| digit.to_string()))
        .prop("checked", move || answer.with(|answer| is_taken(answer, &taken)))
        .on("change", move |_| take(&own, &chosen));
    let dot = if many { "span.dot.square" } else { "span.dot" };
    el("label.choice").with([input, el(dot), el("span.says").attr("dir", "auto").with(label)])
}

pub fn buttons(slot: &Slot) -> View {
    let yes_no = |own: &Text, word: &'static str| {
        if own.is_empty() {
            nothing().with(word)
        } else {
            slot.text(own)
        }
    };
    let frame = |class: &str| el(class).attr("data-digits", true);
    let options = match &slot.question.kind {
        Kind::YesNo(words) => {
            let (yes, no) = (yes_no(&words.yes, slot.run().yes), yes_no(&words.no, slot.run().no));
            let pair = [
                button(slot, false, "yes", Some(1), yes),
                button(slot, false, "no", Some(2), no),
            ];
            return frame("div.choices.two").with(pair);
        }
        kind => kind.options().cloned().unwrap_or_default(),
    };
    let many = matches!(slot.question.kind, Kind::Multiple { .. });
    let images = options.look == ChoiceLook::Images;
    let full = is_full(slot, &options);
    let (choices, own) = (slot.choices(), slot.clone());
    let make = move |(at, choice): (usize, Choice)| {
        let picture = images.then(|| picture(&choice)).flatten();
        let label = nothing().with(picture).with(own.choice_text(&choice));
        let (barred, answer, id) = (own.barred(&choice), own.answer, choice.id.clone());
        let limited = many && options.most > 0 && choice.role != Role::Alone;
        let row = button(&own, many, choice.id.as_str(), Some(at + 1), label);
        if barred.is_none() && !limited {
            return row;
        }
        let off = move || {
            let over = limited && full() && !answer.with(|answer| is_taken(answer, id.as_str()));
            over || barred.as_ref().is_some_and(|barred| barred())
        };
        // A label that can't be pressed does the same as an input that can't.
        row.attr("inert", off)
    };
    let items = move || choices.with(|all| all.iter().cloned().enumerate().collect::<Vec<_>>());
    let list = list(items, |(at, choice)| format!("{at} {}", choice.id), make);
    let options = slot.question.kind.options().cloned().unwrap_or_default();
    nothing()
        .with(how_many(slot, &options))
        .with(
            frame(if images { "div.choices.pictures" } else { "div.choices" })
                .with(options.take_all.then(|| all(slot, choices)))
                .with(list),
        )
        .with(other(slot, &options))
}

/// A button that takes all, or lets go of all.
fn all(slot: &Slot, choices: Signal<Vec<Choice>>) -> View {
    let (answer, own) = (slot.answer, slot.clone());
    let plain = move || {
        choices.with(|all| {
            all.iter()
                .filter(|one| one.role == Role::Plain)
                .map(|one| one.id.clone())
                .collect::<Vec<_>>()
        })
    };
    let is_all = move || answer.with(|answer| plain().iter().all(|id| is_taken(answer, id.as_str())));
    let toggle = move |_| {
        let all = plain();
        let ids = if untrack(is_all) {
            Vec::new()
        } else {
            let order = own.known().into_iter().map(|choice| choice.id);
            order.filter(|id| all.contains(id)).collect()
        };
        own.set(Some(Answer::Choices(ids)));
    };
    let input = el("input")
        .attr("type", "checkbox")
        .prop("checked", is_all)
        .on("change", toggle);
    el("label.choice.all").with([
        input,
        el("span.dot.square"),
        el("span.says").with(slot.run().select_all),
    ])
}

/// Only what the file itself holds is shown: nothing is loaded from elsewhere.
fn picture(choice: &Choice) -> Option<View> {
    let own = choice.image.starts_with("data:image/");
    own.then(|| el("img").attr("src", &choice.image).attr("alt", ""))
}
