//! What the gate lets through, and what it says of the rest.
mod any;
mod foreign;
mod old;

use super::*;
use crate::survey::{Defect, KindName};

fn check(json: &str) -> (Survey, Vec<Problem>) {
    let raw: RawSurvey = serde_json::from_str(json).unwrap();
    raw.check(SurveyId::new("fallback").unwrap())
}

fn defects(json: &str) -> Vec<(String, Defect)> {
    check(json).1.into_iter().map(|p| (p.path, p.defect)).collect()
}

/// Through text, as files and storage do it.
fn again(value: &Value) -> Survey {
    check(&value.to_string()).0
}

/// Whether the survey comes back from this, and where it first doesn't.
fn comes_back_from(value: &Value, survey: &Survey) {
    let back = again(value);
    if back != *survey {
        let (back, survey) = (format!("{back:#?}"), format!("{survey:#?}"));
        let other = survey.lines().zip(back.lines()).position(|(a, b)| a != b).unwrap_or(0);
        let around = |text: &str| {
            text.lines()
                .skip(other.saturating_sub(8))
                .take(12)
                .collect::<Vec<_>>()
                .join("\n")
        };
        panic!(
            "{}\n--- came back as\n{}\n--- from {value}",
            around(&survey),
            around(&back)
        );
    }
}

fn comes_back(survey: &Survey) {
    comes_back_from(&surveyjs(survey).0, survey);
    comes_back_from(&own(survey), survey);
}

fn own(survey: &Survey) -> Value {
    RawSurvey::from(survey).0
}

#[test]
fn limits_cut_and_tell() {
    let many: Vec<_> = (0..MAX_CHOICES + 5).map(|n| format!("\"c{n}\"")).collect();
    let json = format!(
        r#"{{"title":"{}","elements":[{{"type":"radiogroup","name":"q","choices":[{}]}}]}}"#,
        "é".repeat(MAX_TEXT),
        many.join(",")
    );
    let (survey, problems) = check(&json);
    assert_eq!(survey.questions().next().unwrap().kind.choices().len(), MAX_CHOICES);
    assert!(survey.title.default.len() <= MAX_TEXT);
    assert_eq!(problems.len(), 2);
    assert_eq!(
        surveyjs(&survey).0.to_string().len(),
        surveyjs(&again(&surveyjs(&survey).0)).0.to_string().len()
    );
}

#[test]
fn new_ids_avoid_those_in_the_file() {
    let json =
        r#"{"waystone":2,"id":"s","pages":[{"name":"p1","elements":[{"name":"q41","type":"text"},{"type":"text"}]}]}"#;
    let (mut survey, problems) = check(json);
    let ids: Vec<_> = survey.questions().map(|q| q.id.to_string()).collect();
    assert_eq!(ids, ["q41", "q1"]);
    assert_eq!(problems.len(), 1);
    assert_eq!(survey.add_question(None, KindName::Comment).as_str(), "q42");
}

#[test]
fn panels_deeper_than_the_limit_are_left_out_and_come_back() {
    let mut json = r#"{"type":"text","name":"last"}"#.to_owned();
    for n in (0..200).rev() {
        json = format!(r#"{{"type":"panel","name":"n{n}","elements":[{{"type":"text","name":"t{n}"}},{json}]}}"#);
    }
    let json = format!(r#"{{"elements":[{json},{{"type":"text","name":"after"}}]}}"#);
    assert!(serde_json::from_str::<Value>(&json).is_err(), "too deep to be parsed");
    let (survey, problems) = check(&shallow(&json, 100));
    assert!(
        problems
            .iter()
            .any(|p| p.defect == Defect::TooDeep { limit: MAX_DEPTH })
    );
    let names: Vec<_> = survey.questions().map(|q| q.name().to_owned()).collect();
    assert_eq!(
        (names.len(), names.last().map(String::as_str)),
        (MAX_DEPTH + 1, Some("after"))
    );
    comes_back(&survey);
}
