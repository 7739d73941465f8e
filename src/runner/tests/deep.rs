//! Rows in rows, and what is made of rows elsewhere, as survey-core 3.1.1 does it (`tests/interop/runs` has these and more).
use serde_json::{Value as Json, json};

use super::{
    rows::{place, run, write},
    *,
};
use crate::survey::{Kind, Text};

fn set(runner: &mut Runner, path: &str, value: Json) {
    assert!(runner.put_plain(&place(path), &value), "{path}");
}

fn says(runner: &Runner, path: &str) -> Json {
    runner.plain(&place(path))
}

fn offered(runner: &Runner, path: &str) -> Vec<(Json, String)> {
    let choices = runner.choices_at(&place(path)).into_iter();
    choices.map(|choice| (choice.value(), choice.says("en"))).collect()
}

fn refused(runner: &Runner) -> Vec<String> {
    let path = |refusal: Refusal| {
        let inside = refusal.inside.iter().map(|(row, id)| format!(".{row}.{id}"));
        std::iter::once(refusal.question.to_string()).chain(inside).collect()
    };
    runner.refusals().into_iter().map(path).collect()
}

fn trips() -> Runner {
    run(json!({ "elements": [
        { "type": "paneldynamic", "name": "trips", "panelCount": 2, "templateElements": [
            { "type": "text", "name": "to" },
            { "type": "text", "inputType": "number", "name": "rate", "defaultValue": 2 },
            { "type": "matrixdynamic", "name": "costs", "rowCount": 1, "columns": [
                { "name": "what", "cellType": "text" },
                { "name": "amount", "cellType": "text", "inputType": "number", "totalType": "sum" },
                { "name": "home", "cellType": "expression", "expression": "{row.amount} * {panel.rate}" },
                { "name": "tag", "cellType": "text", "setValueExpression": "{panel.to} + '-' + {row.what}" }] },
            { "type": "expression", "name": "sum", "expression": "sumInArray({panel.costs}, 'home')" },
            { "type": "expression", "name": "plain", "expression": "{panel.costs-total.amount}" },
            { "type": "paneldynamic", "name": "with", "panelCount": 1, "templateElements": [
                { "type": "text", "name": "who", "visibleIf": "{parentPanel.to} = 'Rome'", "title": "Who to {parentPanel.to}?" }] }] },
        { "type": "expression", "name": "all", "expression": "sumInArray({trips}, 'sum')" },
        { "type": "expression", "name": "first", "expression": "{trips[0].costs[0].home}" }
    ] }))
}

#[test]
fn formulas_reach_into_rows_in_rows_and_out_of_them() {
    let mut runner = trips();
    assert_eq!(says(&runner, "first"), json!(0));
    assert!(
        runner
            .cells(&runner.survey().questions().next().unwrap().clone(), 0)
            .len()
            > 4
    );
    set(&mut runner, "trips.0.costs.0.amount", json!(160));
    assert!(runner.add_row_at(&place("trips.0.costs")));
    set(&mut runner, "trips.0.costs.1.amount", json!(5));
    set(&mut runner, "trips.0.rate", json!(3));
    set(&mut runner, "trips.1.costs.0.amount", json!(120));
    assert_eq!(says(&runner, "trips.0.costs.0.home"), json!(480));
    assert_eq!(says(&runner, "trips.0.sum"), json!(495));
    assert_eq!(says(&runner, "trips.0.plain"), json!(165));
    assert_eq!(says(&runner, "all"), json!(735));
    assert_eq!(says(&runner, "first"), json!(480));
    let data = runner.plain_data();
    assert_eq!(data["trips"][0]["costs"][0]["home"], json!(480));
    assert_eq!(data["trips"][1]["sum"], json!(240));
}

#[test]
fn formulas_act_in_rows_in_rows() {
    let mut runner = trips();
    write(&mut runner, "trips.0.to", "Rome");
    write(&mut runner, "trips.0.costs.0.what", "hotel");
    write(&mut runner, "trips.1.to", "Oslo");
    assert_eq!(says(&runner, "trips.0.costs.0.tag"), json!("Rome-hotel"));
    // A row that comes later is left as it starts; one that moves up keeps what was typed.
    assert!(runner.add_row_at(&place("trips.0.costs")));
    assert_eq!(says(&runner, "trips.0.costs.1.tag"), Json::Null);
    write(&mut runner, "trips.1.costs.0.tag", "own");
    assert!(runner.remove_row_at(&place("trips"), 0));
    assert_eq!(says(&runner, "trips.0.costs.0.tag"), json!("own"));
    write(&mut runner, "trips.0.costs.0.what", "taxi");
    assert_eq!(says(&runner, "trips.0.costs.0.tag"), json!("Oslo-taxi"));
}

#[test]
fn a_panel_in_a_panel_sees_the_one_around_it() {
    let mut runner = trips();
    let shown = |runner: &Runner| {
        let with = place("trips.0.with");
        let Some(Kind::Repeat(repeat)) = runner.question_at(&with).map(|question| &question.kind) else {
            panic!("a panel");
        };
        let overlay = runner.row_overlay(&with, 0);
        let title = runner.text(&repeat.questions[0].title, Some(&overlay));
        (runner.row_cells(repeat, &overlay).len(), title)
    };
    assert_eq!(shown(&runner), (0, "Who to ?".to_owned()));
    write(&mut runner, "trips.0.to", "Rome");
    assert_eq!(shown(&runner), (1, "Who to Rome?".to_owned()));
}

#[test]
fn rows_in_rows_in_rows_that_nobody_answered_end() {
    let mut inner = json!({ "type": "expression", "name": "e", "expression": "{panel.q} + 1" });
    for n in 0..8 {
        inner = json!({ "type": "paneldynamic", "name": format!("p{n}"), "panelCount": 6, "templateElements": [
            { "type": "text", "name": "q", "defaultValue": "1", "setValueExpression": "{panel.x}" }, inner] });
    }
    let mut runner = run(json!({ "elements": [{ "type": "text", "name": "top" }, inner] }));
    write(&mut runner, "top", "x");
    assert!(runner.next().is_ok());
}

#[test]
fn choices_are_made_of_rows() {
    let mut runner = run(json!({ "elements": [
        { "type": "paneldynamic", "name": "kids", "panelCount": 2, "templateElements": [
            { "type": "text", "name": "name" }, { "type": "text", "name": "nick" }] },
        { "type": "checkbox", "name": "c", "choicesFromQuestion": "kids", "choiceValuesFromQuestion": "name",
            "choiceTextsFromQuestion": "nick", "showOtherItem": true },
        { "type": "text", "name": "t", "visibleIf": "{c} contains 'Ann Lee'", "title": "So {c}" },
        { "type": "dropdown", "name": "d", "choicesFromQuestion": "kids" }
    ] }));
    assert_eq!(offered(&runner, "c").len(), 1);
    write(&mut runner, "kids.0.name", "Ann Lee");
    write(&mut runner, "kids.0.nick", "An");
    write(&mut runner, "kids.1.name", "Bob");
    let own = |words: &str, label: &str| (json!(words), label.to_owned());
    assert_eq!(offered(&runner, "c")[..2], [own("Ann Lee", "An"), own("Bob", "Bob")]);
    assert_eq!(offered(&runner, "d"), [own("Ann Lee", "Ann Lee"), own("Bob", "Bob")]);
    set(&mut runner, "c", json!(["Ann Lee", "Bob"]));
    let t = QuestionId::new("t").unwrap();
    assert!(runner.is_visible(&t));
    let title: Text = runner.survey().question(&t).unwrap().title.clone();
    assert_eq!(runner.text(&title, None), "So An, Bob");
    let known = runner.known_at(&place("c"));
    let known: Vec<_> = known.iter().map(|choice| choice.id.words()).collect();
    assert_eq!(known, ["Ann Lee", "Bob", "other"]);
    // Who is taken away is no longer chosen; what is left is what a draft keeps.
    assert!(runner.remove_row_at(&place("kids"), 0));
    assert_eq!(says(&runner, "c"), json!(["Bob"]));
    assert!(!runner.is_visible(&t));
    let restored = Runner::restore(runner.survey().clone(), runner.state().clone());
    assert_eq!(restored.plain_data(), runner.plain_data());
}

#[test]
fn an_answer_that_is_not_offered_any_more_is_taken_back() {
    let mut runner = run(json!({ "elements": [
        { "type": "radiogroup", "name": "land", "choices": ["DE", "FR"] },
        { "type": "dropdown", "name": "town", "choices": [
            { "value": "Bonn", "visibleIf": "{land} = 'DE'" }, { "value": "Paris", "visibleIf": "{land} = 'FR'" }] }
    ] }));
    set(&mut runner, "land", json!("DE"));
    set(&mut runner, "town", json!("Bonn"));
    set(&mut runner, "land", json!("FR"));
    assert_eq!(says(&runner, "town"), Json::Null);
}

#[test]
fn statements_and_points_come_and_go() {
    let mut runner = run(json!({ "elements": [
        { "type": "checkbox", "name": "use", "choices": ["a", "b", "c"] },
        { "type": "matrix", "name": "m", "rows": ["a", "b", { "value": "c", "visibleIf": "{use} contains 'c' and {use} notcontains 'b'" }], "columns": [1, 2, 3],
            "rowsVisibleIf": "{use} contains {item}", "columnsVisibleIf": "{item} < 3 or {use} contains 'c'", "eachRowRequired": true }
    ] }));
    let values =
        |choices: Vec<crate::survey::Choice>| choices.iter().map(crate::survey::Choice::value).collect::<Vec<_>>();
    // Nobody is kept for rows that are not there.
    assert_eq!(refused(&runner), Vec::<String>::new());
    set(&mut runner, "use", json!(["a", "c"]));
    assert_eq!(values(runner.choices_at(&place("m"))), [json!("a"), json!("c")]);
    assert_eq!(values(runner.columns_at(&place("m"))).len(), 3);
    set(&mut runner, "m", json!({ "a": 1 }));
    assert_eq!(refused(&runner), ["m"]);
    set(&mut runner, "m", json!({ "a": 1, "c": 3 }));
    assert_eq!(refused(&runner), Vec::<String>::new());
    set(&mut runner, "use", json!(["a"]));
    assert_eq!(values(runner.columns_at(&place("m"))), [json!(1), json!(2)]);
    assert_eq!(runner.plain_data()["m"], json!({ "a": 1 }));
}

#[test]
fn rows_and_columns_of_tables_come_and_go() {
    let mut runner = run(json!({ "elements": [
        { "type": "text", "name": "hide" },
        { "type": "matrixdropdown", "name": "m", "rows": ["a", { "value": "b", "visibleIf": "{hide} != 'k2'" }],
            "rowsVisibleIf": "{item} != {hide}", "columnsVisibleIf": "{item} != {hide}",
            "columns": [{ "name": "k1", "cellType": "text", "isRequired": true }, { "name": "k2", "cellType": "text" }] },
        { "type": "matrixdynamic", "name": "d", "rowCount": 2, "rowsVisibleIf": "{row.x} != 'no'",
            "columns": [{ "name": "x", "cellType": "text" }, { "name": "y", "cellType": "text", "isRequired": true }] }
    ] }));
    assert_eq!(refused(&runner), ["m.a.k1", "m.b.k1", "d.0.y", "d.1.y"]);
    write(&mut runner, "hide", "k2");
    write(&mut runner, "m.0.k1", "1");
    write(&mut runner, "m.0.k2", "hidden");
    write(&mut runner, "d.0.x", "no");
    assert_eq!(refused(&runner), ["d.1.y"]);
    write(&mut runner, "d.1.y", "1");
    let data = runner.plain_data();
    assert_eq!(
        (&data["m"], &data["d"]),
        (&json!({ "a": { "k1": "1" } }), &json!([{ "y": "1" }]))
    );
}

#[test]
fn totals_stand_under_columns_and_in_formulas() {
    let mut runner = run(json!({ "elements": [
        { "type": "matrixdynamic", "name": "budget", "rowCount": 2, "columns": [
            { "name": "cost", "cellType": "text", "inputType": "number", "totalType": "sum" },
            { "name": "half", "cellType": "text", "totalExpression": "{budget-total.cost} / 2" }] },
        { "type": "text", "name": "much", "visibleIf": "{budget-total.cost} > 100" }
    ] }));
    set(&mut runner, "budget.0.cost", json!(60));
    set(&mut runner, "budget.1.cost", json!(50));
    let column = |id: &str| runner.total_at(&place("budget"), &QuestionId::new(id).unwrap());
    assert_eq!(column("cost"), Some(Answer::Amount(110.into())));
    assert_eq!(column("half"), Some(Answer::Amount(55.into())));
    assert!(runner.is_visible(&QuestionId::new("much").unwrap()));
    assert_eq!(runner.plain_data()["budget-total"], json!({ "cost": 110, "half": 55 }));
}

#[test]
fn what_must_differ_differs() {
    let mut runner = run(json!({ "elements": [
        { "type": "matrixdynamic", "name": "d", "rowCount": 2, "keyName": "x", "columns": [{ "name": "x", "cellType": "text" }] },
        { "type": "paneldynamic", "name": "p", "panelCount": 3, "keyName": "k", "keyDuplicationError": "Twice", "templateElements": [
            { "type": "text", "name": "k" }] }
    ] }));
    for (path, text) in [("d.0.x", "A"), ("d.1.x", "a"), ("p.0.k", "u"), ("p.2.k", "u")] {
        write(&mut runner, path, text);
    }
    assert_eq!(refused(&runner), ["d.0.x", "d.1.x", "p.2.k"]);
    assert_eq!(runner.refusals()[0].why, Why::Twice);
    assert_eq!(runner.refusals()[2].why, Why::Said("Twice".into()));
    write(&mut runner, "d.1.x", "b");
    write(&mut runner, "p.2.k", "U");
    assert_eq!(refused(&runner), Vec::<String>::new());
}

#[test]
fn bounds_follow_other_answers() {
    let mut runner = run(json!({ "elements": [
        { "type": "text", "inputType": "date", "name": "from" },
        { "type": "text", "inputType": "date", "name": "to", "minValueExpression": "{from}", "minErrorText": "Not before {0}" },
        { "type": "matrixdynamic", "name": "m", "rowCount": 1, "columns": [
            { "name": "a", "cellType": "text", "inputType": "number" },
            { "name": "b", "cellType": "text", "inputType": "number", "maxValueExpression": "{row.a} * 2" }] }
    ] }));
    write(&mut runner, "from", "2026-05-04");
    write(&mut runner, "to", "2026-05-02");
    set(&mut runner, "m.0.a", json!(2));
    set(&mut runner, "m.0.b", json!(5));
    let why: Vec<Why> = runner.refusals().into_iter().map(|refusal| refusal.why).collect();
    assert_eq!(
        why,
        [Why::Said("Not before 2026-05-04".into()), Why::Above("4".to_owned())]
    );
    write(&mut runner, "to", "2026-05-04");
    set(&mut runner, "m.0.b", json!(4));
    assert_eq!(refused(&runner), Vec::<String>::new());
}

#[test]
fn rows_start_with_what_their_author_gave_or_what_the_last_one_holds() {
    let mut runner = run(json!({ "elements": [
        { "type": "paneldynamic", "name": "p", "panelCount": 1, "defaultPanelValue": { "a": "x", "b": "y" }, "templateElements": [
            { "type": "text", "name": "a" }, { "type": "text", "name": "b", "defaultValue": "z" }] },
        { "type": "matrixdynamic", "name": "n", "rowCount": 1, "defaultValueFromLastRow": true, "allowRemoveRows": false,
            "columns": [{ "name": "a", "cellType": "text" }] }
    ] }));
    assert_eq!(runner.plain_data()["p"], json!([{ "a": "x", "b": "y" }]));
    write(&mut runner, "n.0.a", "q");
    assert!(runner.add_row_at(&place("n")));
    assert_eq!(says(&runner, "n.1.a"), json!("q"));
    assert!(!runner.remove_row_at(&place("n"), 0));
}

#[test]
fn rows_see_those_beside_them() {
    let mut runner = run(json!({ "elements": [
        { "type": "matrixdynamic", "name": "m", "rowCount": 3, "rowsVisibleIf": "{row.a} != 9", "columns": [
            { "name": "a", "cellType": "text", "inputType": "number" },
            { "name": "so", "cellType": "expression", "expression": "{prevRow.so} + {row.a}" },
            { "name": "next", "cellType": "expression", "expression": "{nextRow.a}" },
            { "name": "nth", "cellType": "expression", "expression": "{visibleRowIndex}" }] }
    ] }));
    for (row, n) in [1, 2, 3].into_iter().enumerate() {
        set(&mut runner, &format!("m.{row}.a"), json!(n));
    }
    assert_eq!(says(&runner, "m.2.so"), json!(6));
    assert_eq!(says(&runner, "m.0.next"), json!(2));
    set(&mut runner, "m.1.a", json!(9));
    assert_eq!(says(&runner, "m.2.so"), json!(4));
    assert_eq!(
        (says(&runner, "m.0.next"), says(&runner, "m.2.nth")),
        (json!(3), json!(2))
    );
}

#[test]
fn a_reset_happens_each_time_and_gives_back_the_default() {
    let mut runner = run(json!({ "elements": [
        { "type": "text", "name": "a" },
        { "type": "text", "name": "b", "defaultValue": "start", "resetValueIf": "{a} = 'x'" }
    ] }));
    for _ in 0..2 {
        write(&mut runner, "a", "x");
        assert_eq!(says(&runner, "b"), json!("start"));
        write(&mut runner, "a", "y");
        write(&mut runner, "b", "own");
    }
    write(&mut runner, "a", "x");
    assert_eq!(says(&runner, "b"), json!("start"));
}
