//! Random sequences of edits: surveys stay well-formed, and every state comes back to the byte.
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::survey::{Amount, ChoiceId, Kind, KindName, RawSurvey, Role, Rule, SurveyId, Test, Text, surveyjs};

fn text_of(survey: &Survey) -> String {
    serde_json::to_string(&RawSurvey::from(survey)).unwrap()
}

/// From our own hand, or from a file with panels, names and formulas.
fn start(foreign: bool) -> Survey {
    let id = SurveyId::new("s").unwrap();
    if !foreign {
        return crate::template::Template::Brand.draft(id, crate::words::Lang::En.words());
    }
    let json = json!({ "title": "Files", "pages": [
        { "name": "p", "elements": [
            { "type": "rating", "name": "score", "rateMin": 0, "rateMax": 10 },
            { "type": "panel", "name": "g", "elements": [
                { "type": "checkbox", "name": "what", "choices": ["c1", { "value": 2, "text": "Two" }], "showOtherItem": true },
                { "type": "comment", "name": "q7", "visibleIf": "{score} <= 6" } ] },
            { "type": "multipletext", "name": "m", "items": [{ "name": "a" }, { "name": "b" }] } ] },
        { "name": "r", "elements": [
            { "type": "matrix", "name": "grid", "columns": ["Yes", "No"], "rows": ["A", "B"] },
            { "type": "signaturepad", "name": "sign" },
            { "type": "matrixdynamic", "name": "rows", "columns": [{ "name": "x", "cellType": "text" }] } ] } ] });
    let survey = RawSurvey(json).check(id).0;
    // As it stands after the first save.
    RawSurvey::from(&survey).check(survey.id.clone()).0
}

const KINDS: usize = 30;
const VARIANTS: usize = 27;

/// The `n`th variant, at a place that `a` and `b` choose. Every edit has its number here: a new one does not compile without.
fn number(edit: &Edit) -> usize {
    match edit {
        Edit::Write { .. } => 0,
        Edit::Status(_) => 1,
        Edit::AddPage(_) => 2,
        Edit::DuplicatePage(_) => 3,
        Edit::MovePage(..) => 4,
        Edit::RemovePage(_) => 5,
        Edit::AddQuestion(..) => 6,
        Edit::Insert(..) => 7,
        Edit::DuplicateQuestion(_) => 8,
        Edit::MoveQuestion(..) => 9,
        Edit::RemoveQuestion(_) => 10,
        Edit::Kind(..) => 11,
        Edit::Required(..) => 12,
        Edit::ShowIf(..) => 13,
        Edit::Stage(..) => 14,
        Edit::Touchpoint(..) => 15,
        Edit::Owner(..) => 16,
        Edit::List(_, _, edit) => match edit {
            ListEdit::Add(_) => 17,
            ListEdit::AddRole(..) => 18,
            ListEdit::Duplicate(_) => 19,
            ListEdit::Move(..) => 20,
            ListEdit::Remove(_) => 21,
            ListEdit::Paste(..) => 22,
        },
        Edit::Order(..) => 23,
        Edit::Limits(..) | Edit::Scale(..) | Edit::Look(..) => 24,
        Edit::Input(..) | Edit::Slider(..) => 25,
        Edit::Translate { .. } | Edit::Appearance { .. } | Edit::Replace(..) => 26,
    }
}

fn made(survey: &Survey, n: usize, a: usize, b: usize, text: &str) -> Option<Edit> {
    let pages: Vec<_> = survey.pages.iter().map(|page| page.id.clone()).collect();
    let page = pages[a % pages.len()].clone();
    let questions: Vec<&Question> = survey.questions().collect();
    let slot = Slot {
        page: pages[b % pages.len()].clone(),
        at: a % 4,
    };
    let kind = KindName::ALL[b % KINDS];
    match n {
        1 => return Some(Edit::Status([Status::Draft, Status::Open, Status::Closed][a % 3])),
        2 => return Some(Edit::AddPage(b.is_multiple_of(2).then_some(page))),
        3 => return Some(Edit::DuplicatePage(page)),
        4 => return Some(Edit::MovePage(page, b % 5)),
        5 => return Some(Edit::RemovePage(page)),
        6 => return Some(Edit::AddQuestion((!a.is_multiple_of(3)).then_some(slot), kind)),
        _ => {}
    }
    let question = *questions.get(a % questions.len().max(1))?;
    let id = question.id.clone();
    let parts = Part::of(&question.kind);
    let part = parts.get(b % parts.len().max(1)).copied();
    let ids = part.map(|part| part.ids(&question.kind)).unwrap_or_default();
    let choice = (!ids.is_empty()).then(|| ids[b % ids.len()].clone());
    let list = |edit: ListEdit| Some(Edit::List(id.clone(), part?, edit));
    let spots = [
        Some(Spot::Title),
        Some(Spot::Brand),
        Some(Spot::Thanks),
        Some(Spot::PageTitle(page)),
        Some(Spot::QuestionTitle(id.clone())),
        Some(Spot::Help(id.clone())),
        Some(Spot::Low(id.clone())),
        Some(Spot::High(id.clone())),
        Some(Spot::Yes(id.clone())),
        Some(Spot::Placeholder(id.clone())),
        Some(Spot::Block(id.clone())),
        part.zip(choice.clone())
            .map(|(part, choice)| Spot::Label(id.clone(), part, choice)),
    ];
    match n {
        0 => Some(Edit::Write {
            spot: spots[b % spots.len()].clone()?,
            lang: a.is_multiple_of(4).then(|| "fa".to_owned()),
            text: text.to_owned(),
        }),
        7 => Some(Edit::Insert(
            a.is_multiple_of(2).then_some(slot),
            vec![question.clone()],
        )),
        8 => Some(Edit::DuplicateQuestion(id)),
        9 => Some(Edit::MoveQuestion(id, slot)),
        10 => Some(Edit::RemoveQuestion(id)),
        11 => Some(Edit::Kind(id, kind)),
        12 => Some(Edit::Required(id, b.is_multiple_of(2))),
        13 => {
            let source = questions[b % questions.len()];
            let rule = Rule {
                question: source.id.clone(),
                test: Test::start(&source.kind),
            };
            Some(Edit::ShowIf(
                id,
                (!b.is_multiple_of(5)).then_some(Condition::Rule(rule)),
            ))
        }
        14 => Some(Edit::Stage(
            id,
            (!b.is_multiple_of(3)).then(|| StageId::new("buy").unwrap()),
        )),
        15 => Some(Edit::Touchpoint(id, text.to_owned())),
        16 => Some(Edit::Owner(id, text.to_owned())),
        17 => list(ListEdit::Add(choice.filter(|_| b.is_multiple_of(2)))),
        18 => list(ListEdit::AddRole([Role::Other, Role::Alone][b % 2], Text::from(text))),
        19 => list(ListEdit::Duplicate(choice?)),
        20 => list(ListEdit::Move(choice?, a % 4)),
        21 => list(ListEdit::Remove(choice?)),
        22 => list(ListEdit::Paste(
            choice.filter(|_| a.is_multiple_of(2)),
            vec![text.to_owned(), "x".to_owned()],
        )),
        23 => Some(Edit::Order(
            id,
            [Order::AsWritten, Order::Random, Order::Ascending][b % 3],
        )),
        24 => Some(match b % 3 {
            0 => Edit::Limits(id, (b % 2) as u16, (a % 3) as u16),
            1 => Edit::Scale(id, Scale::new((a % 3) as u8, 3 + (b % 9) as u8)?),
            _ => Edit::Look(id, [RatingLook::Numbers, RatingLook::Stars, RatingLook::Faces][a % 3]),
        }),
        25 => Some(match &question.kind {
            Kind::Slider(slider) => Edit::Slider(
                id,
                Slider {
                    max: Amount::from((a % 50) as u16),
                    ..slider.clone()
                },
            ),
            _ => Edit::Input(
                id,
                Input {
                    max_length: a as u32 % 100,
                    ..Input::default()
                },
            ),
        }),
        _ if b % 3 == 2 => Some(Edit::Replace(EditName::Load, Box::new(start(a.is_multiple_of(2))))),
        _ if b % 3 == 1 => Some(Edit::Translate {
            key: crate::translation::entries(survey, "fa").get(a)?.key.clone(),
            lang: "fa".to_owned(),
            text: text.to_owned(),
        }),
        _ => {
            let mut look = crate::survey::Look::of(survey);
            look.consent = Text::from(text);
            Some(Edit::Appearance { look, typed: true })
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Undo brings every state back to the byte, redo too, and each state is a survey that reads back as itself.
    #[test]
    fn every_state_comes_back(
        foreign: bool,
        acts in prop::collection::vec((0..VARIANTS, 0..60_usize, 0..60_usize, "[ a-zç]{0,3}", 0..8_u8), 1..40),
    ) {
        let mut survey = start(foreign);
        let mut history = History::new(&mut survey);
        let mut states = vec![text_of(&survey)];
        let mut given = std::collections::BTreeSet::new();
        for (n, a, b, text, turn) in acts {
            match turn {
                // Back and forth in between.
                0 if history.undo(&mut survey).is_some() => {
                    states.pop();
                    prop_assert_eq!(states.last(), Some(&text_of(&survey)));
                    let undone = survey.clone();
                    history.redo(&mut survey).unwrap();
                    states.push(text_of(&survey));
                    history.undo(&mut survey).unwrap();
                    prop_assert_eq!(&survey, &undone);
                    states.pop();
                }
                1 => history.settle(),
                _ => {}
            }
            let Some(edit) = made(&survey, n, a, b, &text) else { continue };
            assert_eq!(number(&edit), n);
            let before = survey.clone();
            let steps = history.len();
            let outcome = history.apply(&mut survey, &edit);
            prop_assert_eq!(outcome.changed, survey != before);
            if matches!(edit, Edit::AddQuestion(..) | Edit::DuplicateQuestion(_)) {
                prop_assert!(given.insert(outcome.question.clone()), "{:?} was given before", outcome.question);
            }
            let (checked, problems) = RawSurvey::from(&survey).check(survey.id.clone());
            if checked != survey {
                prop_assert_eq!(text_of(&checked), text_of(&survey), "{:?} {:?}", edit, problems);
                prop_assert!(false, "{:?}", problems);
            }
            if history.len() > steps {
                states.push(text_of(&survey));
            } else if outcome.changed {
                // More of the same text.
                *states.last_mut().unwrap() = text_of(&survey);
            }
            // Nothing that an author does may keep a survey from SurveyJS.
            surveyjs(&survey);
        }
        prop_assert_eq!(history.len() + 1, states.len());
        let is_more = history.next().is_some();
        for state in states.iter().rev().skip(1) {
            history.undo(&mut survey).unwrap();
            prop_assert_eq!(state, &text_of(&survey));
        }
        prop_assert!(history.undo(&mut survey).is_none());
        for state in states.iter().skip(1) {
            history.redo(&mut survey).unwrap();
            prop_assert_eq!(state, &text_of(&survey));
        }
        prop_assert_eq!(history.redo(&mut survey).is_some(), is_more);
    }
}

fn blank() -> (Survey, History) {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    let history = History::new(&mut survey);
    (survey, history)
}

fn title(text: &str) -> Edit {
    Edit::Write {
        spot: Spot::Title,
        lang: None,
        text: text.to_owned(),
    }
}

#[test]
fn typing_in_one_field_is_one_step() {
    let (mut survey, mut history) = blank();
    for text in ["a", "ab", "abc"] {
        history.apply(&mut survey, &title(text));
    }
    let brand = Edit::Write {
        spot: Spot::Brand,
        lang: None,
        text: "x".to_owned(),
    };
    history.apply(&mut survey, &brand);
    history.apply(&mut survey, &title("abcd"));
    history.settle();
    history.apply(&mut survey, &title("abcde"));
    assert_eq!(history.len(), 4);
    for wanted in ["abcd", "abc", "abc", ""] {
        let change = history.undo(&mut survey).unwrap();
        assert_eq!((survey.title.default.as_str(), change.at), (wanted, Spotlight::About));
    }
    // What was taken back and written otherwise is another step.
    history.redo(&mut survey);
    history.apply(&mut survey, &title("abx"));
    assert_eq!((history.len(), history.next()), (2, None));
}

#[test]
fn what_changes_nothing_is_no_step() {
    let (mut survey, mut history) = blank();
    let page = survey.pages[0].id.clone();
    let nobody = QuestionId::new("q99").unwrap();
    for edit in [
        title(""),
        Edit::RemoveQuestion(nobody.clone()),
        Edit::MovePage(page.clone(), 3),
        Edit::Required(nobody, true),
        Edit::RemovePage(page),
    ] {
        assert!(!history.apply(&mut survey, &edit).changed, "{edit:?}");
    }
    assert!(history.is_empty());
}

#[test]
fn an_id_taken_back_is_not_given_again() {
    let (mut survey, mut history) = blank();
    let add = Edit::AddQuestion(None, KindName::Comment);
    let first = history.apply(&mut survey, &add).question;
    let before = history.undo(&mut survey).map(|_| survey.clone());
    assert_eq!(before, Some(blank().0));
    let second = history.apply(&mut survey, &add).question;
    assert_ne!(first, second);
}

#[test]
fn undo_says_where_to_look() {
    let (mut survey, mut history) = blank();
    let mut ids = Vec::new();
    for kind in [KindName::Nps, KindName::Single, KindName::Comment] {
        ids.push(
            history
                .apply(&mut survey, &Edit::AddQuestion(None, kind))
                .question
                .unwrap(),
        );
    }
    history.apply(&mut survey, &Edit::RemoveQuestion(ids[1].clone()));
    let change = history.undo(&mut survey).unwrap();
    assert_eq!(change.name, EditName::RemoveQuestion);
    assert_eq!(change.at, Spotlight::Question(ids[1].clone()));
    assert_eq!(history.redo(&mut survey).unwrap().at, Spotlight::Gone(1));
    history.undo(&mut survey);
    let page = survey.pages[0].id.clone();
    history.apply(&mut survey, &Edit::MoveQuestion(ids[0].clone(), Slot { page, at: 2 }));
    assert_eq!(
        history.undo(&mut survey).unwrap().at,
        Spotlight::Question(ids[0].clone())
    );
    assert_eq!(survey.number(&ids[0]), Some(1));
}

#[test]
fn a_duplicated_page_asks_itself() {
    let (mut survey, mut history) = blank();
    let source = history
        .apply(&mut survey, &Edit::AddQuestion(None, KindName::Single))
        .question
        .unwrap();
    let why = history
        .apply(&mut survey, &Edit::AddQuestion(None, KindName::Comment))
        .question
        .unwrap();
    let test = Test::start(&survey.question(&source).unwrap().kind);
    let rule = Rule { question: source, test };
    history.apply(&mut survey, &Edit::ShowIf(why, Some(Condition::Rule(rule))));
    let page = survey.pages[0].id.clone();
    let outcome = history.apply(&mut survey, &Edit::DuplicatePage(page));
    assert_eq!(outcome.page.as_ref(), survey.pages.get(1).map(|page| &page.id));
    let copies = &survey.pages[1].questions;
    let rule = copies[1].rule().unwrap();
    assert_eq!(rule.question, copies[0].id);
    assert_eq!(rule.test, Test::Chosen(copies[0].kind.choices()[0].id.clone()));
}

#[test]
fn a_pasted_list_fills_the_empty_line_first() {
    let (mut survey, mut history) = blank();
    let id = history
        .apply(&mut survey, &Edit::AddQuestion(None, KindName::Single))
        .question
        .unwrap();
    let first: ChoiceId = survey.question(&id).unwrap().kind.choices()[0].id.clone();
    let role = ListEdit::AddRole(Role::Other, Text::from("Other"));
    history.apply(&mut survey, &Edit::List(id.clone(), Part::Choices, role));
    let lines = ["Fish", "Meat", "Bread"].map(str::to_owned).to_vec();
    let paste = ListEdit::Paste(Some(first), lines);
    history.apply(&mut survey, &Edit::List(id.clone(), Part::Choices, paste));
    history.apply(&mut survey, &Edit::List(id.clone(), Part::Choices, ListEdit::Add(None)));
    let labels: Vec<_> = survey
        .question(&id)
        .unwrap()
        .kind
        .choices()
        .iter()
        .map(|c| c.label.default.as_str())
        .collect();
    assert_eq!(labels, ["Fish", "Meat", "Bread", "", "", "Other"]);
}
