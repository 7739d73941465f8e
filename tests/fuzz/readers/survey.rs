//! Any survey: checked, answered by lot, and kept in our own form, which loses nothing, and written for SurveyJS.
//! Nothing of pages.
use waystone::{
    response::Moment,
    runner::{Runner, scenario::Scenario},
    survey::{RawSurvey, ResponseId, Survey, SurveyId, shallow, surveyjs},
};

pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Some(survey) = checked(&text) else { return };
    let now = Moment(1_795_305_600_000);
    let mut runner = Runner::new(survey.clone(), ResponseId::from_bits(1), now);
    Scenario::new(bytes.len() as u64).walk(&mut runner);
    let own = RawSurvey::from(&survey);
    let own = serde_json::to_string(&own).unwrap_or_default();
    assert_eq!(checked(&own).as_ref(), Some(&survey), "own form");
    let _ = checked(&surveyjs(&survey).0.to_string());
}

fn checked(text: &str) -> Option<Survey> {
    let raw: RawSurvey = serde_json::from_str(&shallow(text, 100)).ok()?;
    raw.is_survey().then(|| raw.check(SurveyId::from_bits(1)).0)
}
