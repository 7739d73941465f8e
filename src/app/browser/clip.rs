//! What is copied and pasted by the keys and menus of the browser. What it means is the caller's.
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, Element, Event};

fn data(event: &Event) -> Option<DataTransfer> {
    Reflect::get(event, &JsValue::from_str("clipboardData"))
        .ok()?
        .dyn_into()
        .ok()
}

/// The text of a paste.
pub fn pasted(event: &Event) -> Option<String> {
    data(event)?.get_data("text/plain").ok()
}

/// Whether the event belongs to a text, or to something that is selected: that is the browser's.
fn is_text(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let writes = target.is_some_and(|target| target.matches("textarea, input, select, dialog *").unwrap_or(false));
    let selected = window()
        .get_selection()
        .ok()
        .flatten()
        .is_some_and(|selection| !selection.is_collapsed());
    writes || selected
}

/// Copying where no text is: `copy` gives what to copy, if anything. Pasting there: `paste` gets the text, and says whether it
/// used it. Ends with the component.
pub fn on_things(copy: impl Fn() -> Option<String> + 'static, paste: impl Fn(&str) -> bool + 'static) {
    let copied = window_event_listener_untyped("copy", move |event| {
        if is_text(&event) {
            return;
        }
        if let (Some(data), Some(text)) = (data(&event), copy()) {
            let _ = data.set_data("text/plain", &text);
            event.prevent_default();
        }
    });
    let pasted = window_event_listener_untyped("paste", move |event| {
        if !is_text(&event) && pasted(&event).is_some_and(|text| paste(&text)) {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        copied.remove();
        pasted.remove();
    });
}
