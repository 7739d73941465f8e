//! What became of the rows and cells of a table. No reading here.
use serde::{Deserialize, Serialize};

use super::{Order, Role, Rows, date};
use crate::survey::QuestionId;

/// What became of the rows and cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub rows: usize,
    /// Rows that became answers.
    pub taken: usize,
    /// Rows without an answer in any column that was chosen.
    pub without_answers: Rows,
    /// Rows whose key stood in an earlier row; each is an answer of its own.
    pub repeated_keys: Rows,
    /// Days that could be read in both orders, and were read in the author's.
    pub ambiguous_dates: Rows,
    /// Days that could only be read in the other order than the author's, and were.
    pub other_order: Rows,
    /// The columns that were chosen, keys left out.
    pub columns: Vec<ColumnReport>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnReport {
    pub name: String,
    pub role: Role,
    /// What it is asked as, if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
    pub answered: usize,
    /// Blank, or a code for "no answer".
    pub missing: usize,
    pub bad: Vec<BadCells>,
}

/// Cells that were left out; the rest of their rows was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BadCells {
    pub why: Bad,
    pub rows: Rows,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Bad {
    NotANumber,
    OffScale,
    NotADate,
    NotALanguage,
    TooLong,
}

impl Report {
    pub(super) fn count_date(&mut self, reading: date::Reading, order: Order, row: usize) {
        match (reading, order) {
            (date::Reading::Either { .. }, _) => self.ambiguous_dates.add(row),
            (date::Reading::Day(_), Order::Month) | (date::Reading::Month(_), Order::Day) => self.other_order.add(row),
            _ => {}
        }
    }
}
