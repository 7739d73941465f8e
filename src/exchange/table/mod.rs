//! Tables of answers from elsewhere (CSV and its kin): read, look at, guess, convert. Only the worker calls what parses. No storage.
mod cell;
mod convert;
mod date;
mod error;
mod guess;
mod mapping;
mod profile;
mod sheet;
mod sniff;

pub use convert::{Bad, BadCells, ColumnReport, Converted, Report, convert, survey_id};
pub use date::{Dates, Order, unambiguous};
pub use error::{Rows, Snag, TableError};
pub use guess::guess;
pub use mapping::{Mapping, Role, Use, readable, title_of};
pub use profile::{Column, SheetSummary, summary};
pub use sheet::{Sheet, sheet};

#[cfg(test)]
mod tests;
