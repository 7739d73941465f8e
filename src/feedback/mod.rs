//! What people said, in one stream over all surveys and imports, and one customer's part of it. No reading of feelings: those
//! come from outside. No drawing.
mod case;
mod customer;
mod facets;
mod piece;
#[cfg(test)]
mod tests;

pub use case::{Case, CaseState, Cases};
pub use customer::{Customer, customer, customers, merge, split};
pub use facets::{Facet, Heard, Seen, choices, counts, keeps};
pub use piece::{Piece, pieces};
