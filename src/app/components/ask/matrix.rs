//! Statements rated on one scale: a row of radio buttons for each.
use leptos::prelude::*;
use waystone::{response::Answer, survey::Choice};

use super::scale::{ends, point, radio};
use crate::app::browser::view::{View, el};

pub fn matrix(
    id: &str,
    rows: &[Choice],
    columns: &[Choice],
    lang: &str,
    answer: Signal<Option<Answer>>,
    set: Callback<Option<Answer>>,
) -> View {
    let count = columns.len();
    let row = |row: &Choice| {
        let name = format!("{id}-{}", row.id);
        let each = |(at, column): (usize, &Choice)| {
            let (row_id, column_id) = (row.id.clone(), column.id.clone());
            let (row_now, column_now) = (row.id.clone(), column.id.clone());
            let checked =
                move || matches!(answer.get(), Some(Answer::Grid(grid)) if grid.get(&row_now) == Some(&column_now));
            let choose = move |_| {
                let mut grid = if let Some(Answer::Grid(grid)) = answer.get_untracked() {
                    grid
                } else {
                    Default::default()
                };
                grid.insert(row_id.clone(), column_id.clone());
                set.run(Some(Answer::Grid(grid)));
            };
            let label = column.label.get(lang).to_owned();
            let radio = radio(&name, column.id.as_str())
                .prop("checked", checked)
                .on("change", choose);
            point(radio, at as u64 + 1, label)
        };
        let points = el("div.nps-row").style("--points", count.to_string());
        el("fieldset")
            .with(el("legend").attr("dir", "auto").with(row.label.get(lang)))
            .with(points.with(columns.iter().enumerate().map(each).collect::<Vec<_>>()))
    };
    let end = |column: Option<&Choice>| {
        column
            .map(|column| column.label.get(lang).to_owned())
            .unwrap_or_default()
    };
    let (low, high) = (end(columns.first()), end(columns.last()));
    el("div.lik")
        .with(rows.iter().map(row).collect::<Vec<_>>())
        .with(ends([(1, &low), (count as u64, &high)]))
}
