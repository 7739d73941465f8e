//! Digits choose, Enter goes on (by the form itself; in a comment with Ctrl or Cmd).
use leptos::ev::KeyboardEvent;

use super::Visit;
use crate::app::browser::keys;

pub fn pressed(visit: Visit, event: &KeyboardEvent) {
    let Some(place) = keys::place(event, "data-question") else {
        return;
    };
    // An item of a ranking, or a list that narrows, has used it already.
    if event.default_prevented() {
        return;
    }
    let writes = event.ctrl_key() || event.meta_key();
    // Inputs and buttons know Enter themselves; a heading that has the keyboard doesn't.
    if event.key() == "Enter" && ((place.in_text && writes) || !place.in_control) {
        event.prevent_default();
        visit.next();
        return;
    }
    if place.in_text || writes || event.alt_key() {
        return;
    }
    let key = event.key();
    let mut letters = key.chars();
    if let (Some(key), None) = (letters.next(), letters.next())
        && let Some(digit) = digit(key)
        && keys::press(event, digit)
    {
        event.prevent_default();
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
