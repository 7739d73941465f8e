//! The head of a survey's workspace: its title, its state, and the tabs Build, Answer, Share, Results.
use leptos::prelude::*;
use waystone::{
    route::Route,
    survey::{Status, SurveyId},
    words::Words,
};

use super::icon::{Icon, glyph};
use crate::app::{
    browser::view::{Content, View, el},
    ui::{Word, say, words},
};

pub fn status_name(words: &Words, status: Status) -> &'static str {
    match status {
        Status::Draft => words.shell().status_draft,
        Status::Open => words.shell().status_open,
        Status::Closed => words.shell().status_closed,
    }
}

pub fn status_tag(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Open => "open",
        Status::Closed => "closed",
    }
}

/// `route` is the page this head stands on, `end` stands at the end of the line: save state, buttons.
pub fn work_head(id: SurveyId, title: Signal<String>, status: Signal<Status>, route: Route, end: impl Content) -> View {
    let words = words();
    let title = move || {
        let title = title.get();
        if title.trim().is_empty() {
            words.get().shell().untitled.to_owned()
        } else {
            title
        }
    };
    let tab = |to: Route, name: Word| {
        let current = (to == route).then_some("page");
        el("a")
            .attr("href", to.href())
            .attr("aria-current", current)
            .with(say(name))
    };
    let tabs = el("nav.tabs.no-print")
        .attr("aria-label", say(|w| w.shell().surveys))
        .with(tab(Route::Build(id.clone()), |w| w.shell().build))
        .with(tab(Route::Answer(id.clone()), |w| w.shell().preview))
        .with(tab(Route::Share(id.clone()), |w| w.shell().share))
        .with(tab(Route::Results(id), |w| w.shell().results));
    let crumb = el("a.crumb.no-print")
        .attr("href", Route::Surveys.href())
        .with(glyph(Icon::Back, 14).class("flip", true))
        .with(say(|w| w.shell().surveys));
    let state = el("span.status")
        .attr("data-s", move || status_tag(status.get()))
        .with(el("i"))
        .with(move || status_name(words.get(), status.get()));
    let name = el("h1").attr("dir", "auto").with(title);
    let top = el("div.work-top")
        .with(el("div.grow").with(crumb).with(el("div.row").with([name, state])))
        .with(el("div.row.no-print").with(end));
    el("section.work")
        .attr("aria-label", title)
        .with(el("div.work-in").with([top, tabs]))
}
