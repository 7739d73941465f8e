//! Bytes in and out, and the gate that hostile or broken input does not pass. No storage.
mod digest;
mod file;
pub mod limits;
pub mod pack;
pub mod table;
mod text;

pub use digest::digest;
pub use file::{Answers, Backup, Incoming, ReadError, answers_text, read, survey_text, surveyjs_text};
pub use text::{Encoding, decode};
