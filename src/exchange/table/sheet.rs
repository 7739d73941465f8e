//! From a file's bytes to rows and named columns. Nothing is shifted: a row too short ends in blanks, a row too long is told.
use std::collections::BTreeSet;

use csv::StringRecord;

use super::{Rows, Snag, TableError, cell, json, sniff};
use crate::exchange::{Encoding, decode, digest, limits};

/// A table as it was written, with a name for every column.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub names: Vec<String>,
    pub encoding: Encoding,
    /// Between the cells; `None` for JSON.
    pub separator: Option<char>,
    pub snags: Vec<Snag>,
    /// Of the file's bytes.
    pub digest: u128,
    pub(super) rows: Vec<StringRecord>,
}

impl Sheet {
    /// Rows of answers, without the names.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The cell's text without blanks around it; a cell that is not there is blank.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        cell::text(
            self.rows
                .get(row)
                .and_then(|record| record.get(column))
                .unwrap_or_default(),
        )
    }

    /// The row's number as a spreadsheet counts: the names are row 1.
    pub fn number(row: usize) -> usize {
        row + 2
    }
}

/// Reads a table, telling how many bytes of how many are done.
///
/// # Errors
/// What keeps the bytes from being a table within the limits.
pub fn sheet(bytes: &[u8], progress: &mut dyn FnMut(u64, u64)) -> Result<Sheet, TableError> {
    if bytes.len() > limits::FILE {
        return Err(TableError::TooLarge {
            size: bytes.len(),
            limit: limits::FILE,
        });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(TableError::Workbook);
    }
    let (text, encoding) = decode(bytes).ok_or(TableError::NotText)?;
    if text.contains('\0') {
        return Err(TableError::NotText);
    }
    if text.trim().is_empty() {
        return Err(TableError::Empty);
    }
    let (separator, mut rows) = if json::is_json(&text) {
        (None, json::read(&text, progress)?)
    } else {
        let separator = sniff::separator(&text);
        (Some(separator), read_rows(&text, separator, progress)?)
    };
    let header = if rows.is_empty() {
        return Err(TableError::Empty);
    } else {
        rows.remove(0)
    };
    let columns = width(&header);
    if columns > limits::COLUMNS {
        return Err(TableError::TooManyColumns {
            found: columns,
            limit: limits::COLUMNS,
        });
    }
    if rows.is_empty() {
        return Err(TableError::HeaderOnly);
    }
    let mut snags = Vec::new();
    if columns == 1
        && separator.is_some()
        && let Some(separator) = sniff::missed(&text)
    {
        snags.push(Snag::OneColumn { separator });
    }
    let names = names(&header, columns, &mut snags);
    ragged(&rows, columns, &mut snags);
    Ok(Sheet {
        names,
        encoding,
        separator: separator.map(char::from),
        snags,
        digest: digest(bytes),
        rows,
    })
}

/// How often progress is told: every so many rows.
const STEP: usize = 256;

fn read_rows(text: &str, separator: u8, progress: &mut dyn FnMut(u64, u64)) -> Result<Vec<StringRecord>, TableError> {
    let total = text.len() as u64;
    let mut reader = sniff::reader(text, separator);
    let mut rows = Vec::new();
    let mut record = StringRecord::new();
    // The text is UTF-8 already and rows may have any length: nothing else can go wrong.
    while reader.read_record(&mut record).unwrap_or(false) {
        // One more for the names.
        if rows.len() > limits::RESPONSES {
            return Err(TableError::TooManyRows {
                limit: limits::RESPONSES,
            });
        }
        if rows.len() % STEP == 0 {
            progress(reader.position().byte().min(total), total);
        }
        rows.push(record.clone());
    }
    // A quotation mark left open swallows all that follows, up to the end of the file.
    let swallowed = rows
        .last()
        .and_then(|last| last.iter().next_back())
        .is_some_and(|cell| cell.contains('\n'));
    if swallowed && text.matches('"').count() % 2 == 1 {
        return Err(TableError::OpenQuote { row: rows.len() });
    }
    Ok(rows)
}

/// The cells up to the last that is not blank.
fn width(record: &StringRecord) -> usize {
    let filled = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    filled.last().map_or(1, |(at, _)| at + 1)
}

fn names(header: &StringRecord, columns: usize, snags: &mut Vec<Snag>) -> Vec<String> {
    let cells: Vec<&str> = (0..columns)
        .map(|at| header.get(at).unwrap_or_default().trim())
        .collect();
    if cells.iter().all(|cell| cell.is_empty() || cell::number(cell).is_some()) {
        snags.push(Snag::NoNames);
    }
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut names = Vec::with_capacity(columns);
    for (at, cell) in cells.into_iter().enumerate() {
        let column = at + 1;
        let mut name: String = cell.chars().take(200).collect();
        if cell.is_empty() {
            name = format!("Column {column}");
            snags.push(Snag::BlankName { column });
        }
        if taken.contains(&name) {
            snags.push(Snag::SameName {
                column,
                name: name.clone(),
            });
            let numbered = (2..)
                .map(|n| format!("{name} ({n})"))
                .find(|numbered| !taken.contains(numbered));
            name = numbered.unwrap_or(name);
        }
        taken.insert(name.clone());
        names.push(name);
    }
    names
}

fn ragged(rows: &[StringRecord], columns: usize, snags: &mut Vec<Snag>) {
    let (mut short, mut long) = (Rows::default(), Rows::default());
    for (at, record) in rows.iter().enumerate() {
        if record.len() < columns {
            short.add(Sheet::number(at));
        } else if width(record) > columns {
            long.add(Sheet::number(at));
        }
    }
    if short.count > 0 {
        snags.push(Snag::ShortRows(short));
    }
    if long.count > 0 {
        snags.push(Snag::LongRows(long));
    }
}
