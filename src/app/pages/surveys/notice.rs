//! What happened on the list: deletions, each with its undo, and why something didn't work. A deletion stays until it is undone or the page is left.
use leptos::prelude::*;
use waystone::{store::Taken, survey::SurveyId};

use super::Board;
use crate::app::{
    browser::root,
    components::icon::{Glyph, Icon},
    shelf,
    ui::say,
    words,
};

/// A survey that is only here now, until it is put back or the page is left.
#[derive(Clone, PartialEq)]
pub struct Deleted {
    pub id: SurveyId,
    pub title: String,
    pub answers: u64,
    pub taken: Taken,
    /// Why putting it back failed, if it did.
    pub why: Option<&'static str>,
}

impl Board {
    fn undo(self, deleted: &Deleted) {
        match self.shelf.write(|library| library.put_survey_back(&deleted.taken)) {
            Ok(()) => {
                self.deleted.update(|all| all.retain(|held| held.id != deleted.id));
                root::focus_soon("#main".into());
            }
            Err(error) => self.deleted.update(|all| {
                if let Some(held) = all.iter_mut().find(|held| held.id == deleted.id) {
                    held.why = Some(shelf::why(self.words.get_untracked(), error));
                }
            }),
        }
    }
}

#[component]
pub fn Notices() -> impl IntoView {
    let board = expect_context::<Board>();
    // Each deletion keeps its own undo: a later one, or an error, must not take it away.
    let deleted = move || {
        board
            .deleted
            .get()
            .into_iter()
            .map(|deleted| view! { <Undo deleted /> })
            .collect_view()
    };
    let failed = move || {
        board.failed.get().map(|text| {
            view! {
                <p class="backup" data-failed="" role="alert"><Glyph icon=Icon::Warn size=18 /><span class="grow">{text}</span>
                    <button class="btn icon quiet sm" aria-label=say(|w| w.shell().close) on:click=move |_| board.failed.set(None)>
                        <Glyph icon=Icon::Close size=16 />
                    </button></p>
            }
        })
    };
    view! { <div class="notices" role="status">{failed}{deleted}</div> }
}

/// Can't be closed: it comes up where the pointer just was, and a stray click would lose the survey for good.
#[component]
fn Undo(deleted: Deleted) -> impl IntoView {
    let words = words();
    let board = expect_context::<Board>();
    let button = format!("undo-{}", deleted.id);
    let shown = deleted.clone();
    let text = move || {
        let words = words.get().surveys();
        let gone = (words.deleted)(&shown.title, shown.answers);
        let more = shown
            .why
            .map_or_else(|| words.undo_until.to_owned(), |why| (words.not_done)(why));
        format!("{gone} {more}")
    };
    view! {
        <p class="backup" data-info=""><Glyph icon=Icon::Trash size=18 /><span class="grow">{text}</span>
            <button class="btn sm undo" id=button on:click=move |_| board.undo(&deleted)>{say(|w| w.shell().undo)}</button></p>
    }
}
