//! Surveys, answers and the journey on a shelf. "Kept" is said only after reading back what was written.
use super::{Key, Merged, QUOTA, Setting, Shelf, ShelfError, StoreError};
use crate::{
    exchange::Backup,
    response::{Response, Segment},
    runner::State,
    survey::{Journey, RawJourney, RawSurvey, ResponseId, Survey, SurveyId},
};

/// A record that could not be read. It stays where it is, untouched, and can be downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Without the prefix.
    pub key: String,
    pub raw: String,
}

/// In UTF-16 code units, as browsers count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    pub ours: usize,
    /// Everything on the origin, ours included.
    pub all: usize,
}

impl Usage {
    /// 0 to 1 and above.
    pub fn share(self) -> f64 {
        self.all as f64 / QUOTA as f64
    }
}

pub struct Library<S> {
    pub(super) shelf: S,
    pub(super) prefix: String,
}

impl<S: Shelf> Library<S> {
    /// `prefix` comes from [`super::prefix`].
    pub fn new(shelf: S, prefix: String) -> Self {
        Self { shelf, prefix }
    }

    pub fn shelf(&self) -> &S {
        &self.shelf
    }

    pub(super) fn full(&self, key: &Key) -> String {
        format!("{}{key}", self.prefix)
    }

    /// Our records, by key without prefix, also those that no version of this app writes.
    pub(super) fn own(&self) -> Result<Vec<String>, ShelfError> {
        let mut keys: Vec<String> = self
            .shelf
            .keys()?
            .iter()
            .filter_map(|key| key.strip_prefix(&self.prefix))
            .map(str::to_owned)
            .collect();
        keys.sort_unstable();
        Ok(keys)
    }

    pub(super) fn raw(&self, key: &Key) -> Option<String> {
        self.shelf.get(&self.full(key)).ok().flatten()
    }

    /// Writes and reads back.
    pub(super) fn put(&self, key: &Key, value: &str) -> Result<(), StoreError> {
        let full = self.full(key);
        self.shelf.put(&full, value)?;
        match self.shelf.get(&full)? {
            Some(kept) if kept == value => Ok(()),
            _ => Err(StoreError::NotKept),
        }
    }

    fn put_json<T: serde::Serialize>(&self, key: &Key, value: &T) -> Result<(), StoreError> {
        self.put(key, &serde_json::to_string(value).map_err(|_| StoreError::NotKept)?)
    }

    /// Every record of a kind that can be read, and those that can't.
    fn load<T>(&self, wanted: impl Fn(&Key) -> bool, read: impl Fn(&Key, &str) -> Option<T>) -> (Vec<T>, Vec<Trouble>) {
        let (mut found, mut troubles) = (Vec::new(), Vec::new());
        for text in self.own().unwrap_or_default() {
            let Some(key) = Key::parse(&text).filter(|key| wanted(key)) else {
                continue;
            };
            let Some(raw) = self.raw(&key) else { continue };
            match read(&key, &raw) {
                Some(value) => found.push(value),
                None => troubles.push(Trouble { key: text, raw }),
            }
        }
        (found, troubles)
    }

    pub fn surveys(&self) -> (Vec<Survey>, Vec<Trouble>) {
        self.load(|key| matches!(key, Key::Survey(_)), survey_in)
    }

    pub fn survey(&self, id: &SurveyId) -> Option<Survey> {
        let key = Key::Survey(id.clone());
        survey_in(&key, &self.raw(&key)?)
    }

    /// Saves the survey with the next revision. `base` is the revision that the change started from, `None` for a new survey.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when the shelf holds another revision than `base`; nothing is written then.
    pub fn save_survey(&self, survey: &mut Survey, base: Option<u32>) -> Result<(), StoreError> {
        let key = Key::Survey(survey.id.clone());
        // A record that can't be read is not overwritten either.
        if let Some(raw) = self.raw(&key) {
            let held = survey_in(&key, &raw).map(|held| held.revision);
            if held.is_none() || held != base {
                return Err(StoreError::Changed);
            }
        }
        let revision = base.map_or(1, |base| base.saturating_add(1));
        let next = Survey {
            revision,
            ..survey.clone()
        };
        self.put_json(&key, &RawSurvey::from(&next))?;
        survey.revision = revision;
        Ok(())
    }

    /// Takes away the survey with everything that was answered to it.
    ///
    /// # Errors
    /// [`StoreError`]; the survey goes last, so that a failure leaves it in place.
    pub fn remove_survey(&self, id: &SurveyId) -> Result<(), StoreError> {
        for text in self.own()? {
            let belongs = match Key::parse(&text) {
                Some(Key::Response(survey, _) | Key::Segment(survey, _) | Key::Draft(survey)) => survey == *id,
                _ => false,
            };
            if belongs {
                self.shelf.remove(&format!("{}{text}", self.prefix))?;
            }
        }
        Ok(self.shelf.remove(&self.full(&Key::Survey(id.clone())))?)
    }

    /// A survey of somebody else to be answered here.
    pub fn invite(&self, id: &SurveyId) -> Option<Survey> {
        let key = Key::Invite(id.clone());
        survey_in(&key, &self.raw(&key)?)
    }

    /// # Errors
    /// [`StoreError`]
    pub fn save_invite(&self, survey: &Survey) -> Result<(), StoreError> {
        self.put_json(&Key::Invite(survey.id.clone()), &RawSurvey::from(survey))
    }

    /// Every answer to a survey, each id once, in a fixed order.
    pub fn responses(&self, id: &SurveyId) -> (Vec<Response>, Vec<Trouble>) {
        let (singles, mut troubles) = self.load(
            |key| matches!(key, Key::Response(survey, _) if survey == id),
            |_, raw| serde_json::from_str(raw).ok(),
        );
        let (segments, more) = self.segments(id);
        troubles.extend(more);
        let mut responses: Vec<Response> = singles;
        responses.extend(segments.into_iter().flat_map(|segment| segment.responses));
        responses.sort_by(|a, b| a.id.cmp(&b.id));
        responses.dedup_by(|a, b| a.id == b.id);
        (responses, troubles)
    }

    /// One that was kept by itself: whether it was given already.
    pub fn response(&self, survey: &SurveyId, id: &ResponseId) -> Option<Response> {
        serde_json::from_str(&self.raw(&Key::Response(survey.clone(), id.clone()))?).ok()
    }

    pub fn segments(&self, id: &SurveyId) -> (Vec<Segment>, Vec<Trouble>) {
        self.load(
            |key| matches!(key, Key::Segment(survey, _) if survey == id),
            |_, raw| serde_json::from_str(raw).ok(),
        )
    }

    /// Keeps one response. The same one again changes nothing.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when another response has its id.
    pub fn add_response(&self, response: &Response) -> Result<(), StoreError> {
        let key = Key::Response(response.survey.clone(), response.id.clone());
        let text = serde_json::to_string(response).map_err(|_| StoreError::NotKept)?;
        match self.raw(&key) {
            Some(held) if held == text => Ok(()),
            Some(_) => Err(StoreError::Changed),
            None => self.put(&key, &text),
        }
    }

    /// Keeps several responses, all or none. Those already here count as `same`; another response under a known id is kept
    /// beside it under a new one.
    ///
    /// # Errors
    /// [`StoreError`], and then nothing changed.
    pub fn add_responses(&self, responses: &[Response]) -> Result<Merged, StoreError> {
        let mut records = std::collections::BTreeMap::new();
        for response in responses {
            let key = Key::Response(response.survey.clone(), response.id.clone());
            if let Ok(raw) = serde_json::value::to_raw_value(response) {
                records.insert(key.to_string(), raw);
            }
        }
        self.merge(&Backup { records })
    }

    /// Keeps answers that came together: one write, so all of them or none.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn add_segment(&self, segment: &Segment) -> Result<(), StoreError> {
        self.put_json(&Key::Segment(segment.survey.clone(), segment.id.clone()), segment)
    }

    /// # Errors
    /// [`StoreError`]
    pub fn remove_segment(&self, segment: &Segment) -> Result<(), StoreError> {
        Ok(self
            .shelf
            .remove(&self.full(&Key::Segment(segment.survey.clone(), segment.id.clone())))?)
    }

    pub fn draft(&self, id: &SurveyId) -> Option<State> {
        serde_json::from_str(&self.raw(&Key::Draft(id.clone()))?).ok()
    }

    /// # Errors
    /// [`StoreError`]
    pub fn save_draft(&self, id: &SurveyId, state: &State) -> Result<(), StoreError> {
        self.put_json(&Key::Draft(id.clone()), state)
    }

    /// # Errors
    /// [`StoreError`]
    pub fn remove_draft(&self, id: &SurveyId) -> Result<(), StoreError> {
        Ok(self.shelf.remove(&self.full(&Key::Draft(id.clone())))?)
    }

    pub fn journey(&self) -> Option<Journey> {
        let raw: RawJourney = serde_json::from_str(&self.raw(&Key::Journey)?).ok()?;
        Some(raw.check().0)
    }

    /// # Errors
    /// [`StoreError::Changed`] when what is kept can't be read: it is not overwritten.
    pub fn save_journey(&self, journey: &Journey) -> Result<(), StoreError> {
        if self.raw(&Key::Journey).is_some() && self.journey().is_none() {
            return Err(StoreError::Changed);
        }
        self.put_json(&Key::Journey, journey)
    }

    pub fn setting(&self, setting: Setting) -> Option<String> {
        serde_json::from_str(&self.raw(&Key::Setting(setting))?).ok()
    }

    /// # Errors
    /// [`StoreError`]
    pub fn save_setting(&self, setting: Setting, value: &str) -> Result<(), StoreError> {
        self.put_json(&Key::Setting(setting), &value)
    }

    /// Everything of ours that this version can't read.
    pub fn troubles(&self) -> Vec<Trouble> {
        let own = self.own().unwrap_or_default();
        own.into_iter()
            .filter_map(|text| {
                let raw = self.shelf.get(&format!("{}{text}", self.prefix)).ok().flatten()?;
                let readable = Key::parse(&text).is_some_and(|key| super::backup::is_readable(&key, &raw));
                (!readable).then_some(Trouble { key: text, raw })
            })
            .collect()
    }

    pub fn usage(&self) -> Usage {
        let mut usage = Usage::default();
        for key in self.shelf.keys().unwrap_or_default() {
            let value = self.shelf.get(&key).ok().flatten().unwrap_or_default();
            let units = key.encode_utf16().count() + value.encode_utf16().count();
            usage.all += units;
            if key.starts_with(&self.prefix) {
                usage.ours += units;
            }
        }
        usage
    }

    /// Takes away everything of ours but this device's settings. Other apps' keys stay.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn clear(&self) -> Result<(), StoreError> {
        for text in self.own()? {
            if !matches!(Key::parse(&text), Some(Key::Setting(_))) {
                self.shelf.remove(&format!("{}{text}", self.prefix))?;
            }
        }
        Ok(())
    }
}

/// The survey in a record; its key decides the id.
pub(super) fn survey_in(key: &Key, raw: &str) -> Option<Survey> {
    let (Key::Survey(id) | Key::Invite(id)) = key else {
        return None;
    };
    let mut survey = serde_json::from_str::<RawSurvey>(raw).ok()?.check(id.clone()).0;
    survey.id = id.clone();
    Some(survey)
}
