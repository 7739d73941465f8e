//! What comments are about: a dictionary of themes that an author may change, and the phrases that stand out by themselves.
//! Words are tables in `data`; no moods, no surveys, no screens.
mod book;
mod own;
mod phrases;
mod preset;

pub use book::{Book, Found};
pub use own::{Flaw, MOST_THEMES, Own, OwnTheme};
pub use phrases::{Phrase, Phrases};
pub use preset::Preset;

#[cfg(test)]
mod tests;
