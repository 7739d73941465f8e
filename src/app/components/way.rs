//! One thing to do among others: what it is called, what it is for, and room for its controls.
use crate::app::{
    browser::view::{View, el},
    ui::{Word, say},
};

pub fn way(title: Word, text: Word) -> View {
    el("section.panel.pad.stack")
        .with(el("h2").with(say(title)))
        .with(el("p.note").with(say(text)))
}
