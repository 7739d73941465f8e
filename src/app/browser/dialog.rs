//! Dialogs that keep the rest of the page from being used. What they say is the caller's.
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::view::{View, follow};

/// A `dialog` that is open as long as this holds; the keyboard goes into it, and back where it was.
pub fn modal(dialog: View, open: impl Fn() -> bool + 'static) -> View {
    let element: HtmlDialogElement = dialog.element().clone().unchecked_into();
    follow(Box::new(move || {
        let _ = match (open(), element.open()) {
            (true, false) => element.show_modal(),
            (false, true) => {
                element.close();
                Ok(())
            }
            _ => Ok(()),
        };
    }));
    dialog
}
