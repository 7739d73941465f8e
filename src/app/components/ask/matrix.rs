//! Statements rated on one scale: a row of radio buttons for each.
use leptos::prelude::*;
use waystone::{response::Answer, survey::Choice};

use super::{Slot, scale::radio};
use crate::app::browser::view::{View, el};

pub fn matrix(slot: &Slot, rows: &[Choice], columns: &[Choice]) -> View {
    let row = |row: &Choice| {
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
    };
    // What each number means: in the radios' names too, so it is said once.
    let meaning = |(at, column): (usize, &Choice)| {
        let item = el("li").attr("dir", "auto");
        item.with(el("b").with(slot.count(at + 1)))
            .with(el("bdi").with(slot.choice_text(column)))
    };
    el("div.lik")
        .with(
            el("ol.key")
                .attr("aria-hidden", "true")
                .with(columns.iter().enumerate().map(meaning).collect::<Vec<_>>()),
        )
        .with(rows.iter().map(row).collect::<Vec<_>>())
}

fn column_text(slot: &Slot, column: &Choice) -> impl Fn() -> String + use<> {
    let (says, plain) = (slot.says(&column.label), column.says(&slot.lang));
    let own = !column.label.is_empty();
    move || if own { says() } else { plain.clone() }
}
