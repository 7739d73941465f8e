//! The one way onto the shelf: written, read back, and put right when something else stands there. No kinds of records.
use crate::order::sorted;
use std::collections::BTreeSet;

use super::{Key, Library, Shelf, ShelfError, StoreError};

/// How often a thing is tried that must not be left half done.
const TRIES: usize = 12;

impl<S: Shelf> Library<S> {
    pub(super) fn full(&self, key: &Key) -> String {
        format!("{}{key}", self.prefix)
    }

    /// Our records, by key without prefix, also those that no version of this app writes.
    pub(super) fn own(&self) -> Result<Vec<String>, ShelfError> {
        let keys: Vec<String> = self
            .shelf
            .keys()?
            .iter()
            .filter_map(|key| key.strip_prefix(&self.prefix))
            .map(str::to_owned)
            .collect();
        Ok(sorted(keys, Ord::cmp))
    }

    /// What stands there. An error is not "nothing": who writes must know what would be overwritten.
    pub(super) fn raw(&self, key: &Key) -> Result<Option<String>, StoreError> {
        Ok(self.shelf.get(&self.full(key))?)
    }

    /// Calls with every record of a kind, each once. Another tab may merge answers meanwhile: it writes before it removes, so
    /// when something is gone that was there a moment ago, what it went into is looked for.
    pub(super) fn each(
        &self,
        wanted: &dyn Fn(&Key) -> bool,
        call: &mut dyn FnMut(&Key, String),
    ) -> Result<(), StoreError> {
        let mut done = BTreeSet::new();
        for _ in 0..TRIES {
            let mut is_whole = true;
            for text in self.own()? {
                if done.contains(&text) {
                    continue;
                }
                let Some(key) = Key::parse(&text).filter(|key| wanted(key)) else {
                    continue;
                };
                match self.raw(&key)? {
                    Some(raw) => {
                        call(&key, raw);
                        done.insert(text);
                    }
                    None => is_whole = false,
                }
            }
            if is_whole {
                break;
            }
        }
        Ok(())
    }

    /// Writes over what stood there before, and reads back. When the shelf kept only a piece of it, it is written again, and if
    /// that does not help, what stood there before is put back. Anything else is another tab's, and stays.
    pub(super) fn write(&self, key: &Key, value: &str, before: Option<&str>) -> Result<(), StoreError> {
        self.write_at(&self.full(key), value, before)
    }

    pub(super) fn write_at(&self, full: &str, value: &str, before: Option<&str>) -> Result<(), StoreError> {
        let said = self.shelf.put(full, value);
        // No whole record is the front of another one. What is put back may be torn as well.
        let is_front = |held: &str, of: &str| held.len() < of.len() && of.starts_with(held);
        let is_piece = |held: &str| is_front(held, value) || before.is_some_and(|before| is_front(held, before));
        let mut why = match said {
            Ok(()) => StoreError::NotKept,
            Err(ShelfError::Full) => {
                self.note_full(full, value, before);
                StoreError::Full
            }
            Err(ShelfError::Denied) => StoreError::Denied,
        };
        for turn in 0..TRIES {
            match self.shelf.get(full) {
                Ok(Some(held)) if held == value => return Ok(()),
                Ok(Some(held)) if is_piece(&held) => {
                    let _ = match before {
                        _ if turn < TRIES / 2 => self.shelf.put(full, value),
                        Some(before) => self.shelf.put(full, before),
                        None => self.shelf.remove(full),
                    };
                }
                Ok(held) if held.as_deref() == before => {
                    if said.is_err() {
                        return Err(why);
                    }
                    // Perhaps only the reading lags behind.
                }
                Ok(_) => return Err(StoreError::Changed),
                Err(error) => why = error.into(),
            }
        }
        Err(why)
    }

    /// Writes over whatever stands there.
    pub(super) fn put(&self, key: &Key, value: &str) -> Result<(), StoreError> {
        let before = self.raw(key)?;
        self.write(key, value, before.as_deref())
    }

    pub(super) fn discard(&self, full: &str) -> Result<(), StoreError> {
        let mut result = Ok(());
        for _ in 0..TRIES {
            result = self.shelf.remove(full);
            if result.is_ok() {
                break;
            }
        }
        Ok(result?)
    }
}
