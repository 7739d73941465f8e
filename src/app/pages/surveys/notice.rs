//! What happened on the list: a deletion that can be undone, or why something didn't work. Stays until it is closed.
use leptos::prelude::*;
use waystone::store::Taken;

use super::Board;
use crate::app::{
    browser::root,
    components::icon::{Glyph, Icon},
    shelf,
    ui::say,
    words,
};

#[derive(Clone, PartialEq)]
pub enum Notice {
    /// What was deleted is only here now. `why` says that putting it back failed.
    Deleted {
        title: String,
        answers: u64,
        taken: Taken,
        why: Option<&'static str>,
    },
    Failed(String),
}

impl Board {
    fn undo(self, taken: &Taken) {
        match self.shelf.write(|library| library.put_survey_back(taken)) {
            Ok(()) => {
                self.notice.set(None);
                root::focus_soon("#main".into());
            }
            Err(error) => self.notice.update(|notice| {
                if let Some(Notice::Deleted { why, .. }) = notice {
                    *why = Some(shelf::why(self.words.get_untracked(), error));
                }
            }),
        }
    }
}

#[component]
pub fn Notices() -> impl IntoView {
    let words = words();
    let board = expect_context::<Board>();
    let close = move || {
        view! {
            <button class="btn icon quiet sm" aria-label=words.get().shell().close on:click=move |_| board.notice.set(None)>
                <Glyph icon=Icon::Close size=16 />
            </button>
        }
    };
    let shown = move || {
        board.notice.get().map(|notice| match notice {
            Notice::Failed(text) => view! {
                <p class="backup" data-failed="" role="alert"><Glyph icon=Icon::Warn size=18 /><span class="grow">{text}</span>{close()}</p>
            }
            .into_any(),
            Notice::Deleted { title, answers, taken, why } => {
                let text = move || {
                    let words = words.get().surveys();
                    let deleted = (words.deleted)(&title, answers);
                    let more = why.map_or_else(|| words.undo_until.to_owned(), |why| (words.not_done)(why));
                    format!("{deleted} {more}")
                };
                view! {
                    <p class="backup" data-info=""><Glyph icon=Icon::Trash size=18 /><span class="grow">{text}</span>
                        <button class="btn sm" id="undo" on:click=move |_| board.undo(&taken)>{say(|w| w.shell().undo)}</button>
                        {close()}</p>
                }
                .into_any()
            }
        })
    };
    view! { <div class="notices" role="status">{shown}</div> }
}
