//! Any JSON is read or refused without a panic, and what was read comes back the same.
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::survey::{Condition, Direction, Question, Rule, Test};

/// Keys and words that mean something, so that chance finds the way in.
const KEYS: [&str; 52] = [
    "name",
    "type",
    "title",
    "description",
    "elements",
    "questions",
    "pages",
    "choices",
    "columns",
    "rows",
    "items",
    "value",
    "text",
    "visibleIf",
    "enableIf",
    "isRequired",
    "visible",
    "readOnly",
    "defaultValue",
    "validators",
    "triggers",
    "expression",
    "html",
    "completedHtml",
    "templateElements",
    "rateMin",
    "rateMax",
    "rateStep",
    "rateCount",
    "rateValues",
    "autoGenerate",
    "cellType",
    "inputType",
    "min",
    "max",
    "step",
    "imageLink",
    "multiSelect",
    "hasOther",
    "showNoneItem",
    "otherText",
    "showProgressBar",
    "progressBarType",
    "showQuestionNumbers",
    "locale",
    "panelCount",
    "rowCount",
    "choicesFromQuestion",
    "valueTrue",
    "displayStyle",
    "sliderType",
    "calculatedValues",
];
const WORDS: [&str; 44] = [
    "text",
    "comment",
    "radiogroup",
    "checkbox",
    "dropdown",
    "tagbox",
    "rating",
    "boolean",
    "matrix",
    "matrixdropdown",
    "matrixdynamic",
    "paneldynamic",
    "panel",
    "multipletext",
    "ranking",
    "imagepicker",
    "slider",
    "expression",
    "html",
    "image",
    "file",
    "buttongroup",
    "a",
    "q1",
    "c2",
    "p3",
    "page1",
    "question2",
    "a|b",
    "<p>x</p>",
    "x < y & z",
    "{a} = 1",
    "{q1} notempty",
    "true",
    "none",
    "other",
    "random",
    "number",
    "email",
    "numericvalidator",
    "skip",
    "zh-cn",
    " ",
    "",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![4 => prop::sample::select(&WORDS[..]).prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => word().prop_map(Value::from),
        2 => (-3_i64..30).prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => (-1.0..9.0_f64).prop_map(|n| json!((n * 4.0).round() / 4.0)),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(6, 120, 8, |inner| {
        let key = prop::sample::select(&KEYS[..]).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(key, inner, 0..8).prop_map(|m| m.into_iter().collect()),
        ]
    })
}

/// Elements that are mostly right.
fn elements() -> impl Strategy<Value = Value> {
    let keys = prop::collection::btree_map(
        prop::sample::select(&KEYS[..]).prop_map(str::to_owned),
        any_json(),
        0..6,
    );
    let kind = prop::sample::select(&WORDS[..22]);
    let leaf = (kind, word(), keys).prop_map(|(kind, name, mut m)| {
        m.insert("type".to_owned(), kind.into());
        m.insert("name".to_owned(), name.into());
        m.into_iter().collect::<Value>()
    });
    let one = leaf.prop_recursive(3, 24, 4, |inner| {
        let list = prop::collection::vec(inner, 0..4);
        (
            prop::sample::select(vec![
                ("panel", "elements"),
                ("paneldynamic", "templateElements"),
                ("matrixdynamic", "columns"),
            ]),
            word(),
            list,
        )
            .prop_map(|((kind, key), name, list)| json!({ "type": kind, "name": name, key: list }))
    });
    prop::collection::vec(one, 0..6).prop_map(Value::from)
}

/// What an author does: `add` a kind, move, remove and put back, change the kind, rename, set a rule.
fn edit(survey: &mut Survey, (what, at, other): (u8, usize, usize), text: &str) {
    let ids: Vec<_> = survey.questions().map(|question| question.id.clone()).collect();
    let page = survey
        .pages
        .get(at % survey.pages.len())
        .map(|page| page.id.clone())
        .unwrap();
    let kind = KindName::OFFERED[other % KindName::OFFERED.len()];
    let Some(id) = ids.get(at % ids.len().max(1)) else {
        survey.add_question(Some(&page), kind);
        return;
    };
    let direction = if other.is_multiple_of(2) {
        Direction::Up
    } else {
        Direction::Down
    };
    match what {
        0..=2 => {
            survey.add_question(Some(&page), kind);
        }
        3 => {
            survey.add_page(Some(&page));
        }
        4 => survey.move_question(id, direction),
        5 => survey.put_page(&page, other % 3),
        6 => survey.set_kind(id, kind),
        7 => {
            let copy = survey.adopt(&survey.question(id).unwrap().clone());
            survey.remove_question(id);
            if other % 3 > 0 {
                survey.insert_question(&page, other % 2, copy);
            }
        }
        8 => {
            let looked_at = ids[other % ids.len()].clone();
            let test = Test::start(&survey.question(&looked_at).unwrap().kind);
            let question = survey.question_mut(id).unwrap();
            question.show_if = Some(Condition::Rule(Rule {
                question: looked_at,
                test,
            }));
            survey.drop_dangling_rules();
        }
        _ => {
            let choice = survey.fresh_choice(text);
            let question: &mut Question = survey.question_mut(id).unwrap();
            question.title.translate("fa", text.to_owned());
            question.title.default = text.to_owned();
            question.help = text.into();
            question.required = other.is_multiple_of(2);
            question.owner = text.to_owned();
            if let Some(choices) = question.kind.choices_mut() {
                choices.push(choice);
            }
            survey.thanks = text.into();
            survey.behaviour.labels.next = text.into();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_json_is_read(json in any_json()) {
        let (survey, _) = RawSurvey(json).check(SurveyId::new("fallback").unwrap());
        prop_assert!(!survey.pages.is_empty());
        comes_back_from(&own(&survey), &survey);
    }

    #[test]
    fn surveys_of_surveyjs_come_back(list in elements(), more in any_json(), texts in prop::collection::vec(word(), 4)) {
        let json = json!({ "pages": [{ "name": texts[0], "elements": list }, more], "title": texts[1], "completedHtml": texts[2], "locale": texts[3] });
        let (survey, _) = RawSurvey(json).check(SurveyId::new("fallback").unwrap());
        comes_back(&survey);
    }

    #[test]
    fn what_authors_make_comes_back(
        list in prop::option::of(elements()),
        edits in prop::collection::vec((0_u8..10, 0_usize..20, 0_usize..20), 0..30),
        text in "\\PC{0,12}",
    ) {
        let mut survey = match list {
            Some(list) => RawSurvey(json!({ "elements": list })).check(SurveyId::new("s").unwrap()).0,
            None => Survey::blank(SurveyId::new("s").unwrap(), "en"),
        };
        for one in edits {
            edit(&mut survey, one, &text);
        }
        comes_back_from(&own(&survey), &survey);
        let there = again(&surveyjs(&survey).0);
        prop_assert_eq!(there.questions().count(), survey.questions().count());
    }
}
