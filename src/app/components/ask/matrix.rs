//! Statements rated on one scale: a row of radio buttons for each.
use leptos::prelude::*;
use waystone::{response::Answer, survey::Choice};

use crate::app::ui::words;

pub fn matrix(
    id: &str,
    rows: Vec<Choice>,
    columns: Vec<Choice>,
    lang: &str,
    answer: Signal<Option<Answer>>,
    set: Callback<Option<Answer>>,
) -> impl IntoView {
    let words = words();
    let ends =
        [columns.first(), columns.last()].map(|end| end.map(|end| end.label.get(lang).to_owned()).unwrap_or_default());
    let count = columns.len();
    let rows = rows
        .into_iter()
        .map(|row| {
            let name = format!("{id}-{}", row.id);
            let points = columns
                .iter()
                .enumerate()
                .map(|(at, column)| {
                    let (row_id, column_id) = (row.id.clone(), column.id.clone());
                    let (row_now, column_now) = (row.id.clone(), column.id.clone());
                    let checked = move || {
                        matches!(answer.get(), Some(Answer::Grid(grid)) if grid.get(&row_now) == Some(&column_now))
                    };
                    let choose = move |_| {
                        let mut grid =
                            if let Some(Answer::Grid(grid)) = answer.get_untracked() { grid } else { Default::default() };
                        grid.insert(row_id.clone(), column_id.clone());
                        set.run(Some(Answer::Grid(grid)));
                    };
                    let label = column.label.get(lang).to_owned();
                    let spoken = label.clone();
                    let label = move || {
                        let number = words.get().lang.count(at as u64 + 1);
                        if spoken.is_empty() { number } else { format!("{number}, {spoken}") }
                    };
                    view! {
                        <label>
                            <input type="radio" name=name.clone() value=column.id.to_string() aria-label=label
                                prop:checked=checked on:change=choose />
                            <span aria-hidden="true">{move || words.get().lang.count(at as u64 + 1)}</span>
                        </label>
                    }
                })
                .collect_view();
            view! {
                <fieldset>
                    <legend dir="auto">{row.label.get(lang).to_owned()}</legend>
                    <div class="nps-row" style:--points=count.to_string()>{points}</div>
                </fieldset>
            }
        })
        .collect_view();
    let [low, high] = ends;
    view! {
        <div class="lik">
            {rows}
            <div class="nps-ends" aria-hidden="true"><span data-k=move || words.get().lang.count(1) dir="auto">{low}</span>
                <span data-k=move || words.get().lang.count(count as u64) dir="auto">{high}</span></div>
        </div>
    }
}
