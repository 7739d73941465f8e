//! Our own JSON files: a survey, answers, a backup. Reading never panics and says what is wrong.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Sealed, digest, limits};
use crate::{
    response::Response,
    seal::PublicKey,
    survey::{Problem, RawSurvey, Survey, SurveyId, shallow, surveyjs},
};

const VERSION: u32 = 1;

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadError {
    /// The browser can't get at it: moved, or not permitted.
    Unreadable,
    /// Larger than the limit, in bytes.
    TooLarge { limit: usize },
    /// Neither UTF-8 nor UTF-16.
    NotText,
    /// Not JSON, from this place on.
    NotJson { line: usize, column: usize },
    /// JSON, but of another program.
    NotOurs,
    /// Made by a newer version of this app.
    Newer { version: u32 },
    /// More answers than the limit.
    TooMany { limit: usize },
    /// Ours, but the part named can't be read.
    Damaged { part: String },
}

/// A file that was read.
#[derive(Clone, Debug)]
pub enum Incoming {
    Survey(Box<Survey>, Vec<Problem>),
    Answers(Answers),
    Backup(Backup),
    Sealed(Box<Sealed>),
}

/// Finished responses to one survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    pub survey: SurveyId,
    pub responses: Vec<Response>,
}

/// Records by key, each byte for byte as it was kept.
#[derive(Clone, Debug, Default)]
pub struct Backup {
    pub records: BTreeMap<String, Box<RawValue>>,
}

#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    waystone: String,
    version: u32,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    survey: Option<&'a RawValue>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    answers: Option<&'a RawValue>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    records: Option<&'a RawValue>,
}

/// `None` when the JSON is no envelope of ours.
fn opened(text: &str) -> Result<Option<Envelope<'_>>, ReadError> {
    match serde_json::from_str::<Envelope>(text) {
        Ok(envelope) if envelope.version > VERSION => Err(ReadError::Newer {
            version: envelope.version,
        }),
        Ok(envelope) => Ok(Some(envelope)),
        Err(error) if error.is_data() => Ok(None),
        Err(error) => Err(ReadError::NotJson {
            line: error.line(),
            column: error.column(),
        }),
    }
}

/// Deeper than any reader goes; what is cut there is told by the survey's own limit.
const DEPTH: usize = 120;

/// # Errors
/// What keeps the text from being one of our files.
pub fn read(text: &str) -> Result<Incoming, ReadError> {
    if text.len() > limits::FILE {
        return Err(ReadError::TooLarge { limit: limits::FILE });
    }
    let text = &*shallow(text, DEPTH);
    let Some(envelope) = opened(text)? else {
        return read_foreign(text);
    };
    match (
        envelope.waystone.as_str(),
        envelope.survey,
        envelope.answers,
        envelope.records,
    ) {
        ("survey", Some(survey), _, _) => read_survey(survey.get()),
        ("answers", Some(survey), Some(answers), _) => read_answers(survey.get(), answers.get()),
        ("sealed", ..) => Sealed::from_text(text).map(|sealed| Incoming::Sealed(Box::new(sealed))),
        ("backup", _, _, Some(records)) => {
            let records = serde_json::from_str(records.get()).map_err(|_| damaged("records"))?;
            Ok(Incoming::Backup(Backup { records }))
        }
        _ => Err(ReadError::NotOurs),
    }
}

/// A survey that Waystone sent out, to be answered; for who brings in nothing else.
///
/// # Errors
/// What keeps the text from being one; SurveyJS's form is [`ReadError::NotOurs`] here.
pub fn read_invitation(text: &str) -> Result<Survey, ReadError> {
    if text.len() > limits::SURVEY {
        return Err(ReadError::TooLarge { limit: limits::SURVEY });
    }
    let text = &*shallow(text, DEPTH);
    let envelope = opened(text)?.filter(|envelope| envelope.waystone == "survey");
    let survey = envelope
        .and_then(|envelope| envelope.survey)
        .ok_or(ReadError::NotOurs)?;
    let raw: RawSurvey = serde_json::from_str(survey.get()).map_err(|_| damaged("survey"))?;
    let fallback = SurveyId::from_bits(digest(survey.get().as_bytes()));
    raw.check_own(fallback)
        .map(|(survey, _)| survey)
        .ok_or(ReadError::NotOurs)
}

fn damaged(part: &str) -> ReadError {
    ReadError::Damaged { part: part.to_owned() }
}

fn read_survey(json: &str) -> Result<Incoming, ReadError> {
    if json.len() > limits::SURVEY {
        return Err(ReadError::TooLarge { limit: limits::SURVEY });
    }
    let raw: RawSurvey = serde_json::from_str(json).map_err(|error| damaged(&format!("survey: {error}")))?;
    let (survey, problems) = raw.check(SurveyId::from_bits(digest(json.as_bytes())));
    Ok(Incoming::Survey(Box::new(survey), problems))
}

/// A survey as SurveyJS writes it: no envelope of ours around it.
fn read_foreign(text: &str) -> Result<Incoming, ReadError> {
    if text.len() > limits::SURVEY {
        return Err(ReadError::TooLarge { limit: limits::SURVEY });
    }
    let raw: RawSurvey = serde_json::from_str(text).map_err(|_| ReadError::NotOurs)?;
    if !raw.is_survey() {
        return Err(ReadError::NotOurs);
    }
    let (survey, problems) = raw.check(SurveyId::from_bits(digest(text.as_bytes())));
    Ok(Incoming::Survey(Box::new(survey), problems))
}

fn read_answers(survey: &str, answers: &str) -> Result<Incoming, ReadError> {
    let survey: SurveyId = serde_json::from_str(survey).map_err(|_| damaged("survey"))?;
    let each: Vec<&RawValue> = serde_json::from_str(answers).map_err(|_| damaged("answers"))?;
    if each.len() > limits::RESPONSES {
        return Err(ReadError::TooMany {
            limit: limits::RESPONSES,
        });
    }
    let mut responses = Vec::with_capacity(each.len());
    for (at, one) in each.into_iter().enumerate() {
        let part = || damaged(&format!("answers[{at}]"));
        let response: Response = serde_json::from_str(one.get()).map_err(|_| part())?;
        if response.survey != survey {
            return Err(part());
        }
        responses.push(response);
    }
    Ok(Incoming::Answers(Answers { survey, responses }))
}

fn write(kind: &str, survey: Option<&str>, answers: Option<&str>, records: Option<&str>) -> String {
    fn raw(text: Option<&str>) -> Option<&RawValue> {
        text.and_then(|text| serde_json::from_str(text).ok())
    }
    let envelope = Envelope {
        waystone: kind.to_owned(),
        version: VERSION,
        survey: raw(survey),
        answers: raw(answers),
        records: raw(records),
    };
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// The survey as SurveyJS reads it: without keys of our own.
pub fn surveyjs_text(survey: &Survey) -> String {
    serde_json::to_string_pretty(&surveyjs(survey).0).unwrap_or_default()
}

/// The survey as it travels: with the key that answers are sealed for.
pub fn survey_json(survey: &Survey, to: &PublicKey) -> String {
    let mut survey = survey.clone();
    survey.seal_to = to.to_string();
    serde_json::to_string(&RawSurvey::from(&survey)).unwrap_or_default()
}

/// The file that carries a survey to its respondents.
pub fn survey_text(survey: &Survey, to: &PublicKey) -> String {
    write("survey", Some(&survey_json(survey, to)), None, None)
}

/// Answers for another place of their author. Not sealed: whoever has it can read it.
pub fn answers_text(survey: &SurveyId, responses: &[Response]) -> String {
    let survey = serde_json::to_string(survey).ok();
    write(
        "answers",
        survey.as_deref(),
        serde_json::to_string(responses).ok().as_deref(),
        None,
    )
}

/// A backup and nothing else, for who brings in nothing else.
///
/// # Errors
/// What keeps the text from being one.
pub fn read_backup(text: &str) -> Result<Backup, ReadError> {
    let envelope = opened(text)?.filter(|envelope| envelope.waystone == "backup");
    let records = envelope
        .and_then(|envelope| envelope.records)
        .ok_or(ReadError::NotOurs)?;
    let records = serde_json::from_str(records.get()).map_err(|_| damaged("records"))?;
    Ok(Backup { records })
}

impl Backup {
    pub fn to_text(&self) -> String {
        write(
            "backup",
            None,
            None,
            serde_json::to_string(&self.records).ok().as_deref(),
        )
    }

    /// # Errors
    /// What keeps the text from being a backup.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        match read(text)? {
            Incoming::Backup(backup) => Ok(backup),
            _ => Err(ReadError::NotOurs),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::survey::KindName;

    fn survey() -> Survey {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "fa");
        survey.title = "نبض \"ارتباط\"".into();
        survey.add_question(None, KindName::Matrix);
        survey
    }

    fn key() -> PublicKey {
        PublicKey::from_bytes([5; 32])
    }

    #[test]
    fn a_survey_file_round_trips_and_brings_the_key() {
        match read(&survey_text(&survey(), &key())).unwrap() {
            Incoming::Survey(mut read, problems) => {
                assert_eq!(PublicKey::parse(&read.seal_to), Some(key()));
                read.seal_to.clear();
                assert_eq!((*read, problems), (survey(), vec![]));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let error = |text: &str| read(text).unwrap_err();
        assert_eq!(
            error("{\"waystone\":\n oops"),
            ReadError::NotJson { line: 2, column: 2 }
        );
        assert_eq!(error("[1,2]"), ReadError::NotOurs);
        assert_eq!(error("{\"data\":{}}"), ReadError::NotOurs);
        assert_eq!(
            error("{\"waystone\":\"survey\",\"version\":99}"),
            ReadError::Newer { version: 99 }
        );
        assert_eq!(error("{\"waystone\":\"survey\",\"version\":1}"), ReadError::NotOurs);
        let other = r#"{"waystone":"answers","version":1,"survey":"s","answers":[{"id":"r"}]}"#;
        assert_eq!(
            error(other),
            ReadError::Damaged {
                part: "answers[0]".into()
            }
        );
        assert!(matches!(
            error(&"[".repeat(1_000_000)),
            ReadError::NotJson { .. } | ReadError::NotOurs
        ));
    }

    #[test]
    fn a_survey_of_surveyjs_is_read_with_its_report() {
        let text = r#"{"title":"Pulse","pages":[{"name":"p","elements":[
            {"type":"rating","name":"score","rateMin":0,"rateMax":10},
            {"type":"signaturepad","name":"sign"},
            {"type":"comment","name":"why","visibleIf":"{score} <= 6","glow":true}]}]}"#;
        let Incoming::Survey(survey, problems) = read(text).unwrap() else {
            panic!("a survey");
        };
        assert_eq!(survey.questions().count(), 3);
        let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
        assert_eq!(paths, ["pages[0].elements[1].type", "pages[0].elements[2].glow"]);
        assert_eq!(read("{\"pages\":7}").unwrap_err(), ReadError::NotOurs);
        let deep = format!("{{\"pages\":{}{}}}", "[".repeat(5_000), "]".repeat(5_000));
        assert!(read(&deep).is_ok(), "cut, and told");
    }

    proptest! {
        #[test]
        fn h2_any_text_is_read_or_refused(text in ".{0,200}") {
            let _ = read(&text);
        }

        #[test]
        fn h2_any_cut_is_read_or_refused(at in 0usize..400) {
            let text = survey_text(&survey(), &key());
            let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            prop_assert!(at == text.len() || read(&text[..at]).is_err());
        }
    }
}
