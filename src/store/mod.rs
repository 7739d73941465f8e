//! The rules by which surveys and answers are kept, on any [`Shelf`]. No browser here: `app::browser` brings localStorage.
//!
//! One logical record is one key and one `put`. Nothing derived is kept, there is no index, and no failure deletes anything.
//! A record's value is JSON, so that a backup holds it as it is and a page without wasm can download it.
mod answers;
mod aside;
mod backup;
mod carry;
mod condense;
mod freight;
mod import;
mod journeys;
mod key;
mod keyring;
mod labels;
mod lease;
mod library;
mod memory;
mod people;
mod pieces;
mod reading;
mod reminder;
mod shelf;
mod taken;
mod usage;
mod views;
mod write;

pub use backup::{Merged, Plan, Refused};
pub use carry::Undo;
pub use freight::unload;
pub use journeys::is_sample;
pub use key::{Key, Setting, prefix};
pub use library::{Base, Library};
pub use memory::{Fault, MemoryShelf};
pub use people::People;
pub use pieces::{Piece, Record};
pub use reading::Flaw;
pub use reminder::{BackedUp, Due, due};
pub use shelf::{Shelf, ShelfError};
pub use taken::Taken;
pub use usage::{Trouble, Usage};
pub use views::View;

/// Code units (UTF-16) that a browser gives an origin: 5 MiB, measured in Chromium (`reliability.md` C.2).
pub const QUOTA: usize = 5_242_880;

/// Why something was not kept. What was there before is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser denies storage.
    Denied,
    /// There is no room.
    Full,
    /// What was read back is not what was written.
    NotKept,
    /// Another tab saved a newer revision meanwhile.
    Changed,
}

impl From<ShelfError> for StoreError {
    fn from(error: ShelfError) -> Self {
        match error {
            ShelfError::Denied => Self::Denied,
            ShelfError::Full => Self::Full,
        }
    }
}

#[cfg(test)]
mod tests;
