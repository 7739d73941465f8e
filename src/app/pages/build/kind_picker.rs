//! The kinds of question to choose from, open on demand in the flow of the page.
use leptos::{ev::KeyboardEvent, prelude::*};
use waystone::survey::{KindName, PageId};

use super::editor::Editor;
use crate::app::{
    browser::{
        root,
        view::{View, el, nothing},
    },
    components::icon::{Icon, glyph},
    ui::say,
    words,
};

/// A button with this id that opens the list with that one. `page` says where the question goes; without it, after the
/// selected one. `beside` stands beside the button.
pub fn kind_picker(
    editor: Editor,
    page: Option<PageId>,
    open: RwSignal<bool>,
    [id, list]: [&str; 2],
    beside: Option<View>,
) -> View {
    let words = words();
    let (button, first) = (format!("#{id}"), format!("#{list} button"));
    let toggle = move || {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            root::focus_soon(first.clone());
        }
    };
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
            root::focus(&button);
        }
    };
    let kind = |kind: KindName| {
        let page = page.clone();
        el("button.btn")
            .attr("data-kind", kind.tag())
            .with(move || words.get().kinds().name(kind))
            .click(move || {
                open.set(false);
                editor.add_question(page.clone(), kind);
            })
    };
    let add = el("button.btn")
        .attr("id", id)
        .attr("aria-expanded", move || open.get().to_string())
        .attr("aria-controls", list)
        .with(glyph(Icon::Plus, 18))
        .with(say(|w| w.build().add_question))
        .click(toggle);
    let kinds = el("div.kinds")
        .attr("id", list)
        .attr("role", "group")
        .attr("aria-label", say(|w| w.build().add_question_note))
        .attr("hidden", move || !open.get())
        .keydown(close)
        .with(KindName::OFFERED.map(kind));
    nothing().with(el("div.row").with(add).with(beside)).with(kinds)
}
