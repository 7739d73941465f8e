//! Where the keyboard goes when it leaves something. Not what is done then.
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, Node};

use super::view::View;

/// Does it when the keyboard, or a click, goes somewhere outside.
pub fn on_leaving(view: View, mut left: impl FnMut() + 'static) -> View {
    let whole = view.element().clone();
    view.on("focusout", move |event: Event| {
        let to = event
            .dyn_ref::<FocusEvent>()
            .and_then(FocusEvent::related_target)
            .and_then(|target| target.dyn_into::<Node>().ok());
        // What is taken off the page while it has the keyboard says so too.
        let is_gone = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_none_or(|target| !target.is_connected());
        if !is_gone && !whole.contains(to.as_ref()) {
            left();
        }
    })
}
