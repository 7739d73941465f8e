//! The sample project: fetched when somebody asks for it, kept beside what is here, and taken away in one click.
use leptos::prelude::*;
use waystone::{exchange::read_backup, route::Route, survey::JourneyId};

use super::state::State;
use crate::app::{
    Shelf,
    browser::{
        files, hash,
        view::{View, el, live, nothing, when},
    },
    components::notice::{Tone, notice},
    shelf::why,
    ui::{say, words},
};

const FILE: &str = "sample.json";
/// The first of its journeys that is shown: the real one.
const FIRST: &str = "sample-airport";

fn first() -> Route {
    JourneyId::new(FIRST).map_or(Route::Journey, Route::Path)
}

/// Fetches the sample and goes to its first journey. What is here already is found to be the same and stays.
pub fn sample() -> View {
    let words = words();
    let shelf = expect_context::<Shelf>();
    let failed = RwSignal::new(None::<String>);
    leptos::task::spawn_local(async move {
        let text = files::fetched(FILE).await;
        let w = words.get_untracked();
        let Some(Ok(sample)) = text.as_deref().map(read_backup) else {
            failed.try_set(Some(w.charting().sample_failed.to_owned()));
            return;
        };
        match shelf.write(|library| library.add_sample(&sample)) {
            Ok(()) => hash::turn(&first()),
            Err(error) => {
                failed.try_set(Some((w.shell().not_saved)(why(w, error))));
            }
        }
    });
    let told = move || match failed.get() {
        None => el("p")
            .attr("role", "status")
            .with(say(|w| w.charting().sample_fetching)),
        Some(text) => notice(Tone::Warning, el("span").with(text)),
    };
    let title = el("h1").with(say(|w| w.charting().sample_open));
    el("main.page")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with([title, live(told)])
}

/// The way to the sample, where there is nothing else to see.
pub fn offer(state: State) -> View {
    let own = state.id.with_value(Option::is_none);
    let offer = move || {
        let link = el("a.btn").attr("id", "sample").attr("href", Route::Sample.href());
        el("section.panel.pad.stack-s.no-print.joffer")
            .with(el("p").with(say(|w| w.charting().sample_empty)))
            .with(el("p").with(link.with(say(|w| w.charting().sample_open))))
    };
    nothing().with(own.then(offer))
}

/// Says that this is the sample, and takes it away.
pub fn banner(state: State) -> View {
    let words = words();
    let is_sample = state
        .id
        .with_value(|id| id.as_ref().is_some_and(|id| id.as_str().starts_with("sample-")));
    let failed = RwSignal::new(None::<String>);
    let remove = move || match state.shelf.write(|library| library.remove_sample()) {
        Ok(()) => hash::turn(&Route::Journey),
        Err(error) => {
            let w = words.get_untracked();
            failed.set(Some((w.shell().not_saved)(why(w, error))));
        }
    };
    let show = move || {
        let button = el("button.lnk")
            .attr("type", "button")
            .attr("id", "remove-sample")
            .with(say(|w| w.charting().sample_remove))
            .click(remove);
        let text = el("span.grow").with(say(|w| w.charting().sample_note));
        let error = when(
            move || failed.with(Option::is_some),
            move || {
                el("span.err")
                    .attr("role", "alert")
                    .with(move || failed.get().unwrap_or_default())
            },
        );
        el("div.backup.jsample.no-print")
            .attr("data-info", "")
            .with([text, button, error])
    };
    nothing().with(is_sample.then(show))
}
