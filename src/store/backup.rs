//! Everything of an author in one text, and back. A merge never overwrites: it adds, or it keeps both.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Key, Library, Shelf, StoreError, library::survey_in};
use crate::{
    exchange::{Backup, digest},
    response::{Response, Segment},
    survey::{RawJourney, RawSurvey, ResponseId, SurveyId},
};

/// What a merge did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    pub added: usize,
    /// Already here, the same.
    pub same: usize,
    /// Here with other content: both are kept, the incoming one under a new id.
    pub kept_both: usize,
    pub refused: Vec<Refused>,
}

/// A record of the backup that is not one of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    pub key: String,
}

/// Whether the record can be read for what its key says it is.
pub(super) fn is_readable(key: &Key, raw: &str) -> bool {
    match key {
        Key::Survey(_) | Key::Invite(_) => survey_in(key, raw).is_some(),
        Key::Response(survey, id) => {
            serde_json::from_str::<Response>(raw).is_ok_and(|response| response.survey == *survey && response.id == *id)
        }
        Key::Segment(survey, id) => {
            serde_json::from_str::<Segment>(raw).is_ok_and(|segment| segment.survey == *survey && segment.id == *id)
        }
        Key::Draft(_) => serde_json::from_str::<crate::runner::State>(raw).is_ok(),
        Key::Journey => serde_json::from_str::<RawJourney>(raw).is_ok(),
        Key::Setting(_) => serde_json::from_str::<String>(raw).is_ok(),
    }
}

impl<S: Shelf> Library<S> {
    /// All surveys, answers and the journey, byte for byte as they are kept. Unreadable records are not JSON and are left out;
    /// [`Library::troubles`] has them.
    pub fn backup(&self) -> Backup {
        let mut records = BTreeMap::new();
        for text in self.own().unwrap_or_default() {
            let Some(key) = Key::parse(&text).filter(Key::is_kept_in_backup) else {
                continue;
            };
            let Some(raw) = self.raw(&key).filter(|raw| is_readable(&key, raw)) else {
                continue;
            };
            if let Ok(value) = RawValue::from_string(raw) {
                records.insert(text, value);
            }
        }
        Backup { records }
    }

    /// Adds what the backup holds. When the shelf gives out midway, what this merge wrote is taken back.
    ///
    /// # Errors
    /// [`StoreError`], and then nothing changed.
    pub fn merge(&self, backup: &Backup) -> Result<Merged, StoreError> {
        let mut merged = Merged::default();
        let mut undo: Vec<(Key, Option<String>)> = Vec::new();
        for (text, value) in &backup.records {
            let raw = value.get();
            let Some(key) = Key::parse(text).filter(|key| key.is_kept_in_backup() && is_readable(key, raw)) else {
                merged.refused.push(Refused { key: text.clone() });
                continue;
            };
            let before = self.raw(&key);
            let (key, raw, count) = match before {
                None => (key, raw.to_owned(), &mut merged.added),
                Some(held) if held == raw => {
                    merged.same += 1;
                    continue;
                }
                Some(held) => match beside(&key, &held, raw) {
                    Some((key, raw)) if self.raw(&key).is_none_or(|held| held != raw) => {
                        (key, raw, &mut merged.kept_both)
                    }
                    Some(_) => {
                        merged.same += 1;
                        continue;
                    }
                    None => {
                        merged.refused.push(Refused { key: text.clone() });
                        continue;
                    }
                },
            };
            let before = self.raw(&key);
            if let Err(error) = self.put(&key, &raw) {
                undo.push((key, before));
                self.take_back(undo);
                return Err(error);
            }
            *count += 1;
            undo.push((key, before));
        }
        Ok(merged)
    }

    fn take_back(&self, undo: Vec<(Key, Option<String>)>) {
        for (key, before) in undo.into_iter().rev() {
            // A failure here can't be helped; what stays is a whole record, and a second import finds it.
            let _ = match before {
                Some(value) => self.shelf.put(&self.full(&key), &value),
                None => self.shelf.remove(&self.full(&key)),
            };
        }
    }
}

/// Where and how the incoming record is kept beside one of other content; named by its content, so that a second import finds it.
fn beside(key: &Key, held: &str, raw: &str) -> Option<(Key, String)> {
    let bits = digest(raw.as_bytes());
    match key {
        Key::Survey(_) | Key::Invite(_) => {
            let id = SurveyId::from_bits(bits);
            let copy = if matches!(key, Key::Survey(_)) {
                Key::Survey(id.clone())
            } else {
                Key::Invite(id.clone())
            };
            let mut survey = survey_in(key, raw)?;
            survey.id = id;
            Some((copy, serde_json::to_string(&RawSurvey::from(&survey)).ok()?))
        }
        Key::Response(survey, _) => {
            let id = ResponseId::from_bits(bits);
            let mut response: Response = serde_json::from_str(raw).ok()?;
            response.id = id.clone();
            Some((
                Key::Response(survey.clone(), id),
                serde_json::to_string(&response).ok()?,
            ))
        }
        Key::Segment(survey, _) => {
            let mut segment: Segment = serde_json::from_str(raw).ok()?;
            segment.id = crate::survey::SegmentId::from_bits(bits);
            Some((
                Key::Segment(survey.clone(), segment.id.clone()),
                serde_json::to_string(&segment).ok()?,
            ))
        }
        // One journey: the union of the stages, ours first.
        Key::Journey => {
            let mut ours = serde_json::from_str::<RawJourney>(held).ok()?;
            let theirs = serde_json::from_str::<RawJourney>(raw).ok()?;
            ours.counter = ours.counter.max(theirs.counter);
            for stage in theirs.stages {
                if !ours.stages.iter().any(|known| known.id == stage.id) {
                    ours.stages.push(stage);
                }
            }
            Some((Key::Journey, serde_json::to_string(&ours).ok()?))
        }
        Key::Draft(_) | Key::Setting(_) => None,
    }
}
