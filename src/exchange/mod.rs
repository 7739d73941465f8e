//! Bytes in and out, and the gate that hostile or broken input does not pass. No storage.
mod digest;
mod file;
pub mod limits;
mod link;
pub mod pack;
mod parcel;
mod sealed;
pub mod table;
mod text;

pub use digest::digest;
pub use file::{
    Answers, Backup, Incoming, ReadError, answers_text, read, read_backup, read_invitation, survey_json, survey_text,
    surveyjs_text,
};
pub use link::{INFLATED, LINK, deflated, survey_link};
pub use parcel::{OpenError, open, wrap};
pub use sealed::{Sealed, reply_links};
pub use text::{Encoding, decode};

#[cfg(test)]
mod tests;
