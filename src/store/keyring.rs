//! An author's keys, and what respondents sealed for one. Makes no key and opens nothing: `courier` does.
use super::{Key, Library, Setting, Shelf, StoreError, reading};
use crate::{
    seal::{PublicKey, SecretKey},
    survey::{ResponseId, SurveyId},
};

impl<S: Shelf> Library<S> {
    /// The secret half of a key, if it is here.
    pub fn secret(&self, public: &PublicKey) -> Option<SecretKey> {
        let raw = self.raw(&Key::Secret(*public)).ok()??;
        SecretKey::parse(&reading::json::<String>(&raw)?)
    }

    /// Keeps a new key. Another one stands beside it.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn add_secret(&self, public: &PublicKey, secret: &SecretKey) -> Result<(), StoreError> {
        let is_good = |raw: &str| reading::json::<String>(raw).is_some_and(|text| SecretKey::parse(&text).is_some());
        self.put_json(&Key::Secret(*public), &secret.to_text(), &is_good)
    }

    /// The public halves of all keys that are here and can be read.
    pub fn keys(&self) -> Vec<PublicKey> {
        let read = |key: &Key, raw: &str| match key {
            Key::Secret(public) => SecretKey::parse(&reading::json::<String>(raw)?).map(|_| *public),
            _ => None,
        };
        self.load(&|key| matches!(key, Key::Secret(_)), read).0
    }

    /// The key that answers are sealed for: only once a backup with its secret was downloaded, since whoever loses it loses
    /// every answer that is still on its way.
    pub fn sealing_key(&self) -> Option<PublicKey> {
        let public = PublicKey::parse(&self.setting(Setting::Sealing)?)?;
        self.secret(&public).map(|_| public)
    }

    /// To be called when a backup that holds the key was downloaded. The first such key stays the one that is shared.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn note_key_kept(&self) -> Result<(), StoreError> {
        match self.keys().first() {
            Some(public) if self.sealing_key().is_none() => self.save_setting(Setting::Sealing, &public.to_string()),
            _ => Ok(()),
        }
    }

    /// A respondent's own answers as they were sealed.
    pub fn sealed(&self, survey: &SurveyId, response: &ResponseId) -> Option<String> {
        reading::json(&self.raw(&Key::Sealed(survey.clone(), response.clone())).ok()??)
    }

    /// # Errors
    /// [`StoreError`]
    pub fn save_sealed(&self, survey: &SurveyId, response: &ResponseId, text: &str) -> Result<(), StoreError> {
        let is_good = |raw: &str| reading::json::<String>(raw).is_some();
        self.put_json(&Key::Sealed(survey.clone(), response.clone()), &text, &is_good)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::MemoryShelf;

    fn library() -> Library<MemoryShelf> {
        Library::new(MemoryShelf::default(), "p:".into())
    }

    fn key(n: u8) -> (PublicKey, SecretKey) {
        let secret = SecretKey::derive(&[n; 32]);
        (secret.public().unwrap(), secret)
    }

    #[test]
    fn sharing_waits_for_a_backup_and_a_backup_brings_the_key() {
        let here = library();
        let (public, secret) = key(1);
        here.add_secret(&public, &secret).unwrap();
        assert_eq!(here.sealing_key(), None, "no backup yet");
        let backup = here.backup();
        here.note_key_kept().unwrap();
        assert_eq!(here.sealing_key(), Some(public));

        let there = library();
        there.merge(&backup).unwrap();
        assert_eq!(there.secret(&public).unwrap().to_text(), secret.to_text());
        assert_eq!(there.sealing_key(), None, "settings are a device's");
        assert_eq!(there.backup().to_text(), backup.to_text());
    }

    /// Packed answers begin with a `w`; so does one key of 64.
    #[test]
    fn a_key_may_begin_with_any_letter() {
        let mut begun = std::collections::BTreeSet::new();
        for n in 0..=255 {
            let here = library();
            let (public, secret) = key(n);
            here.add_secret(&public, &secret).unwrap();
            here.note_key_kept().unwrap();
            assert_eq!(
                (here.keys(), here.sealing_key()),
                (vec![public], Some(public)),
                "{}",
                secret.to_text()
            );
            assert!(here.troubles().is_empty());
            begun.extend(
                secret
                    .to_text()
                    .chars()
                    .next()
                    .into_iter()
                    .chain(public.to_string().chars().next()),
            );
        }
        assert!(begun.contains(&'w'), "no key of these begins with it");
    }

    #[test]
    fn a_foreign_key_stands_beside_ours_and_ours_stays_the_one_that_is_shared() {
        let (here, there) = (library(), library());
        let ((ours, secret), (theirs, other)) = (key(1), key(2));
        here.add_secret(&ours, &secret).unwrap();
        here.note_key_kept().unwrap();
        there.add_secret(&theirs, &other).unwrap();
        let merged = here.merge(&there.backup()).unwrap();
        assert_eq!((merged.kept_both, merged.refused.len()), (0, 0));
        here.note_key_kept().unwrap();
        let mut keys = here.keys();
        keys.sort();
        let mut both = [ours, theirs];
        both.sort();
        assert_eq!((keys, here.sealing_key()), (both.to_vec(), Some(ours)));
    }

    #[test]
    fn a_false_secret_under_our_key_changes_nothing() {
        let here = library();
        let ((public, secret), (_, false_secret)) = (key(1), key(2));
        here.add_secret(&public, &secret).unwrap();
        let there = library();
        there.add_secret(&public, &false_secret).unwrap();
        let merged = here.merge(&there.backup()).unwrap();
        assert_eq!(merged.refused.len(), 1);
        assert_eq!(here.secret(&public).unwrap().to_text(), secret.to_text());
    }
}
