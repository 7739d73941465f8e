//! What the root element says: language, direction, theme, title.
use leptos::prelude::*;
use waystone::words::Lang;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As stored, and as `data-theme` reads.
    pub fn tag(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.tag() == tag)
    }
}

fn root() -> Option<web_sys::Element> {
    document().document_element()
}

pub fn set_lang(lang: Lang) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", lang.tag());
        let _ = root.set_attribute("dir", lang.dir());
    }
}

pub fn set_theme(theme: Theme) {
    if let Some(root) = root() {
        let _ = match theme {
            Theme::System => root.remove_attribute("data-theme"),
            chosen => root.set_attribute("data-theme", chosen.tag()),
        };
    }
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The languages that the browser asks for, first the most wanted.
pub fn wanted_languages() -> Vec<String> {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// A custom property of the style sheet, such as `--chart-line`, as it holds now.
pub fn token(name: &str) -> String {
    root()
        .and_then(|root| window().get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value(name).ok())
        .map(|value| value.trim().to_owned())
        .unwrap_or_default()
}

/// As [`focus`], once what is being drawn stands.
pub fn focus_soon(selector: String) {
    request_animation_frame(move || focus(&selector));
}

/// As [`focus_first`], once what is being drawn stands.
pub fn focus_first_soon(selectors: &'static [&'static str]) {
    request_animation_frame(move || focus_first(selectors));
}

/// Moves the keyboard to an element, scrolling as little as the browser does.
pub fn focus(selector: &str) {
    focus_first(&[selector]);
}

/// The same to the first of them that is there.
pub fn focus_first(selectors: &[&str]) {
    use wasm_bindgen::JsCast;
    let find = |selector: &&str| document().query_selector(selector).ok().flatten();
    if let Some(element) = selectors.iter().find_map(find)
        && let Ok(element) = element.dyn_into::<web_sys::HtmlElement>()
    {
        let _ = element.focus();
    }
}

/// Selects part of what stands in a text field, in UTF-16 units, once what is being drawn stands; the keyboard goes there.
pub fn mark_soon(selector: String, start: u32, end: u32) {
    use wasm_bindgen::JsCast;
    request_animation_frame(move || {
        focus(&selector);
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(field) = found.and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
            let _ = field.set_selection_range(start, end);
        }
    });
}

/// Whether the keyboard is at nothing in particular: what had it is gone.
pub fn is_unfocused() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY")
}

/// Puts a text where the caret stands, or over what is selected, in that of these text fields which has or last had the
/// keyboard; else the first that is there. The field says that it changed.
pub fn insert(fields: &[&str], text: &str) {
    use wasm_bindgen::JsCast;
    let find = |selector: &&str| {
        let found = document().query_selector(selector).ok().flatten()?;
        found.dyn_into::<web_sys::HtmlTextAreaElement>().ok()
    };
    let all: Vec<web_sys::HtmlTextAreaElement> = fields.iter().filter_map(find).collect();
    // A field that was never in use has its caret at 0.
    let used = |field: &&web_sys::HtmlTextAreaElement| field.selection_end().ok().flatten().unwrap_or(0) > 0;
    let Some(field) = all.iter().find(used).or_else(|| all.first()) else {
        return;
    };
    let length = field.value().encode_utf16().count() as u32;
    let caret = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or(length);
    let (start, end) = if used(&field) {
        (caret(field.selection_start()), caret(field.selection_end()))
    } else {
        (length, length)
    };
    let _ = field.set_range_text_with_start_and_end(text, start, end);
    let to = start + text.encode_utf16().count() as u32;
    let _ = field.set_selection_range(to, to);
    let _ = field.focus();
    if let Ok(event) = web_sys::Event::new("input") {
        let _ = field.dispatch_event(&event);
    }
}

/// Once what is being drawn stands: when the keyboard is nowhere, it goes there.
pub fn keep_focus_soon(selector: &'static str) {
    request_animation_frame(move || {
        if is_unfocused() {
            focus(selector);
        }
    });
}

/// The keyboard goes from one of these to the one before or after it.
pub fn focus_beside(selector: &str, back: bool) {
    use wasm_bindgen::JsCast;
    let (Ok(all), Some(active)) = (document().query_selector_all(selector), document().active_element()) else {
        return;
    };
    let shown: Vec<web_sys::HtmlElement> = (0..all.length())
        .filter_map(|at| all.item(at)?.dyn_into().ok())
        .filter(|element: &web_sys::HtmlElement| element.get_client_rects().length() > 0)
        .collect();
    let own = shown.iter().position(|element| element.is_same_node(Some(&active)));
    let to = own.and_then(|at| if back { at.checked_sub(1) } else { Some(at + 1) });
    if let Some(element) = to.and_then(|to| shown.get(to)) {
        let _ = element.focus();
    }
}

/// Scrolls to it, as little as possible, once what is being drawn stands.
pub fn keep_in_view(selector: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Opens the browser's own printing.
pub fn print() {
    let _ = window().print();
}

/// Does it as if the light theme were chosen: for paper, and for files that are read on paper too.
pub fn in_light<T>(work: impl FnOnce() -> T) -> T {
    let Some(root) = root() else { return work() };
    let before = root.get_attribute("data-theme");
    set_theme(Theme::Light);
    let done = work();
    let _ = match before {
        Some(theme) => root.set_attribute("data-theme", &theme),
        None => root.remove_attribute("data-theme"),
    };
    done
}

/// Loads the page anew, with the files of the release that is there now.
pub fn reload() {
    let _ = window().location().reload();
}

/// Whether the browser thinks that it has a connection.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// Once, when the connection is back.
pub fn when_online(then: fn()) {
    use wasm_bindgen::{JsCast, closure::Closure};
    let then = Closure::once_into_js(then);
    let options = web_sys::AddEventListenerOptions::new();
    options.set_once(true);
    let _ = window().add_event_listener_with_callback_and_add_event_listener_options(
        "online",
        then.unchecked_ref(),
        &options,
    );
}

/// A new screen starts at its top.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
