//! Records that could not be read and stood where something had to be written: kept beside, byte for byte. Nothing is thrown away.
use super::{Key, Library, Shelf, StoreError};
use crate::exchange::digest;

impl<S: Shelf> Library<S> {
    /// Writes a record that this device needs to go on, such as a draft. What stands there and can't be read is put aside first.
    pub(super) fn replace(&self, key: &Key, value: &str, is_good: &dyn Fn(&str) -> bool) -> Result<(), StoreError> {
        let before = self.raw(key)?;
        if let Some(raw) = before.as_deref().filter(|raw| !is_good(raw)) {
            self.set_aside(key, raw)?;
        }
        self.write(key, value, before.as_deref())
    }

    fn set_aside(&self, key: &Key, raw: &str) -> Result<(), StoreError> {
        // Named by its content: the same bytes are put aside once.
        let aside = Key::Aside(digest(raw.as_bytes()), Box::new(key.clone()));
        match self.raw(&aside)? {
            Some(held) if held == raw => Ok(()),
            Some(_) => Err(StoreError::Changed),
            None => self.write(&aside, raw, None),
        }
    }
}
