//! Sentences and formulas say the same, there and back.
use proptest::prelude::*;

use super::*;
use crate::{
    expression::{Expression, Moment, Value, Values},
    survey::{Condition, Formula, KindName, Survey, SurveyId},
    words::Lang,
};

fn survey() -> Survey {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    for kind in [
        KindName::Nps,
        KindName::Single,
        KindName::Multiple,
        KindName::YesNo,
        KindName::Number,
        KindName::Short,
        KindName::Comment,
    ] {
        let id = survey.add_question(None, kind);
        let question = survey.question_mut(&id).unwrap();
        question.title = "T".into();
        question.name = format!("n {kind:?}");
        for (at, choice) in question.kind.choices_mut().into_iter().flatten().enumerate() {
            choice.label = ["Work", "It's \"fun\""][at % 2].into();
        }
    }
    survey
}

fn ids(survey: &Survey) -> Vec<crate::survey::QuestionId> {
    survey.questions().map(|question| question.id.clone()).collect()
}

fn any_scalar() -> impl Strategy<Value = Scalar> {
    prop_oneof![
        (-1000i32..1000).prop_map(|n| Scalar::Number(Amount::new(f64::from(n) / 4.0).unwrap())),
        any::<bool>().prop_map(Scalar::Yes),
        "[ -~é问ی]{0,8}".prop_map(Scalar::Text),
    ]
}

fn any_test() -> impl Strategy<Value = Test> {
    let list = || prop::collection::vec(any_scalar(), 1..4);
    prop_oneof![
        Just(Test::Answered),
        Just(Test::NotAnswered),
        any_scalar().prop_map(Test::Is),
        any_scalar().prop_map(Test::IsNot),
        list().prop_map(Test::OneOf),
        list().prop_map(Test::NoneOf),
        (any_scalar(), any_scalar()).prop_map(|(low, high)| Test::Between(low, high)),
        any_scalar().prop_map(Test::AtLeast),
        any_scalar().prop_map(Test::AtMost),
        any_scalar().prop_map(Test::Above),
        any_scalar().prop_map(Test::Below),
        any_scalar().prop_map(Test::Includes),
        any_scalar().prop_map(Test::IncludesNot),
    ]
}

fn any_sentence() -> impl Strategy<Value = Sentence> {
    let survey = survey();
    let clause = (0..ids(&survey).len(), any_test());
    (any::<bool>(), prop::collection::vec(clause, 1..5)).prop_map(move |(all, clauses)| Sentence {
        join: if all { Join::All } else { Join::Any },
        clauses: clauses
            .into_iter()
            .map(|(at, test)| Clause {
                question: ids(&survey)[at].clone(),
                test,
            })
            .collect(),
    })
}

/// Answers to all questions, as formulas see them.
fn any_answers() -> impl Strategy<Value = Vec<Value>> {
    let value = prop_oneof![
        Just(Value::Null),
        any_scalar().prop_map(|scalar| match scalar {
            Scalar::Number(n) => Value::Number(n.get()),
            Scalar::Yes(yes) => Value::Bool(yes),
            Scalar::Text(text) => Value::text(&text),
        }),
        (0..11u8).prop_map(|n| Value::Number(n.into())),
        prop::collection::vec("[a-z]{0,3}".prop_map(|text| Value::text(&text)), 0..3).prop_map(Value::from),
    ];
    prop::collection::vec(value, 7)
}

fn holds(survey: &Survey, formula: &str, answers: &[Value]) -> bool {
    let mut scope = Values::new(Moment::default());
    for (question, value) in survey.questions().zip(answers) {
        scope.set(question.value_name(), value.clone());
    }
    Expression::parse(formula).unwrap().holds(&scope)
}

proptest! {
    #[test]
    fn what_is_written_reads_back(sentence in any_sentence()) {
        let survey = survey();
        if let Some(condition) = sentence.condition(&survey) {
            let again = Sentence::of(&survey, &condition).unwrap();
            prop_assert_eq!(&again.clauses, &sentence.clauses);
            prop_assert!(sentence.clauses.len() == 1 || again.join == sentence.join);
        }
    }

    #[test]
    fn what_is_read_says_the_same(sentence in any_sentence(), answers in any_answers()) {
        let survey = survey();
        if let Some(Formula(text)) = sentence.formula(&survey) {
            let before = Expression::parse(&text).unwrap();
            // As another hand would have written it.
            let other = format!("{before:#}");
            if let Some(read) = Sentence::read(&survey, &other) {
                let again = read.formula(&survey).unwrap().0;
                prop_assert_eq!(holds(&survey, &again, &answers), holds(&survey, &text, &answers), "{} / {}", text, again);
            }
        }
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,40}") {
        let survey = survey();
        let _ = Sentence::read(&survey, &text);
        let _ = trouble(&survey, None, &text);
    }
}

#[test]
fn sentences_of_formulas() {
    let survey = survey();
    let words = Lang::En.words();
    let single = survey.questions().nth(1).unwrap().kind.choices()[0].id.clone();
    for (formula, said) in [
        ("{n Nps} >= 0 and {n Nps} <= 6".to_owned(), "Q1 is 0–6"),
        ("{N NPS} <= 6".to_owned(), "Q1 is 0–6"),
        (
            "{n Nps} = 3 or {n Short} contains 'late'".to_owned(),
            "Q1 is 3 or Q6 includes “late”",
        ),
        (format!("{{n Single}} = '{single}'"), "Q2 is “Work”"),
        (
            format!("{{n Single}} anyof ['{single}', 'gone']"),
            "Q2 is one of “Work”, “gone”",
        ),
        (
            "{n YesNo} = true and {n Comment} empty".to_owned(),
            "Q4 is yes and Q7 was not answered",
        ),
        (
            "({n Nps} >= 2 and {n Nps} <= 6) or {n Number} > 2.5".to_owned(),
            "Q1 is 2–6 or Q5 is more than 2.5",
        ),
        ("{n Nps} + 1 > 2".to_owned(), "\u{2068}{n Nps} + 1 > 2\u{2069}"),
        (
            "{n Nps} = 3 and ({n Short} = 'a' or {n Short} = 'b')".to_owned(),
            "\u{2068}{n Nps} = 3 and ({n Short} = 'a' or {n Short} = 'b')\u{2069}",
        ),
        ("{nobody} = 1".to_owned(), "\u{2068}{nobody} = 1\u{2069}"),
    ] {
        assert_eq!(rule(&survey, &Condition::Formula(Formula(formula)), words), said);
    }
}

#[test]
fn what_is_offered_can_be_said() {
    let survey = survey();
    for question in survey.questions() {
        let sentence = Sentence::one(Clause::start(question));
        for op in Op::offered(&question.kind) {
            assert_eq!(Op::from_tag(op.tag()), Some(*op));
            let test = Test::with(*op, sentence.clauses[0].test.values(), &question.kind);
            assert_eq!(test.op(), *op);
            for lang in Lang::ALL {
                let clause = Clause {
                    question: question.id.clone(),
                    test: test.clone(),
                };
                assert!(!clause_words(&survey, &clause, lang).is_empty());
            }
        }
    }
}

fn clause_words(survey: &Survey, one: &Clause, lang: Lang) -> String {
    clause(survey, one, lang.words())
}

#[test]
fn troubles() {
    let survey = survey();
    let third = ids(&survey)[2].clone();
    for (formula, expected) in [
        ("{n Nps} > 3", None),
        ("{n Nps} > ", Some(Trouble::Unexpected(10))),
        ("median({n Nps}) > 3", Some(Trouble::UnknownFunction("median".into()))),
        ("{who} = 1", Some(Trouble::UnknownName("who".into()))),
        ("{n Short} = 1", Some(Trouble::Later("n Short".into()))),
    ] {
        assert_eq!(trouble(&survey, Some(&third), formula), expected, "{formula}");
    }
    assert_eq!(trouble(&survey, None, "{n Short} = 1"), None);
}

#[test]
fn an_empty_text_is_one() {
    let survey = survey();
    let question = survey.questions().nth(5).unwrap();
    let sentence = Sentence::one(Clause::start(question));
    assert!(sentence.condition(&survey).is_some(), "{sentence:?}");
}
