//! A survey from a file, ours or SurveyJS's, becomes one of the author's. One that is here already comes as a copy.
use leptos::prelude::*;
use waystone::{
    exchange::Incoming,
    route::Route,
    survey::{Status, SurveyId},
};

use super::Board;
use crate::app::{
    browser::{
        files::Chosen,
        hash, random,
        view::{View, el},
    },
    components::{
        file_button::file_button,
        icon::{Icon, glyph},
    },
    read_error, shelf,
    ui::say,
};

/// A survey that came in with parts that are not as they were.
#[derive(Clone, PartialEq)]
pub struct Brought {
    id: SurveyId,
    /// How many.
    problems: usize,
}

pub fn bring(board: Board) -> View {
    let label = say(|w| w.surveys().from_file);
    let take = move |chosen: Vec<Chosen>| {
        leptos::task::spawn_local(async move {
            let Some(file) = chosen.into_iter().next() else { return };
            match take_in(board, file).await {
                Ok(brought) if brought.problems == 0 => hash::go(&Route::Build(brought.id)),
                Ok(brought) => {
                    board.brought.try_set(Some(brought));
                }
                Err(text) => {
                    board.failed.try_set(Some(text));
                }
            }
        });
    };
    file_button("label.file.btn.from-file", label, ".json,application/json", false, take)
}

async fn take_in(board: Board, file: Chosen) -> Result<Brought, String> {
    let words = board.words.get_untracked();
    let name = file.name().to_lowercase();
    if [".csv", ".tsv", ".xlsx", ".xls"].iter().any(|end| name.ends_with(end)) {
        return Err(format!("{} {}", words.surveys().is_table, words.surveys().import));
    }
    match file.incoming().await.map_err(|error| read_error(words, &error))? {
        Incoming::Survey(mut survey, problems) => {
            if board.shelf.now(|library| library.survey(&survey.id)).is_some() {
                survey.id = SurveyId::from_bits(random::bits());
                survey.status = Status::Draft;
            }
            survey.archived = false;
            let kept = board.shelf.write(|library| library.save_survey(&mut survey, None));
            kept.map_err(|error| (words.surveys().not_done)(shelf::why(words, error)))?;
            Ok(Brought {
                id: survey.id,
                problems: problems.len(),
            })
        }
        Incoming::Answers(_) | Incoming::Backup(_) | Incoming::Sealed(_) => Err(words.surveys().not_a_survey.into()),
    }
}

/// What became of the file, and the way to the survey.
pub fn told(board: Board, brought: Brought) -> View {
    let words = board.words;
    let count = brought.problems;
    let text = el("span.grow").with(move || (words.get().surveys().brought)(count as u64));
    let open = el("a.btn.sm")
        .attr("href", Route::Build(brought.id).href())
        .with(say(|w| w.shell().build));
    el("p.backup")
        .attr("data-info", "")
        .with([glyph(Icon::Check, 18), text, open])
}
