//! What several rooms must know of written language: how characters fold. No words, no moods, no surveys.
pub mod fold;
