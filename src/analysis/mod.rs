//! What the answers to a survey say: scores with their ranges, distributions, trend, comments, and tables of them.
//! Pure numbers and ids: words come from outside, drawing is `chart`, formulas are `scoring`.
mod table;

pub use table::{Cell, Table};
