//! A text that grows with its content. Its value is bound, so that it can be set from outside without moving the caret while typing.
use leptos::{ev::KeyboardEvent, prelude::*};
use waystone::edit::{Edit, Spot};

use super::editor::{Editor, direction};
use crate::app::browser::view::{Value, View, el};

/// Longest text, in UTF-16 units: a third of the survey's limit in bytes, so that no script can go over it.
const LONGEST: &str = "20000";

/// `what` is the text area as [`el`] takes it, `id` is for the keyboard to be sent there.
pub fn line(what: &str, id: &str, value: Memo<String>, set: impl Fn(String) + 'static, label: impl Value) -> View {
    el(what)
        .attr("rows", "1")
        .attr("dir", direction(move || value.get()))
        .attr("id", id)
        .attr("maxlength", LONGEST)
        .attr("aria-label", label)
        .prop("value", move || value.get())
        .input("input", set)
}

/// Whether this key does something else here than writing.
pub fn is(event: &KeyboardEvent, key: &str) -> bool {
    // Enter that ends the composition of a word belongs to the input method.
    !event.is_composing() && event.key() == key
}

/// For a line that Enter must not break.
pub fn unbroken(event: KeyboardEvent) {
    if is(&event, "Enter") {
        event.prevent_default();
    }
}

/// The author's own wording of a text.
pub fn write(editor: Editor, spot: Spot, text: String) {
    editor.apply(&Edit::Write { spot, lang: None, text });
}
