//! Real surveys of SurveyJS, answered to the end without a page, many times over. The browser answers them in `tests/e2e`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{fs, path::Path};

use serde_json::{Value, json};
use waystone::{
    response::{Moment, Via},
    runner::{
        Runner, problems as problems_of,
        scenario::{Scenario, Walk},
    },
    survey::{Defect, RawSurvey, ResponseId, Survey, SurveyId, surveyjs},
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

/// All that is told of a survey, by path, and the walk through the rest of it.
fn told(survey: Value) -> (Vec<(String, Defect)>, Walk) {
    let (survey, mut problems) = RawSurvey(survey).check(SurveyId::from_bits(1));
    problems.extend(problems_of(&survey));
    let walk = Scenario::new(3).walk(&mut runner(&survey));
    let told = problems.into_iter().map(|problem| (problem.path, problem.defect));
    (told.collect(), walk)
}

#[test]
fn bad_input_is_named_by_its_path_and_the_rest_runs() {
    let text = |name: &str, key: &str, value: Value| {
        let mut question = json!({ "type": "text", "name": name });
        question[key] = value;
        question
    };
    let regex = |regex: &str| json!([{ "type": "regex", "regex": regex }]);
    let towns: Vec<String> = (0..10_001).map(|n| format!("Town {n}")).collect();
    let mut deep = json!({ "type": "text", "name": "bottom" });
    for n in 0..100 {
        deep = json!({ "type": "panel", "name": format!("p{n}"), "elements": [deep] });
    }
    let below = format!("elements[1]{}.elements", ".elements[0]".repeat(20));
    let bad_formula = Defect::BadFormula { at: 8 };
    let cases: Vec<(Value, Vec<(&str, Defect)>)> = vec![
        // Circles: of two, and of one.
        (
            json!([
                text("egg", "visibleIf", json!("{hen} notempty")),
                text("hen", "visibleIf", json!("{egg} notempty"))
            ]),
            vec![("egg", Defect::Circle), ("hen", Defect::Circle)],
        ),
        (
            json!([text("self", "visibleIf", json!("{self} notempty"))]),
            vec![("self", Defect::Circle)],
        ),
        // Formulas that can't be read: the same twice, in a row, in a validator, and of a function that there is not.
        (
            json!([
                text("a", "visibleIf", json!("{rest}> >")),
                text("b", "requiredIf", json!("{rest}> >"))
            ]),
            vec![
                ("a.visibleIf", bad_formula.clone()),
                ("b.requiredIf", bad_formula.clone()),
            ],
        ),
        (
            json!([{ "type": "paneldynamic", "name": "p", "panelCount": 1, "templateElements": [text("c", "setValueIf", json!("{rest}> >"))] }]),
            vec![("p.c.setValueIf", bad_formula)],
        ),
        (
            json!([text("a", "visibleIf", json!("nowhere({rest})"))]),
            vec![("a.visibleIf", Defect::UnknownFunction("nowhere".to_owned()))],
        ),
        // Patterns that explode elsewhere, and ones that are too big or can't be read.
        (json!([text("a", "validators", regex("^(([A-Za-z]+)+)+$"))]), vec![]),
        (
            json!([
                text("a", "validators", regex("(((a{1000}){1000}){1000})")),
                text("b", "validators", regex("("))
            ]),
            vec![
                ("a.validators", Defect::BadPattern),
                ("b.validators", Defect::BadPattern),
            ],
        ),
        (
            json!([{ "type": "dropdown", "name": "town", "choices": towns }]),
            vec![("elements[1].choices", Defect::TooMany { limit: 10_000 })],
        ),
        (json!([deep]), vec![(&below, Defect::TooDeep { limit: 20 })]),
        (
            json!([text("same", "title", json!("One")), text("same", "title", json!("Two"))]),
            vec![("elements[2].name", Defect::DuplicateName)],
        ),
        (
            json!([{ "type": "text" }]),
            vec![("elements[1].name", Defect::MissingName)],
        ),
        (
            json!([7, "text", { "type": ["text"], "name": "a" }, { "type": "text", "name": { "a": 1 } }, text("b", "title", json!([1])), text("c", "isRequired", json!({}))]),
            vec![
                ("elements[1]", Defect::WrongType),
                ("elements[2]", Defect::WrongType),
                ("elements[3].type", Defect::WrongType),
                ("elements[4].name", Defect::WrongType),
                ("elements[4].name", Defect::MissingName),
                ("elements[5].title", Defect::WrongType),
                ("elements[6].isRequired", Defect::WrongType),
            ],
        ),
    ];
    for (elements, expected) in cases {
        let mut all = vec![json!({ "type": "text", "name": "rest", "isRequired": true })];
        all.extend(elements.as_array().unwrap().clone());
        let (told, walk) = told(json!({ "elements": all }));
        let short = &elements.to_string().chars().take(120).collect::<String>();
        let expected: Vec<(String, Defect)> = expected
            .into_iter()
            .map(|(path, defect)| (path.to_owned(), defect))
            .collect();
        assert_eq!(told, expected, "{short}");
        assert!(walk.ended && walk.asked >= 1, "{short}: {walk:?}");
    }
    // Not a survey at all.
    for nothing in [
        json!(null),
        json!([]),
        json!("survey"),
        json!({}),
        json!({ "pages": 3 }),
    ] {
        let (told, _) = told(nothing.clone());
        assert!(
            told.iter().any(|(_, defect)| *defect == Defect::NoPages),
            "{nothing}: {told:?}"
        );
    }
}
