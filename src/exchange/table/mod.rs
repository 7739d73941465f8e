//! Tables of answers from elsewhere (CSV and its kin, JSON): read, look at, guess, convert. Only the worker calls what parses. No storage.
mod cell;
mod convert;
mod date;
mod error;
mod guess;
mod join;
mod json;
mod language;
mod mapping;
mod preview;
mod profile;
mod recipe;
mod report;
mod row;
mod sheet;
mod sniff;

pub use convert::{Converted, convert, survey_id};
pub use date::{Dates, Order, unambiguous};
pub use error::{Rows, Snag, TableError};
pub use guess::guess;
pub use mapping::{Mapping, Role, Use, readable, title_of};
pub use preview::{Cell, Preview, preview};
pub use profile::{Column, SheetSummary, Unclear, summary};
pub use recipe::Recipe;
pub use report::{Bad, BadCells, ColumnReport, Report};
pub use sheet::{Sheet, sheet};

/// What a column can tell beside an answer; part of a mapping's vocabulary.
pub use crate::response::{SourceKind, Told};

#[cfg(test)]
mod tests;
