//! The tables say what the analysis found.
use super::*;
use crate::{
    analysis::{Analysis, Calendar, Columns, Day, Event, Found, Headline, Slice},
    response::{Answer, Moment, Response, Via},
    survey::{KindName, ResponseId, Survey, SurveyId},
};

fn nps(days: u64, each: &[u8]) -> (Survey, Vec<Response>) {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    let id = survey.add_question(None, KindName::Nps);
    let of_day = |day: u64| {
        let id = id.clone();
        each.iter().enumerate().map(move |(n, value)| Response {
            remarks: crate::order::Map::new(),
            computed: crate::order::Map::new(),
            id: ResponseId::new(&format!("r{day}-{n}")).unwrap(),
            survey: SurveyId::new("s").unwrap(),
            revision: 1,
            lang: String::new(),
            started: None,
            ended: Some(Moment(1_767_571_200_000 + day * 86_400_000)),
            finished: true,
            via: Via::Import,
            answers: [(id.clone(), Answer::Number(*value))].into(),
        })
    };
    let responses = (0..days).flat_map(of_day).collect();
    (survey, responses)
}

fn analysed(survey: &Survey, responses: &[Response]) -> Analysis {
    let columns = Columns::of(survey, responses, Calendar::default());
    Analysis::of(survey, &columns, &columns.cut(&Slice::default()))
}

#[test]
fn a_score_can_be_had_exactly() {
    let words = Lang::En.words();
    assert_eq!(exactly(words, Metric::Nps, 39.8398), "+39.84");
    assert_eq!(exactly(words, Metric::TopTwo, 82.0685), "82.07%");
    assert_eq!(
        exactly(Lang::Fa.words(), Metric::Nps, 39.8398),
        show(Lang::Fa, &Cell::Signed(39.8398, 2))
    );
}

#[test]
fn the_distribution_holds_every_answer_and_its_groups() {
    let (survey, responses) = nps(1, &[0, 6, 7, 8, 8, 9, 10, 10, 10, 10]);
    let analysis = analysed(&survey, &responses);
    let Found::Ratings(ratings) = &analysis.questions[0].found else {
        panic!()
    };
    let plot = distribution(Lang::En.words(), ratings);
    assert_eq!(
        plot.table.caption,
        "How people scored: Detractors 20%, Passives 30%, Promoters 50%"
    );
    assert_eq!(plot.table.rows.len(), 11);
    let total: f64 = (0..11).filter_map(|row| plot.table.cell(row, 1).value()).sum();
    assert_eq!(total as u64, analysis.n);
}

#[test]
fn a_trend_table_has_the_scores_of_the_trend() {
    let (survey, responses) = nps(12, &[10, 10, 9, 8, 0, 6]);
    let Some(Headline { question, metric, .. }) = analysed(&survey, &responses).headline else {
        panic!()
    };
    let question = survey.question(&question).unwrap();
    let columns = Columns::of(&survey, &responses, Calendar::default());
    let found = crate::analysis::trend(question, metric, &columns, &columns.cut(&Slice::default())).unwrap();
    assert_eq!(found.window, 7);
    let event = |day: i64| Event {
        day: Day(day),
        label: format!("e{day}"),
    };
    let start = found.points[3].start;
    let plot = trend(Lang::Fa.words(), &found, &[event(start), event(0)], &|day| {
        format!("d{day}")
    });
    assert_eq!(plot.table.columns.len(), 8);
    assert_eq!(*plot.table.cell(3, 7), Cell::Text(format!("e{start}")));
    assert_eq!(*plot.table.cell(4, 7), Cell::Missing);
    let plot = trend(Lang::Fa.words(), &found, &[event(0)], &|day| format!("d{day}"));
    assert_eq!(plot.table.columns.len(), 7, "no column where nothing happened");
    assert_eq!(plot.table.rows.len(), 12);
    for (row, point) in found.points.iter().enumerate() {
        assert_eq!(plot.table.cell(row, 2).value(), point.score.map(|score| score.value));
        assert_eq!(plot.table.cell(row, 3).value(), point.rolled.map(|score| score.value));
        assert!(plot.table.rows[row].len() == plot.table.columns.len());
    }
    assert!(
        plot.table.caption.ends_with("از \u{200e}+۱۷ تا \u{200e}+۱۷"),
        "{}",
        plot.table.caption
    );
}

#[test]
fn numbers_are_written_in_the_readers_way() {
    assert_eq!(show(Lang::En, &Cell::Signed(-3.5, 1)), "−3.5");
    assert_eq!(show(Lang::Fa, &Cell::Percent(42.0, 0)), "۴۲٪");
    assert_eq!(show(Lang::ZhHant, &Cell::Missing), "–");
}

#[test]
fn small_groups_are_held_back() {
    let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
    let id = survey.add_question(None, KindName::Single);
    let question = survey.question(&id).unwrap();
    let choice = question.kind.choices()[0].id.clone();
    let table = |n: usize| {
        let responses: Vec<Response> = nps(1, &vec![0; n])
            .1
            .into_iter()
            .map(|response| Response {
                answers: [(id.clone(), Answer::Choice(choice.clone()))].into(),
                ..response
            })
            .collect();
        let analysis = analysed(&survey, &responses);
        let Found::Choices(found) = &analysis.questions[0].found else {
            panic!()
        };
        choices(Lang::En.words(), question, found, n as u64).table
    };
    assert_eq!(table(4).cell(0, 1), &Cell::Missing);
    assert_eq!(table(4).cell(0, 2), &Cell::Missing);
    assert_eq!(table(5).cell(0, 1), &Cell::Count(5));
    assert_eq!(table(5).cell(0, 2), &Cell::Percent(100.0, 0));
}
