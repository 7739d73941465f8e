//! Real surveys of SurveyJS, answered to the end without a page, many times over. The browser answers them in `tests/e2e`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{fs, path::Path};

use waystone::{
    response::{Moment, Via},
    runner::{Runner, scenario::Scenario},
    survey::{RawSurvey, ResponseId, Survey, SurveyId, surveyjs},
};

fn survey(text: &str) -> Survey {
    let raw: RawSurvey = serde_json::from_str(text).unwrap();
    raw.check(SurveyId::from_bits(1)).0
}

fn runner(survey: &Survey) -> Runner {
    Runner::new(survey.clone(), ResponseId::from_bits(1), Moment(1_795_305_600_000))
}

fn real() -> Vec<(String, Survey)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/surveyjs/real");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, survey(&fs::read_to_string(&path).unwrap()))
    };
    files.map(read).collect()
}

#[test]
fn every_real_survey_is_answered_to_the_end() {
    let all = real();
    assert!(all.len() >= 20, "only {} surveys", all.len());
    for (name, survey) in &all {
        for seed in 0..20 {
            let mut runner = runner(survey);
            let mut scenario = Scenario::new(seed);
            scenario.may_skip = seed >= 10;
            let walk = scenario.walk(&mut runner);
            assert!(walk.ended, "{name}, seed {seed}: {:?}", walk.stuck);
            assert!(
                scenario.may_skip || walk.unanswered.is_empty(),
                "{name}: {:?}",
                walk.unanswered
            );
            assert!(walk.percents.is_sorted(), "{name}, seed {seed}: {:?}", walk.percents);
            let given = runner.finish("en", Moment(1_795_305_660_000), Via::File).answers;
            for (id, answer) in &given {
                let question = survey.question(id).unwrap();
                assert!(answer.fits(question).is_ok(), "{name}: {id}");
            }
        }
    }
}

#[test]
fn what_is_exported_is_the_same_survey() {
    for (name, survey) in real() {
        let (value, _) = surveyjs(&survey);
        assert!(self::survey(&value.to_string()) == survey, "{name}");
    }
}

// The walk itself must see where nobody gets through, and what was left out.
#[test]
fn a_survey_without_a_way_out_is_told() {
    let stuck = survey(
        r#"{ "elements": [{ "type": "text", "name": "a",
            "validators": [{ "type": "expression", "expression": "{a} = 'nobody would say this'" }] }] }"#,
    );
    let walk = Scenario::new(1).walk(&mut runner(&stuck));
    assert!(!walk.ended && walk.stuck.len() == 1, "{walk:?}");
    // Nothing to choose from, and yet required: nobody is kept for that.
    let empty = survey(
        r#"{ "elements": [{ "type": "dropdown", "name": "a", "isRequired": true, "choicesByUrl": { "url": "x" } }] }"#,
    );
    let walk = Scenario::new(1).walk(&mut runner(&empty));
    assert!(walk.ended && walk.unanswered.is_empty(), "{walk:?}");
}
