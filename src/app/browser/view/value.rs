//! What attributes, classes, styles and properties can be set to: fixed values, and closures that follow signals.
use std::borrow::Cow;

use js_sys::Reflect;
use leptos::prelude::{Get, Signal};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::follow;

type Said = Option<Cow<'static, str>>;

/// What a closure may say; `None` is nothing.
pub trait Say: 'static {
    fn said(self) -> Said;
}

impl Say for &'static str {
    fn said(self) -> Said {
        Some(Cow::Borrowed(self))
    }
}

impl Say for String {
    fn said(self) -> Said {
        Some(Cow::Owned(self))
    }
}

impl Say for bool {
    fn said(self) -> Said {
        self.then_some(Cow::Borrowed(""))
    }
}

impl<T: Say> Say for Option<T> {
    fn said(self) -> Said {
        self.and_then(Say::said)
    }
}

/// Sets or takes away an attribute, unless it says that already: a screen reader might say it again.
pub fn set_attr(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        None => element.remove_attribute(name),
        Some(value) if element.get_attribute(name).as_deref() == Some(value) => Ok(()),
        Some(value) => element.set_attribute(name, value),
    };
}

pub fn set_style(element: &Element, name: &str, value: Option<&str>) {
    let style = element.unchecked_ref::<HtmlElement>().style();
    let _ = style.set_property(name, value.unwrap_or_default());
}

fn set_prop(element: &Element, name: &str, value: &JsValue) {
    let name = JsValue::from_str(name);
    // Setting the same text again would move the caret.
    if Reflect::get(element, &name).as_ref() != Ok(value) {
        let _ = Reflect::set(element, &name, value);
    }
}

type Set = fn(&Element, &str, Option<&str>);

fn follow_said(set: Set, element: &Element, name: &'static str, mut say: Box<dyn FnMut() -> Said>) {
    let element = element.clone();
    follow(Box::new(move || set(&element, name, say().as_deref())));
}

/// The value of an attribute or of a style's property.
pub trait Value {
    fn set(self, set: Set, element: &Element, name: &'static str);
}

impl Value for &str {
    fn set(self, set: Set, element: &Element, name: &'static str) {
        set(element, name, Some(self));
    }
}

impl Value for &String {
    fn set(self, set: Set, element: &Element, name: &'static str) {
        set(element, name, Some(self));
    }
}

impl Value for String {
    fn set(self, set: Set, element: &Element, name: &'static str) {
        set(element, name, Some(&self));
    }
}

impl Value for bool {
    fn set(self, set: Set, element: &Element, name: &'static str) {
        set(element, name, self.then_some(""));
    }
}

impl<T: Value> Value for Option<T> {
    fn set(self, set: Set, element: &Element, name: &'static str) {
        match self {
            Some(value) => value.set(set, element, name),
            None => set(element, name, None),
        }
    }
}

impl<T: Say, F: FnMut() -> T + 'static> Value for F {
    fn set(mut self, set: Set, element: &Element, name: &'static str) {
        follow_said(set, element, name, Box::new(move || self().said()));
    }
}

impl<T: Say + Clone + Send + Sync> Value for Signal<T> {
    fn set(self, set: Set, element: &Element, name: &'static str) {
        (move || self.get()).set(set, element, name);
    }
}

/// Whether a class is there.
pub trait Flag {
    fn put(self, element: &Element, class: &'static str);
}

impl Flag for bool {
    fn put(self, element: &Element, class: &'static str) {
        let _ = element.class_list().toggle_with_force(class, self);
    }
}

impl<F: FnMut() -> bool + 'static> Flag for F {
    fn put(self, element: &Element, class: &'static str) {
        fn follow_class(element: Element, class: &'static str, mut on: Box<dyn FnMut() -> bool>) {
            follow(Box::new(move || Flag::put(on(), &element, class)));
        }
        follow_class(element.clone(), class, Box::new(self));
    }
}

/// The value of a property.
pub trait Property {
    fn put(self, element: &Element, name: &'static str);
}

impl Property for &str {
    fn put(self, element: &Element, name: &'static str) {
        set_prop(element, name, &self.into());
    }
}

impl Property for bool {
    fn put(self, element: &Element, name: &'static str) {
        set_prop(element, name, &self.into());
    }
}

impl<T: Into<JsValue>, F: FnMut() -> T + 'static> Property for F {
    fn put(mut self, element: &Element, name: &'static str) {
        fn follow_prop(element: Element, name: &'static str, mut value: Box<dyn FnMut() -> JsValue>) {
            follow(Box::new(move || set_prop(&element, name, &value())));
        }
        follow_prop(element.clone(), name, Box::new(move || self().into()));
    }
}
