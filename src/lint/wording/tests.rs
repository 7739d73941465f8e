//! Own examples, bad and good, of every rule on wording, written before the lists were widened.
use crate::{
    lint::{Ignored, check},
    survey::{KindName, Survey, SurveyId},
};

const OWN: &str = include_str!("../../../tests/fixtures/lint/own.tsv");

fn rules_of(lang: &str, text: &str) -> Vec<&'static str> {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), lang);
    let id = survey.add_question(None, KindName::YesNo);
    survey.question_mut(&id).unwrap().title = text.into();
    check(&survey, &Ignored::default())
        .into_iter()
        .map(|finding| finding.rule.key())
        .collect()
}

#[test]
fn own_examples() {
    let mut missed = Vec::new();
    for line in OWN.lines() {
        let [rule, lang, label, text] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let found = rules_of(lang, text).contains(&rule);
        if found != (label == "bad") {
            missed.push(line);
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}
