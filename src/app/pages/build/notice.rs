//! What an edit took away, with its undo. Stays until it is closed or something else goes.
use leptos::prelude::*;

use super::editor::Editor;
use crate::app::{
    components::icon::{Glyph, Icon},
    ui::say,
};

#[component]
pub fn Notices() -> impl IntoView {
    let editor = expect_context::<Editor>();
    let shown = move || {
        editor.notice.get().map(|notice| {
            let undo = notice.undo.map(|removed| {
                let undo = move |_| editor.undo(removed.clone());
                view! { <button class="btn sm" id="undo" on:click=undo>{say(|w| w.shell().undo)}</button> }
            });
            view! {
                <p class="backup" data-info="">
                    <Glyph icon=Icon::Trash size=18 /><span class="grow">{notice.text}</span>{undo}
                    <button class="btn icon quiet sm" aria-label=say(|w| w.shell().close) on:click=move |_| editor.notice.set(None)>
                        <Glyph icon=Icon::Close size=16 />
                    </button>
                </p>
            }
        })
    };
    view! { <div class="notices" role="status">{shown}</div> }
}
