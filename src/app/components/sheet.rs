//! A table of cells as a table of the page: what a chart shows, to be read and heard.
use leptos::prelude::*;
use waystone::{
    analysis::{Cell, Table},
    report::show,
};

use crate::app::ui::words;

#[component]
pub fn Sheet(table: Signal<Table>) -> impl IntoView {
    let words = words();
    let caption = move || table.with(|table| table.caption.clone());
    let head = move || {
        table.with(|table| {
            let name = |(at, name): (usize, &String)| {
                let number = at > 0 && !matches!(table.cell(0, at), Cell::Text(_));
                view! { <th scope="col" class:num=number>{name.clone()}</th> }
            };
            table.columns.iter().enumerate().map(name).collect_view()
        })
    };
    let body = move || {
        let lang = words.get().lang;
        let cell = move |(at, cell): (usize, &Cell)| {
            let text = show(lang, cell);
            let number = !matches!(cell, Cell::Text(_));
            match at {
                0 => view! { <th scope="row"><bdi>{text}</bdi></th> }.into_any(),
                _ => view! { <td class:num=number>{text}</td> }.into_any(),
            }
        };
        table.with(|table| {
            let row = |row: &Vec<Cell>| view! { <tr>{row.iter().enumerate().map(cell).collect_view()}</tr> };
            table.rows.iter().map(row).collect_view()
        })
    };
    view! {
        <div class="scroll-x sheet" tabindex="0" role="region" aria-label=caption>
            <table>
                <caption class="vh">{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}
