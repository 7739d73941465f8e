//! The library as the pages see it: what is read follows changes, here and in other tabs.
use leptos::prelude::*;
use waystone::{
    store::{Library, StoreError, prefix},
    words::Words,
};

use super::browser::{hash, storage::BrowserShelf};

#[derive(Clone, Copy)]
pub struct Shelf {
    library: StoredValue<Library<BrowserShelf>, LocalStorage>,
    changes: RwSignal<u32>,
    lasts: bool,
}

impl Shelf {
    pub fn open() -> Self {
        let shelf = BrowserShelf::open();
        let lasts = shelf.lasts();
        let library = Library::new(shelf, prefix(&hash::folder()));
        let shelf = Self {
            library: StoredValue::new_local(library),
            changes: RwSignal::new(0),
            lasts,
        };
        // Another tab wrote.
        let handle = window_event_listener(leptos::ev::storage, move |_| shelf.changed());
        on_cleanup(move || handle.remove());
        shelf
    }

    /// Whether anything outlives the page.
    pub fn lasts(self) -> bool {
        self.lasts
    }

    /// Reads or writes without following changes.
    pub fn now<T>(self, work: impl FnOnce(&Library<BrowserShelf>) -> T) -> T {
        self.library.with_value(work)
    }

    /// Reads, and reads again whenever something changed.
    pub fn follow<T>(self, work: impl FnOnce(&Library<BrowserShelf>) -> T) -> T {
        self.changes.track();
        self.now(work)
    }

    /// Writes, and tells everyone who follows.
    ///
    /// # Errors
    /// What the library says.
    pub fn write<T>(self, work: impl FnOnce(&Library<BrowserShelf>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let result = self.now(work);
        self.changed();
        result
    }

    fn changed(self) {
        self.changes.update(|n| *n = n.wrapping_add(1));
    }
}

/// Why something was not kept, in the reader's words.
pub fn why(words: &Words, error: StoreError) -> &'static str {
    match error {
        StoreError::Denied => words.errors().denied,
        StoreError::Full => words.errors().full,
        StoreError::NotKept => words.errors().not_kept,
        StoreError::Changed => words.errors().changed,
    }
}
