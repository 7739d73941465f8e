//! What a respondent gives. Immutable once finished; no scoring here.
mod answer;
mod segment;
mod told;

use serde::{Deserialize, Serialize};

pub use answer::{Answer, Row, Unfit};
pub use segment::{Origin, Segment};
pub use told::{SourceKind, Told};

use crate::{
    order::Map,
    survey::{QuestionId, ResponseId, Survey, SurveyId},
};

/// Milliseconds since 1970-01-01T00:00Z. Never orders anything for correctness: clocks go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

/// How the answers came to this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Via {
    /// Answered on this device.
    Device,
    /// A file that a respondent sent.
    File,
    /// A row of an imported table.
    #[default]
    Import,
}

/// One person's answers to one survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// Random, made when the person starts (or a digest of an imported row): the same answers never count twice.
    pub id: ResponseId,
    pub survey: SurveyId,
    /// The revision of the survey that was answered.
    pub revision: u32,
    /// The language (BCP 47) in which it was answered, or empty when unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lang: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Moment>,
    /// Whether the person came to the end. A break-off holds no answers: what was not sent was not said.
    pub finished: bool,
    #[serde(default)]
    pub via: Via,
    pub answers: Map<QuestionId, Answer>,
    /// Words added to an answer: those of "other", or of a remark.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub remarks: Map<QuestionId, String>,
    /// What the survey computed and keeps, and what was told beside it (see [`Told`]), by name.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub computed: Map<String, serde_json::Value>,
}

impl Response {
    pub fn answer(&self, id: &QuestionId) -> Option<&Answer> {
        self.answers.get(id)
    }

    /// Whether every answer to a question that the survey has fits it. Questions of an older revision are let pass.
    pub fn fits(&self, survey: &Survey) -> bool {
        let fits = |(id, answer): (&QuestionId, &Answer)| {
            survey.question(id).is_none_or(|question| answer.fits(question).is_ok())
        };
        self.answers.iter().all(fits)
    }

    /// When it counts in a trend.
    pub fn moment(&self) -> Option<Moment> {
        self.ended.or(self.started)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::KindName;

    #[test]
    fn a_response_fits_as_far_as_the_survey_knows_its_questions() {
        let mut survey = Survey::blank(SurveyId::from_bits(1), "en");
        let nps = survey.add_question(None, KindName::Nps);
        let gone = QuestionId::new("gone").unwrap();
        let response = |score| Response {
            id: ResponseId::from_bits(2),
            survey: survey.id.clone(),
            revision: 1,
            lang: String::new(),
            started: None,
            ended: None,
            finished: true,
            via: Via::File,
            answers: Map::from([(nps.clone(), Answer::Number(score)), (gone.clone(), Answer::Number(99))]),
            remarks: Map::new(),
            computed: Map::new(),
        };
        assert!(response(10).fits(&survey));
        assert!(!response(11).fits(&survey));
    }
}
