//! The author's journey, those beside it, and the sample project, which can be taken away again. No scores.
use super::{Key, Library, Shelf, StoreError, reading};
use crate::{
    exchange::Backup,
    order::sorted,
    survey::{Journey, JourneyId, RawJourney, Stage, SurveyId, Text},
};

/// What the ids of the sample project's surveys and journeys begin with; no other id does.
const SAMPLE: &str = "sample-";

/// Whether the survey belongs to the sample project.
pub fn is_sample(survey: &SurveyId) -> bool {
    survey.as_str().starts_with(SAMPLE)
}

fn key(id: Option<&JourneyId>) -> Key {
    id.map_or(Key::Journey, |id| Key::Path(id.clone()))
}

impl<S: Shelf> Library<S> {
    /// The author's own.
    pub fn journey(&self) -> Option<Journey> {
        self.journey_at(None)
    }

    /// One of those beside it; the author's own without an id.
    pub fn journey_at(&self, id: Option<&JourneyId>) -> Option<Journey> {
        let raw = self.raw(&key(id)).ok()??;
        Some(reading::json::<RawJourney>(&raw)?.check().0)
    }

    /// Those beside the author's own.
    pub fn other_journeys(&self) -> Vec<(JourneyId, Journey)> {
        let (found, _) = self.load(&|key| matches!(key, Key::Path(_)), |key, raw| {
            let Key::Path(id) = key else { return None };
            Some((id.clone(), reading::json::<RawJourney>(raw)?.check().0))
        });
        sorted(found, |a, b| a.0.cmp(&b.0))
    }

    /// Stages that a question can be at: those of the author's own journey, then of each other one that is not put away, with
    /// its name; those of the sample only for its own surveys. A stage stands once: copies share their stages.
    pub fn stages(&self, own: Journey, of_sample: bool) -> Vec<(Option<Text>, Stage)> {
        let mut found: Vec<(Option<Text>, Stage)> = own.stages.into_iter().map(|stage| (None, stage)).collect();
        for (id, journey) in self.other_journeys() {
            if journey.archived || (id.as_str().starts_with(SAMPLE) && !of_sample) {
                continue;
            }
            for stage in journey.stages {
                if found.iter().all(|(_, known)| known.id != stage.id) {
                    found.push((Some(journey.name.clone()), stage));
                }
            }
        }
        found
    }

    /// # Errors
    /// As [`Self::save_journey_at`].
    pub fn save_journey(&self, journey: &Journey) -> Result<(), StoreError> {
        self.save_journey_at(None, journey)
    }

    /// # Errors
    /// [`StoreError::Changed`] when what is kept can't be read: it is not overwritten.
    pub fn save_journey_at(&self, id: Option<&JourneyId>, journey: &Journey) -> Result<(), StoreError> {
        let key = key(id);
        let before = self.raw(&key)?;
        let is_foreign = |raw: &String| reading::json::<RawJourney>(raw).is_none();
        if before.as_ref().is_some_and(is_foreign) {
            return Err(StoreError::Changed);
        }
        let text = serde_json::to_string(journey).map_err(|_| StoreError::NotKept)?;
        self.write(&key, &text, before.as_deref())
    }

    /// Whether the sample project is here, or a part of it.
    pub fn has_sample(&self) -> bool {
        let own = self.own().unwrap_or_default();
        own.iter()
            .filter_map(|text| Key::parse(text))
            .any(|key| is_of_sample(&key))
    }

    /// Keeps the sample project, as far as it is not here yet. Of a file, only what belongs to it.
    ///
    /// # Errors
    /// [`StoreError`]; what was written is taken back.
    pub fn add_sample(&self, sample: &Backup) -> Result<(), StoreError> {
        for (text, value) in &sample.records {
            let Some(key) = Key::parse(text).filter(is_of_sample) else {
                continue;
            };
            if self.raw(&key)?.is_none()
                && let Err(error) = self.write(&key, value.get(), None)
            {
                // A part of it says nothing; a failure here can't be helped.
                let _ = self.remove_sample();
                return Err(error);
            }
        }
        Ok(())
    }

    /// Takes the sample project away: its surveys with all their answers, and its journeys. Nothing else.
    ///
    /// # Errors
    /// [`StoreError`]; what was not removed yet is still there.
    pub fn remove_sample(&self) -> Result<(), StoreError> {
        for text in self.own()? {
            if Key::parse(&text).is_some_and(|key| is_of_sample(&key)) {
                self.discard(&format!("{}{text}", self.prefix))?;
            }
        }
        Ok(())
    }
}

fn is_of_sample(key: &Key) -> bool {
    match key {
        // What could not be read is kept whoever's it is.
        Key::Aside(..) => false,
        Key::Path(id) => id.as_str().starts_with(SAMPLE),
        key => key.survey().is_some_and(is_sample),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{exchange::read_backup, store::MemoryShelf, survey::Survey};

    #[test]
    fn the_sample_comes_twice_without_a_trace_and_goes_without_one() {
        let library = Library::new(MemoryShelf::default(), "p:".to_owned());
        let mut own = Survey::blank(SurveyId::new("own").unwrap(), "en");
        library.save_survey(&mut own, None).unwrap();
        let before = library.backup().to_text();
        let sample = read_backup(include_str!("../../public/sample.json")).unwrap();
        library.add_sample(&sample).unwrap();
        let with = library.backup().to_text();
        library.add_sample(&sample).unwrap();
        assert_eq!((library.backup().to_text(), library.has_sample()), (with, true));
        assert_eq!((library.surveys().0.len(), library.other_journeys().len()), (6, 2));
        library.remove_sample().unwrap();
        assert_eq!((library.backup().to_text(), library.has_sample()), (before, false));
        // What a file says beside the sample is none of its business.
        library
            .add_sample(
                &read_backup(r#"{"waystone":"backup","version":1,"records":{"journey":{"stages":[]}}}"#).unwrap(),
            )
            .unwrap();
        assert_eq!(library.journey(), None);
    }
}
