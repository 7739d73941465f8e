//! What an answer must be beyond being there. Whether it is, is decided in `runner`.
use super::{Amount, Extra, Formula, Text};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Validator {
    pub demand: Demand,
    /// What is said when it fails; the app's own words when empty.
    pub says: Text,
    pub extra: Extra,
}

/// Bounds are included.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Demand {
    Email,
    Number {
        min: Option<Amount>,
        max: Option<Amount>,
    },
    /// In characters; 0 is no bound.
    Length {
        min: u32,
        max: u32,
        /// Whether digits may stand in it.
        digits: bool,
    },
    /// A regular expression that is found somewhere in the text.
    Pattern {
        regex: String,
        ignore_case: bool,
    },
    /// How many are chosen, or rows filled; 0 is no bound.
    Count {
        min: u32,
        max: u32,
    },
    Holds(Formula),
}
