//! A text that grows with its content. Its value is bound, so that it can be set from outside without moving the caret while typing.
use leptos::{ev::KeyboardEvent, prelude::*};

use super::editor::direction;

/// Longest text, in UTF-16 units: a third of the survey's limit in bytes, so that no script can go over it.
const LONGEST: &str = "20000";

#[component]
pub fn Line(
    #[prop(into)] value: Signal<String>,
    set: Callback<String>,
    /// The element's id, for the keyboard to be sent there.
    #[prop(into)]
    id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Signal<&'static str>,
    #[prop(default = "")] class: &'static str,
    /// Enter breaks the line; elsewhere it does what `enter` says, or nothing.
    #[prop(optional)]
    breaks: bool,
    #[prop(optional)] enter: Option<Callback<()>>,
    /// Backspace in an empty line.
    #[prop(optional)]
    back: Option<Callback<()>>,
) -> impl IntoView {
    let key = move |event: KeyboardEvent| {
        // Enter that ends the composition of a word belongs to the input method.
        if event.is_composing() || breaks {
            return;
        }
        if event.key() == "Enter" {
            event.prevent_default();
            if let Some(enter) = enter {
                enter.run(());
            }
        } else if event.key() == "Backspace"
            && value.with_untracked(String::is_empty)
            && let Some(back) = back
        {
            event.prevent_default();
            back.run(());
        }
    };
    let dir = direction(move || value.get());
    view! {
        <textarea rows="1" dir=move || dir.get() class=class id=id maxlength=LONGEST aria-label=move || label.get()
            placeholder=move || hint.get() prop:value=move || value.get()
            on:input=move |event| set.run(event_target_value(&event)) on:keydown=key></textarea>
    }
}
