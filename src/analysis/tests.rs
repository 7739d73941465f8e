//! Tests of the whole room on small surveys.

mod cohorts;
mod golden;
mod slices;

use super::*;
use crate::{
    order::Map,
    response::{Answer, Moment, Via},
    survey::{KindName, ResponseId, SurveyId},
};

fn survey(kinds: &[KindName]) -> (Survey, Vec<QuestionId>) {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    let ids = kinds.iter().map(|kind| survey.add_question(None, *kind)).collect();
    (survey, ids)
}

fn columns(survey: &Survey, responses: &[Response]) -> Columns {
    Columns::of(survey, responses, Calendar::default())
}

/// Of all that was answered.
pub fn analysed(survey: &Survey, responses: &[Response]) -> Analysis {
    let columns = columns(survey, responses);
    Analysis::of(survey, &columns, &columns.cut(&Slice::default()))
}

/// The trend of all that was answered.
fn moved(survey: &Survey, id: &QuestionId, responses: &[Response]) -> Option<Trend> {
    let columns = columns(survey, responses);
    trend(
        survey.question(id).unwrap(),
        Metric::Nps,
        &columns,
        &columns.cut(&Slice::default()),
    )
}

fn response(n: usize, answers: &[(&QuestionId, Answer)]) -> Response {
    Response {
        remarks: Map::new(),
        computed: Map::new(),
        id: ResponseId::new(&format!("r{n}")).unwrap(),
        survey: SurveyId::new("s").unwrap(),
        revision: 1,
        lang: "en".into(),
        started: None,
        ended: None,
        finished: true,
        via: Via::Import,
        answers: answers
            .iter()
            .map(|(id, answer)| ((*id).clone(), answer.clone()))
            .collect(),
    }
}

/// Answers to one rating, `count` of each value, dated `day` days after 2026-01-05 (a Monday).
fn rated(id: &QuestionId, counts: &[(u8, usize)], day: u64) -> Vec<Response> {
    let values = counts.iter().flat_map(|(value, count)| vec![*value; *count]);
    values
        .enumerate()
        .map(|(n, value)| Response {
            ended: Some(Moment(1_767_571_200_000 + day * 86_400_000)),
            ..response(n, &[(id, Answer::Number(value))])
        })
        .collect()
}

/// San Francisco Airport, 2017 customer survey (DataSF, PDDL; `tests/fixtures/metrics/SOURCES.md`), read as it stands.
#[test]
fn sfo_2017() {
    let file = include_str!("../../tests/fixtures/metrics/sfo_2017_customer_survey_tidy.csv");
    let mut reader = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let column = reader.headers().unwrap().iter().position(|name| name == "nps").unwrap();
    let (survey, ids) = survey(&[KindName::Nps]);
    let answer = |(n, record): (usize, csv::StringRecord)| match record[column].parse() {
        Ok(value) => response(n, &[(&ids[0], Answer::Number(value))]),
        Err(_) => response(n, &[]),
    };
    let responses: Vec<Response> = reader.records().map(Result::unwrap).enumerate().map(answer).collect();
    let analysis = analysed(&survey, &responses);
    assert_eq!((analysis.n, analysis.questions[0].n), (2_831, 2_746));
    let score = analysis.headline.unwrap().score.unwrap();
    assert!((score.value - 39.839_766_93).abs() < 1e-6, "{score:?}");
    let range = score.range.unwrap();
    assert!(
        (range.low - 37.2).abs() < 0.2 && (range.high - 42.4).abs() < 0.2,
        "{range:?}"
    );
}

#[test]
fn the_headline_falls_through() {
    let metric = |kinds: &[KindName]| analysed(&survey(kinds).0, &[]).headline.map(|h| h.metric);
    assert_eq!(
        metric(&[KindName::Rating5, KindName::Ces, KindName::Csat, KindName::Nps]),
        Some(Metric::Nps)
    );
    assert_eq!(
        metric(&[KindName::Rating5, KindName::Ces, KindName::Csat]),
        Some(Metric::TopTwo)
    );
    assert_eq!(metric(&[KindName::Rating5, KindName::Ces]), Some(Metric::Ease));
    let first = survey(&[KindName::Comment, KindName::Rating7, KindName::Rating5]).0;
    let headline = analysed(&first, &[]).headline.unwrap();
    assert_eq!(headline.score, None);
    assert_eq!(headline.metric, Metric::of(KindName::Rating7.measure().unwrap()));
    assert_eq!(metric(&[KindName::Single]), None);
}

#[test]
fn nothing_is_said_of_few() {
    let (survey, ids) = survey(&[KindName::Nps]);
    let say = |counts: &[(u8, usize)]| finding(&analysed(&survey, &rated(&ids[0], counts, 0)));
    assert_eq!(say(&[(9, 4)]), Finding::TooFew(4));
    let half = |early| Finding::Nps {
        promoters: Part::Half,
        detractors: Part::Sixth,
        early,
    };
    assert_eq!(say(&[(9, 6), (8, 4), (0, 2)]), half(true));
    assert_eq!(say(&[(9, 60), (8, 40), (0, 20)]), half(false));
}

#[test]
fn unfinished_and_unfit_answers_do_not_count() {
    let (survey, ids) = survey(&[KindName::Csat, KindName::Comment]);
    let mut responses = vec![
        response(
            1,
            &[(&ids[0], Answer::Number(5)), (&ids[1], Answer::Text(" good ".into()))],
        ),
        response(2, &[(&ids[0], Answer::Number(9)), (&ids[1], Answer::Text("  ".into()))]),
        response(3, &[(&ids[0], Answer::Text("5".into()))]),
    ];
    responses.push(Response {
        finished: false,
        answers: Map::new(),
        ..response(4, &[])
    });
    let analysis = analysed(&survey, &responses);
    assert_eq!(analysis.n, 3);
    assert_eq!(analysis.questions[0].n, 1);
    assert_eq!(analysis.completion, None, "nothing was answered on this device");
    let found = comments(&survey, &responses);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].text.as_str(), found[0].score), ("good", Some(5)));
    for response in &mut responses {
        response.via = Via::Device;
    }
    let completion = analysed(&survey, &responses).completion.unwrap();
    assert!((completion.value - 0.75).abs() < 1e-12 && completion.n == 4);
}

#[test]
fn choices_and_grids_are_counted() {
    let (survey, ids) = survey(&[KindName::Multiple, KindName::Matrix]);
    let choices: Vec<_> = survey
        .question(&ids[0])
        .unwrap()
        .kind
        .choices()
        .iter()
        .map(|c| c.id.clone())
        .collect();
    let grid = &survey.question(&ids[1]).unwrap().kind;
    let cell = |row: usize, column: usize| (grid.choices()[row].id.clone(), grid.columns()[column].id.clone());
    let responses = [
        response(
            1,
            &[
                (&ids[0], Answer::Choices(choices.clone())),
                (&ids[1], Answer::Grid([cell(0, 4), cell(1, 0)].into())),
            ],
        ),
        response(
            2,
            &[
                (&ids[0], Answer::Choices(choices[..1].to_vec())),
                (&ids[1], Answer::Grid([cell(0, 3)].into())),
            ],
        ),
    ];
    let analysis = analysed(&survey, &responses);
    let Found::Choices(found) = &analysis.questions[0].found else {
        panic!()
    };
    assert_eq!(found.taken.iter().map(|t| t.1).collect::<Vec<_>>(), [2, 1]);
    let Found::Grid(found) = &analysis.questions[1].found else {
        panic!()
    };
    assert_eq!(found.rows[0].counts, [0, 0, 0, 1, 1]);
    assert_eq!((found.rows[0].n, found.rows[1].n), (2, 1));
    assert!((found.rows[0].top_two.unwrap().value - 1.0).abs() < 1e-12);
    assert!(found.rows[1].top_two.unwrap().value.abs() < 1e-12);
}

#[test]
fn a_small_period_is_no_zero() {
    let (survey, ids) = survey(&[KindName::Nps]);
    let responses = [
        rated(&ids[0], &[(10, 40)], 0),
        rated(&ids[0], &[(0, 4)], 8),
        rated(&ids[0], &[(9, 20), (0, 20)], 36),
    ]
    .concat();
    let trend = moved(&survey, &ids[0], &responses).unwrap();
    assert_eq!((trend.period, trend.points.len()), (Period::Week, 6));
    let scores: Vec<_> = trend.points.iter().map(|p| p.score.map(|s| s.value.round())).collect();
    // The first week's 40 would leave the 4 of the second, out of the 44 of both together.
    assert_eq!(scores, [None, None, None, None, None, Some(0.0)]);
    assert!(trend.points[1].is_small() && trend.points[2].n == 0);
    assert_eq!(trend.window, 4);
    assert_eq!(trend.points[2].rolled, None, "no whole window yet");
    // 40 promoters and 4 detractors.
    assert!((trend.points[3].rolled.unwrap().value - 81.82).abs() < 0.01);
    assert_eq!(trend.points[4].rolled, None, "4 answers in the window");
}

#[test]
fn wrong_clocks_are_left_out() {
    let (survey, ids) = survey(&[KindName::Nps]);
    let mut responses = [rated(&ids[0], &[(10, 5)], 0), rated(&ids[0], &[(10, 5)], 1)].concat();
    responses[0].ended = Some(Moment(0));
    responses[1].ended = Some(Moment(u64::MAX));
    let found = moved(&survey, &ids[0], &responses).unwrap();
    assert_eq!((found.period, found.points.len(), found.undated), (Period::Day, 2, 2));
    assert_eq!(moved(&survey, &ids[0], &responses[..2]), None);
}
