//! What formulas and demands do in rows, as survey-core 3.1.1 does it (each case was run there).
use serde_json::{Value as Json, json};

use super::*;
use crate::survey::{ChoiceId, Kind, RawSurvey, Text};

pub(super) fn run(json: Json) -> Runner {
    let (survey, _) = RawSurvey(json).check(SurveyId::new("s").unwrap());
    let mut runner = Runner::new(survey, ResponseId::new("r").unwrap(), Moment(1));
    runner.speak("en");
    runner
}

pub(super) fn place(path: &str) -> Place {
    let mut parts = path.split('.');
    let mut place = Place::of(&QuestionId::new(parts.next().unwrap()).unwrap());
    while let Some(row) = parts.next() {
        place = place.cell(row.parse().unwrap(), &QuestionId::new(parts.next().unwrap()).unwrap());
    }
    place
}

pub(super) fn write(runner: &mut Runner, path: &str, text: &str) {
    let answer = match runner.question_at(&place(path)).unwrap().kind {
        Kind::Single { .. } => Answer::Choice(ChoiceId::new(text).unwrap()),
        _ => Answer::Text(text.to_owned()),
    };
    assert!(runner.set_at(&place(path), Some(answer)), "{path}");
}

fn text(runner: &Runner, path: &str) -> String {
    let answer = runner.answer_at(&place(path));
    answer
        .and_then(|answer| answer.text().map(str::to_owned))
        .unwrap_or_default()
}

fn refused(runner: &Runner) -> Vec<(String, Why)> {
    let said = |refusal: Refusal| {
        let inside = refusal.inside.iter().map(|(row, id)| format!(".{row}.{id}"));
        let path: String = std::iter::once(refusal.question.to_string()).chain(inside).collect();
        (path, refusal.why)
    };
    runner.refusals().into_iter().map(said).collect()
}

fn panels(count: u8, keys: Json, elements: Json) -> Json {
    let mut panel = json!({ "type": "paneldynamic", "name": "p", "panelCount": count, "templateElements": elements });
    panel.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    json!({ "elements": [{ "type": "text", "name": "top" }, panel] })
}

#[test]
fn values_are_set_and_taken_away_in_their_row() {
    let mut runner = run(panels(
        2,
        json!({}),
        json!([
            { "type": "text", "name": "a" },
            { "type": "text", "name": "b", "setValueExpression": "{panel.a} + '!'" },
            { "type": "text", "name": "c", "resetValueIf": "{panel.a} = 'x'" },
            { "type": "text", "name": "d", "setValueIf": "{top} = 'go'", "setValueExpression": "'gone ' + {panel.a}" }
        ]),
    ));
    write(&mut runner, "p.0.c", "stays");
    write(&mut runner, "p.1.c", "goes");
    write(&mut runner, "p.0.a", "y");
    write(&mut runner, "p.1.a", "x");
    assert_eq!(
        (text(&runner, "p.0.b"), text(&runner, "p.1.b")),
        ("y!".to_owned(), "x!".to_owned())
    );
    assert_eq!(
        (text(&runner, "p.0.c"), text(&runner, "p.1.c")),
        ("stays".to_owned(), String::new())
    );
    // What was typed over it stays until what the formula looks at changes.
    write(&mut runner, "p.0.b", "own");
    write(&mut runner, "p.1.c", "again");
    assert_eq!(
        (text(&runner, "p.0.b"), text(&runner, "p.1.c")),
        ("own".to_owned(), "again".to_owned())
    );
    assert_eq!(text(&runner, "p.0.d"), "");
    write(&mut runner, "top", "go");
    assert_eq!(
        (text(&runner, "p.0.d"), text(&runner, "p.1.d")),
        ("gone y".to_owned(), "gone x".to_owned())
    );
    // Rows that move up keep what was typed in them.
    write(&mut runner, "p.1.b", "mine");
    assert!(runner.remove_row_at(&place("p"), 0));
    assert_eq!(text(&runner, "p.0.b"), "mine");
}

#[test]
fn what_a_cell_starts_with_follows_its_formula_until_somebody_writes() {
    let mut runner = run(panels(
        1,
        json!({}),
        json!([{ "type": "text", "name": "a" }, { "type": "text", "name": "b", "defaultValueExpression": "{panel.a} + {top}" }]),
    ));
    write(&mut runner, "p.0.a", "x");
    write(&mut runner, "top", "y");
    assert_eq!(text(&runner, "p.0.b"), "xy");
    write(&mut runner, "p.0.b", "own");
    write(&mut runner, "top", "z");
    assert_eq!(text(&runner, "p.0.b"), "own");
}

#[test]
fn formulas_that_chase_each_other_in_a_row_end() {
    let mut runner = run(panels(
        1,
        json!({}),
        json!([{ "type": "text", "name": "a", "setValueExpression": "{panel.b} + 'a'" }, { "type": "text", "name": "b", "setValueExpression": "{panel.a} + 'b'" }]),
    ));
    write(&mut runner, "p.0.a", "x");
    assert!(text(&runner, "p.0.b").len() < 100);
    assert!(runner.problems().iter().any(|problem| problem.defect == Defect::Circle));
}

#[test]
fn panels_in_panels_have_their_conditions() {
    let mut runner = run(panels(
        1,
        json!({}),
        json!([
            { "type": "text", "name": "a" },
            { "type": "panel", "name": "in", "visibleIf": "{panel.a} notempty", "requiredIf": "{panel.a} = 'must'", "enableIf": "{panel.a} <> 'off'",
              "elements": [{ "type": "text", "name": "b" }, { "type": "panel", "name": "deep", "elements": [{ "type": "text", "name": "c", "isRequired": true }] }] },
            { "type": "panel", "name": "never", "visible": false, "elements": [{ "type": "text", "name": "d", "isRequired": true }] }
        ]),
    ));
    let here = |runner: &Runner| -> Vec<String> {
        let question = runner.survey().question(&QuestionId::new("p").unwrap()).unwrap();
        runner
            .cells(question, 0)
            .iter()
            .map(|cell| cell.question.id.to_string())
            .collect()
    };
    assert_eq!((here(&runner), refused(&runner)), (vec!["a".to_owned()], vec![]));
    write(&mut runner, "p.0.a", "some");
    assert_eq!(here(&runner), ["a", "b", "c"]);
    assert_eq!(refused(&runner), [("p.0.c".to_owned(), Why::Missing)]);
    write(&mut runner, "p.0.c", "x");
    assert_eq!(refused(&runner), []);
    write(&mut runner, "p.0.a", "off");
    assert!(!runner.enabled_at(&place("p.0.b")) && runner.enabled_at(&place("p.0.a")));
    runner.set_at(&place("p.0.c"), None);
    assert_eq!(refused(&runner), []);
    write(&mut runner, "p.0.a", "must");
    assert_eq!(
        refused(&runner),
        [
            ("p.0.c".to_owned(), Why::Missing),
            ("p.0.b".to_owned(), Why::PanelMissing)
        ]
    );
}

#[test]
fn rows_in_rows_are_checked_where_they_stand() {
    let mut runner = run(panels(
        1,
        json!({}),
        json!([{ "type": "matrixdynamic", "name": "legs", "rowCount": 2, "columns": [
            { "name": "by", "cellType": "text", "isRequired": true },
            { "name": "km", "cellType": "text", "validators": [{ "type": "numeric", "maxValue": 9 }] }] },
            { "type": "multipletext", "name": "f", "items": [{ "name": "one", "isRequired": true }] }]),
    ));
    let missing = |path: &str| (path.to_owned(), Why::Missing);
    let open = ["p.0.legs.0.by", "p.0.legs.1.by", "p.0.f..one"].map(missing);
    assert_eq!(refused(&runner), open);
    write(&mut runner, "p.0.legs.0.by", "train");
    write(&mut runner, "p.0.legs.1.km", "12");
    let why = Why::Above("9".to_owned());
    let [_, by, one] = open;
    assert_eq!(refused(&runner), [by, ("p.0.legs.1.km".to_owned(), why), one]);
    let inside = runner.inside(&place("p.0.legs.1.km"));
    assert_eq!(runner.refusals()[1].inside, inside);
}

#[test]
fn panels_that_repeat_are_shown_one_by_one() {
    let mut runner = run(panels(
        3,
        json!({ "templateVisibleIf": "{panelIndex} < 1 or {panel.a} = 'show' or {top} = 'all'" }),
        json!([{ "type": "text", "name": "a", "isRequired": true }]),
    ));
    let shown = |runner: &Runner| [0, 1, 2].map(|at| runner.row_shown(&place("p"), at));
    assert_eq!(shown(&runner), [true, false, false]);
    assert_eq!(refused(&runner), [("p.0.a".to_owned(), Why::Missing)]);
    write(&mut runner, "p.2.a", "show");
    assert_eq!(shown(&runner), [true, false, true]);
    write(&mut runner, "top", "all");
    assert_eq!(shown(&runner), [true; 3]);
    assert_eq!(refused(&runner).len(), 2);
}

#[test]
fn rows_under_one_name_are_one() {
    let mut runner = run(json!({ "elements": [
        { "type": "paneldynamic", "name": "p", "valueName": "all", "panelCount": 2, "templateElements": [
            { "type": "text", "name": "first", "valueName": "name" }, { "type": "text", "name": "b" }] },
        { "type": "paneldynamic", "name": "r", "valueName": "all", "panelCount": 2, "templateElements": [
            { "type": "text", "name": "name" }, { "type": "text", "name": "c", "enableIf": "{panel.b} = 'open'" }] },
        { "type": "expression", "name": "sum", "expression": "{all[0].name} + {all[0].b} + {all[0].c}" }] }));
    write(&mut runner, "p.0.first", "Ada");
    write(&mut runner, "p.0.b", "open");
    assert_eq!(text(&runner, "r.0.name"), "Ada");
    assert!(runner.enabled_at(&place("r.0.c")) && !runner.enabled_at(&place("r.1.c")));
    write(&mut runner, "r.0.c", "!");
    write(&mut runner, "r.0.name", "Kim");
    assert_eq!(
        (text(&runner, "p.0.first"), text(&runner, "p.0.b")),
        ("Kim".to_owned(), "open".to_owned())
    );
    assert_eq!(
        runner.computed(&QuestionId::new("sum").unwrap()),
        Some(Answer::Text("Kimopen!".to_owned()))
    );
    assert!(runner.remove_row_at(&place("p"), 0));
    assert_eq!(
        (text(&runner, "r.0.name"), text(&runner, "r.0.c")),
        (String::new(), String::new())
    );
}

#[test]
fn rows_under_one_name_know_what_is_computed_in_them_and_keep_their_places() {
    let mut runner = run(json!({ "elements": [
        { "type": "paneldynamic", "name": "p", "valueName": "all", "panelCount": 2, "templateElements": [
            { "type": "text", "name": "a" },
            { "type": "expression", "name": "full", "expression": "{panel.a} + '!'" }] },
        { "type": "checkbox", "name": "who", "choicesFromQuestion": "p", "choiceValuesFromQuestion": "full" },
        { "type": "paneldynamic", "name": "r", "valueName": "all", "templateVisibleIf": "{who} contains {panel.full}",
            "templateElements": [{ "type": "text", "name": "c" }] }] }));
    write(&mut runner, "p.0.a", "Ann");
    write(&mut runner, "p.1.a", "Bob");
    assert!(!runner.row_shown(&place("r"), 1));
    assert!(runner.put_plain(&place("who"), &json!(["Bob!"])));
    assert!(!runner.row_shown(&place("r"), 0) && runner.row_shown(&place("r"), 1));
    write(&mut runner, "r.1.c", "12");
    let sent = runner.plain_data();
    assert_eq!(sent["who"], json!(["Bob!"]));
    assert_eq!(
        sent["all"],
        json!([{ "a": "Ann", "full": "Ann!" }, { "a": "Bob", "c": "12", "full": "Bob!" }])
    );
}

#[test]
fn another_question_says_how_many_rows_there_are() {
    let survey = json!({ "elements": [
        { "type": "text", "name": "n", "inputType": "number" },
        { "type": "paneldynamic", "name": "p", "bindings": { "panelCount": "n" }, "maxPanelCount": 4, "templateElements": [
            { "type": "text", "name": "a", "defaultValue": "?" }] }] });
    let mut runner = run(survey);
    let (n, p) = (place("n"), place("p"));
    assert_eq!(runner.rows_at(&p), 0);
    assert!(runner.put_plain(&n, &json!(2)));
    assert_eq!(runner.plain(&p), json!([{ "a": "?" }, { "a": "?" }]));
    write(&mut runner, "p.1.a", "Bob");
    assert!(runner.put_plain(&n, &json!(90)) && runner.rows_at(&p) == 4);
    assert!(runner.put_plain(&n, &json!(2.9)) && runner.rows_at(&p) == 2);
    assert_eq!(text(&runner, "p.1.a"), "Bob");
    // The number is taken back, or is none: the rows stay.
    assert!(runner.put_plain(&n, &json!(null)) && runner.rows_at(&p) == 2);
    assert!(runner.remove_row_at(&p, 0));
    assert_eq!((runner.plain(&n), text(&runner, "p.0.a")), (json!(1), "Bob".to_owned()));
    assert!(runner.add_row_at(&p) && runner.plain(&n) == json!(2));
    // A draft comes back with its rows, and goes on as before.
    let mut restored = Runner::restore(runner.survey().clone(), runner.state().clone());
    assert_eq!(restored.plain_data(), runner.plain_data());
    assert!(restored.put_plain(&n, &json!(0)) && restored.rows_at(&p) == 0);
}

#[test]
fn every_statement_or_any_and_the_authors_own_words() {
    let matrix = |name: &str, keys: Json| {
        let mut matrix = json!({ "type": "matrix", "name": name, "columns": [1, 2], "rows": ["a", "b"] });
        matrix
            .as_object_mut()
            .unwrap()
            .extend(keys.as_object().unwrap().clone());
        matrix
    };
    let mut runner = run(json!({ "elements": [
        matrix("any", json!({ "isRequired": true, "requiredErrorText": "Please, one" })),
        matrix("each", json!({ "isAllRowRequired": true, "requiredErrorText": "Not said" })),
        { "type": "text", "name": "t", "isRequired": true, "requiredErrorText": { "default": "Name!", "fa": "نام!" } }] }));
    let said = |text: &str| Why::Said(Text::from(text));
    let mut own = Text::from("Name!");
    own.translate("fa", "نام!".to_owned());
    assert_eq!(
        refused(&runner),
        [
            ("any".to_owned(), said("Please, one")),
            ("each".to_owned(), Why::RowsMissing),
            ("t".to_owned(), Why::Said(own))
        ]
    );
    assert!(runner.is_required(&QuestionId::new("each").unwrap()));
    let id = |id| ChoiceId::new(id).unwrap();
    for name in ["any", "each"] {
        let grid = Answer::Grid([(id("a"), id("1"))].into());
        assert!(runner.set(&QuestionId::new(name).unwrap(), Some(grid)));
    }
    write(&mut runner, "t", "Ada");
    assert_eq!(refused(&runner), [("each".to_owned(), Why::RowsMissing)]);
}
