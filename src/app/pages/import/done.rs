//! What became of the rows and cells, where to go from here, and the way back.
use leptos::prelude::*;
use waystone::{
    exchange::table::{ColumnReport, Report, Role, readable},
    route::Route,
    survey::Measure,
    words::Words,
};

use super::work::{Kept, Work};
use crate::app::{
    components::icon::{Glyph, Icon},
    ui::{say, words},
};

#[component]
pub fn Done(done: Kept, work: Work) -> impl IntoView {
    let words = words();
    let Kept {
        survey, file, report, ..
    } = done;
    let report = StoredValue::new(report);
    let sum = {
        let file = file.clone();
        move || report.with_value(|report| sentence(words.get(), report, &file))
    };
    let notes = move || {
        let notes = report.with_value(|report| notes(words.get(), report));
        let items = |notes: Vec<String>| notes.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
        (!notes.is_empty()).then(|| view! { <ul class="sm mut stack-s">{items(notes)}</ul> })
    };
    let rows =
        move || report.with_value(|report| report.columns.iter().map(|one| row(words.get(), one)).collect_view());
    view! {
        <section class="stack" aria-labelledby="import-done">
            <h2 id="import-done" tabindex="-1" class="vh">{move || words.get().import().steps.last().copied()}</h2>
            <div class="backup" data-info="">
                <Glyph icon=Icon::Download />
                <span class="grow" dir="auto" role="status">{sum}</span>
                <a class="lnk" href=Route::Results(survey).href()>{say(|w| w.shell().results)}</a>
                <a class="lnk" href=Route::Journey.href()>{say(|w| w.shell().journey)}</a>
                <button class="lnk" type="button" on:click=move |_| work.undo()>{say(|w| w.import().undo)}</button>
            </div>
            {notes}
            <div class="panel pad">
                <h2 id="import-by">{say(|w| w.import().by_column)}</h2>
                <div class="scroll" tabindex="0" role="region" aria-labelledby="import-by">
                    <table class="by-column">
                        <thead><tr>
                            <th scope="col">{say(|w| w.import().column)}</th>
                            <th scope="col">{say(|w| w.import().answered)}</th>
                            <th scope="col">{say(|w| w.import().blank)}</th>
                            <th scope="col">{say(|w| w.import().bad_cells)}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </div>
            <p><button class="btn" type="button" on:click=move |_| work.start_over()>{say(|w| w.import().other_file)}</button></p>
        </section>
    }
}

/// How many answers came, and how many rows lack the survey's headline scores.
fn sentence(words: &Words, report: &Report, file: &str) -> String {
    let mut parts = vec![(words.import().added)(report.taken, file)];
    let is_headline = |role| matches!(role, Role::Measure(Measure::Nps | Measure::Csat | Measure::Ces));
    for column in report.columns.iter().filter(|column| is_headline(column.role)) {
        let without = report.rows - column.answered.min(report.rows);
        if without > 0 {
            parts.push((words.import().without)(without, &readable(&column.name)));
        }
    }
    parts.join(" ")
}

fn notes(words: &Words, report: &Report) -> Vec<String> {
    let all = [
        (&report.without_answers, words.import().rows_without),
        (&report.repeated_keys, words.import().repeated_keys),
        (&report.ambiguous_dates, words.import().ambiguous_dates),
        (&report.other_order, words.import().other_order),
    ];
    all.into_iter()
        .filter(|(rows, _)| rows.count > 0)
        .map(|(rows, say)| say(rows))
        .collect()
}

fn row(words: &'static Words, column: &ColumnReport) -> impl IntoView + use<> {
    let count = |n: usize| words.lang.count(n as u64);
    let bad: Vec<String> = column
        .bad
        .iter()
        .map(|bad| (words.import().bad)(bad.why, &bad.rows))
        .collect();
    let bad = if bad.is_empty() { count(0) } else { bad.join("; ") };
    view! {
        <tr>
            <th scope="row" dir="auto">{column.name.clone()}</th>
            <td>{count(column.answered)}</td>
            <td>{count(column.missing)}</td>
            <td>{bad}</td>
        </tr>
    }
}
