//! What holds for every map. Real figures are in `golden`.
mod golden;

use proptest::prelude::*;

use super::*;
use crate::{
    order,
    response::{Answer, Moment, Response, Via},
    scoring::{Estimate, Interval},
    survey::{ChoiceId, Journey, KindName, Place, QuestionId, ResponseId, StageId, Survey, SurveyId},
};

fn journey() -> Journey {
    Journey::preset(["Discover", "Buy", "Receive", "Use", "Get help", "Renew"])
}

fn survey(id: &str) -> Survey {
    Survey::blank(SurveyId::new(id).unwrap(), "en")
}

fn ask(survey: &mut Survey, kind: KindName, title: &str, stage: &str, touchpoint: &str) -> QuestionId {
    let id = survey.add_question(None, kind);
    let question = survey.question_mut(&id).unwrap();
    question.title = title.into();
    question.place = Some(Place {
        stage: StageId::new(stage).unwrap(),
        touchpoint: touchpoint.to_owned(),
    });
    id
}

fn response(survey: &Survey, nth: usize, answers: impl IntoIterator<Item = (QuestionId, Answer)>) -> Response {
    Response {
        remarks: order::Map::new(),
        computed: order::Map::new(),
        id: ResponseId::new(&format!("r{nth}")).unwrap(),
        survey: survey.id.clone(),
        revision: 1,
        lang: String::new(),
        started: None,
        ended: Some(Moment(nth as u64)),
        finished: true,
        via: Via::Device,
        answers: answers.into_iter().collect(),
    }
}

fn rated(survey: &Survey, id: &QuestionId, points: &[u8]) -> Vec<Response> {
    let one = |(nth, point): (usize, &u8)| response(survey, nth, [(id.clone(), Answer::Number(*point))]);
    points.iter().enumerate().map(one).collect()
}

#[test]
fn the_same_question_of_two_surveys_is_one_cell() {
    let (mut a, mut b) = (survey("a"), survey("b"));
    let in_a = ask(&mut a, KindName::Ces, "It was easy to  order", "buy", "Online order");
    let in_b = ask(&mut b, KindName::Ces, "It was easy to order ", "buy", " Online  order ");
    let other = ask(&mut b, KindName::Ces, "It was easy to pay", "buy", "Online order");
    let (to_a, mut to_b) = (rated(&a, &in_a, &[7, 6, 5]), rated(&b, &in_b, &[4, 3]));
    to_b.extend(rated(&b, &other, &[1]));
    let map = Map::of(&journey(), &[Sheet::of(a, to_a), Sheet::of(b, to_b)]);
    let [touchpoint] = map.stages[1].touchpoints.as_slice() else {
        panic!("{:?}", map.stages[1])
    };
    let cells: Vec<_> = touchpoint
        .cells
        .iter()
        .map(|cell| (cell.reading.n(), cell.asked_in.len()))
        .collect();
    assert_eq!(cells, [(5, 2), (1, 1)]);
    assert!(matches!(touchpoint.cells[0].reading.score(), Some(Score::Mean(mean)) if mean.value == 5.0));
}

#[test]
fn other_words_at_the_ends_of_the_scale_are_another_wording() {
    let mut survey = survey("a");
    let one = ask(&mut survey, KindName::Rating5, "How was it?", "use", "App");
    let two = ask(&mut survey, KindName::Rating5, "How was it?", "use", "App");
    let crate::survey::Kind::Rating(rating) = &mut survey.question_mut(&two).unwrap().kind else {
        panic!()
    };
    rating.low = "Great".into();
    let responses = [rated(&survey, &one, &[5; 6]), rated(&survey, &two, &[1; 6])].concat();
    let map = Map::of(&journey(), &[Sheet::of(survey, responses)]);
    assert_eq!(map.stages[3].touchpoints[0].cells.len(), 2);
}

#[test]
fn two_scales_at_one_touchpoint_never_mix() {
    let mut both = survey("a");
    let ease = ask(&mut both, KindName::Ces, "How was it?", "buy", "Shop");
    let liked = ask(&mut both, KindName::Csat, "How was it?", "buy", "Shop");
    let answers = (0..40).map(|nth| {
        response(
            &both,
            nth,
            [(ease.clone(), Answer::Number(7)), (liked.clone(), Answer::Number(3))],
        )
    });
    let answers = answers.collect();
    let map = Map::of(&journey(), &[Sheet::of(both, answers)]);
    let shop = &map.stages[1].touchpoints[0];
    assert!(shop.is_kept_apart());
    let values: Vec<f64> = shop
        .cells
        .iter()
        .map(|cell| cell.reading.score().unwrap().headline().value)
        .collect();
    assert_eq!(values, [7.0, 3.0]);
}

#[test]
fn questions_without_words_are_never_the_same() {
    let mut survey = survey("a");
    ask(&mut survey, KindName::Rating5, "", "use", "App");
    ask(&mut survey, KindName::Rating5, " ", "use", "App");
    let map = Map::of(&journey(), &[Sheet::of(survey, Vec::new())]);
    assert_eq!(map.stages[3].touchpoints[0].cells.len(), 2);
}

#[test]
fn statements_are_ratings_of_their_touchpoint() {
    let mut survey = survey("a");
    let id = ask(&mut survey, KindName::Matrix, "How much do you agree?", "use", "App");
    let kind = &mut survey.question_mut(&id).unwrap().kind;
    for (row, label) in kind
        .choices_mut()
        .unwrap()
        .iter_mut()
        .zip(["It is fast", "It is clear"])
    {
        row.label = label.into();
    }
    let (rows, columns) = (kind.choices().to_vec(), kind.columns().to_vec());
    let grid = |fast: usize, clear: usize| {
        let pairs = [(&rows[0], fast), (&rows[1], clear)];
        let pairs = pairs.map(|(row, point)| (row.id.clone(), columns[point - 1].id.clone()));
        Answer::Grid(order::Map::from(pairs))
    };
    let responses: Vec<_> = [(5, 1), (5, 1), (4, 2), (4, 2), (3, 3)]
        .iter()
        .enumerate()
        .map(|(nth, (fast, clear))| response(&survey, nth, [(id.clone(), grid(*fast, *clear))]))
        .collect();
    let map = Map::of(&journey(), &[Sheet::of(survey, responses)]);
    let cells: Vec<_> = map.stages[3]
        .cells()
        .map(|cell| {
            (
                cell.yardstick,
                cell.wording.default.as_str(),
                cell.reading.score().copied(),
            )
        })
        .collect();
    let [
        (Yardstick::Statement { points: 5 }, "It is fast", Some(Score::Mean(fast))),
        (_, _, Some(Score::Mean(clear))),
    ] = cells.as_slice()
    else {
        panic!("{cells:?}")
    };
    assert_eq!((fast.value, clear.value), (4.2, 1.8));
    // Everyone's own average is the middle of the scale: one number a person, and no spread.
    assert_eq!(
        map.stages[3].reading.score(),
        Some(&Estimate {
            value: 50.0,
            range: None,
            n: 5
        })
    );
}

#[test]
fn what_is_not_rated_is_asked_but_has_no_score() {
    let mut survey = survey("a");
    let id = ask(&mut survey, KindName::Comment, "Why?", "help", "Phone line");
    let text = |nth: usize, text: &str| response(&survey, nth, [(id.clone(), Answer::Text(text.into()))]);
    let responses = vec![text(0, "Long wait"), text(1, "  ")];
    let map = Map::of(&journey(), &[Sheet::of(survey, responses)]);
    let stage = &map.stages[4];
    assert!(!stage.is_unasked() && !stage.is_rated());
    let expected = Unrated {
        questions: 1,
        answers: 1,
    };
    assert_eq!(stage.touchpoints[0].unrated, expected);
    assert_eq!((map.answers, map.finding), (0, Finding::NothingShown));
}

#[test]
fn questions_keep_their_place_when_the_stage_goes() {
    let mut survey = survey("a");
    let id = ask(&mut survey, KindName::Csat, "Happy?", "help", "Chat");
    survey.add_question(None, KindName::Nps);
    let responses = rated(&survey, &id, &[5, 4, 5, 4, 1]);
    let mut journey = journey();
    journey.remove(&StageId::new("help").unwrap());
    let map = Map::of(&journey, &[Sheet::of(survey, responses)]);
    assert_eq!((map.stages.len(), map.unplaced, map.answers), (5, 1, 0));
    assert_eq!(
        (map.adrift[0].name.as_str(), map.adrift[0].cells[0].reading.n()),
        ("Chat", 5)
    );
    assert!(matches!(rows(&map).last(), Some(Row::Cell { stage: None, .. })));
    assert_eq!(map.finding, Finding::NothingAsked);
}

#[test]
fn answers_that_do_not_fit_are_left_out() {
    let mut survey = survey("a");
    let id = ask(&mut survey, KindName::Csat, "Happy?", "help", "Chat");
    let mut responses = rated(&survey, &id, &[5, 9, 0]);
    responses.push(response(
        &survey,
        7,
        [(id, Answer::Choice(ChoiceId::new("c1").unwrap()))],
    ));
    let map = Map::of(&journey(), &[Sheet::of(survey, responses)]);
    assert_eq!((map.answers, map.stages[4].reading.n()), (1, 1));
    assert_eq!(map.span, Some((Moment(0), Moment(0))));
}

/// A stage with a score and a range.
fn stage(value: f64, half: Option<f64>) -> StageCell {
    let mut survey = survey("a");
    ask(&mut survey, KindName::Csat, "Happy?", "buy", "");
    let mut stage = Map::of(&journey(), &[Sheet::of(survey, Vec::new())])
        .stages
        .swap_remove(1);
    stage.reading = Reading::Shown {
        score: Estimate {
            value,
            range: half.map(|half| Interval {
                low: value - half,
                high: value + half,
            }),
            n: 50,
        },
        n: 50,
        few: false,
    };
    stage
}

#[test]
fn only_ranges_apart_from_all_others_are_marked() {
    let mark = |stages: Vec<StageCell>| {
        let mut stages = stages;
        let finding = standing::mark(&mut stages);
        (finding, stages.iter().map(|stage| stage.standing).collect::<Vec<_>>())
    };
    let (low, high) = (Some(Standing::Lowest), Some(Standing::Highest));
    let lowest = |stage, of| Finding::Lowest { stage, of, alike: true };
    let three = |a, b, c| vec![stage(a, Some(5.0)), stage(b, Some(5.0)), stage(c, Some(5.0))];
    assert_eq!(mark(three(50.0, 70.0, 90.0)), (lowest(0, 3), vec![low, None, high]));
    assert_eq!(
        mark(three(50.0, 55.0, 90.0)),
        (Finding::NoneLower { of: 3 }, vec![None, None, high])
    );
    assert_eq!(
        mark(three(50.0, 60.0, 90.0)),
        (Finding::NoneLower { of: 3 }, vec![None, None, high])
    );
    // All of one mind: how sure that is can't be said.
    assert_eq!(
        mark(vec![stage(20.0, Some(5.0)), stage(90.0, None)]),
        (Finding::NoneLower { of: 2 }, vec![None, None])
    );
    assert_eq!(mark(vec![stage(20.0, Some(5.0))]).0, Finding::Alone { stage: 0 });
}

#[test]
fn the_curve_stops_where_nothing_is_known() {
    let mut gap = stage(0.0, None);
    gap.reading = Reading::Hidden { n: 3 };
    let stages = [
        stage(80.0, Some(5.0)),
        stage(60.0, Some(5.0)),
        gap,
        stage(50.0, Some(5.0)),
        stage(52.0, Some(5.0)),
    ];
    let unsure: Vec<_> = pieces(&stages).iter().map(|piece| piece.unsure).collect();
    assert_eq!(unsure, [false, true]);
    assert_eq!((height(100.0), height(0.0)), (16.0, 80.0));
    let below: Vec<_> = (0..5).map(|at| label_below(&stages, at)).collect();
    assert_eq!(below, [false, true, false, true, false]);
}

fn points() -> impl Strategy<Value = Vec<Vec<Option<u8>>>> {
    prop::collection::vec(prop::collection::vec(prop::option::of(0..12u8), 4), 0..40)
}

/// A survey with four ratings in two stages, and the answers of the rows to it.
fn random(rows: &[Vec<Option<u8>>]) -> (Survey, Vec<Response>) {
    let mut survey = survey("a");
    let ids = [
        ask(&mut survey, KindName::Nps, "Recommend?", "buy", ""),
        ask(&mut survey, KindName::Csat, "Happy?", "buy", "Shop"),
        ask(&mut survey, KindName::Ces, "Easy?", "buy", "Shop"),
        ask(&mut survey, KindName::Rating5, "Good?", "use", "App"),
    ];
    let one = |(nth, row): (usize, &Vec<Option<u8>>)| {
        let answers = ids
            .iter()
            .zip(row)
            .filter_map(|(id, point)| Some((id.clone(), Answer::Number((*point)?))));
        response(&survey, nth, answers.collect::<Vec<_>>())
    };
    let responses = rows.iter().enumerate().map(one).collect();
    (survey, responses)
}

fn holds(score: &Estimate, low: f64, high: f64) -> bool {
    (low..=high).contains(&score.value)
        && score.range.is_none_or(|range| {
            low <= range.low && range.low <= score.value && score.value <= range.high && range.high <= high
        })
}

proptest! {
    #[test]
    fn the_order_of_responses_changes_nothing(rows in points(), turn in 0..40usize) {
        let (survey, mut responses) = random(&rows);
        let before = Map::of(&journey(), &[Sheet::of(survey.clone(), responses.clone())]);
        let by = turn.min(responses.len());
        responses.rotate_left(by);
        responses.reverse();
        prop_assert_eq!(before, Map::of(&journey(), &[Sheet::of(survey, responses)]));
    }

    #[test]
    fn counts_and_ranges_stay_in_bounds(rows in points()) {
        let (survey, responses) = random(&rows);
        let all = responses.len() as u64;
        let map = Map::of(&journey(), &[Sheet::of(survey, responses)]);
        prop_assert!(map.answers <= all);
        for stage in &map.stages {
            prop_assert!(stage.reading.n() <= all);
            prop_assert!(stage.reading.score().is_none_or(|score| score.n >= 5 && holds(score, 0.0, 100.0)));
            for cell in stage.cells() {
                prop_assert!(cell.reading.n() <= all);
                let (low, high) = match cell.reading.score() {
                    Some(Score::Nps(_)) => (-100.0, 100.0),
                    _ => (f64::from(cell.yardstick.low()), f64::from(cell.yardstick.high())),
                };
                let headline = cell.reading.score().map(Score::headline);
                prop_assert!(headline.is_none_or(|score| score.n == cell.reading.n() && holds(&score, low, high)));
            }
        }
    }

    #[test]
    fn the_line_keeps_between_its_scores(values in prop::collection::vec(0.0..=100.0f64, 2..8)) {
        let stages: Vec<_> = values.iter().map(|value| stage(*value, Some(3.0))).collect();
        for (at, piece) in pieces(&stages).iter().enumerate() {
            let numbers: Vec<f64> = piece.line.split(['M', 'C', ' ']).filter_map(|text| text.parse().ok()).collect();
            let (from, to) = (height(values[at]), height(values[at + 1]));
            let (p, q) = (numbers[3], numbers[5]);
            for step in 0..=20 {
                let t = f64::from(step) / 20.0;
                let s = 1.0 - t;
                let y = s * s * s * from + 3.0 * s * s * t * p + 3.0 * s * t * t * q + t * t * t * to;
                prop_assert!(from.min(to) - 0.02 <= y && y <= from.max(to) + 0.02, "{} not between {} and {}", y, from, to);
            }
        }
    }
}
