//! Which names of customers stand for one. Answers are not changed by it.
use super::{Key, Library, Shelf, StoreError, reading};
use crate::order::Map;

/// Each name with the one that stands for it.
pub type People = Map<String, String>;

impl<S: Shelf> Library<S> {
    pub fn people(&self) -> People {
        let raw = self.raw(&Key::People).ok().flatten();
        raw.and_then(|raw| reading::json(&raw)).unwrap_or_default()
    }

    /// # Errors
    /// [`StoreError::Changed`] when what is kept can't be read: it is not overwritten.
    pub fn save_people(&self, people: &People) -> Result<(), StoreError> {
        let before = self.raw(&Key::People)?;
        if before
            .as_ref()
            .is_some_and(|raw| reading::json::<People>(raw).is_none())
        {
            return Err(StoreError::Changed);
        }
        let text = serde_json::to_string(people).map_err(|_| StoreError::NotKept)?;
        self.write(&Key::People, &text, before.as_deref())
    }
}
