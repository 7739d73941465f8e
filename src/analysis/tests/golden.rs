//! Published and recomputed figures of real data, by way of columns, slices and comparisons (`tests/fixtures/metrics/SOURCES.md`).
use super::*;

/// Answers by count, each wave on a day of its own year.
fn waves(survey: &Survey, id: &QuestionId, waves: &[(i64, Vec<(u8, u64)>)]) -> (Columns, Vec<Response>) {
    let mut responses = Vec::new();
    for (year, counts) in waves {
        let day = Day::parse(&format!("{year}-05-10")).unwrap();
        for (value, n) in counts {
            for _ in 0..*n {
                responses.push(Response {
                    ended: Some(Calendar::default().noon(day.0)),
                    ..response(responses.len(), &[(id, Answer::Number(*value))])
                });
            }
        }
    }
    (columns(survey, &responses), responses)
}

fn year(year: i64) -> (Day, Day) {
    let end = |text: &str| Day::parse(&format!("{year}-{text}")).unwrap();
    (end("01-01"), end("12-31"))
}

fn near(value: f64, expected: f64, by: f64) {
    assert!((value - expected).abs() <= by, "{value} is not {expected}");
}

/// San Francisco Airport, 2018 against 2017 (metrics.md: −8.86, 5.0 to 12.7 lower, p = 6.5e-6).
#[test]
fn sfo_fell_from_2017_to_2018() {
    let file = include_str!("../../../tests/fixtures/metrics/sfo_2017_customer_survey_tidy.csv");
    let mut reader = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let column = reader.headers().unwrap().iter().position(|name| name == "nps").unwrap();
    let mut before = vec![0; 11];
    for record in reader.records() {
        if let Ok(score) = record.unwrap()[column].parse::<usize>() {
            before[score] += 1;
        }
    }
    let before = (0..).zip(before).collect();
    // Of 2018 the fixture holds the three groups (vector nps.sfo2018.wald).
    let after = vec![(10, 1268), (8, 935), (0, 447)];
    let (survey, ids) = survey(&[KindName::Nps]);
    let (columns, responses) = waves(&survey, &ids[0], &[(2017, before), (2018, after)]);
    assert_eq!(responses.len(), 2_746 + 2_650);
    let (from, to) = year(2018);
    let mut slice = Slice::default();
    (slice.from, slice.to) = (Some(from), Some(to));
    let then = slice.against(&Against::Before, to.0).unwrap();
    assert_eq!((then.from, then.to), (Some(year(2017).0), Some(year(2017).1)));
    let found = compare(&survey, &columns, &columns.cut(&slice), &columns.cut(&then));
    assert_eq!((found.now, found.then), (2_650, 2_746));
    let change = found.lines[0].change.unwrap();
    near(change.delta, -8.86, 0.005);
    near(change.range.low, -12.7, 0.06);
    near(change.range.high, -5.0, 0.06);
    near(found.lines[0].p.unwrap(), 6.5e-6, 0.05e-6);
}

/// Top two of overall satisfaction, 2013 to 2018 (vector trend.sfo.top2): only 2018 is marked.
#[test]
fn only_2018_moves() {
    let file = include_str!("../../../tests/fixtures/metrics/sfo_2013_2018_trend.csv");
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let mut years: Vec<(i64, Vec<(u8, u64)>)> = (2013..=2018).map(|year| (year, Vec::new())).collect();
    for record in reader.records() {
        let record = record.unwrap();
        if let Ok(value) = record[1].parse() {
            let at = record[0].parse::<usize>().unwrap() - 2013;
            years[at].1.push((value, record[2].parse().unwrap()));
        }
    }
    let (survey, ids) = survey(&[KindName::Csat]);
    let (columns, _) = waves(&survey, &ids[0], &years);
    let question = survey.question(&ids[0]).unwrap();
    let found = trend(question, Metric::TopTwo, &columns, &columns.cut(&Slice::default())).unwrap();
    assert_eq!((found.period, found.window), (Period::Year, 1));
    let scores: Vec<f64> = found.points.iter().map(|point| point.score.unwrap().value).collect();
    near(scores[4], 82.07, 0.01);
    near(scores[5], 78.44, 0.01);
    let moved: Vec<bool> = found.points.iter().map(|point| point.moved.is_some()).collect();
    assert_eq!(moved, [false, false, false, false, false, true]);
    near(found.points[5].moved.unwrap(), -3.63, 0.005);
}

/// IBM's telco file: churn by contract 42.7, 11.3 and 2.8 % (vector churn.telco.cohort), as slices of one survey.
#[test]
fn telco_churn_by_contract() {
    let file = include_str!("../../../tests/fixtures/metrics/ibm_telco_customer_churn.csv");
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let (survey, ids) = survey(&[KindName::YesNo]);
    let mut responses = Vec::new();
    for record in reader.records() {
        let record = record.unwrap();
        for _ in 0..record[2].parse::<u64>().unwrap() {
            let mut one = response(responses.len(), &[(&ids[0], Answer::Yes(&record[1] == "Yes"))]);
            one.computed = [("Contract".to_owned(), record[0].into())].into();
            responses.push(one);
        }
    }
    assert_eq!(responses.len(), 7_043);
    let columns = columns(&survey, &responses);
    let churn = |contract: &str| {
        let slice = Slice::default().only(&FacetKey::Field("Contract".into()), contract);
        let analysis = Analysis::of(&survey, &columns, &columns.cut(&slice));
        let Found::Choices(choices) = &analysis.questions[0].found else {
            panic!("a yes or no is counted")
        };
        choices.taken[0].2.unwrap().value * 100.0
    };
    near(churn("Month-to-month"), 42.71, 0.005);
    near(churn("One year"), 11.27, 0.005);
    near(churn("Two year"), 2.83, 0.005);
}
