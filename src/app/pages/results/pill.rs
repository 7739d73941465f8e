//! A pill that opens a menu below it; one at a time. What stands in the menu is the caller's.
use leptos::prelude::*;

use crate::app::browser::{
    focus, root,
    view::{View, el, when},
};
use crate::app::components::icon::{Icon, glyph};

/// Which menu is open, by its id.
pub type Opened = RwSignal<Option<&'static str>>;

/// `value` is what it is set to; `set` whether that is anything but all.
pub fn pill(
    opened: Opened,
    id: &'static str,
    name: impl Fn() -> &'static str + Copy + Send + Sync + 'static,
    value: Signal<String>,
    set: Signal<bool>,
    menu: impl FnMut() -> View + 'static,
) -> View {
    let is_open = move || opened.get() == Some(id);
    let toggle = move || opened.update(|now| *now = (*now != Some(id)).then_some(id));
    let button = el("button.pill")
        .attr("type", "button")
        .attr("id", format!("{id}-pill"))
        .attr("aria-expanded", move || is_open().to_string())
        .attr("aria-controls", id)
        .attr("data-set", move || set.get())
        .with(el("span").with(name))
        .with(el("b").attr("dir", "auto").with(value))
        .with(glyph(Icon::Open, 14))
        .click(toggle);
    // It can have the keyboard, so that a click on its text does not leave it.
    let drop = el("div.drop")
        .attr("id", id)
        .attr("role", "group")
        .attr("aria-label", name)
        .attr("tabindex", "-1")
        .attr("hidden", move || !is_open())
        .with(when(is_open, menu));
    let whole = el("div.menu-of").with([button, drop]).keydown(move |event| {
        if event.key() == "Escape" && opened.get_untracked() == Some(id) {
            event.prevent_default();
            opened.set(None);
            root::focus(&format!("#{id}-pill"));
        }
    });
    focus::on_leaving(whole, move || {
        if opened.get_untracked() == Some(id) {
            opened.set(None);
        }
    })
}
