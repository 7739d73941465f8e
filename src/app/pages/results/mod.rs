//! The results page: loads a survey with its answers and puts the parts together. Numbers come from `analysis`.
mod bars;
mod comment;
mod comments;
mod correct;
mod dictionary;
mod filters;
mod hero;
mod labels;
mod questions;
mod sentiment;
mod themes;
mod trend;

use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::Analysis,
    response::Response,
    route::Route,
    survey::{Survey, SurveyId},
};

use self::{comments::comments, hero::hero, questions::questions, trend::trend_figure};
use super::not_found::not_found;
use crate::app::{
    browser::view::{View, either, el, nothing},
    components::work_head::work_head,
    shelf::Shelf,
    ui::{say, words},
};

/// What the page shows, computed once for each change on the shelf.
#[derive(PartialEq)]
struct Loaded {
    survey: Survey,
    responses: Vec<Response>,
    analysis: Analysis,
}

/// The page's data for its parts.
type Data = Signal<Arc<Loaded>>;

pub fn results(id: SurveyId) -> View {
    let shelf = expect_context::<Shelf>();
    let loaded = Memo::new({
        let id = id.clone();
        move |_| {
            let (survey, responses) = shelf.follow(|library| Some((library.survey(&id)?, library.responses(&id).0)))?;
            let analysis = Analysis::of(&survey, &responses);
            Some(Arc::new(Loaded {
                survey,
                responses,
                analysis,
            }))
        }
    });
    // Emptied in another tab, the survey stays here as it was until the page goes.
    let Some(first) = loaded.get_untracked() else {
        return not_found(true);
    };
    let data = Memo::new(move |before: Option<&Arc<Loaded>>| {
        loaded
            .get()
            .or_else(|| before.cloned())
            .unwrap_or_else(|| first.clone())
    });
    page(id, data.into())
}

fn page(id: SurveyId, data: Data) -> View {
    let words = words();
    let status = Signal::derive(move || data.with(|d| d.survey.status));
    let count = Memo::new(move |_| data.with(|d| d.analysis.n));
    let share = Route::Share(id.clone()).href();
    let answers = el("span.note").with(move || (words.get().shell().answers)(count.get()));
    let some = move || {
        let parts = [hero(data), trend_figure(data), questions(data), comments(data)];
        nothing()
            .with(el("div.grid12").with(parts))
            .with(el("p.note.method").with(say(|w| w.results().method)))
    };
    let none = move || {
        let share = el("a.btn.pri").attr("href", &share);
        el("div.results-empty")
            .with(el("p").with(say(|w| w.results().empty)))
            .with(share.with(say(|w| w.results().empty_action)))
    };
    let main = el("main.page").attr("id", "main").attr("tabindex", "-1");
    nothing()
        .with(work_head(
            id.clone(),
            file_name(data),
            status,
            Route::Results(id),
            answers,
        ))
        .with(main.with(either(move || count.get() > 0, some, none)))
}

/// The survey's title, which is the file name of exports too.
fn file_name(data: Data) -> Signal<String> {
    let words = words();
    Signal::derive(move || data.with(|d| d.survey.title.get(words.get().lang.tag()).to_owned()))
}
