//! A table's survey and answers, kept together or not at all, and taken back exactly. Reads no table.
use std::collections::HashSet;

use serde::{Serialize, de::DeserializeOwned};

use super::{Key, Library, Shelf, StoreError, answers::segment_text, reading};
use crate::{
    response::Segment,
    survey::{RawSurvey, ResponseId, SegmentId, Survey, SurveyId},
};

impl<S: Shelf> Library<S> {
    /// Keeps a new survey and its answers: both or neither.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when a survey of this id is here already; nothing is touched then.
    pub fn add_import(&self, survey: &mut Survey, segment: &Segment) -> Result<(), StoreError> {
        self.save_survey(survey, None)?;
        self.add_segment(segment).inspect_err(|_| {
            // A removal needs no room. What can't be removed either is a survey without answers: nothing false.
            let _ = self.undo_import(&survey.id, &segment.id);
        })
    }

    /// Keeps the answers of a further import that are not here yet, and the survey if it changed since `base`: both or neither.
    /// Says how many were here already.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when the survey is another one than `base` by now, or gone; nothing is touched then.
    pub fn add_to_import(
        &self,
        base: &Survey,
        survey: &mut Survey,
        segment: &mut Segment,
    ) -> Result<usize, StoreError> {
        if self.survey(&base.id).as_ref() != Some(base) {
            return Err(StoreError::Changed);
        }
        let known: HashSet<ResponseId> = self.responses(&base.id).0.into_iter().map(|held| held.id).collect();
        let all = segment.responses.len();
        segment.responses.retain(|response| !known.contains(&response.id));
        let already = all - segment.responses.len();
        if segment.responses.is_empty() {
            return Ok(already);
        }
        if survey != base {
            self.save_survey(survey, Some(base.revision))?;
        }
        let added = self.add_segment(segment);
        added.map(|()| already).inspect_err(|_| {
            // What can't be put back is a survey with a question more: nothing false.
            let _ = self.undo_addition(base, survey, &segment.id);
        })
    }

    /// Takes away the answers of a further import; the survey is again what it was, unless it was changed since.
    ///
    /// # Errors
    /// [`StoreError`]; the survey goes last.
    pub fn undo_addition(&self, before: &Survey, after: &Survey, segment: &SegmentId) -> Result<(), StoreError> {
        self.remove_segment(&before.id, segment)?;
        if after != before && self.survey(&before.id).as_ref() == Some(after) {
            self.save_survey(&mut before.clone(), Some(after.revision))?;
        }
        Ok(())
    }

    /// How the last table with these columns was imported, as [`Self::keep_recipe`] kept it.
    pub fn recipe<T: DeserializeOwned>(&self, columns: u128) -> Option<T> {
        reading::json(&self.raw(&Key::Recipe(columns)).ok()??)
    }

    /// # Errors
    /// [`StoreError`]
    pub fn keep_recipe<T: Serialize + DeserializeOwned>(&self, columns: u128, recipe: &T) -> Result<(), StoreError> {
        let is_good = |raw: &str| reading::json::<T>(raw).is_some();
        self.put_json(&Key::Recipe(columns), recipe, &is_good)
    }

    /// Takes away the answers of an import, and its survey unless others answered it since.
    ///
    /// # Errors
    /// [`StoreError`]; the survey goes last.
    pub fn undo_import(&self, survey: &SurveyId, segment: &SegmentId) -> Result<(), StoreError> {
        self.remove_segment(survey, segment)?;
        let is_others = |text: &String| matches!(Key::parse(text), Some(Key::Response(own, _) | Key::Segment(own, _)) if own == *survey);
        if self.own()?.iter().any(is_others) {
            return Ok(());
        }
        self.remove_survey(survey)
    }

    /// The room that an import needs, in UTF-16 code units, keys included.
    pub fn import_size(&self, survey: &Survey, segment: &Segment) -> usize {
        let units = |text: String| text.encode_utf16().count();
        let keys = [
            Key::Survey(survey.id.clone()),
            Key::Segment(survey.id.clone(), segment.id.clone()),
        ];
        let values = [
            serde_json::to_string(&RawSurvey::from(survey)).ok(),
            segment_text(segment),
        ];
        keys.iter().map(|key| units(self.full(key))).sum::<usize>()
            + values.into_iter().flatten().map(units).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        order::Map,
        response::{Origin, Response, Via},
        store::{Fault, MemoryShelf, prefix},
        survey::KindName,
    };

    fn import() -> (Library<MemoryShelf>, Survey, Segment) {
        let survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let segment = Segment {
            id: SegmentId::new("g").unwrap(),
            survey: survey.id.clone(),
            origin: Origin {
                file: "f.csv".into(),
                imported: None,
            },
            responses: Vec::new(),
        };
        (Library::new(MemoryShelf::default(), prefix("/")), survey, segment)
    }

    #[test]
    fn both_or_neither() {
        for fault in [Fault::Full, Fault::Denied, Fault::Drops] {
            for grace in 0..2 {
                let (library, mut survey, segment) = import();
                library.shelf().order(fault, grace);
                assert!(library.add_import(&mut survey, &segment).is_err());
                assert_eq!(library.shelf().keys(), Ok(vec![]), "{fault:?} after {grace}");
            }
        }
        let (library, mut survey, segment) = import();
        let size = library.import_size(&survey, &segment);
        library.add_import(&mut survey, &segment).unwrap();
        assert_eq!(library.usage().ours, size);
    }

    #[test]
    fn a_second_time_changes_nothing() {
        let (library, mut survey, segment) = import();
        library.add_import(&mut survey, &segment).unwrap();
        let before = library.usage();
        survey.title = "other".into();
        assert_eq!(library.add_import(&mut survey, &segment), Err(StoreError::Changed));
        assert_eq!((library.usage(), library.segments(&survey.id).0.len()), (before, 1));
    }

    #[test]
    fn undo_takes_back_exactly_the_import() {
        let (library, mut survey, segment) = import();
        let mut other = Survey::blank(SurveyId::new("other").unwrap(), "en");
        library.save_survey(&mut other, None).unwrap();
        library.add_import(&mut survey, &segment).unwrap();
        library.undo_import(&survey.id, &segment.id).unwrap();
        assert_eq!(library.surveys().0, [other]);
        // Answers that came since keep the survey.
        library.add_import(&mut survey, &segment).unwrap();
        let later = Segment {
            id: SegmentId::new("later").unwrap(),
            ..segment.clone()
        };
        library.add_segment(&later).unwrap();
        library.undo_import(&survey.id, &segment.id).unwrap();
        assert_eq!(
            (library.survey(&survey.id), library.segments(&survey.id).0),
            (Some(survey), vec![later])
        );
    }

    fn answer(survey: &Survey, id: u128) -> Response {
        Response {
            id: ResponseId::from_bits(id),
            survey: survey.id.clone(),
            revision: survey.revision,
            lang: String::new(),
            started: None,
            ended: None,
            finished: true,
            via: Via::Import,
            answers: Map::new(),
            remarks: Map::new(),
            computed: Map::new(),
        }
    }

    /// A survey with two answers; the survey with a question more; and two answers to it, of which one is here.
    fn further() -> (Library<MemoryShelf>, Survey, Survey, Segment) {
        let (library, mut survey, mut segment) = import();
        segment.responses = [1, 2].map(|id| answer(&survey, id)).to_vec();
        library.add_import(&mut survey, &segment).unwrap();
        let mut more = survey.clone();
        more.add_question(None, KindName::Comment);
        segment.id = SegmentId::new("h").unwrap();
        segment.responses = [2, 3].map(|id| answer(&survey, id)).to_vec();
        (library, survey, more, segment)
    }

    #[test]
    fn a_further_import_adds_what_is_new_and_is_taken_back() {
        let (library, before, mut after, mut segment) = further();
        assert_eq!(library.add_to_import(&before, &mut after, &mut segment), Ok(1));
        let count = || library.responses(&before.id).0.len();
        assert_eq!((count(), after.revision), (3, before.revision + 1));
        // Once more: nothing is new, nothing is kept.
        let mut again = segment.clone();
        assert_eq!(
            library.add_to_import(&after.clone(), &mut after.clone(), &mut again),
            Ok(1)
        );
        assert_eq!(again.responses, []);
        library.undo_addition(&before, &after, &segment.id).unwrap();
        assert_eq!(count(), 2);
        let held = library.survey(&before.id).unwrap();
        assert_eq!((held.questions().count(), held.revision), (0, after.revision + 1));
    }

    #[test]
    fn a_further_import_is_there_whole_or_not_at_all() {
        for fault in [Fault::Full, Fault::Denied, Fault::Drops] {
            for grace in 0..2 {
                let (library, before, mut after, mut segment) = further();
                library.shelf().order(fault, grace);
                assert!(library.add_to_import(&before, &mut after, &mut segment).is_err());
                assert_eq!(library.responses(&before.id).0.len(), 2, "{fault:?} after {grace}");
            }
        }
        // Edited in another tab since.
        let (library, before, mut after, mut segment) = further();
        library.save_survey(&mut before.clone(), Some(before.revision)).unwrap();
        let usage = library.usage();
        let added = library.add_to_import(&before, &mut after, &mut segment);
        assert_eq!((added, library.usage()), (Err(StoreError::Changed), usage));
    }
}
