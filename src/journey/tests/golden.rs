//! The map of real passengers: every ninth respondent of the San Francisco Airport 2017 survey (`tests/fixtures/feedback`).
//! The expected figures come from SciPy's t and normal quantiles, not from this crate.
use std::collections::BTreeMap;

use super::super::*;
use crate::{
    order,
    response::{Answer, Response, Via},
    scoring::{Estimate, Interval},
    survey::{Journey, KindName, Place, QuestionId, ResponseId, StageId, Survey, SurveyId},
};

const TABLE: &str = include_str!("../../../tests/fixtures/feedback/sfo_2017_journey.csv");

/// Column, stage, touchpoint, kind. Restaurants and the shuttle were rated for satisfaction, the "ease" questions just 1 to 5.
const ASKED: [(&str, &str, &str, KindName); 8] = [
    ("ease_getting_to_airport", "arrive", "Getting here", KindName::Rating5),
    (
        "sat_longterm_parking_shuttle",
        "arrive",
        "Parking shuttle",
        KindName::Csat,
    ),
    ("ease_finding_way", "find", "Wayfinding", KindName::Rating5),
    ("sat_signs_inside", "find", "Wayfinding", KindName::Csat),
    ("ease_security", "security", "Checkpoint", KindName::Rating5),
    ("precheck_vs_regular", "security", "Checkpoint", KindName::Rating5),
    ("sat_restaurants", "gate", "Restaurants", KindName::Csat),
    ("nps", "after", "", KindName::Nps),
];

fn airport() -> (Journey, Survey, Vec<Response>) {
    let mut journey = Journey::default();
    for id in ["arrive", "find", "security", "gate", "after", "home"] {
        journey
            .stages
            .push(crate::survey::Stage::new(StageId::new(id).unwrap(), id.into()));
    }
    let mut survey = Survey::blank(SurveyId::new("sfo").unwrap(), "en");
    let ids: BTreeMap<&str, QuestionId> = ASKED
        .into_iter()
        .map(|(column, stage, touchpoint, kind)| {
            let id = survey.add_question(None, kind);
            let question = survey.question_mut(&id).unwrap();
            question.title = column.into();
            question.place = Some(Place {
                stage: StageId::new(stage).unwrap(),
                touchpoint: touchpoint.to_owned(),
            });
            (column, id)
        })
        .collect();
    let mut table = csv::Reader::from_reader(TABLE.as_bytes());
    let head = table.headers().unwrap().clone();
    let responses = table
        .records()
        .map(|record| {
            let record = record.unwrap();
            let answers = head
                .iter()
                .zip(&record)
                .filter_map(|(column, text)| Some((ids.get(column)?.clone(), Answer::Number(text.parse().ok()?))))
                .collect();
            Response {
                remarks: order::Map::new(),
                computed: order::Map::new(),
                id: ResponseId::new(&record[0]).unwrap(),
                survey: survey.id.clone(),
                revision: 1,
                lang: String::new(),
                started: None,
                ended: None,
                finished: true,
                via: Via::Import,
                answers,
            }
        })
        .collect();
    (journey, survey, responses)
}

fn map() -> Map {
    let (journey, survey, responses) = airport();
    Map::of(&journey, &[Sheet::of(survey, responses)])
}

fn is(estimate: Estimate, n: u64, value: f64, low: f64, high: f64) {
    let range = estimate.range.unwrap();
    let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
    assert!(
        estimate.n == n && near(estimate.value, value) && near(range.low, low) && near(range.high, high),
        "{estimate:?} is not {n} {value} {low} {high}"
    );
}

fn cell<'a>(map: &'a Map, wording: &str) -> &'a Cell {
    map.stages
        .iter()
        .flat_map(StageCell::cells)
        .find(|cell| cell.wording.default == wording)
        .unwrap()
}

#[test]
fn cells_of_plain_ratings() {
    let map = map();
    for (wording, n, value, low, high) in [
        ("ease_getting_to_airport", 264, 4.185606, 4.085377, 4.285835),
        ("ease_finding_way", 298, 4.409396, 4.324668, 4.494124),
        ("ease_security", 268, 4.279851, 4.173695, 4.386006),
        ("precheck_vs_regular", 91, 4.318681, 4.120186, 4.517177),
    ] {
        let Some(Score::Mean(mean)) = cell(&map, wording).reading.score() else {
            panic!("{wording}")
        };
        is(*mean, n, value, low, high);
    }
}

#[test]
fn cells_of_satisfaction() {
    let map = map();
    for (wording, n, mean_is, top_is) in [
        (
            "sat_longterm_parking_shuttle",
            97,
            (3.948454, 3.754677, 4.14223),
            (0.690722, 0.592954, 0.773958),
        ),
        (
            "sat_signs_inside",
            301,
            (4.089701, 3.999295, 4.180107),
            (0.787375, 0.73768, 0.829828),
        ),
        (
            "sat_restaurants",
            273,
            (3.611722, 3.49108, 3.732364),
            (0.553114, 0.493807, 0.610946),
        ),
    ] {
        let Some(Score::Satisfaction { mean, top_two }) = cell(&map, wording).reading.score() else {
            panic!("{wording}")
        };
        is(*mean, n, mean_is.0, mean_is.1, mean_is.2);
        is(*top_two, n, top_is.0, top_is.1, top_is.2);
    }
}

#[test]
fn the_cell_of_recommendation() {
    let Some(Score::Nps(score)) = cell(&map(), "nps").reading.score().copied() else {
        panic!("nps")
    };
    is(score, 309, 37.864078, 29.841576, 45.158424);
}

#[test]
fn stages_average_each_passenger_first() {
    let map = map();
    for (at, n, value, low, high) in [
        (0, 277, 78.384477, 75.998622, 80.770331),
        (1, 311, 81.229904, 79.38959, 83.070218),
        (2, 274, 81.113139, 78.49225, 83.734028),
        (3, 273, 65.29304, 62.27699, 68.30909),
        (4, 309, 83.398058, 81.498102, 85.298015),
    ] {
        is(*map.stages[at].reading.score().unwrap(), n, value, low, high);
    }
    assert_eq!((map.answers, map.scored(), map.span), (315, 5, None));
    assert!(map.stages[5].is_unasked());
}

#[test]
fn the_gate_is_where_the_path_breaks() {
    let map = map();
    let finding = Finding::Lowest {
        stage: 3,
        of: 5,
        alike: false,
    };
    assert_eq!(map.finding, finding);
    let standing: Vec<_> = map.stages.iter().map(|stage| stage.standing).collect();
    assert_eq!(standing, [None, None, None, Some(Standing::Lowest), None, None]);
}

#[test]
fn two_scales_at_one_touchpoint_stay_two_cells() {
    let map = map();
    let kept: Vec<_> = map
        .stages
        .iter()
        .flat_map(|stage| &stage.touchpoints)
        .map(|touchpoint| {
            (
                touchpoint.name.as_str(),
                touchpoint.cells.len(),
                touchpoint.is_kept_apart(),
            )
        })
        .collect();
    let expected = [
        ("Getting here", 1, false),
        ("Parking shuttle", 1, false),
        ("Wayfinding", 2, true),
        ("Checkpoint", 2, false),
        ("Restaurants", 1, false),
        ("", 1, false),
    ];
    assert_eq!(kept, expected);
}

#[test]
fn a_few_passengers_are_drawn_thin_or_not_at_all() {
    let (journey, survey, responses) = airport();
    let few = |n: usize| Map::of(&journey, &[Sheet::of(survey.clone(), responses[..n].to_vec())]);
    assert_eq!(few(20).stages[4].reading.evidence(), Evidence::Thin);
    assert_eq!(few(4).stages[4].reading, Reading::Hidden { n: 4 });
    assert_eq!(few(0).stages[4].reading, Reading::Empty);
    assert_eq!(few(0).finding, Finding::NothingShown);
    let range = |map: &Map| map.stages[4].reading.score().unwrap().range.unwrap();
    let width = |range: Interval| range.high - range.low;
    assert!(width(range(&few(20))) > width(range(&few(300))));
}
