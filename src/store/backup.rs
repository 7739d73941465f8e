//! Everything of an author in one text, and back. A merge never overwrites: it adds, or it keeps both. [`super::carry`] writes it.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Key, Library, Shelf, StoreError, reading};
use crate::{
    exchange::{Backup, digest, pack},
    response::{Response, Segment},
    survey::{JourneyId, RawJourney, RawSurvey, ResponseId, SegmentId, SurveyId},
};

/// What a merge does. Surveys and the journey count one each, answers each for itself.
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

/// A record to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Write {
    pub key: Key,
    pub raw: String,
    /// What stands there now.
    pub before: Option<String>,
}

/// What a merge would do, to be looked at first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub merged: Merged,
    pub(super) writes: Vec<Write>,
}

/// More new answers than this are kept as one record: all or none, and they take less room.
const TOGETHER: usize = 64;

type Known = BTreeMap<SurveyId, BTreeMap<ResponseId, Response>>;

impl<S: Shelf> Library<S> {
    /// All surveys, answers and the journey, byte for byte as they are kept. Unreadable records are not JSON and are left out;
    /// [`Library::troubles`] has them.
    pub fn backup(&self) -> Backup {
        self.backup_where(|_| true)
    }

    /// One survey with its answers.
    pub fn backup_of(&self, survey: &SurveyId) -> Backup {
        self.backup_where(|key| key.survey() == Some(survey))
    }

    fn backup_where(&self, wanted: impl Fn(&Key) -> bool) -> Backup {
        let mut records = BTreeMap::new();
        let mut each = |key: &Key, raw: String| {
            if reading::flaw(key, &raw).is_none()
                && let Ok(value) = RawValue::from_string(raw)
            {
                records.insert(key.to_string(), value);
            }
        };
        let _ = self.each(&|key| key.is_kept_in_backup() && wanted(key), &mut each);
        Backup { records }
    }

    /// Adds what the backup holds. When the shelf gives out midway, what this merge wrote is taken back.
    ///
    /// # Errors
    /// [`StoreError`], and then nothing changed.
    pub fn merge(&self, backup: &Backup) -> Result<Merged, StoreError> {
        let plan = self.plan(backup)?;
        self.carry_out(&plan)?;
        Ok(plan.merged)
    }

    /// Keeps several responses, all or none. Those already here count as `same`; another response under a known id is kept
    /// beside it under a new one.
    ///
    /// # Errors
    /// [`StoreError`], and then nothing changed.
    pub fn add_responses(&self, responses: &[Response]) -> Result<Merged, StoreError> {
        let plan = self.plan_responses(responses)?;
        self.carry_out(&plan)?;
        Ok(plan.merged)
    }

    /// What [`Library::merge`] would do. Nothing is written.
    ///
    /// # Errors
    /// [`StoreError::Denied`]
    pub fn plan(&self, backup: &Backup) -> Result<Plan, StoreError> {
        let (mut plan, mut known) = (Plan::default(), Known::new());
        for (text, value) in &backup.records {
            let raw = value.get();
            let key = Key::parse(text).filter(|key| key.is_kept_in_backup() && reading::flaw(key, raw).is_none());
            let Some(key) = key else {
                plan.merged.refused.push(Refused { key: text.clone() });
                continue;
            };
            match &key {
                Key::Response(survey, id) => {
                    if let Some(response) = reading::response_in(survey, id, raw) {
                        self.plan_response(&mut plan, &mut known, &response, Some(raw))?;
                    }
                }
                Key::Segment(survey, id) => {
                    let (_, responses) = reading::segment_in(survey, id, raw).unwrap_or_default();
                    self.plan_segment(&mut plan, &mut known, key.clone(), raw, &responses)?;
                }
                _ => self.plan_other(&mut plan, key, raw)?,
            }
        }
        Ok(plan)
    }

    fn plan_responses(&self, responses: &[Response]) -> Result<Plan, StoreError> {
        let (mut plan, mut known) = (Plan::default(), Known::new());
        for response in responses {
            self.plan_response(&mut plan, &mut known, response, None)?;
        }
        plan.together();
        Ok(plan)
    }

    /// What is here of a survey, by id.
    fn known<'a>(
        &self,
        known: &'a mut Known,
        survey: &SurveyId,
    ) -> Result<&'a mut BTreeMap<ResponseId, Response>, StoreError> {
        if !known.contains_key(survey) {
            let held = self.all_responses(survey)?.into_iter();
            let held = held.map(|response| (response.id.clone(), response));
            known.insert(survey.clone(), held.collect());
        }
        known.get_mut(survey).ok_or(StoreError::NotKept)
    }

    fn plan_response(
        &self,
        plan: &mut Plan,
        known: &mut Known,
        response: &Response,
        raw: Option<&str>,
    ) -> Result<(), StoreError> {
        let text = match raw {
            Some(raw) => raw.to_owned(),
            None => serde_json::to_string(response).map_err(|_| StoreError::NotKept)?,
        };
        let response: Response = serde_json::from_str(&text).map_err(|_| StoreError::NotKept)?;
        let held = self.known(known, &response.survey)?;
        let key = Key::Response(response.survey.clone(), response.id.clone());
        let before = self.raw(&key)?;
        match held.get(&response.id) {
            Some(same) if *same == response => plan.merged.same += 1,
            // Nothing readable, at least.
            None if before.is_none() => {
                held.insert(response.id.clone(), response);
                plan.merged.added += 1;
                plan.write(key, text, None);
            }
            _ => {
                let mut copy = response;
                copy.id = ResponseId::from_bits(digest(text.as_bytes()));
                if held.contains_key(&copy.id) {
                    plan.merged.same += 1;
                    return Ok(());
                }
                plan.merged.kept_both += 1;
                let text = serde_json::to_string(&copy).map_err(|_| StoreError::NotKept)?;
                plan.write(Key::Response(copy.survey.clone(), copy.id.clone()), text, None);
                held.insert(copy.id.clone(), copy);
            }
        }
        Ok(())
    }

    fn plan_segment(
        &self,
        plan: &mut Plan,
        known: &mut Known,
        key: Key,
        raw: &str,
        responses: &[Response],
    ) -> Result<(), StoreError> {
        let before = self.raw(&key)?;
        let Key::Segment(survey, _) = &key else { return Ok(()) };
        let held = self.known(known, survey)?;
        let (mut added, mut same, mut both) = (0, 0, 0);
        for response in responses {
            match held.get(&response.id) {
                Some(known) if known == response => same += 1,
                Some(_) => both += 1,
                None => added += 1,
            }
        }
        let is_here = before.as_deref() == Some(raw);
        // Answers to which nothing is to be added; an empty import is one record all the same.
        if is_here || (added + both == 0 && !responses.is_empty()) {
            plan.merged.same += (same + both).max(1);
            return Ok(());
        }
        let (key, raw) = match before {
            None => (key, raw.to_owned()),
            Some(_) => segment_beside(&key, raw).ok_or(StoreError::Changed)?,
        };
        let before = self.raw(&key)?;
        if before.as_deref() == Some(raw.as_str()) {
            plan.merged.same += responses.len().max(1);
            return Ok(());
        }
        plan.merged.added += if responses.is_empty() { 1 } else { added };
        plan.merged.same += same;
        // The union that is read gives them ids of their own.
        plan.merged.kept_both += both;
        for response in responses {
            held.entry(response.id.clone()).or_insert_with(|| response.clone());
        }
        plan.write(key, raw, before);
        Ok(())
    }

    fn plan_other(&self, plan: &mut Plan, key: Key, raw: &str) -> Result<(), StoreError> {
        let before = self.raw(&key)?;
        let Some(held) = &before else {
            // A key is no survey, nor is a recipe or a label; nobody counts them.
            plan.merged.added += usize::from(is_counted(&key));
            plan.write(key, raw.to_owned(), None);
            return Ok(());
        };
        if held == raw {
            plan.merged.same += usize::from(is_counted(&key));
            return Ok(());
        }
        // What was done last here is nearer to the author than what was done elsewhere.
        if matches!(key, Key::Recipe(_)) {
            return Ok(());
        }
        // Nothing is joined to what can't be read, or would be misread.
        let is_one = matches!(
            key,
            Key::Journey | Key::People | Key::Cases | Key::Labels(_) | Key::Themes(_) | Key::Events(_)
        );
        let is_lost = is_one && reading::flaw(&key, held).is_some();
        let Some((copy, text)) = beside(&key, held, raw).filter(|_| !is_lost) else {
            plan.merged.refused.push(Refused { key: key.to_string() });
            return Ok(());
        };
        let before = self.raw(&copy)?;
        if before.as_deref() == Some(text.as_str()) {
            plan.merged.same += usize::from(is_counted(&copy));
        } else {
            plan.merged.kept_both += usize::from(is_counted(&copy));
            plan.write(copy, text, before);
        }
        Ok(())
    }
}

/// Whether a merge tells of it.
fn is_counted(key: &Key) -> bool {
    !matches!(
        key,
        Key::Secret(_) | Key::Recipe(_) | Key::Cases | Key::Labels(_) | Key::Themes(_) | Key::Events(_)
    )
}

impl Plan {
    /// The room that it needs, in UTF-16 code units, our prefix left out.
    pub fn units(&self) -> usize {
        let units = |text: &str| text.encode_utf16().count();
        let each = self.writes.iter().map(|write| {
            let before = write.before.as_deref().map_or(0, units);
            (units(&write.raw) + write.key.to_string().len()).saturating_sub(before)
        });
        each.sum()
    }

    fn write(&mut self, key: Key, raw: String, before: Option<String>) {
        self.writes.push(Write { key, raw, before });
    }

    /// Many single answers of one survey become one record.
    fn together(&mut self) {
        let mut groups: BTreeMap<SurveyId, Vec<Response>> = BTreeMap::new();
        for write in &self.writes {
            if let Key::Response(survey, id) = &write.key
                && let Some(response) = reading::response_in(survey, id, &write.raw)
            {
                groups.entry(survey.clone()).or_default().push(response);
            }
        }
        for (survey, responses) in groups {
            if responses.len() < TOGETHER {
                continue;
            }
            for some in responses.chunks(pack::MOST) {
                let text = pack::pack(&survey, None, some);
                let is_exact = |text: &String| pack::unpack(text).is_some_and(|pack| pack.responses == some);
                let Some(text) = text.filter(is_exact) else { continue };
                let ids: std::collections::BTreeSet<_> = some.iter().map(|response| &response.id).collect();
                self.writes.retain(
                    |write| !matches!(&write.key, Key::Response(own, id) if *own == survey && ids.contains(id)),
                );
                let id = SegmentId::from_bits(digest(text.as_bytes()));
                self.write(Key::Segment(survey.clone(), id), text, None);
            }
        }
    }
}

/// A segment of other content than the one that has its id: named by its content.
fn segment_beside(key: &Key, raw: &str) -> Option<(Key, String)> {
    let Key::Segment(survey, _) = key else { return None };
    let id = SegmentId::from_bits(digest(raw.as_bytes()));
    let text = if pack::is_pack(raw) {
        raw.to_owned()
    } else {
        let mut segment: Segment = serde_json::from_str(raw).ok()?;
        segment.id = id.clone();
        serde_json::to_string(&segment).ok()?
    };
    Some((Key::Segment(survey.clone(), id), text))
}

/// Where and how the incoming record is kept beside one of other content; named by its content, so that a second import finds it.
fn beside(key: &Key, held: &str, raw: &str) -> Option<(Key, String)> {
    match key {
        Key::Survey(_) | Key::Invite(_) => {
            let id = SurveyId::from_bits(digest(raw.as_bytes()));
            let copy = if matches!(key, Key::Survey(_)) {
                Key::Survey(id.clone())
            } else {
                Key::Invite(id.clone())
            };
            let mut survey = reading::survey_in(key, raw)?;
            survey.id = id;
            Some((copy, serde_json::to_string(&RawSurvey::from(&survey)).ok()?))
        }
        // One journey: the union of the stages, ours first.
        Key::Journey => {
            let RawJourney(mut ours) = serde_json::from_str(held).ok()?;
            let RawJourney(theirs) = serde_json::from_str(raw).ok()?;
            ours.counter = ours.counter.max(theirs.counter);
            for stage in theirs.stages {
                if !ours.stages.iter().any(|known| known.id == stage.id) {
                    ours.stages.push(stage);
                }
            }
            Some((Key::Journey, serde_json::to_string(&ours).ok()?))
        }
        // Others stand beside each other.
        Key::Path(_) => {
            let id = JourneyId::from_bits(digest(raw.as_bytes()));
            Some((Key::Path(id), raw.to_owned()))
        }
        // Ours stand; theirs are added under the names that we have not.
        Key::People | Key::Cases | Key::Labels(_) | Key::Themes(_) | Key::Events(_) => {
            let mut names = reading::names_in(held)?;
            for (name, value) in reading::names_in(raw)? {
                if !names.contains_key(&name) {
                    names.insert(name, value);
                }
            }
            Some((key.clone(), serde_json::to_string(&names).ok()?))
        }
        _ => None,
    }
}
