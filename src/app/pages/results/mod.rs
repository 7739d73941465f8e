//! The results page: loads a survey with its answers and puts the parts together. Numbers come from `analysis`.
mod bars;
mod chips;
mod comment;
mod comments;
mod compare;
mod correct;
mod data;
mod dictionary;
mod differs;
mod facets;
mod filters;
mod health;
mod hero;
mod known;
mod labels;
mod learnt;
mod likert;
mod output;
mod pill;
mod questions;
mod reading;
mod role;
mod scope;
mod sentiment;
mod slicer;
mod themes;
mod trend;
mod versus;
mod views;

use leptos::prelude::*;
use waystone::{analysis::Likert, route::Route, store::Setting, survey::SurveyId};

use self::{
    comments::comments,
    data::{Data, load},
    differs::differs,
    health::health,
    hero::hero,
    output::output,
    questions::questions,
    role::{Role, advice, roles},
    scope::{Scope, scope},
    slicer::slicer,
    trend::trend_figure,
    versus::versus,
};
use super::not_found::not_found;
use crate::app::{
    browser::view::{View, either, el, nothing, when},
    components::work_head::work_head,
    shelf::Shelf,
    ui::{say, words},
};

pub fn results(id: SurveyId) -> View {
    let shelf = expect_context::<Shelf>();
    let likert = shelf.now(|library| library.setting(Setting::Likert));
    let likert = likert.and_then(|tag| Likert::from_tag(&tag)).unwrap_or_default();
    let scope = Scope::open(id.clone(), likert);
    provide_context(scope);
    match load(shelf, &id, scope) {
        Some(data) => page(id, data),
        None => not_found(true),
    }
}

fn page(id: SurveyId, data: Data) -> View {
    let words = words();
    let scope = scope();
    let status = Signal::derive(move || data.with(|d| d.survey.status));
    let total = Memo::new(move |_| data.with(|d| d.total));
    let share = Route::Share(id.clone()).href();
    let answers = el("span.note").with(move || (words.get().shell().answers)(total.get()));
    let end = nothing()
        .with(answers)
        .with(when(move || total.get() > 0, move || output(data)));
    let line = output::line(data);
    let report = el("p.print-only.note")
        .with(say(|w| w.looking_at().report))
        .with(" · ")
        .with(line);
    // Parts by whom they are shown to; those that stay are not drawn anew.
    let part = move |roles: &'static [Role], make: fn(Data) -> View| {
        when(move || roles.contains(&scope.role.get()), move || make(data))
    };
    let panels = move || {
        use Role::{Analyst, Executive, Owner};
        let parts = [
            part(&[Executive, Analyst], hero),
            part(&[Executive], advice),
            part(&[Executive, Analyst], trend_figure),
            part(&[Owner, Analyst], differs),
            part(&[Executive, Owner, Analyst], versus),
            part(&[Owner, Analyst], questions),
            part(&[Owner, Analyst], comments),
            part(&[Analyst], health),
        ];
        nothing()
            .with(el("div.grid12").with(parts))
            .with(el("p.note.method").with(say(|w| w.results().method)))
    };
    let nobody = || {
        el("div.results-empty")
            .attr("role", "status")
            .with(el("p").with(say(|w| w.filters().none)))
    };
    let survey = id.clone();
    let some = move || {
        let fits = either(move || data.with(|d| d.analysis.n > 0), panels, nobody);
        nothing().with([roles(data), slicer(survey.clone(), data), fits])
    };
    let none = move || {
        let share = el("a.btn.pri").attr("href", &share);
        el("div.results-empty")
            .with(el("p").with(say(|w| w.results().empty)))
            .with(share.with(say(|w| w.results().empty_action)))
    };
    let main = el("main.page").attr("id", "main").attr("tabindex", "-1");
    nothing()
        .with(work_head(id.clone(), file_name(data), status, Route::Results(id), end))
        .with(main.with(report).with(either(move || total.get() > 0, some, none)))
}

/// The survey's title, which is the file name of exports too.
fn file_name(data: Data) -> Signal<String> {
    let words = words();
    Signal::derive(move || data.with(|d| d.survey.title.get(words.get().lang.tag()).to_owned()))
}
