//! The survey as it stands in files and storage, and the one gate that turns it into a [`Survey`]. No I/O, no expressions.
//!
//! There is one form: SurveyJS's JSON. [`Pass`] reads and writes it by the same lines, so that both ways agree. Our own files
//! say `"waystone": 2`; their texts are plain, and they have keys that SurveyJS does not know: of the survey `id`, `revision`,
//! `status`, `archived`, `brand`, `sealTo`, `counter`, `progress`; of a question `rule`, `metric`, `stage`, `touchpoint`, `owner`; of a choice `role`;
//! `id` where it is not the name or value; and `extra`, in which stands what the file that a survey came from said beyond that.
mod alias;
mod behaviour;
mod borrow;
mod choices;
mod column;
mod depth;
mod elements;
mod field;
mod journey;
mod kind;
mod markup;
mod names;
mod old;
mod pass;
mod question;
mod rating;
mod recognise;
mod repeat;
mod slots;
mod survey;
mod way;
mod wording;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use depth::shallow;
pub use journey::RawJourney;
use pass::{Map, Pass};
use way::{Reading, ReadingOwn, Way, Writing};

use super::{Problem, Survey, SurveyId};

/// At most this many questions, those of tables included, and pages.
pub const MAX_ITEMS: usize = 2_000;
/// At most this many choices, rows or columns in one question.
pub const MAX_CHOICES: usize = 10_000;
/// At most this many choices, rows and columns in all.
const MAX_ALL_CHOICES: usize = 100_000;
/// A text is at most this long, in bytes.
pub const MAX_TEXT: usize = 65_536;
/// Panels stand in panels at most this deep.
const MAX_DEPTH: usize = 20;
/// No more problems are told.
const MAX_PROBLEMS: usize = 1_000;

/// Any JSON; [`RawSurvey::check`] decides what it says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RawSurvey(pub Value);

impl RawSurvey {
    /// Reads what can be read. The survey is always well-formed; what was kept, changed or left out is told.
    /// `fallback` names the survey when the file has no usable id.
    pub fn check(mut self, fallback: SurveyId) -> (Survey, Vec<Problem>) {
        let own = survey::made_own(&mut self.0);
        survey::read::<Reading>(self.0, own, fallback)
    }

    /// As [`Self::check`], for who only reads what Waystone wrote. `None` for SurveyJS's form, whose reading is three times the code.
    #[inline(never)]
    pub fn check_own(mut self, fallback: SurveyId) -> Option<(Survey, Vec<Problem>)> {
        survey::made_own(&mut self.0).then(|| survey::read::<ReadingOwn>(self.0, true, fallback))
    }

    /// Whether it looks like a survey at all, ours or SurveyJS's.
    pub fn is_survey(&self) -> bool {
        let is_list = |key| self.0.get(key).is_some_and(Value::is_array);
        is_list("pages") || is_list("elements") || is_list("questions")
    }
}

impl From<&Survey> for RawSurvey {
    fn from(survey: &Survey) -> Self {
        Self(survey::write(survey, true).0)
    }
}

/// The survey for SurveyJS: without keys of our own. What SurveyJS has no place for is told.
pub fn surveyjs(survey: &Survey) -> (Value, Vec<Problem>) {
    survey::write(survey, false)
}

#[cfg(test)]
mod tests;
