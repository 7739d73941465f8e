//! Analysis in words: the tables and plots of a page of results, in the reader's language.
//! No markup, no browser; how a date is written comes from outside.
mod distribution;
mod finding;
mod marks;
mod questions;
#[cfg(test)]
mod tests;
mod themes;
mod trend;

pub use distribution::distribution;
pub use finding::sentence;
pub use marks::marked;
pub use questions::{choices, grid};
pub use themes::{changed, effect, theme_names, themes};
pub use trend::{note as trend_note, title as trend_title, trend};

use crate::{
    analysis::{Cell, Metric},
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

/// Binds a sign to its number: in text from right to left it would wander to the other side.
fn bound(lang: Lang, text: String) -> String {
    if lang.dir() == "rtl" && text.starts_with(['+', '\u{2212}']) {
        format!("\u{200e}{text}")
    } else {
        text
    }
}

/// The name of a score.
pub fn name(words: &Words, metric: Metric) -> &'static str {
    match metric {
        Metric::Nps => words.results().nps,
        Metric::TopTwo => words.results().csat,
        Metric::Ease => words.results().ces,
        Metric::Mean(_) => words.results().mean,
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
        Metric::Nps | Metric::TopTwo => return None,
        Metric::Ease => Scale::OneToSeven,
        Metric::Mean(scale) => scale,
    };
    Some((words.results().of)(&words.lang.count(u64::from(scale.high()))))
}
