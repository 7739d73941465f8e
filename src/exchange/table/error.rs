//! Why a table is not taken, and what was odd in one that is. Closed lists, for the interface to translate.
use serde::{Deserialize, Serialize};

/// Why a file is not taken as a table; nothing of it is kept then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableError {
    /// Larger than the limit, in bytes.
    TooLarge {
        size: usize,
        limit: usize,
    },
    /// Neither UTF-8 nor UTF-16, or with NUL in it.
    NotText,
    /// Begins as JSON and is none, from this place on.
    NotJson {
        line: usize,
        column: usize,
    },
    /// JSON without a list of objects anywhere.
    NoList,
    /// One of our own files, or a survey: not a table of answers.
    Ours,
    /// A workbook (xlsx, ods) instead of a text file.
    Workbook,
    Empty,
    /// Names, but no row of answers below them.
    HeaderOnly,
    TooManyColumns {
        found: usize,
        limit: usize,
    },
    TooManyRows {
        limit: usize,
    },
    /// A quotation mark that opens at or after this row and never closes.
    OpenQuote {
        row: usize,
    },
    /// The file has other columns than those the mapping was made for: it changed meanwhile.
    OtherColumns,
    /// The mapping leaves every column out.
    NothingChosen,
    /// No row has an answer in the columns that were chosen.
    NoAnswers,
}

/// Something odd in a table that can be read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Snag {
    /// Rows with fewer cells than there are columns: the missing ones are blank.
    ShortRows(Rows),
    /// Rows with more cells than there are columns: those past the last column are left out.
    LongRows(Rows),
    /// All in one column, although the text is full of this character.
    OneColumn { separator: char },
    /// The first row holds numbers where names should be.
    NoNames,
    /// A column without a name, counted from 1; it was given one.
    BlankName { column: usize },
    /// A name used before; it was given a number.
    SameName { column: usize, name: String },
}

/// Rows as people count them in a spreadsheet: the names are row 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    pub count: usize,
    /// At most [`Rows::SHOWN`].
    pub first: Vec<usize>,
}

impl Rows {
    pub const SHOWN: usize = 5;

    pub(super) fn add(&mut self, row: usize) {
        self.count += 1;
        if self.first.len() < Self::SHOWN {
            self.first.push(row);
        }
    }
}
