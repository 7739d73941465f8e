//! The journey map: what each stage and touchpoint scored, from the questions that have a place there and their answers.
//! No drawing, no words and no storage: pages show it, `words` names it.
mod cell;
mod curve;
mod gather;
mod map;
mod reading;
mod rows;
mod slot;
mod standing;

pub use cell::{Cell, Score, Yardstick};
pub use curve::{Piece, height, label_below, pieces};
pub use map::{Map, StageCell, Touchpoint, Unrated};
pub use reading::{Evidence, Reading};
pub use rows::{Row, rows};
pub use standing::{Finding, Standing};

/// A map is drawn for at most this many stages; more than a dozen is no longer one journey.
pub const MAX_STAGES: usize = 12;

#[cfg(test)]
mod tests;
