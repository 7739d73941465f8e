//! What stands in a record: read for what its key says it is, or what keeps it from being read. Writes nothing.
use serde::de::IgnoredAny;
use serde_json::Value;

use super::{Key, View, lease::Lease};
use crate::{
    exchange::pack,
    response::{Origin, Response, Segment},
    seal::SecretKey,
    survey::{RawSurvey, ResponseId, SegmentId, Survey, SurveyId},
};

/// Why a record can't be used. It stays where it is, untouched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Not what its key says, or cut off, or changed.
    Damaged,
    /// Written by a later version of the app.
    Newer,
    /// Put aside because something had to be written in its place.
    Aside,
}

/// The form of the records that this version writes. Additions don't count: a form is another one when older versions would
/// misread it. A JSON record of a later form begins with `{"v":2,`, a packed one with `"w2`.
const FORM: u32 = 1;
/// What our surveys say in `"waystone"`.
const SURVEY_FORM: u64 = 2;

fn is_newer(raw: &str) -> bool {
    let form = raw.strip_prefix("{\"v\":").and_then(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        rest.get(..end)?.parse().ok()
    });
    form.is_some_and(|form: u32| form > FORM)
}

/// Surveys say their form in a key of their own.
fn is_newer_survey(raw: &RawSurvey) -> bool {
    let form = raw.0.get("waystone").and_then(serde_json::Value::as_u64);
    form.is_some_and(|form| form > SURVEY_FORM)
}

pub(super) fn json<'a, T: serde::Deserialize<'a>>(raw: &'a str) -> Option<T> {
    if is_newer(raw) {
        return None;
    }
    serde_json::from_str(raw).ok()
}

/// The survey in a record, always in our own form; its key decides the id.
pub(super) fn survey_in(key: &Key, raw: &str) -> Option<Survey> {
    let (Key::Survey(id) | Key::Invite(id)) = key else {
        return None;
    };
    let raw = json::<RawSurvey>(raw).filter(|raw| raw.is_survey() && !is_newer_survey(raw))?;
    let mut survey = raw.check_own(id.clone())?.0;
    survey.id = id.clone();
    Some(survey)
}

pub(super) fn response_in(survey: &SurveyId, id: &ResponseId, raw: &str) -> Option<Response> {
    json::<Response>(raw).filter(|response| response.survey == *survey && response.id == *id)
}

/// What a segment holds; without an origin when it was merged here.
pub(super) fn segment_in(survey: &SurveyId, id: &SegmentId, raw: &str) -> Option<(Option<Origin>, Vec<Response>)> {
    if pack::is_pack(raw) {
        let pack = pack::unpack(raw).filter(|pack| pack.survey == *survey)?;
        return Some((pack.origin, pack.responses));
    }
    let segment = json::<Segment>(raw).filter(|segment| segment.survey == *survey && segment.id == *id)?;
    Some((Some(segment.origin), segment.responses))
}

/// What is kept by name, whatever each is: `RawSurvey` is any JSON, and its code is there already.
pub(super) fn names_in(raw: &str) -> Option<serde_json::Map<String, serde_json::Value>> {
    match json::<RawSurvey>(raw)?.0 {
        serde_json::Value::Object(names) => Some(names),
        _ => None,
    }
}

/// `None` when the record can be read for what its key says it is.
pub(super) fn flaw(key: &Key, raw: &str) -> Option<Flaw> {
    let is_good = match key {
        Key::Survey(_) | Key::Invite(_) => survey_in(key, raw).is_some(),
        Key::Response(survey, id) => response_in(survey, id, raw).is_some(),
        Key::Segment(survey, id) => segment_in(survey, id, raw).is_some(),
        Key::Draft(_) => json::<crate::runner::State>(raw).is_some(),
        Key::Journey | Key::Path(_) => is_journey(raw),
        Key::People | Key::Cases | Key::Labels(_) | Key::Themes(_) | Key::Events(_) => names_in(raw).is_some(),
        Key::Secret(_) => json::<String>(raw).is_some_and(|text| SecretKey::parse(&text).is_some()),
        Key::Sealed(..) | Key::Setting(_) => json::<String>(raw).is_some(),
        // Who imports tables reads it; here it is only JSON.
        Key::Recipe(_) => json::<IgnoredAny>(raw).is_some(),
        Key::View(..) => json::<View>(raw).is_some(),
        Key::Lease(_) => json::<Lease>(raw).is_some(),
        Key::Aside(..) => return Some(Flaw::Aside),
    };
    (!is_good).then(|| unread(key, raw))
}

/// Whether it looks like one. Whether it reads as one is found out by who reads it, and never overwrites what does not:
/// the code for that would be in every program.
fn is_journey(raw: &str) -> bool {
    let is_list = |value: &Value| value.get("stages").is_none_or(Value::is_array);
    json::<Value>(raw).is_some_and(|value| value.is_object() && is_list(&value))
}

/// Why a record that could not be read could not be read.
pub(super) fn unread(key: &Key, raw: &str) -> Flaw {
    let is_survey = matches!(key, Key::Survey(_) | Key::Invite(_));
    // Only segments are packed: a key or a setting may begin with any letter.
    let is_packed = matches!(key, Key::Segment(..)) && pack::is_newer(raw);
    let is_newer =
        is_newer(raw) || is_packed || (is_survey && json::<RawSurvey>(raw).is_some_and(|raw| is_newer_survey(&raw)));
    if is_newer { Flaw::Newer } else { Flaw::Damaged }
}
