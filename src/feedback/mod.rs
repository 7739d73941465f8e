//! What people said, in one stream over all surveys and imports, and one customer's part of it. No reading of feelings: those
//! come from outside. No drawing.
mod customer;
mod facets;
mod piece;
#[cfg(test)]
mod tests;

pub use customer::{Customer, customer, customers, merge, split};
pub use facets::{Facet, Seen, choice, counts, keeps};
pub use piece::{Piece, pieces};
