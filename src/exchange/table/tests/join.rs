//! A further table goes into the survey of the one before.
use super::*;
use crate::{exchange::table::Recipe, response::Answer, survey::Kind};

const ROLES: [&str; 4] = ["key", "nps", "single", "comment"];

fn mapping(roles: &[&str]) -> Mapping {
    Mapping {
        title: "Shop".into(),
        lang: "en".into(),
        source: SourceKind::Direct,
        into: None,
        columns: roles.iter().map(|tag| Use::of(Role::from_tag(tag).unwrap())).collect(),
    }
}

fn names(sheet: &Sheet) -> Vec<String> {
    sheet.names.clone()
}

/// The first table's survey and recipe, and a further table as it is added.
fn both(first: &str, further: &str, roles: &[&str]) -> (Converted, Converted) {
    let sheet = open(first.as_bytes()).unwrap();
    let mapped = mapping(&ROLES);
    let before = take(&sheet, &mapped).unwrap();
    let recipe = Recipe::of(&mapped, &names(&sheet), &before);
    let mapped = Mapping {
        into: Some(before.survey.id.clone()),
        ..mapping(roles)
    };
    let made = take(&open(further.as_bytes()).unwrap(), &mapped).unwrap();
    // Through the worker's words, as in the page.
    let made: Converted = serde_json::from_str(&serde_json::to_string(&made).unwrap()).unwrap();
    let after = made.added_to(&before.survey, &recipe);
    (before, after)
}

const MAY: &str = "id,nps,shop,why\n1,9,North,good\n2,3,South,slow\n";

#[test]
fn rows_that_came_before_are_known_again_and_choices_are_shared() {
    let (before, after) = both(MAY, "id,nps,shop,why\n2,3,South,slow\n3,10,West,fine\n", &ROLES);
    let ids = |made: &Converted| {
        made.segment
            .responses
            .iter()
            .map(|one| one.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&before)[1], ids(&after)[0]);
    assert_eq!(before.segment.responses[1].answers, after.segment.responses[0].answers);
    assert_eq!(after.segment.survey, before.survey.id);
    let questions = |made: &Converted| made.survey.questions().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(questions(&before), questions(&after));
    let labels = after.survey.questions().find_map(|question| match &question.kind {
        Kind::Single { choices, .. } => Some(choices.iter().map(|one| one.label.default.clone()).collect::<Vec<_>>()),
        _ => None,
    });
    assert_eq!(labels.unwrap(), ["North", "South", "West"]);
    // What was added makes a new revision, and the answers are of it.
    assert_eq!(after.segment.responses[1].revision, before.survey.revision + 1);
}

#[test]
fn columns_in_another_order_go_where_they_went() {
    let (before, after) = both(
        MAY,
        "why,shop,nps,id\nkind,North,8,7\n",
        &["comment", "single", "nps", "key"],
    );
    assert_eq!(after.survey, before.survey);
    let (was, is) = (&before.segment.responses[0], &after.segment.responses[0]);
    assert_eq!(
        was.answers.keys().collect::<Vec<_>>(),
        is.answers.keys().collect::<Vec<_>>()
    );
    assert_eq!(
        is.answers
            .values()
            .filter(|answer| **answer == Answer::Number(8))
            .count(),
        1
    );
    assert_eq!(is.revision, before.survey.revision);
}

#[test]
fn another_scale_is_another_question() {
    let (before, after) = both(
        MAY,
        "id,nps,shop,why\n9,5,North,ok\n",
        &["key", "csat", "single", "comment"],
    );
    assert_eq!(after.survey.questions().count(), before.survey.questions().count() + 1);
    let five = after.survey.questions().last().unwrap();
    assert_eq!(
        after.segment.responses[0].answers.get(&five.id),
        Some(&Answer::Number(5))
    );
}
