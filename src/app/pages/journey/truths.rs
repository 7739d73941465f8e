//! Moments of truth: which touchpoints were tested, with what came of each test.
use leptos::prelude::*;
use waystone::{
    analysis::{Cell as TableCell, Table},
    journey::{Map, Truth},
    words::Words,
};

use super::{chance::name, state::State};
use crate::app::{
    browser::view::{View, el, when},
    components::sheet::sheet,
    ui::{say, words},
};

pub fn truths(state: State) -> View {
    let words = words();
    let table = Signal::derive(move || {
        state
            .map
            .with(|map| state.truths.with(|truths| table(words.get(), map, truths)))
    });
    let said = move || {
        let w = words.get();
        state.map.with(|map| {
            state.truths.with(|truths| {
                let found = truths.iter().filter(|truth| truth.passes());
                let names: Vec<String> = found.map(|truth| name(w, map, truth.at)).collect();
                if names.is_empty() {
                    w.charting().truth_none.to_owned()
                } else {
                    (w.charting().truth_found)(&names.join(w.journey().comma))
                }
            })
        })
    };
    let make = move || {
        el("div.jtruth").with(el("p").attr("id", "truth").with(said)).with(
            el("details.as-table")
                .with(el("summary").with(say(|w| w.charting().tests)))
                .with(sheet(table)),
        )
    };
    when(move || state.truths.with(|truths| !truths.is_empty()), make)
}

fn table(w: &Words, map: &Map, truths: &[Truth]) -> Table {
    let [yes, no, few] = w.charting().yes_no;
    let said = |passed: Option<bool>| {
        let word = passed.map_or(few, |passed| if passed { yes } else { no });
        TableCell::Text(word.to_owned())
    };
    let row = |truth: &Truth| {
        vec![
            TableCell::Text(name(w, map, truth.at)),
            said(Some(truth.heavy)),
            TableCell::Signed(truth.penalty, 1),
            TableCell::Signed(truth.reward, 1),
            TableCell::Number(truth.p, 3),
            said(truth.factor.map(|_| truth.passes())),
        ]
    };
    Table {
        caption: w.charting().truth.to_owned(),
        columns: w.charting().truth_columns.map(str::to_owned).to_vec(),
        rows: truths.iter().map(row).collect(),
    }
}
