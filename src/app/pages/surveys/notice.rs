//! What happened on the list: deletions, each with its undo, and why something didn't work. A deletion stays until it is undone or the page is left.
use leptos::prelude::*;
use waystone::{store::Taken, survey::SurveyId};

use super::{Board, bring::told};
use crate::app::{
    browser::{
        root,
        view::{View, el, list, live, nothing, when},
    },
    components::icon::{Icon, glyph},
    shelf,
    ui::say,
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

pub fn notices(board: Board) -> View {
    let failed = move || {
        let close = el("button.btn.icon.quiet.sm")
            .attr("aria-label", say(|w| w.shell().close))
            .with(glyph(Icon::Close, 16))
            .click(move || board.failed.set(None));
        let text = el("span.grow").with(move || board.failed.get());
        el("p.backup")
            .attr("data-failed", "")
            .attr("role", "alert")
            .with([glyph(Icon::Warn, 18), text, close])
    };
    // Each deletion keeps its own undo: a later one, or an error, must not take it away.
    let deleted = list(
        move || board.deleted.get(),
        |deleted| deleted.id.to_string(),
        move |deleted| undo(board, deleted),
    );
    el("div.notices").attr("role", "status").with([
        when(move || board.failed.with(Option::is_some), failed),
        live(move || nothing().with(board.brought.get().map(|brought| told(board, brought)))),
        deleted,
    ])
}

/// Can't be closed: it comes up where the pointer just was, and a stray click would lose the survey for good.
fn undo(board: Board, deleted: Deleted) -> View {
    let button = el("button.btn.sm.undo").attr("id", format!("undo-{}", deleted.id));
    let (id, title, answers) = (deleted.id.clone(), deleted.title.clone(), deleted.answers);
    let text = move || {
        let words = board.words.get().surveys();
        let why = board
            .deleted
            .with(|all| all.iter().find(|held| held.id == id).and_then(|held| held.why));
        let gone = (words.deleted)(&title, answers);
        let more = why.map_or_else(|| words.undo_until.to_owned(), |why| (words.not_done)(why));
        format!("{gone} {more}")
    };
    let button = button.with(say(|w| w.shell().undo)).click(move || board.undo(&deleted));
    el("p.backup")
        .attr("data-info", "")
        .with([glyph(Icon::Trash, 18), el("span.grow").with(text), button])
}
