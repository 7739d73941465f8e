//! Controls of a question's settings: a menu, a switch, a small number. What they set is the caller's.
use leptos::prelude::*;

use crate::app::{
    browser::view::{View, el},
    ui::{Word, say},
};

/// A menu of these, by value and name.
pub fn menu<N: Fn() -> String + 'static>(
    id: &'static str,
    label: Word,
    value: impl Fn() -> String + 'static,
    options: Vec<(String, N)>,
    set: impl Fn(String) + 'static,
) -> View {
    let option = |(value, name): (String, N)| el("option").attr("value", value).with(name);
    let menu = el("select.tok")
        .attr("id", id)
        .input("change", set)
        .with(options.into_iter().map(option).collect::<Vec<_>>())
        .prop("value", value);
    el("label.field-row").with([el("span.note").with(say(label)), menu])
}

pub fn switch(id: &'static str, label: Word, on: impl Fn() -> bool + 'static, set: impl Fn(bool) + 'static) -> View {
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", id)
        .prop("checked", on)
        .on("change", move |event| set(event_target_checked(&event)));
    el("label.switch").with(input).with(say(label))
}

/// A whole number; none is shown for 0.
pub fn number(id: &'static str, label: Word, value: impl Fn() -> u16 + 'static, set: impl Fn(u16) + 'static) -> View {
    let shown = move || match value() {
        0 => String::new(),
        n => n.to_string(),
    };
    let input = el("input.in.short")
        .attr("id", id)
        .attr("type", "number")
        .attr("min", "0")
        .attr("inputmode", "numeric")
        .prop("value", shown)
        .input("change", move |value| set(value.parse().unwrap_or(0)));
    el("label.field-row").with([el("span.note").with(say(label)), input])
}
