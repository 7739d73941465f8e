//! The kinds of question to choose from, open on demand in the flow of the page.
use leptos::prelude::*;
use waystone::survey::{KindName, PageId};

use super::editor::Editor;
use crate::app::{
    browser::root,
    components::icon::{Glyph, Icon},
    ui::say,
    words,
};

/// A button that opens the list. `page` says where the question goes; without it, after the selected one.
#[component]
pub fn KindPicker(
    #[prop(optional)] page: Option<PageId>,
    open: RwSignal<bool>,
    /// The button's id.
    #[prop(into)]
    id: String,
    /// The list's id.
    #[prop(into)]
    list: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let words = words();
    let editor = expect_context::<Editor>();
    let (button, kinds, controls) = (format!("#{id}"), list.clone(), list.clone());
    let first = format!("#{list} button");
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            root::focus_soon(first.clone());
        }
    };
    let close = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
            root::focus(&button);
        }
    };
    let page = StoredValue::new(page);
    let kind = move |kind: KindName| {
        view! {
            <button class="btn" data-kind=kind.tag() on:click=move |_| { open.set(false); editor.add_question(page.get_value(), kind) }>
                {move || words.get().kinds().name(kind)}
            </button>
        }
    };
    view! {
        <div class="row">
            <button class="btn" id=id aria-expanded=move || open.get().to_string() aria-controls=controls on:click=toggle>
                <Glyph icon=Icon::Plus />{say(|w| w.build().add_question)}
            </button>
            {children.map(|children| children())}
        </div>
        <div class="kinds" id=list role="group" aria-label=say(|w| w.build().add_question_note) hidden=move || !open.get() on:keydown=close
            data-list=kinds>
            {KindName::OFFERED.map(kind).into_iter().collect_view()}
        </div>
    }
}
