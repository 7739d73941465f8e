//! The journey page: what is on the path, loaded once for each change, and what of it is shown.
//! Scores come from `waystone::journey`; the parts are one component a file.
mod adrift;
mod board;
mod edit;
mod edit_row;
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
    browser::{
        intl,
        view::{View, either, el, when},
    },
    ui::{say, words},
};

use adrift::adrift;
use board::board;
use edit::edit_stages;
use finding::finding_line;
use legend::legend;
use method::method;
use twin::twin;

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

pub fn journey() -> View {
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
    let edit = el("button.btn")
        .attr("type", "button")
        .attr("id", "edit-stages")
        .attr("aria-expanded", move || editing.get().to_string())
        .attr("aria-controls", "stages-editor")
        .with(say(|w| w.journey().edit.open))
        .click(move || editing.update(|on| *on = !*on));
    let said = el("div").with([el("h1").with(title), el("p").with(lead)]);
    let head = el("div.page-head").with([said, el("div.row.no-print").with(edit)]);
    let editor = when(move || editing.get(), move || edit_stages(journey, asked, editing));
    let drawing = el("figure.panel.jfig")
        .attr("aria-label", move || {
            map.with(|map| finding::sentence(words.get(), map))
        })
        .with(legend(map, as_table))
        .with(either(move || as_table.get(), move || twin(map), move || board(map)));
    el("main.page").attr("id", "main").attr("tabindex", "-1").with([
        head,
        finding_line(map),
        el("div").attr("id", "stages-editor").with(editor),
        drawing,
        adrift(map, asked),
        method(),
    ])
}
