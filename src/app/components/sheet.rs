//! A table of cells as a table of the page: what a chart shows, to be read and heard.
use leptos::prelude::*;
use waystone::{
    analysis::{Cell, Table},
    report::show,
};

use crate::app::{
    browser::view::{View, el, live, nothing},
    ui::words,
};

pub fn sheet(table: Signal<Table>) -> View {
    let words = words();
    let caption = move || table.with(|table| table.caption.clone());
    let head = move || {
        table.with(|table| {
            let name = |(at, name): (usize, &String)| {
                let number = at > 0 && !table.is_text(at);
                el("th").attr("scope", "col").class("num", number).with(name.as_str())
            };
            nothing().with(table.columns.iter().enumerate().map(name).collect::<Vec<_>>())
        })
    };
    let body = move || {
        let lang = words.get().lang;
        table.with(|table| {
            let numbers: Vec<bool> = (0..table.columns.len()).map(|at| !table.is_text(at)).collect();
            let cell = |(at, cell): (usize, &Cell)| {
                let text = show(lang, cell);
                match at {
                    0 => el("th").attr("scope", "row").with(el("bdi").with(text)),
                    _ => el("td").class("num", numbers.get(at) == Some(&true)).with(text),
                }
            };
            let row = |row: &Vec<Cell>| el("tr").with(row.iter().enumerate().map(cell).collect::<Vec<_>>());
            nothing().with(table.rows.iter().map(row).collect::<Vec<_>>())
        })
    };
    el("div.scroll-x.sheet")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption)
        .with(
            el("table")
                .with(el("caption.vh").with(caption))
                .with(el("thead").with(el("tr").with(live(head))))
                .with(el("tbody").with(live(body))),
        )
}
