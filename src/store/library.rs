//! Surveys, drafts and settings on a shelf. "Kept" is said only after reading back what was written.
use std::cell::{Cell, RefCell};

use super::{Key, QUOTA, Setting, Shelf, StoreError, Trouble, reading};
use crate::{
    exchange::digest,
    order::Map,
    runner::State,
    survey::{RawSurvey, Survey, SurveyId},
};

/// What a change of a survey started from: nothing else may stand on the shelf when it is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base {
    pub revision: u32,
    /// Two tabs may have counted to the same revision.
    digest: u128,
}

pub struct Library<S> {
    pub(super) shelf: S,
    pub(super) prefix: String,
    /// The shelf's size in UTF-16 code units, as far as it is known.
    pub(super) limit: Cell<usize>,
    /// Records that were read without trouble, and a hash of what stood in them.
    pub(super) sound: RefCell<Map<String, u64>>,
}

impl<S: Shelf> Library<S> {
    /// `prefix` comes from [`super::prefix`].
    pub fn new(shelf: S, prefix: String) -> Self {
        Self {
            shelf,
            prefix,
            limit: Cell::new(QUOTA),
            sound: RefCell::default(),
        }
    }

    pub fn shelf(&self) -> &S {
        &self.shelf
    }

    /// The start of all our keys.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    pub(super) fn put_json<T: serde::Serialize>(
        &self,
        key: &Key,
        value: &T,
        is_good: &dyn Fn(&str) -> bool,
    ) -> Result<(), StoreError> {
        let text = serde_json::to_string(value).map_err(|_| StoreError::NotKept)?;
        self.replace(key, &text, is_good)
    }

    /// Every record of a kind that can be read, and those that can't.
    pub(super) fn load<T>(
        &self,
        wanted: &dyn Fn(&Key) -> bool,
        read: impl Fn(&Key, &str) -> Option<T>,
    ) -> (Vec<T>, Vec<Trouble>) {
        let (mut found, mut troubles) = (Vec::new(), Vec::new());
        let mut each = |key: &Key, raw: String| match read(key, &raw) {
            Some(value) => found.push(value),
            None => troubles.push(Trouble {
                flaw: reading::unread(key, &raw),
                key: key.to_string(),
                raw,
            }),
        };
        // What can't be read at all is not there, for who only looks.
        let _ = self.each(wanted, &mut each);
        (found, troubles)
    }

    fn survey_at(&self, key: &Key) -> Option<Survey> {
        reading::survey_in(key, &self.raw(key).ok()??)
    }

    pub fn surveys(&self) -> (Vec<Survey>, Vec<Trouble>) {
        self.load(&|key| matches!(key, Key::Survey(_)), reading::survey_in)
    }

    pub fn survey(&self, id: &SurveyId) -> Option<Survey> {
        self.survey_at(&Key::Survey(id.clone()))
    }

    /// The survey, and what [`Library::save_edited`] must find when a change of it is saved.
    pub fn survey_to_edit(&self, id: &SurveyId) -> Option<(Survey, Base)> {
        let key = Key::Survey(id.clone());
        let raw = self.raw(&key).ok()??;
        let survey = reading::survey_in(&key, &raw)?;
        let base = Base {
            revision: survey.revision,
            digest: digest(raw.as_bytes()),
        };
        Some((survey, base))
    }

    /// Whether what stands on the shelf is what a change started from; also when nothing stands there. Reads no survey.
    pub fn is_at(&self, id: &SurveyId, base: &Base) -> bool {
        let raw = self.raw(&Key::Survey(id.clone())).ok().flatten();
        raw.is_none_or(|raw| digest(raw.as_bytes()) == base.digest)
    }

    /// Saves the survey with the next revision. `base` is the revision that the change started from, `None` for a new survey.
    /// Where tabs may edit at once, use [`Library::save_edited`]: it also tells revisions of the same number apart.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when the shelf holds another revision than `base`; nothing is written then.
    pub fn save_survey(&self, survey: &mut Survey, base: Option<u32>) -> Result<(), StoreError> {
        let key = Key::Survey(survey.id.clone());
        let before = self.raw(&key)?;
        // A record that can't be read is not overwritten either.
        if let Some(raw) = &before {
            let held = reading::survey_in(&key, raw).map(|held| held.revision);
            if held.is_none() || held != base {
                return Err(StoreError::Changed);
            }
        }
        self.write_survey(survey, base, before.as_deref()).map(|_| ())
    }

    /// Saves a change that started from `base`, which then is what was saved.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when the shelf holds anything else, and nothing is written then: keep both.
    pub fn save_edited(&self, survey: &mut Survey, base: &mut Base) -> Result<(), StoreError> {
        let before = self.raw(&Key::Survey(survey.id.clone()))?;
        if before.as_ref().is_some_and(|raw| digest(raw.as_bytes()) != base.digest) {
            return Err(StoreError::Changed);
        }
        *base = self.write_survey(survey, Some(base.revision), before.as_deref())?;
        Ok(())
    }

    fn write_survey(&self, survey: &mut Survey, base: Option<u32>, before: Option<&str>) -> Result<Base, StoreError> {
        let revision = base.map_or(1, |base| base.saturating_add(1));
        let next = Survey {
            revision,
            ..survey.clone()
        };
        let text = serde_json::to_string(&RawSurvey::from(&next)).map_err(|_| StoreError::NotKept)?;
        self.write(&Key::Survey(survey.id.clone()), &text, before)?;
        survey.revision = revision;
        Ok(Base {
            revision,
            digest: digest(text.as_bytes()),
        })
    }

    /// A survey of somebody else to be answered here.
    pub fn invite(&self, id: &SurveyId) -> Option<Survey> {
        self.survey_at(&Key::Invite(id.clone()))
    }

    /// # Errors
    /// [`StoreError`]
    pub fn save_invite(&self, survey: &Survey) -> Result<(), StoreError> {
        let key = Key::Invite(survey.id.clone());
        let is_good = |raw: &str| reading::survey_in(&key, raw).is_some();
        self.put_json(&key, &RawSurvey::from(survey), &is_good)
    }

    /// As [`Self::save_invite`], with the survey's JSON as it came: who only answers surveys needs no code to write one.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn keep_invite(&self, id: &SurveyId, json: &str) -> Result<(), StoreError> {
        let key = Key::Invite(id.clone());
        let is_good = |raw: &str| reading::survey_in(&key, raw).is_some();
        self.replace(&key, json, &is_good)
    }

    pub fn draft(&self, id: &SurveyId) -> Option<State> {
        reading::json(&self.raw(&Key::Draft(id.clone())).ok()??)
    }

    /// # Errors
    /// [`StoreError`]
    pub fn save_draft(&self, id: &SurveyId, state: &State) -> Result<(), StoreError> {
        let is_good = |raw: &str| reading::json::<State>(raw).is_some();
        self.put_json(&Key::Draft(id.clone()), state, &is_good)
    }

    /// # Errors
    /// [`StoreError`]
    pub fn remove_draft(&self, id: &SurveyId) -> Result<(), StoreError> {
        self.discard(&self.full(&Key::Draft(id.clone())))
    }

    pub fn setting(&self, setting: Setting) -> Option<String> {
        reading::json(&self.raw(&Key::Setting(setting)).ok()??)
    }

    /// # Errors
    /// [`StoreError`]
    pub fn save_setting(&self, setting: Setting, value: &str) -> Result<(), StoreError> {
        let is_good = |raw: &str| reading::json::<String>(raw).is_some();
        self.put_json(&Key::Setting(setting), &value, &is_good)
    }
}
