//! Conversations that came in as text: who says what, and how the customer's words change on the way. No reading of moods of its
//! own, no surveys.
mod course;
mod speaker;
mod transcript;
mod turns;

pub use course::{Change, Course, Ends, course};
pub use transcript::transcript;
pub use turns::{Turn, own_words, turns};

#[cfg(test)]
mod tests;
