//! What became of the rows and cells, where to go from here, and the way back.
use leptos::prelude::*;
use waystone::{
    exchange::table::{ColumnReport, Report, Role, readable},
    route::{Route, with_fields},
    survey::Measure,
    words::Words,
};

use super::work::{Kept, Work};
use crate::app::{
    browser::view::{View, el, live, nothing},
    components::icon::{Icon, glyph},
    ui::{Word, say, words},
};

pub fn done(done: Kept, work: Work) -> View {
    let words = words();
    let Kept {
        survey,
        segment,
        file,
        report,
        already,
        ..
    } = done;
    let feedback = with_fields(
        &Route::Feedback.href(),
        &[
            ("survey".to_owned(), survey.to_string()),
            ("segment".to_owned(), segment.to_string()),
            ("added".to_owned(), report.taken.to_string()),
            ("here".to_owned(), already.to_string()),
            (
                "left".to_owned(),
                report.rows.saturating_sub(report.taken + already).to_string(),
            ),
            ("file".to_owned(), file.clone()),
        ],
    );
    let report = StoredValue::new(report);
    let sum = move || report.with_value(|report| sentence(words.get(), report, &file));
    let notes = live(move || {
        let mut notes = report.with_value(|report| notes(words.get(), report));
        if already > 0 {
            notes.insert(0, (words.get().columns().already_here)(already));
        }
        let items = |notes: Vec<String>| notes.into_iter().map(|text| el("li").with(text)).collect::<Vec<_>>();
        nothing().with((!notes.is_empty()).then(|| el("ul.sm.mut.stack-s").with(items(notes))))
    });
    let rows = live(move || {
        let row = |column: &ColumnReport| row(words.get(), column);
        report.with_value(|report| nothing().with(report.columns.iter().map(row).collect::<Vec<_>>()))
    });
    let link = |to: Route, name: Word| el("a.lnk").attr("href", to.href()).with(say(name));
    let button = |what, name: Word| el(what).attr("type", "button").with(say(name));
    let sum = el("span.grow").attr("dir", "auto").attr("role", "status").with(sum);
    let told = el("div.backup")
        .attr("data-info", "")
        .with([glyph(Icon::Download, 18), sum])
        .with(link(Route::Results(survey), |w| w.shell().results))
        .with(link(Route::Journey, |w| w.shell().journey))
        .with(el("a.lnk").attr("href", feedback).with(say(|w| w.shell().feedback)))
        .with(button("button.lnk", |w| w.import().undo).click(move || work.undo()));
    let heads: [Word; 4] = [
        |w| w.import().column,
        |w| w.import().answered,
        |w| w.import().blank,
        |w| w.import().bad_cells,
    ];
    let heads = heads.map(|name| el("th").attr("scope", "col").with(say(name)));
    let table = el("table.by-column")
        .with(el("thead").with(el("tr").with(heads)))
        .with(el("tbody").with(rows));
    let scroll = el("div.scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-labelledby", "import-by")
        .with(table);
    let by_column = el("h2").attr("id", "import-by").with(say(|w| w.import().by_column));
    let heading = el("h2.vh").attr("id", "import-done").attr("tabindex", "-1");
    let other = button("button.btn", |w| w.import().other_file).click(move || work.start_over());
    el("section.stack")
        .attr("aria-labelledby", "import-done")
        .with(heading.with(move || words.get().import().steps.last().copied()))
        .with([told, notes])
        .with(el("div.panel.pad").with([by_column, scroll]))
        .with(el("p").with(other))
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

fn row(words: &'static Words, column: &ColumnReport) -> View {
    let count = |n: usize| words.lang.count(n as u64);
    let bad: Vec<String> = column
        .bad
        .iter()
        .map(|bad| (words.import().bad)(bad.why, &bad.rows))
        .collect();
    let bad = if bad.is_empty() { count(0) } else { bad.join("; ") };
    let name = el("th").attr("scope", "row").attr("dir", "auto").with(&*column.name);
    let cells = [count(column.answered), count(column.missing), bad];
    el("tr").with(name).with(cells.map(|text| el("td").with(text)))
}
