//! What an author says of a survey's comments, of its themes, of cases, and of what happened meanwhile: records by name that only the
//! pages read. No meaning of them here.
use serde::{Serialize, de::DeserializeOwned};

use super::{Key, Library, Shelf, StoreError, reading};

impl<S: Shelf> Library<S> {
    /// What stands in a record of names, such as [`Key::Labels`] or [`Key::Events`]; `None` when nothing does, or nothing of this form.
    pub fn named<T: DeserializeOwned>(&self, key: &Key) -> Option<T> {
        reading::json(&self.raw(key).ok()??)
    }

    /// # Errors
    /// [`StoreError::Changed`] when what is kept can't be read: it is not overwritten.
    pub fn save_named<T: Serialize>(&self, key: &Key, value: &T) -> Result<(), StoreError> {
        let before = self.raw(key)?;
        if before.as_ref().is_some_and(|raw| reading::names_in(raw).is_none()) {
            return Err(StoreError::Changed);
        }
        let text = serde_json::to_string(value).map_err(|_| StoreError::NotKept)?;
        self.write(key, &text, before.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{store::MemoryShelf, survey::SurveyId};
    use std::collections::BTreeMap;

    type Names = BTreeMap<String, u8>;

    fn library() -> Library<MemoryShelf> {
        Library::new(MemoryShelf::default(), "p:".into())
    }

    fn names(of: &[(&str, u8)]) -> Names {
        of.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect()
    }

    #[test]
    fn names_are_kept_in_the_backup_and_joined_ours_first() {
        for key in [Key::Labels, Key::Themes, Key::Events].map(|key| key(SurveyId::new("s").unwrap())) {
            let (ours, theirs) = (library(), library());
            ours.save_named(&key, &names(&[("a", 1), ("b", 2)])).unwrap();
            theirs.save_named(&key, &names(&[("b", 3), ("c", 4)])).unwrap();
            assert_eq!(ours.merge(&theirs.backup()).unwrap().refused, []);
            assert_eq!(ours.named::<Names>(&key), Some(names(&[("a", 1), ("b", 2), ("c", 4)])));
            let plan = ours.plan(&theirs.backup()).unwrap();
            assert_eq!(plan.units(), 0, "a second time adds nothing");
        }
    }

    #[test]
    fn what_cant_be_read_is_not_overwritten() {
        let (library, key) = (library(), Key::Labels(SurveyId::new("s").unwrap()));
        library.shelf().put("p:labels/s", "{\"a\":").unwrap();
        assert_eq!(library.save_named(&key, &Names::new()), Err(StoreError::Changed));
        assert_eq!(library.named::<Names>(&key), None);
    }
}
