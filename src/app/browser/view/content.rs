//! What can stand inside an element.
use std::borrow::Cow;

use leptos::prelude::{Get, Signal, document};
use web_sys::Node;

use super::{View, follow, value::Say};

pub trait Content {
    fn add(self, to: &Node);
}

impl Content for View {
    fn add(self, to: &Node) {
        let _ = to.append_child(&self.0);
    }
}

impl Content for &str {
    fn add(self, to: &Node) {
        View(document().create_text_node(self).into()).add(to);
    }
}

impl Content for String {
    fn add(self, to: &Node) {
        self.as_str().add(to);
    }
}

impl<T: Content> Content for Option<T> {
    fn add(self, to: &Node) {
        if let Some(content) = self {
            content.add(to);
        }
    }
}

impl<A: Content, B: Content> Content for (A, B) {
    fn add(self, to: &Node) {
        self.0.add(to);
        self.1.add(to);
    }
}

impl<T: Content> Content for Vec<T> {
    fn add(self, to: &Node) {
        for content in self {
            content.add(to);
        }
    }
}

impl<T: Content, const N: usize> Content for [T; N] {
    fn add(self, to: &Node) {
        for content in self {
            content.add(to);
        }
    }
}

impl<T: Say, F: FnMut() -> T + 'static> Content for F {
    fn add(mut self, to: &Node) {
        follow_text(to, Box::new(move || self().said().unwrap_or_default()));
    }
}

impl<T: Say + Clone + Send + Sync> Content for Signal<T> {
    fn add(self, to: &Node) {
        (move || self.get()).add(to);
    }
}

/// A text that changes in its place.
fn follow_text(to: &Node, mut say: Box<dyn FnMut() -> Cow<'static, str>>) {
    let text = document().create_text_node("");
    let _ = to.append_child(&text);
    follow(Box::new(move || {
        let now = say();
        // Said once: a screen reader may read every change aloud.
        if text.data() != now {
            text.set_data(&now);
        }
    }));
}
