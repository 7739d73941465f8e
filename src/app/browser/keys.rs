//! Where a key was pressed. Not what it does.
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

pub struct Place {
    /// Whether the key writes there.
    pub in_text: bool,
    /// Whether it is a control that knows Enter by itself.
    pub in_control: bool,
    /// The attribute's value on the nearest element that has it.
    pub inside: Option<String>,
}

/// `None` when the event has no element.
pub fn place(event: &KeyboardEvent, attribute: &str) -> Option<Place> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let holder = target.closest(&format!("[{attribute}]")).ok().flatten();
    Some(Place {
        in_text: target.matches("textarea, input[type=text], select").unwrap_or(false),
        in_control: target.matches("input, textarea, button, a, select").unwrap_or(true),
        inside: holder.and_then(|element| element.get_attribute(attribute)),
    })
}
