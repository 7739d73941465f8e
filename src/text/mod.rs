//! What several rooms must know of written language: how characters fold, and how patterns of words are found. No words, no
//! moods, no surveys.
mod finder;
pub mod fold;
mod letters;
mod pattern;

pub use finder::{Finder, Hit};
pub use letters::{Before, Letter, Writing, letters};
pub use pattern::{Pattern, PatternError};
