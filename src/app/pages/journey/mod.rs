//! The journey page: what is on the path, loaded once for each change, and what of it is shown.
//! Scores come from `waystone::journey`; the parts are one component a file.
mod adrift;
mod board;
mod edit;
mod figures;
mod finding;
mod legend;
mod method;
mod stage;
mod touchpoint;
mod twin;

use leptos::prelude::*;
use waystone::{
    journey::Map,
    response::Response,
    store::{self, Library},
    survey::{self, Survey},
};

use crate::app::{
    Shelf, Ui,
    browser::intl,
    ui::{say, words},
};

use adrift::Adrift;
use board::Board;
use edit::EditStages;
use finding::FindingLine;
use legend::Legend;
use method::Method;
use twin::Twin;

/// Every survey, with its responses where one of its questions has a place: reading those of others would cost for nothing.
type Asked = Vec<(Survey, Vec<Response>)>;

fn load<S: store::Shelf>(library: &Library<S>) -> Asked {
    let placed = |survey: &Survey| survey.questions().any(|question| question.place.is_some());
    let with = |survey: Survey| {
        let responses = if placed(&survey) {
            library.responses(&survey.id).0
        } else {
            Vec::new()
        };
        (survey, responses)
    };
    library.surveys().0.into_iter().map(with).collect()
}

#[component]
pub fn Journey() -> impl IntoView {
    let words = words();
    let ui = expect_context::<Ui>();
    let shelf = expect_context::<Shelf>();
    let journey = Memo::new(move |_| {
        let stored = shelf.follow(|library| library.journey());
        stored.unwrap_or_else(|| survey::Journey::preset(words.get().journey().stages))
    });
    let asked: Memo<Asked> = Memo::new(move |_| shelf.follow(load));
    let map = Memo::new(move |_| asked.with(|asked| journey.with(|journey| Map::of(journey, asked))));
    let editing = RwSignal::new(false);
    let as_table = RwSignal::new(false);

    let title = move || {
        let tag = ui.lang.get().tag();
        journey.with(|journey| match journey.stages.as_slice() {
            [first, .., last] => (words.get().journey().path)(first.name.get(tag), last.name.get(tag)),
            [only] => only.name.get(tag).to_owned(),
            [] => words.get().journey().title.to_owned(),
        })
    };
    let lead = move || {
        let w = words.get();
        map.with(|map| {
            let lead = (w.journey().lead)(&(w.shell().answers)(map.answers), map.scored(), map.stages.len());
            match map.span {
                Some((first, last)) => {
                    let span = (w.journey().span)(&intl::day(w.lang, first), &intl::day(w.lang, last));
                    format!("{lead}{}{span}", w.journey().gap)
                }
                None => lead,
            }
        })
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <div class="page-head">
                <div><h1>{title}</h1><p>{lead}</p></div>
                <div class="row no-print">
                    <button type="button" class="btn" id="edit-stages" aria-expanded=move || editing.get().to_string()
                        aria-controls="stages-editor" on:click=move |_| editing.update(|on| *on = !*on)>
                        {say(|w| w.journey().edit.open)}
                    </button>
                </div>
            </div>
            <FindingLine map />
            <div id="stages-editor"><Show when=move || editing.get()><EditStages journey asked open=editing /></Show></div>
            <figure class="panel jfig" aria-label=move || map.with(|map| finding::sentence(words.get(), map))>
                <Legend map as_table />
                <Show when=move || as_table.get() fallback=move || view! { <Board map /> }><Twin map /></Show>
            </figure>
            <Adrift map asked />
            <Method />
        </main>
    }
}
