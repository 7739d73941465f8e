//! A survey that somebody sent as a file, to be answered here. Keeps it as an invitation, not as one of the author's surveys.
use leptos::prelude::*;
use waystone::{exchange::ReadError, route::Route, survey::SurveyId};

use super::Board;
use crate::app::{
    browser::{
        files::{self, Chosen},
        hash,
        view::{View, el},
    },
    read_error, shelf,
    ui::say,
};

/// `what` is the label as [`el`] takes it.
pub fn answer_file(board: Board, what: &str) -> View {
    let pick = move |event| {
        let Some(file) = files::chosen(&event).into_iter().next() else {
            return;
        };
        leptos::task::spawn_local(async move {
            match open(board, file).await {
                Ok(id) => hash::go(&Route::Answer(id)),
                Err(text) => {
                    board.failed.try_set(Some(text));
                }
            }
        });
    };
    let input = el("input.vh")
        .attr("type", "file")
        .attr("accept", ".json,application/json");
    el(what)
        .with(say(|w| w.surveys().answer_file))
        .with(input.on("change", pick))
}

async fn open(board: Board, file: Chosen) -> Result<SurveyId, String> {
    let words = board.words.get_untracked();
    let refuse = |error: ReadError| match error {
        ReadError::NotOurs => words.surveys().not_a_survey.to_owned(),
        error => read_error(words, &error),
    };
    let survey = file.invitation().await.map_err(refuse)?;
    let kept = board.shelf.write(|library| library.save_invite(&survey));
    kept.map_err(|error| (words.surveys().not_done)(shelf::why(words, error)))?;
    Ok(survey.id)
}
