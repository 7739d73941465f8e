//! The head of a survey's workspace: its title, its state, and the tabs Build, Answer, Share, Results.
use leptos::prelude::*;
use waystone::{
    route::Route,
    survey::{Status, SurveyId},
    words::Words,
};

use super::icon::{Glyph, Icon};
use crate::app::ui::{say, words};

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

#[component]
pub fn WorkHead(
    id: SurveyId,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] status: Signal<Status>,
    /// The page this head stands on.
    route: Route,
    /// What stands at the end of the line: save state, buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = words();
    let title = Signal::derive(move || {
        let title = title.get();
        if title.trim().is_empty() {
            words.get().shell().untitled.to_owned()
        } else {
            title
        }
    });
    let tab = move |to: Route, name: fn(&Words) -> &'static str| {
        let current = (to == route).then_some("page");
        view! { <a href=to.href() aria-current=current>{move || name(words.get())}</a> }
    };
    view! {
        <section class="work" aria-label=title>
            <div class="work-in">
                <div class="work-top">
                    <div class="grow">
                        <a class="crumb no-print" href=Route::Surveys.href()>
                            <Glyph icon=Icon::Back size=14 flip=true />{say(|w| w.shell().surveys)}
                        </a>
                        <div class="row">
                            <h1 dir="auto">{title}</h1>
                            <span class="status" data-s=move || status_tag(status.get())>
                                <i></i>{move || status_name(words.get(), status.get())}
                            </span>
                        </div>
                    </div>
                    <div class="row no-print">{children.map(|children| children())}</div>
                </div>
                <nav class="tabs no-print" aria-label=say(|w| w.shell().surveys)>
                    {tab(Route::Build(id.clone()), |w| w.shell().build)}
                    {tab(Route::Answer(id.clone()), |w| w.shell().preview)}
                    {tab(Route::Share(id.clone()), |w| w.shell().share)}
                    {tab(Route::Results(id), |w| w.shell().results)}
                </nav>
            </div>
        </section>
    }
}
