//! Downloading the backup, and remembering that it was: what is due, and what may be shared, follow from it.
use waystone::store::{BackedUp, StoreError};

use crate::app::{
    browser::{clock, files},
    shelf::Shelf,
};

/// Whether the download reached a disk, no page can know.
///
/// # Errors
/// That it could not be remembered.
pub fn save_backup(shelf: Shelf) -> Result<(), StoreError> {
    let text = shelf.now(|library| library.backup().to_text());
    files::download("waystone-backup.json", "application/json", &text);
    shelf.write(|library| {
        let surveys = library.surveys().0;
        let each = surveys.iter().map(|survey| library.responses(&survey.id).0);
        let answers: usize = each.map(|all| all.iter().filter(|one| one.finished).count()).sum();
        let (at, answers) = (clock::now(), answers as u64);
        library.note_backup(BackedUp { at, answers })?;
        library.note_key_kept()
    })
}
