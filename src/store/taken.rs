//! A survey taken off the shelf with everything that belongs to it, and put back byte for byte. Nothing outlives the page here.
use super::{Key, Library, Shelf, StoreError};
use crate::{order::sorted, survey::SurveyId};

/// The records of a removed survey, or all: read or unreadable, by key without prefix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken(Vec<(String, String)>);

fn belongs(key: &Key, id: &SurveyId) -> bool {
    !matches!(key, Key::Invite(_)) && key.survey() == Some(id)
}

impl<S: Shelf> Library<S> {
    /// Removes the survey with everything that was answered to it, and keeps it in hand.
    ///
    /// # Errors
    /// [`StoreError`], and then everything is still there, unless the browser also refuses to put back what was removed already.
    pub fn take_survey(&self, id: &SurveyId) -> Result<Taken, StoreError> {
        self.take(|text| Key::parse(text).is_some_and(|key| belongs(&key, id)))
    }

    /// Removes everything of ours but this device's settings, what can't be read too, and keeps it in hand. Other apps' keys stay.
    ///
    /// # Errors
    /// As [`Library::take_survey`].
    pub fn take_all(&self) -> Result<Taken, StoreError> {
        self.take(|text| !matches!(Key::parse(text), Some(Key::Setting(_))))
    }

    fn take(&self, wanted: impl Fn(&str) -> bool) -> Result<Taken, StoreError> {
        let mut taken = Taken::default();
        for text in self.own()?.into_iter().filter(|text| wanted(text)) {
            if let Some(raw) = self.shelf.get(&format!("{}{text}", self.prefix))? {
                taken.0.push((text, raw));
            }
        }
        // The survey goes last: what is left of it on a shelf that gives out midway can be found.
        let is_survey = |text: &str| text.starts_with("survey/");
        taken.0 = sorted(taken.0, |a, b| is_survey(&a.0).cmp(&is_survey(&b.0)));
        for (text, _) in &taken.0 {
            if let Err(error) = self.discard(&format!("{}{text}", self.prefix)) {
                // What is gone already comes back.
                let _ = self.put_survey_back(&taken);
                return Err(error);
            }
        }
        Ok(taken)
    }

    /// Puts back what was taken. Can be tried again after an error: what is back already stays.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when another record stands in a place; nothing is overwritten.
    pub fn put_survey_back(&self, taken: &Taken) -> Result<(), StoreError> {
        let mut result = Ok(());
        for (text, raw) in &taken.0 {
            result = result.and(self.put_one_back(text, raw));
        }
        result
    }

    fn put_one_back(&self, text: &str, raw: &str) -> Result<(), StoreError> {
        let full = format!("{}{text}", self.prefix);
        match self.shelf.get(&full)? {
            Some(held) if held == *raw => Ok(()),
            Some(_) => Err(StoreError::Changed),
            None => self.write_at(&full, raw, None),
        }
    }

    /// Takes away the survey with everything that was answered to it.
    ///
    /// # Errors
    /// As [`Library::take_survey`].
    pub fn remove_survey(&self, id: &SurveyId) -> Result<(), StoreError> {
        self.take_survey(id).map(|_| ())
    }

    /// Takes away everything of ours but this device's settings.
    ///
    /// # Errors
    /// As [`Library::take_survey`].
    pub fn clear(&self) -> Result<(), StoreError> {
        self.take_all().map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::super::MemoryShelf;
    use super::*;
    use crate::survey::{KindName, Survey};

    fn snapshot(library: &Library<MemoryShelf>) -> Vec<(String, Option<String>)> {
        let mut keys = library.shelf().keys().unwrap();
        keys.sort();
        keys.into_iter()
            .map(|key| (key.clone(), library.shelf().get(&key).unwrap()))
            .collect()
    }

    #[test]
    fn what_comes_back_is_the_same_to_the_byte() {
        let library = Library::new(MemoryShelf::default(), "p:".into());
        for id in ["a", "b"] {
            let mut survey = Survey::blank(SurveyId::new(id).unwrap(), "en");
            survey.add_question(None, KindName::Nps);
            library.save_survey(&mut survey, None).unwrap();
        }
        // An answer that this version can't read goes and comes back too; so does odd spacing.
        library.shelf().put("p:response/a/r1", "{ not ours").unwrap();
        library.shelf().put("p:segment/a/g1", "{ }").unwrap();
        library.shelf().put("p:response/b/r1", "{}").unwrap();
        let before = snapshot(&library);
        let id = SurveyId::new("a").unwrap();
        let taken = library.take_survey(&id).unwrap();
        let left = snapshot(&library);
        assert_eq!(left.len(), 2, "{left:?}");
        library.put_survey_back(&taken).unwrap();
        assert_eq!(snapshot(&library), before);
        library.put_survey_back(&taken).unwrap();
        assert_eq!(snapshot(&library), before, "again changes nothing");

        library.shelf().put("p:survey/a", "{}").unwrap();
        assert_eq!(library.put_survey_back(&taken), Err(StoreError::Changed));
    }
}
