//! Signs that somebody is there: touches, keys, scrolling. What follows from their absence is the caller's.
use leptos::prelude::*;

/// Calls at each of them. Ends with the component.
pub fn on_touch(call: impl Fn() + Copy + 'static) {
    for event in ["pointerdown", "keydown", "input", "wheel", "touchmove"] {
        let handle = window_event_listener_untyped(event, move |_| call());
        on_cleanup(move || handle.remove());
    }
}
