//! The wish to take back or make again: by keys, or by the browser's own menu. What that does is the caller's.
use leptos::{ev::KeyboardEvent, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Undo,
    Redo,
}

/// Fields in an element of this attribute are the document's: their own undo would know only of themselves.
/// Other fields, of searches and dialogs (`data-own`), keep theirs. Ends with the component.
pub fn on_turns(attribute: &'static str, turn: impl Fn(Turn) + Copy + 'static) {
    let hear = move |event: &Event, wish: Option<Turn>| {
        if let Some(wish) = wish.filter(|_| is_ours(event, attribute)) {
            event.prevent_default();
            turn(wish);
        }
    };
    let keys = window_event_listener(leptos::ev::keydown, move |event| hear(&event, by_keys(&event)));
    let menu = window_event_listener_untyped("beforeinput", move |event| hear(&event, by_menu(&event)));
    on_cleanup(move || {
        keys.remove();
        menu.remove();
    });
}

/// Ctrl or Cmd with Z, with Shift for the other way; Ctrl with Y.
fn by_keys(event: &KeyboardEvent) -> Option<Turn> {
    // In the middle of a word the keys are the input method's.
    if event.is_composing() || event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    let key = event.key().to_ascii_lowercase();
    // On a keyboard of another script the key is known by its place.
    let key = if key.is_ascii() {
        key
    } else {
        event.code().trim_start_matches("Key").to_ascii_lowercase()
    };
    match (key.as_str(), event.shift_key()) {
        ("z", false) => Some(Turn::Undo),
        ("z", true) => Some(Turn::Redo),
        ("y", false) if event.ctrl_key() => Some(Turn::Redo),
        _ => None,
    }
}

fn by_menu(event: &Event) -> Option<Turn> {
    let kind = js_sys::Reflect::get(event, &JsValue::from_str("inputType"))
        .ok()?
        .as_string()?;
    match kind.as_str() {
        "historyUndo" => Some(Turn::Undo),
        "historyRedo" => Some(Turn::Redo),
        _ => None,
    }
}

fn is_ours(event: &Event, attribute: &str) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return true;
    };
    let writes = target
        .matches("textarea, input:not([type=radio], [type=checkbox], [type=range], [type=file])")
        .unwrap_or(false);
    let inside = |selector: &str| target.closest(selector).ok().flatten().is_some();
    !inside("dialog, [data-own]") && (!writes || inside(&format!("[{attribute}]")))
}
