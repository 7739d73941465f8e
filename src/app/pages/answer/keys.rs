//! Digits choose on a scale, Enter goes on (by the form itself; in a comment with Ctrl or Cmd).
use leptos::{ev::KeyboardEvent, prelude::*};
use waystone::{
    response::Answer,
    survey::{Question, QuestionId},
};

use super::Visit;
use crate::app::browser::{keys, root};

pub fn pressed(visit: Visit, event: &KeyboardEvent) {
    let Some(place) = keys::place(event, "data-question") else {
        return;
    };
    let in_text = place.in_text;
    if event.key() == "Enter" && in_text && (event.ctrl_key() || event.meta_key()) {
        event.prevent_default();
        visit.next();
        return;
    }
    // Inputs and buttons know Enter themselves; a heading that has the keyboard doesn't.
    if event.key() == "Enter" && !place.in_control {
        event.prevent_default();
        visit.next();
        return;
    }
    if in_text || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let digit = event
        .key()
        .chars()
        .next()
        .filter(|_| event.key().chars().count() == 1)
        .and_then(digit);
    let Some(digit) = digit else { return };
    let id = place.inside.and_then(|id| QuestionId::new(&id).ok());
    let chosen = visit.runner.try_update(|runner| {
        let on_page = runner.here().into_iter().filter(|q| q.kind.rating().is_some());
        // The question that has the keyboard, or the only scale on the page.
        let scales: Vec<&Question> = on_page.filter(|q| id.as_ref().is_none_or(|id| q.id == *id)).collect();
        let [question] = scales[..] else { return None };
        let scale = question.kind.rating()?.measure.scale();
        let id = question.id.clone();
        // "1" and then "0" is ten.
        let ten = digit == 0 && runner.answer(&id) == Some(&Answer::Number(1)) && scale.high() == 10;
        let value = if ten { 10 } else { digit };
        let taken = scale.values().contains(&value) && runner.set(&id, Some(Answer::Number(value)));
        taken.then(|| format!("[data-question='{id}'] input[value='{value}']"))
    });
    if let Some(Some(input)) = chosen {
        event.prevent_default();
        visit.keep();
        root::focus(&input);
    }
}

/// Latin, Persian and Arabic digits.
fn digit(key: char) -> Option<u8> {
    let value = match key {
        '0'..='9' => key as u32 - '0' as u32,
        '۰'..='۹' => key as u32 - '۰' as u32,
        '٠'..='٩' => key as u32 - '٠' as u32,
        _ => return None,
    };
    u8::try_from(value).ok()
}
