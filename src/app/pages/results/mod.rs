//! The results page: loads a survey with its answers and puts the parts together. Numbers come from `analysis`.
mod answers;
mod bars;
mod base;
mod chips;
mod comment;
mod comments;
mod compare;
mod correct;
mod data;
mod dictionary;
mod differs;
mod events;
mod facets;
mod filters;
mod health;
mod hearing;
mod hero;
mod known;
mod labels;
mod learnt;
mod leavers;
mod leaving;
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
mod turns;
mod versus;
mod views;

use leptos::prelude::*;
use waystone::{
    analysis::Likert,
    route::Route,
    store::Setting,
    survey::{Survey, SurveyId},
};

use self::{
    answers::{Answers, wait},
    comments::{comments, state},
    data::{Data, load},
    dictionary::Dictionary,
    differs::differs,
    events::Events,
    health::health,
    hearing::{hearing, listen},
    hero::hero,
    leaving::leaving,
    output::output,
    questions::questions,
    role::{Role, advice, roles},
    scope::{Scope, scope},
    slicer::slicer,
    trend::trend_figure,
    turns::Turns,
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
    provide_context(Events::open(shelf, id.clone()));
    let Some(answers) = Answers::start(shelf, &id) else {
        return not_found(true);
    };
    let of = id.clone();
    let read = move || match answers.base.get_untracked() {
        Some(first) => {
            let base = Signal::derive(move || answers.base.get().unwrap_or_else(|| first.clone()));
            let dictionary = Dictionary::open(of.clone());
            let data = load(base, scope, dictionary.own);
            listen(data, dictionary);
            page(of.clone(), data)
        }
        None => nothing(),
    };
    let waiting = move || unread(id.clone(), answers);
    either(move || answers.base.with(Option::is_some), read, waiting)
}

/// The page as long as there are no figures.
fn unread(id: SurveyId, answers: Answers) -> View {
    let words = words();
    let survey = answers.survey();
    let status = survey.as_ref().map(|survey| survey.status).unwrap_or_default();
    let title = move || {
        let title = |survey: &Survey| survey.title.get(words.get().lang.tag()).to_owned();
        survey.as_ref().map(title).unwrap_or_default()
    };
    let (title, status) = (Signal::derive(title), Signal::stored(status));
    let main = el("main.page").attr("id", "main").attr("tabindex", "-1");
    nothing()
        .with(work_head(id.clone(), title, status, Route::Results(id), nothing()))
        .with(main.with(wait(answers)))
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
    let panels = move || {
        use Role::{Analyst, Executive, Owner};
        let mut turns = Turns::new(data);
        // Parts by whom they are shown to; those that stay are not drawn anew.
        let mut part = |roles: &'static [Role], make: fn(Data) -> View| {
            turns.part(move || roles.contains(&scope.role.get()), make)
        };
        let parts = [
            part(&[Executive, Analyst], hero),
            part(&[Executive], advice),
            part(&[Executive, Analyst], trend_figure),
            part(&[Owner, Analyst], differs),
            part(&[Analyst], leaving),
            part(&[Executive, Owner, Analyst], versus),
            part(&[Owner, Analyst], questions),
            part(&[Owner, Analyst], comments),
            // Read, not shown: what to do looks at how they feel.
            part(&[Executive], |data| el("div").attr("hidden", true).with(comments(data))),
            part(&[Analyst], health),
        ];
        turns.begin();
        nothing()
            .with(el("div.grid12").with(parts))
            .with(el("p.note.method").with(say(|w| w.results().method)))
    };
    let nobody = || {
        el("div.results-empty")
            .attr("role", "status")
            .with(el("p").with(say(|w| w.filters().none)))
    };
    // Figures of comments that are not read yet would be those of all answers.
    let unheard = || {
        el("section.results-empty.unheard")
            .attr("aria-label", say(|w| w.filters().waits))
            .with(el("p").with(say(|w| w.filters().waits)))
            .with(state(hearing().reader))
    };
    let survey = id.clone();
    let some = move || {
        let known = move || either(move || data.with(|d| d.analysis.n > 0), panels, nobody);
        let fits = either(move || data.with(|d| d.waits), unheard, known);
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
