//! Answers at places: cells, rows in rows, and what texts say there.
use super::*;
use crate::survey::RawSurvey;

fn trips() -> (Runner, Place) {
    let json = r#"{ "elements": [{ "type": "paneldynamic", "name": "trips", "panelCount": 1, "templateElements": [
        { "type": "text", "name": "to", "isRequired": true },
        { "type": "matrixdynamic", "name": "legs", "rowCount": 1, "columns": [{ "name": "by", "cellType": "text" }] } ] }] }"#;
    let raw: RawSurvey = serde_json::from_str(json).unwrap();
    let (survey, _) = raw.check(SurveyId::new("s").unwrap());
    let place = Place::of(&survey.questions().next().unwrap().id);
    (Runner::new(survey, ResponseId::new("r").unwrap(), Moment(1)), place)
}

fn text(text: &str) -> Option<Answer> {
    Some(Answer::Text(text.to_owned()))
}

#[test]
fn rows_in_rows_are_answered_where_they_stand() {
    let (mut runner, trips) = trips();
    let id = |name| QuestionId::new(name).unwrap();
    let legs = trips.cell(0, &id("legs"));
    let by = legs.cell(0, &id("by"));
    assert_eq!((runner.rows_at(&trips), runner.rows_at(&legs)), (1, 1));
    assert!(runner.set_at(&by, text("train")));
    assert!(runner.add_row_at(&legs) && runner.add_row_at(&trips));
    assert!(runner.set_at(&legs.cell(1, &id("by")), text("boat")));
    assert_eq!(runner.answer_at(&by), text("train"));
    assert!(runner.remove_row_at(&legs, 0));
    assert_eq!(runner.answer_at(&by), text("boat"));
    assert_eq!(runner.answer_at(&trips.cell(1, &id("legs")).cell(0, &id("by"))), None);
    assert!(!runner.set_at(&trips.cell(7, &id("to")), text("nowhere")));
    assert_eq!(by.key(), "trips.0.legs.0.by");
}

#[test]
fn what_stands_on_the_screen_is_asked_before_anything_was_typed() {
    let (runner, trips) = trips();
    let refusals = runner.refusals();
    assert_eq!(refusals.len(), 1, "{refusals:?}");
    assert_eq!(refusals[0].inside, [("0".to_owned(), QuestionId::new("to").unwrap())]);
    assert_eq!(runner.row_name(&trips, 0), "0");
}

#[test]
fn texts_count_panels_from_one_and_say_nothing_for_what_is_open() {
    let (mut runner, trips) = trips();
    let said =
        |runner: &Runner, at| runner.filled("Trip {panelIndex}: {panel.to}", Some(&runner.row_overlay(&trips, at)));
    assert_eq!(said(&runner, 0), "Trip 1: ");
    runner.set_at(&trips.cell(0, &QuestionId::new("to").unwrap()), text("Rome"));
    runner.add_row_at(&trips);
    assert_eq!(
        (said(&runner, 0), said(&runner, 1)),
        ("Trip 1: Rome".to_owned(), "Trip 2: ".to_owned())
    );
}
