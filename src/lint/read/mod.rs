//! Texts as units with their places, and patterns of words that are laid over them. No word lists: those are `tables`.
mod join;
mod pattern;
mod tongue;
mod unit;

pub(super) use pattern::{Class, Hit, Patterns};
pub(super) use tongue::Tongue;
pub(super) use unit::{Reading, Unit};
