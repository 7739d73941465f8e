//! Where a key was pressed, and digits that press what they name. Not what else it does.
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

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
        in_text: target
            .matches("textarea, select, input:not([type=radio], [type=checkbox], [type=range])")
            .unwrap_or(false),
        in_control: target.matches("input, textarea, button, a, select").unwrap_or(true),
        inside: holder.and_then(|element| element.get_attribute(attribute)),
    })
}

/// Presses the input of this digit, in the group (`data-digits`) that has the keyboard, or the only one there is. "1" and then
/// "0" is ten. Returns whether there was one.
pub fn press(event: &KeyboardEvent, digit: u8) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return false;
    };
    let up = |selector: &str| target.closest(selector).ok().flatten();
    let only = |root: Option<Element>| {
        let all = root?.query_selector_all("[data-digits]").ok()?;
        (all.length() == 1)
            .then(|| all.item(0)?.dyn_into::<Element>().ok())
            .flatten()
    };
    let group = up("[data-digits]")
        .or_else(|| only(up("[data-question]")))
        .or_else(|| only(up("form")));
    let Some(group) = group else { return false };
    let input = |digit: u8| {
        let found = group
            .query_selector(&format!("[data-digit='{digit}']:enabled"))
            .ok()
            .flatten()?;
        let barred = found.closest("[inert]").ok().flatten().is_some();
        (!barred).then(|| found.dyn_into::<HtmlElement>().ok()).flatten()
    };
    let after_one = digit == 0 && target.get_attribute("data-digit").as_deref() == Some("1");
    let found = after_one.then(|| input(10)).flatten().or_else(|| input(digit));
    if let Some(input) = &found {
        input.click();
        let _ = input.focus();
    }
    found.is_some()
}
