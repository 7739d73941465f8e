//! What a comment says beside its mood: a feeling, how urgent it is, what its writer means to do; each with the words that say so.
//! Rules and their words are tables in `data`; no models, no surveys, no screens.
mod kind;
mod read;
mod rules;

pub use kind::{Emotion, Intent, Urgency};
pub use read::{Marked, Tags, read};

#[cfg(test)]
mod tests;
