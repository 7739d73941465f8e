//! The moments in which a page may be left: last calls to keep what was written.
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

/// Calls when the page is hidden, left, or loses the keyboard. Ends with the component.
pub fn on_leaving(call: impl Fn() + Copy + 'static) {
    for event in ["pagehide", "visibilitychange", "blur", "focusout"] {
        let handle = window_event_listener_untyped(event, move |_| call());
        on_cleanup(move || handle.remove());
    }
}

/// Calls when the page is left, be it for a while. Ends with the component.
pub fn on_leaving_for_good(call: impl Fn() + 'static) {
    let handle = window_event_listener_untyped("pagehide", move |_| call());
    on_cleanup(move || handle.remove());
}

/// Makes the browser ask before the page is closed, as long as `needed` says so. Ends with the component.
pub fn warn_before_closing(needed: impl Fn() -> bool + 'static) {
    let handle = window_event_listener_untyped("beforeunload", move |event| {
        if needed() {
            event.prevent_default();
            // Older browsers look only at this.
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("unsaved");
            }
        }
    });
    on_cleanup(move || handle.remove());
}
