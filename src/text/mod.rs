//! What several rooms must know of written language: how characters fold, and how patterns of words are found, what words
//! Chinese is cut into and which say nothing. No moods, no surveys.
mod finder;
pub mod fold;
mod letters;
mod pattern;
mod segment;
mod stop;

pub use finder::{Finder, Hit};
pub use letters::{Before, Letter, Writing, letters};
pub use pattern::{Pattern, PatternError};
pub use segment::segment;
pub use stop::{is_stop, says_nothing};
