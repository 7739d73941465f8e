//! A survey taken off the shelf with everything that belongs to it, and put back byte for byte. Nothing outlives the page here.
use super::{Key, Library, Shelf, StoreError};
use crate::survey::SurveyId;

/// The records of a removed survey: the survey, its answers, its draft, read or unreadable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken(Vec<(Key, String)>);

fn belongs(key: &Key, id: &SurveyId) -> bool {
    match key {
        Key::Survey(survey) | Key::Response(survey, _) | Key::Segment(survey, _) | Key::Draft(survey) => survey == id,
        Key::Invite(_) | Key::Journey | Key::Setting(_) => false,
    }
}

impl<S: Shelf> Library<S> {
    /// Removes the survey with everything that was answered to it, and keeps it in hand.
    ///
    /// # Errors
    /// [`StoreError`], and then everything is still there.
    pub fn take_survey(&self, id: &SurveyId) -> Result<Taken, StoreError> {
        let mut taken = Taken::default();
        for text in self.own()? {
            if let Some(key) = Key::parse(&text).filter(|key| belongs(key, id))
                && let Some(raw) = self.shelf.get(&self.full(&key))?
            {
                taken.0.push((key, raw));
            }
        }
        if let Err(error) = self.remove_survey(id) {
            // The shelf may have given out midway: what is gone already comes back.
            let _ = self.put_survey_back(&taken);
            return Err(error);
        }
        Ok(taken)
    }

    /// Puts back what was taken. Can be tried again after an error: what is back already stays.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when another record stands in a place; nothing is overwritten.
    pub fn put_survey_back(&self, taken: &Taken) -> Result<(), StoreError> {
        for (key, raw) in &taken.0 {
            match self.shelf.get(&self.full(key))? {
                Some(held) if held == *raw => {}
                Some(_) => return Err(StoreError::Changed),
                None => self.put(key, raw)?,
            }
        }
        Ok(())
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
