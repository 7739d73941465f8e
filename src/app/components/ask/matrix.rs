//! Statements rated on one scale: a row of radio buttons for each.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{response::Answer, survey::Choice};

use super::{Slot, scale::radio};
use crate::app::browser::view::{View, el, list};

pub fn matrix(slot: &Slot) -> View {
    let (runner, place) = (slot.asking.runner, slot.place.clone());
    let shown = Memo::new(move |_| runner.with(|runner| (runner.choices_at(&place), runner.columns_at(&place))));
    let rows = move || {
        let (rows, columns) = shown.get();
        let columns: Arc<[Choice]> = columns.into();
        rows.into_iter().map(|row| (row, columns.clone())).collect()
    };
    // A row with other points is another row.
    let key = |(row, columns): &(Choice, Arc<[Choice]>)| {
        let ids = std::iter::once(&row.id).chain(columns.iter().map(|column| &column.id));
        ids.map(|id| id.as_str()).collect::<Vec<_>>().join(" ")
    };
    let own = slot.clone();
    let row = move |(row, columns): (Choice, Arc<[Choice]>)| statement(&own, &row, &columns);
    // What each number means: in the radios' names too, so it is said once.
    let points = move || shown.with(|(_, columns)| columns.iter().cloned().enumerate().collect());
    let own = slot.clone();
    let meaning = move |(at, column): (usize, Choice)| {
        let item = el("li").attr("dir", "auto");
        item.with(el("b").with(own.count(at + 1)))
            .with(el("bdi").with(own.choice_text(&column)))
    };
    let points = list(
        points,
        |(at, column): &(usize, Choice)| format!("{at} {}", column.id),
        meaning,
    );
    el("div.lik")
        .with(el("ol.key").attr("aria-hidden", "true").with(points))
        .with(list(rows, key, row))
}

fn statement(slot: &Slot, row: &Choice, columns: &[Choice]) -> View {
    let name = slot.part(row.id.as_str());
    let each = |(at, column): (usize, &Choice)| {
        let (answer, own) = (slot.answer, slot.clone());
        let ids = (row.id.clone(), column.id.clone());
        let (row_id, column_id) = ids.clone();
        let checked = move || {
            answer.with(|answer| matches!(answer, Some(Answer::Grid(grid)) if grid.get(&ids.0) == Some(&ids.1)))
        };
        let choose = move |_| {
            let mut grid = match own.answer.get_untracked() {
                Some(Answer::Grid(grid)) => grid,
                _ => Default::default(),
            };
            grid.insert(row_id.clone(), column_id.clone());
            own.set(Some(Answer::Grid(grid)));
        };
        let (number, label) = (slot.count(at + 1), column_text(slot, column));
        let (shown, said) = (number.clone(), number);
        let radio = radio(&name, column.id.as_str())
            .attr("data-digit", (at + 1).to_string())
            .attr("aria-label", move || format!("{said}, {}", label()))
            .prop("checked", checked)
            .on("change", choose);
        el("label").with([radio, el("span").attr("aria-hidden", "true").with(shown)])
    };
    let points = el("div.nps-row")
        .attr("data-digits", true)
        .style("--points", columns.len().to_string());
    el("fieldset")
        .with(el("legend").attr("dir", "auto").with(slot.choice_text(row)))
        .with(points.with(columns.iter().enumerate().map(each).collect::<Vec<_>>()))
}

fn column_text(slot: &Slot, column: &Choice) -> impl Fn() -> String + use<> {
    let (says, plain) = (slot.says(&column.label), column.says(&slot.lang));
    let own = !column.label.is_empty();
    move || if own { says() } else { plain.clone() }
}
