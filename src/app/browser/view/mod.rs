//! What stands on a page: nodes, made at once, whose dynamic parts follow signals. No words, no storage, no addresses.
//!
//! Leptos keeps the signals; its own views are compiled anew for every tag, attribute and closure, which was half of
//! each program (tests/bench/RESULTS.md). Here every view is one type, and a page's own closures are boxed on the way in.
mod content;
mod list;
mod parts;
mod value;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, Event, KeyboardEvent, Node};

pub use content::Content;
pub use list::list;
pub use parts::{Known, either, later, live, when};
pub use value::{Flag, Property, Value};

/// An element, a text, or several of them in order. It stands once: `with` puts it in its place.
#[derive(Clone)]
pub struct View(Node);

/// An element, said as a selector says it: `el("p.note.wide")`.
pub fn el(what: &str) -> View {
    make(None, what)
}

/// An element of a drawing: `svg`, `path` and their like.
pub fn svg(what: &str) -> View {
    make(Some("http://www.w3.org/2000/svg"), what)
}

fn make(space: Option<&str>, what: &str) -> View {
    let (tag, classes) = what.split_once('.').unwrap_or((what, ""));
    let made = match space {
        None => document().create_element(tag),
        space => document().create_element_ns(space, tag),
    };
    // Only a name that no element can have fails.
    let Ok(element) = made else { return nothing() };
    if !classes.is_empty() {
        value::set_attr(&element, "class", Some(&classes.replace('.', " ")));
    }
    View(element.into())
}

/// Nothing, or the beginning of several parts without an element around them.
pub fn nothing() -> View {
    View(document().create_document_fragment().into())
}

impl View {
    /// The element itself, for `browser` to work on.
    pub(in crate::app::browser) fn element(&self) -> &Element {
        // A text or several parts have no attributes: setting one there does nothing.
        self.0.unchecked_ref()
    }

    /// What an attribute says: a text, a `bool` (there or not), an `Option`, or a closure that follows signals.
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        value.set(value::set_attr, self.element(), name);
        self
    }

    /// A class that comes and goes.
    pub fn class(self, name: &'static str, on: impl Flag) -> Self {
        on.put(self.element(), name);
        self
    }

    /// A property of the style, custom ones too.
    pub fn style(self, name: &'static str, value: impl Value) -> Self {
        value.set(value::set_style, self.element(), name);
        self
    }

    /// What a control holds: `value`, `checked`, `selected`.
    pub fn prop(self, name: &'static str, value: impl Property) -> Self {
        value.put(self.element(), name);
        self
    }

    /// What stands inside, after what is there: a text, a closure that says one, views, or several of these.
    pub fn with(self, content: impl Content) -> Self {
        content.add(&self.0);
        self
    }

    /// What an event does. It does nothing more once this part of the page is gone.
    pub fn on(self, event: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        listen(self.element(), event, Box::new(handler));
        self
    }

    pub fn click(self, mut handler: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| handler())
    }

    /// What a text, a choice or a tick does: it gets the value of the control.
    pub fn input(self, event: &'static str, mut handler: impl FnMut(String) + 'static) -> Self {
        self.on(event, move |event| handler(event_target_value(&event)))
    }

    pub fn keydown(self, mut handler: impl FnMut(KeyboardEvent) + 'static) -> Self {
        self.on("keydown", move |event| handler(event.unchecked_into()))
    }
}

fn listen(element: &Element, event: &str, mut handler: Box<dyn FnMut(Event)>) {
    // Signals of a part that is gone must not be asked: an element that is taken away may still say `blur`.
    let alive = StoredValue::new(());
    let owner = Owner::current();
    let heard = Closure::<dyn FnMut(Event)>::new(move |event| {
        if let (Some(owner), false) = (&owner, alive.is_disposed()) {
            owner.with(|| handler(event));
        }
    });
    // Collected with the element.
    let _ = element.add_event_listener_with_callback(event, heard.into_js_value().unchecked_ref());
}

/// Does it now, and again whenever a signal changed that it read; until this part of the page goes.
pub fn follow(mut work: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| work());
    on_cleanup(move || drop(effect));
}

/// Starts the program: what `make` makes is the page.
pub fn mount(make: impl FnOnce() -> View) {
    // The error says that it runs already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let view = owner.with(make);
    if let Some(body) = document().body() {
        view.add(&body);
    }
    // It lives as long as the page.
    std::mem::forget(owner);
}
