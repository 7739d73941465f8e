//! The first answers as they would be imported. Nothing of it is kept.
use leptos::prelude::*;
use waystone::{
    exchange::table::{Cell, Preview, readable},
    words::Words,
};

use crate::app::{
    browser::{
        intl,
        view::{View, el, live, nothing},
    },
    ui::{say, words},
};

pub fn preview(shown: RwSignal<Option<Preview>>) -> View {
    let words = words();
    live(move || nothing().with(shown.get().map(|made| panel(words.get(), &made))))
}

fn panel(words: &'static Words, made: &Preview) -> View {
    let head = |name: &str| el("th").attr("scope", "col").attr("dir", "auto").with(readable(name));
    let heads: Vec<View> = made.report.columns.iter().map(|column| head(&column.name)).collect();
    let row = |cells: &Vec<Cell>| {
        let cells = cells
            .iter()
            .map(|cell| el("td").attr("dir", "auto").with(text(words, cell)));
        el("tr").with(cells.collect::<Vec<_>>())
    };
    let rows: Vec<View> = made.rows.iter().map(row).collect();
    let table = el("table")
        .with(el("thead").with(el("tr").with(heads)))
        .with(el("tbody").with(rows));
    let title = el("h2")
        .attr("id", "import-preview")
        .attr("tabindex", "-1")
        .with(say(|w| w.mapping().first_answers));
    let sum = (words.mapping().would_be)(made.report.taken, made.report.rows);
    let scroll = el("div.scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-labelledby", "import-preview");
    el("div.panel.pad.stack-s.try-out")
        .with([title, el("p.mut.num").with(sum)])
        .with(scroll.with(table))
}

/// What is not there is a dash.
fn text(words: &Words, cell: &Cell) -> String {
    match cell {
        Cell::Blank => "–".into(),
        Cell::Text(said) => said.clone(),
        Cell::Day(moment) => intl::calendar_day(words.lang, *moment),
    }
}
