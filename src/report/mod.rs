//! Analysis in words: the tables and plots of a page of results, in the reader's language.
//! No markup, no browser; how a date is written comes from outside.
mod advice;
mod answered;
mod comparison;
mod distribution;
mod document;
mod facets;
mod finding;
mod groups;
mod leaving;
mod marks;
mod questions;
#[cfg(test)]
mod tests;
mod themes;
mod trend;

pub use advice::advice;
pub use answered::answered;
pub use comparison::{against, comparison, delta, holding};
pub use distribution::distribution;
pub use document::{Document, Section};
use facets::facet_value;
pub use facets::{facet_name, slice_parts, value_name};
pub use finding::sentence;
pub use groups::{differing, groups, groups_note};
pub use leaving::{leaving, leaving_note, left, stayed};
pub use marks::marked;
pub use questions::{choices, grid};
pub use themes::{changed, effect, theme_name, theme_names, themes};
pub use trend::{note as trend_note, title as trend_title, trend};

use crate::{
    analysis::{Cell, Metric, Table},
    scoring::{Estimate, Interval},
    survey::Scale,
    words::{Lang, Words},
};

/// A cell as the reader's language writes it.
pub fn show(lang: Lang, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Count(n) => lang.count(*n),
        Cell::Number(value, decimals) => bound(lang, lang.number(*value, *decimals)),
        Cell::Signed(value, decimals) => bound(lang, lang.signed(*value, *decimals)),
        Cell::Percent(value, decimals) => lang.percent(*value / 100.0, *decimals),
        Cell::Missing => "–".to_owned(),
    }
}

/// One after the other; Chinese sets no space between sentences.
fn sentences<'a>(words: &Words, said: impl IntoIterator<Item = Option<&'a str>>) -> String {
    let gap = if matches!(words.lang, Lang::ZhHans | Lang::ZhHant) {
        ""
    } else {
        " "
    };
    said.into_iter().flatten().collect::<Vec<_>>().join(gap)
}

/// A p-value with four decimals; "< 0.0001" below what they can say.
fn p_value(words: &Words, p: Option<f64>) -> Cell {
    match p {
        Some(p) if p < 1e-4 => Cell::Text(p_said(words, p)),
        p => Cell::number(p, 4),
    }
}

/// The same in a sentence.
pub fn p_said(words: &Words, p: f64) -> String {
    if p < 1e-4 {
        format!("< {}", words.lang.number(1e-4, 4))
    } else {
        words.lang.number(p, 4)
    }
}

/// Binds a sign to its number: in text from right to left it would wander to the other side.
fn bound(lang: Lang, text: String) -> String {
    if lang.dir() == "rtl" && text.starts_with(['+', '\u{2212}']) {
        format!("\u{200e}{text}")
    } else {
        text
    }
}

/// A row of a table in words: "9: Answers 40; Group Promoters".
pub fn row_said(words: &Words, table: &Table, row: usize) -> String {
    let said = |at: usize| {
        let name = table.columns.get(at)?;
        let cell = table.cell(row, at);
        (*cell != Cell::Missing).then(|| format!("{name} {}", show(words.lang, cell)))
    };
    let rest: Vec<String> = (1..table.columns.len()).filter_map(said).collect();
    let first = show(words.lang, table.cell(row, 0));
    format!("{first}: {}", rest.join(words.results().dot))
}

/// The name of a score.
pub fn name(words: &Words, metric: Metric) -> &'static str {
    match metric {
        Metric::Nps => words.results().nps,
        Metric::TopTwo => words.results().csat,
        Metric::Ease => words.results().ces,
        Metric::Mean(_) => words.results().mean,
        Metric::Agree(_) => words.results().top_two,
    }
}

/// The score with two decimals, to compare with another program's.
pub fn exactly(words: &Words, metric: Metric, value: f64) -> String {
    let cell = match metric.cell(Some(value)) {
        Cell::Signed(value, _) => Cell::Signed(value, 2),
        Cell::Percent(value, _) => Cell::Percent(value, 2),
        Cell::Number(value, _) => Cell::Number(value, 2),
        other => other,
    };
    show(words.lang, &cell)
}

/// "95% range 27 to 41", or why there is none.
pub fn range(words: &Words, metric: Metric, score: &Estimate) -> String {
    let Some(Interval { low, high }) = score.range else {
        return words.results().no_range.to_owned();
    };
    let end = |value| show(words.lang, &metric.cell(Some(value)));
    (words.results().range)(&end(low), &end(high))
}

/// "of 5", where the number alone does not tell its scale.
pub fn of_scale(words: &Words, metric: Metric) -> Option<String> {
    let scale = match metric {
        Metric::Nps | Metric::TopTwo | Metric::Agree(_) => return None,
        Metric::Ease => Scale::OneToSeven,
        Metric::Mean(scale) => scale,
    };
    Some((words.results().of)(&words.lang.count(u64::from(scale.high()))))
}
