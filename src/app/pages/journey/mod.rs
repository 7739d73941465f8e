//! The journey page: what is on the path, drawn in the worker for each change, and what of it is shown.
//! Scores come from `waystone::journey`; the parts are one component a file.
mod about;
mod adrift;
mod beside;
mod board;
mod chance;
mod channels;
mod dates;
mod decision;
mod edit;
mod edit_row;
mod effort;
mod figures;
mod filters;
mod finding;
mod flow;
mod flow_table;
mod legend;
mod method;
mod more;
mod personas;
mod sample;
mod says;
mod shape;
mod stage;
mod state;
mod take;
mod touchpoint;
mod truths;
mod twin;
mod versions;

use leptos::prelude::*;
use waystone::{survey::JourneyId, words::Words};

pub use sample::sample;

use crate::app::{
    Ui,
    browser::{
        intl,
        view::{View, either, el, live, nothing, when},
    },
    components::notice::{Tone, notice},
    ui::{say, words},
};

use adrift::adrift;
use board::board;
use edit::edit_stages;
use finding::finding_line;
use legend::legend;
use method::method;
use state::{Stage, State};
use twin::twin;

pub fn journey(id: Option<JourneyId>) -> View {
    let words = words();
    let ui = expect_context::<Ui>();
    let state = State::open(id);
    let State { journey, map, .. } = state;
    let editing = RwSignal::new(false);

    let title = move || {
        let tag = ui.lang.get().tag();
        journey.with(|journey| match journey.stages.as_slice() {
            _ if !journey.name.is_empty() => journey.name.get(tag).to_owned(),
            [first, .., last] => (words.get().journey().path)(first.name.get(tag), last.name.get(tag)),
            [only] => only.name.get(tag).to_owned(),
            [] => words.get().journey().title.to_owned(),
        })
    };
    let lead = move || {
        let w = words.get();
        if state.stage.get() != Stage::Drawn {
            return String::new();
        }
        map.with(|map| {
            let lead = (w.journey().lead)(&(w.shell().answers)(map.answers), map.scored(), map.stages.len());
            let lead = about_of(w, state, lead);
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
    let tools = el("div.row.no-print.jfilters").with([filters::filters(state), edit]);
    let head = el("div.page-head").with([said, tools]);
    let editor = when(move || editing.get(), move || edit_stages(state, editing));
    let drawn = move || matches!(state.stage.get(), Stage::Drawn);
    el("main.page").attr("id", "main").attr("tabindex", "-1").with([
        head,
        sample::banner(state),
        el("div").attr("id", "stages-editor").with(editor),
        either(drawn, move || whole(state), move || waiting(state)),
    ])
}

/// With whose journey it is, and that it should be so, where that is said.
fn about_of(w: &Words, state: State, lead: String) -> String {
    state.journey.with(|journey| {
        let owner = (!journey.owner.is_empty()).then(|| (w.charting().owner)(&journey.owner));
        let to_be = journey.to_be.then(|| w.shaping().states[1].to_owned());
        let more = [to_be, owner]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(w.journey().comma);
        if more.is_empty() {
            lead
        } else {
            format!("{more}{}{lead}", w.journey().comma)
        }
    })
}

/// What is drawn, once it is.
fn whole(state: State) -> View {
    let words = words();
    let map = state.map;
    let as_table = RwSignal::new(false);
    let drawing = el("figure.panel.jfig")
        .attr("aria-label", move || {
            map.with(|map| finding::sentence(words.get(), map))
        })
        .with(legend(state, as_table))
        .with(either(move || as_table.get(), move || twin(map), move || board(state)));
    let troubles = Memo::new(move |_| {
        state
            .drawn
            .with(|drawn| drawn.as_ref().map_or(0, |drawn| drawn.troubles))
    });
    let told = move || {
        let text = el("span").with(move || (words.get().charting().troubles)(troubles.get()));
        notice(Tone::Warning, text)
    };
    let credit = move || {
        let tag = words.get().lang.tag();
        state.journey.with(|journey| journey.credit.get(tag).to_owned())
    };
    // What the filter left out is no reason to offer a sample.
    let any = move || state.any() || map.with(|map| map.answers > 0);
    let more = move || {
        nothing().with([
            chance::chance(state),
            flow::flow(state),
            channels::channels(state),
            versions::versions(state),
        ])
    };
    nothing().with([
        when(move || troubles.get() > 0, told),
        finding_line(map),
        drawing,
        when(
            move || state.journey.with(|journey| !journey.credit.is_empty()),
            move || el("p.note.jnote").with(credit),
        ),
        when(move || !any(), move || sample::offer(state)),
        when(any, more),
        adrift(state),
        method(),
    ])
}

/// While the answers are read, and when that failed.
fn waiting(state: State) -> View {
    let words = words();
    live(move || match state.stage.get() {
        Stage::Reading | Stage::Drawn => el("p.note").attr("role", "status").with(words.get().charting().reading),
        Stage::Failed => notice(Tone::Warning, el("span").with(words.get().shell().failed)),
        Stage::OtherBuild => notice(Tone::Warning, el("span").with(words.get().shell().reload_why)),
    })
}
