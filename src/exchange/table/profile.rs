//! What a column holds, so that the author can say what it is without opening the file. No guess here.
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Dates, Role, Sheet, Snag, Use, cell, date, guess};
use crate::response::Moment;

/// Of the distinct values of a column, this many are counted one by one.
const VALUES: usize = 24;
const EXAMPLES: usize = 4;
const EXAMPLE_LENGTH: usize = 60;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub name: String,
    /// Cells that are not blank.
    pub filled: usize,
    /// Different ones among them.
    pub distinct: usize,
    /// The most frequent first, each cut to a line.
    pub examples: Vec<String>,
    /// The lowest and the highest, when nearly all cells are numbers.
    pub numbers: Option<(f64, f64)>,
    /// Each value with how often it stands there, when there are few.
    pub values: Option<Vec<(String, usize)>>,
    /// When nearly all cells are days.
    pub dates: Option<Dates>,
    /// When only the author can say what some of the days mean, one of them.
    pub unclear: Option<Unclear>,
    /// Of the filled cells, in characters.
    pub mean_length: f64,
}

/// A cell that is one day read day first, and another read month first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unclear {
    pub text: String,
    pub day_first: Moment,
    pub month_first: Moment,
}

/// What the page shows of a file, so that the table itself stays in the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetSummary {
    pub rows: usize,
    /// Between the cells; `None` for JSON.
    pub separator: Option<char>,
    pub columns: Vec<Column>,
    /// A guess for every column.
    pub uses: Vec<Use>,
    pub snags: Vec<Snag>,
    /// Of the file's bytes, in hexadecimal; see [`super::survey_id`].
    pub digest: String,
}

impl Column {
    /// The cells that are neither points of the rating's scale nor marked as missing, the most frequent first.
    /// Empty when the column is no rating, or has too many values to tell.
    pub fn off_scale(&self, used: &Use) -> Vec<&(String, usize)> {
        let Role::Measure(measure) = used.role else {
            return Vec::new();
        };
        let scale = measure.scale();
        let on_scale =
            |text: &str| cell::whole(text).is_some_and(|n| u8::try_from(n).is_ok_and(|n| scale.values().contains(&n)));
        let values = self.values.iter().flatten();
        values
            .filter(|(text, _)| !on_scale(text) && !used.is_missing(text))
            .collect()
    }
}

/// Looks at every cell, telling how many columns of how many are done.
pub fn summary(sheet: &Sheet, progress: &mut dyn FnMut(u64, u64)) -> SheetSummary {
    let total = sheet.names.len() as u64;
    let columns: Vec<Column> = (0..sheet.names.len())
        .map(|at| {
            progress(at as u64, total);
            column(sheet, at)
        })
        .collect();
    SheetSummary {
        rows: sheet.len(),
        separator: sheet.separator,
        uses: guess(&columns, sheet.len()),
        columns,
        snags: sheet.snags.clone(),
        digest: format!("{:032x}", sheet.digest),
    }
}

fn column(sheet: &Sheet, at: usize) -> Column {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for row in 0..sheet.len() {
        let text = sheet.cell(row, at);
        if !text.is_empty() {
            *counts.entry(text).or_default() += 1;
        }
    }
    let mut values: Vec<(&str, usize)> = counts.into_iter().collect();
    values.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let filled: usize = values.iter().map(|(_, n)| n).sum();
    let (mut low, mut high, mut numeric, mut length) = (f64::INFINITY, f64::NEG_INFINITY, 0, 0);
    let (mut dates, mut dated, mut unclear) = (Dates::default(), 0, None);
    for (text, n) in &values {
        length += text.chars().count() * n;
        if let Some(number) = cell::number(text) {
            (low, high, numeric) = (low.min(number), high.max(number), numeric + n);
        }
        if let Some(reading) = date::read(text) {
            dated += n;
            (0..*n).for_each(|_| dates.add(reading));
            if let date::Reading::Either { day, month } = reading {
                unclear.get_or_insert_with(|| Unclear {
                    text: line(text),
                    day_first: day,
                    month_first: month,
                });
            }
        }
    }
    let nearly_all = |n: usize| filled > 0 && n * 10 >= filled * 9;
    Column {
        name: sheet.names.get(at).cloned().unwrap_or_default(),
        filled,
        distinct: values.len(),
        examples: values.iter().take(EXAMPLES).map(|(text, _)| line(text)).collect(),
        numbers: nearly_all(numeric).then_some((low, high)),
        values: (values.len() <= VALUES).then(|| values.iter().map(|(text, n)| ((*text).to_owned(), *n)).collect()),
        dates: nearly_all(dated).then_some(dates),
        unclear: unclear.filter(|_| nearly_all(dated) && dates.is_ambiguous()),
        mean_length: if filled == 0 {
            0.0
        } else {
            length as f64 / filled as f64
        },
    }
}

fn line(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match flat.char_indices().nth(EXAMPLE_LENGTH) {
        Some((at, _)) => format!("{}…", flat.get(..at).unwrap_or_default()),
        None => flat,
    }
}
