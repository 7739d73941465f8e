//! The results page: loads a survey with its answers and puts the parts together. Numbers come from `analysis`.
mod comment;
mod comments;
mod hero;
mod questions;
mod sentiment;
mod trend;

use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::Analysis,
    response::Response,
    route::Route,
    survey::{Survey, SurveyId},
};

use self::{comments::Comments, hero::Hero, questions::Questions, trend::TrendFigure};
use crate::app::{
    components::work_head::WorkHead,
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

#[component]
pub fn Results(id: SurveyId) -> impl IntoView {
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
    let first = loaded.get_untracked();
    match first {
        None => view! { <super::not_found::NotFound survey=true /> }.into_any(),
        Some(first) => {
            let data = Memo::new(move |before: Option<&Arc<Loaded>>| {
                loaded
                    .get()
                    .or_else(|| before.cloned())
                    .unwrap_or_else(|| first.clone())
            });
            view! { <Page id data=data.into() /> }.into_any()
        }
    }
}

#[component]
fn Page(id: SurveyId, data: Data) -> impl IntoView {
    let words = words();
    let title = Signal::derive(move || data.with(|d| d.survey.title.get(words.get().lang.tag()).to_owned()));
    let status = Signal::derive(move || data.with(|d| d.survey.status));
    let count = Memo::new(move |_| data.with(|d| d.analysis.n));
    let some = Memo::new(move |_| count.get() > 0);
    let share = Route::Share(id.clone()).href();
    view! {
        <WorkHead id=id.clone() title status route=Route::Results(id)>
            <span class="note">{move || (words.get().shell().answers)(count.get())}</span>
        </WorkHead>
        <main class="page" id="main" tabindex="-1">
            {move || if some.get() {
                view! {
                    <div class="grid12">
                        <Hero data />
                        <TrendFigure data />
                        <Questions data />
                        <Comments data />
                    </div>
                    <p class="note method">{say(|w| w.results().method)}</p>
                }.into_any()
            } else {
                view! { <Empty href=share.clone() /> }.into_any()
            }}
        </main>
    }
}

#[component]
fn Empty(href: String) -> impl IntoView {
    view! {
        <div class="results-empty">
            <p>{say(|w| w.results().empty)}</p>
            <a class="btn pri" href=href>{say(|w| w.results().empty_action)}</a>
        </div>
    }
}

/// Where a page of results finds the file name of its exports.
fn file_name(data: Data) -> Signal<String> {
    let words = words();
    Signal::derive(move || data.with(|d| d.survey.title.get(words.get().lang.tag()).to_owned()))
}
