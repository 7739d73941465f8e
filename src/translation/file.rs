//! One language as a table for translators: out, and back in with a report of what became of each line. No page.
use super::{Entry, entries, is_tag, own, slots, table};
use crate::survey::Survey;

const KEY: &str = "key";
const SOURCE: &str = "source";
const TRANSLATION: &str = "translation";

/// What became of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Translations that are new or say something else than before.
    pub taken: Vec<Taken>,
    /// As they were.
    pub same: usize,
    /// Without a translation: what stands here stays.
    pub empty: usize,
    /// Keys that name nothing here.
    pub unknown: Vec<String>,
    /// Whose source text has changed since; taken all the same.
    pub changed: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub key: String,
    pub wording: String,
}

/// Why a table can't be one of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// No columns `key` and `translation`.
    NoColumns,
    /// It has no line.
    Empty,
}

/// Longer wordings are cut, in bytes.
const LONGEST: usize = 60_000;

/// The table of a language: key, the author's wording, its translation. In UTF-8 with a byte order mark.
#[must_use]
pub fn export(survey: &Survey, lang: &str) -> String {
    let head = [KEY, SOURCE, TRANSLATION].map(str::to_owned);
    let line = |entry: Entry| [entry.key, entry.source, entry.translation];
    let lines = entries(survey, lang).into_iter().filter(|entry| entry.counts).map(line);
    table::write(std::iter::once(head).chain(lines))
}

/// Takes the translations of a table into a language.
///
/// # Errors
/// The table has not the columns that it needs. Nothing has changed then.
pub fn import(survey: &mut Survey, lang: &str, text: &str) -> Result<Report, TableFault> {
    let mut rows = table::read(text).into_iter();
    let head = rows.next().ok_or(TableFault::Empty)?;
    let column = |name: &str| head.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
    let (Some(key), Some(translation)) = (column(KEY), column(TRANSLATION)) else {
        return Err(TableFault::NoColumns);
    };
    let source = column(SOURCE);
    let known = entries(survey, lang);
    let mut report = Report::default();
    for row in rows {
        let cell = |at: usize| row.get(at).map_or("", |cell| cell.trim());
        let (key, wording) = (cell(key), cut(cell(translation)));
        let Some(entry) = known.iter().find(|entry| entry.key == key) else {
            report.unknown.push(key.to_owned());
            continue;
        };
        if wording.is_empty() {
            report.empty += 1;
            continue;
        }
        if entry.translation == wording {
            report.same += 1;
            continue;
        }
        if source.is_some_and(|at| !same(cell(at), &entry.source)) {
            report.changed.push(key.to_owned());
        }
        report.taken.push(Taken {
            key: key.to_owned(),
            wording: wording.to_owned(),
        });
    }
    if is_tag(lang) {
        slots::each(survey, &mut |at, _, _, text| {
            // Of a key that stands twice the last line holds.
            if let Some(taken) = report.taken.iter().rev().find(|taken| taken.key == at)
                && own(text, lang) != taken.wording
            {
                text.translate(lang, taken.wording.clone());
            }
        });
    }
    Ok(report)
}

/// Spreadsheets change line ends.
fn same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned();
    plain(one) == plain(other)
}

fn cut(text: &str) -> &str {
    let end = (0..=LONGEST.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}
