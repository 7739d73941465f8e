//! What asks, but not at a stage of the path: questions whose stage was removed, and ratings that never had one.
use leptos::prelude::*;
use waystone::{
    journey::Touchpoint,
    order::sorted,
    route::Route,
    survey::{Survey, SurveyId},
    words::Words,
};

use super::{state::State, touchpoint::touchpoint};
use crate::app::{
    browser::view::{View, el, live, nothing},
    ui::words,
};

pub fn adrift(state: State) -> View {
    let words = words();
    let State { map, surveys, .. } = state;
    let parts = move || {
        let w = words.get();
        surveys.with(|asked| {
            let item = |point: &Touchpoint| el("ul.tp").with([touchpoint(w, None, point), links(w, asked, point)]);
            map.with(|map| {
                let items: Vec<View> = map.adrift.iter().map(item).collect();
                if items.is_empty() {
                    return nothing();
                }
                el("section.panel.pad.jadrift")
                    .attr("aria-labelledby", "adrift")
                    .with(el("h2").attr("id", "adrift").with(w.journey().adrift))
                    .with(el("p.note").with(w.journey().adrift_why))
                    .with(el("div.jadrift-list").with(items))
            })
        })
    };
    let unplaced = move || {
        let n = map.with(|map| map.unplaced) as u64;
        let note = || el("p.note.jnote").with((words.get().journey().unplaced)(n));
        nothing().with((n > 0).then(note))
    };
    nothing().with([live(parts), live(unplaced)])
}

/// To the surveys that ask there.
fn links(w: &Words, asked: &[Survey], touchpoint: &Touchpoint) -> View {
    let cells = touchpoint.cells.iter();
    let ids = cells
        .flat_map(|cell| &cell.asked_in)
        .map(|(survey, _)| survey)
        .collect();
    let mut ids = sorted(ids, |a: &&SurveyId, b| a.cmp(b));
    ids.dedup();
    let link = |id: &SurveyId| {
        let survey = asked.iter().find(|survey| survey.id == *id);
        let title = survey.map(|survey| survey.title.get(w.lang.tag()).trim());
        let title = title.filter(|title| !title.is_empty());
        el("a.lnk.sm")
            .attr("href", Route::Build(id.clone()).href())
            .with(el("bdi").with(title.unwrap_or(w.shell().untitled)))
    };
    el("li.row.no-print").with(ids.into_iter().map(link).collect::<Vec<_>>())
}
