//! Tables end to end: real extracts and broken files.
mod any;
mod join;
mod told;

use super::*;
use crate::{
    exchange::{Encoding, limits},
    response::{Answer, Moment, SourceKind},
    scoring::nps::{self, Split},
    survey::{Kind, KindName, Measure, Place, Scale, StageId, Status},
};

const TIDY: &[u8] = include_bytes!("../../../tests/fixtures/feedback/sfo_2017_tidy.csv");
const RAW: &[u8] = include_bytes!("../../../tests/fixtures/feedback/sfo_2017_raw.csv");
const NHS: &[u8] = include_bytes!("../../../tests/fixtures/feedback/nhs_fft.csv");

fn open(bytes: &[u8]) -> Result<Sheet, TableError> {
    sheet(bytes, &mut |_, _| {})
}

fn look(sheet: &Sheet) -> SheetSummary {
    summary(sheet, &mut |_, _| {})
}

fn guessed(sheet: &Sheet) -> Mapping {
    Mapping {
        title: "T".into(),
        lang: "en".into(),
        source: SourceKind::Direct,
        into: None,
        columns: look(sheet).uses,
    }
}

fn take(sheet: &Sheet, mapping: &Mapping) -> Result<Converted, TableError> {
    convert(sheet, mapping, "f.csv", &mut |_, _| {})
}

fn at(sheet: &Sheet, name: &str) -> usize {
    sheet.names.iter().position(|own| own == name).unwrap()
}

#[test]
fn the_airport_survey_is_understood() {
    let sheet = open(TIDY).unwrap();
    let summary = look(&sheet);
    assert_eq!((sheet.len(), sheet.names.len(), &summary.snags), (100, 54, &vec![]));
    let role = |name: &str| summary.uses[at(&sheet, name)].role;
    assert_eq!(role("respondent_id"), Role::Key);
    assert_eq!(role("date"), Role::Date(Order::Year));
    assert_eq!(role("nps"), Role::Measure(Measure::Nps));
    assert_eq!(role("sat_overall"), Role::Measure(Measure::Csat));
    assert_eq!(role("airline"), Role::Single);
    assert_eq!(role("comment_improve"), Role::Comment);
    assert_eq!(role("weight"), Role::Skip);
    for (at, name) in sheet.names.iter().enumerate() {
        let is_scale = ["sat_", "ease_", "clean_"].iter().any(|start| name.starts_with(start)) && name != "sat_overall";
        let is_five = summary.uses[at].role == Role::Measure(Measure::Plain(Scale::OneToFive));
        assert!(!is_scale || is_five, "{name}");
    }
}

#[test]
fn codes_for_no_answer_are_offered() {
    let sheet = open(RAW).unwrap();
    let uses = look(&sheet).uses;
    let missing = |name: &str| uses[at(&sheet, name)].missing.join(" ");
    assert_eq!(missing("NETPRO"), "11");
    assert_eq!(missing("Q7ART"), "0 6");
    assert_eq!(uses[at(&sheet, "Q7ALL")].role, Role::Measure(Measure::Csat));
    let (converted, column) = (take(&sheet, &guessed(&sheet)).unwrap(), at(&sheet, "NETPRO"));
    let report = converted
        .report
        .columns
        .iter()
        .find(|column| column.name == "NETPRO")
        .unwrap();
    assert_eq!((report.answered, report.missing, report.bad.len()), (116, 4, 0));
    // The score by hand from the cells.
    let cells: Vec<i32> = (0..sheet.len())
        .filter_map(|row| sheet.cell(row, column).parse().ok())
        .collect();
    let count = |from: i32, to: i32| cells.iter().filter(|n| (from..=to).contains(n)).count() as f64;
    let wanted = (count(9, 10) - count(0, 6)) / count(0, 10) * 100.0;
    let question = converted.survey.measured(Measure::Nps).unwrap();
    let scores = converted
        .segment
        .responses
        .iter()
        .filter_map(|one| one.answer(&question.id)?.number());
    assert!((nps::points(&Split::of(scores)).unwrap() - wanted).abs() < 1e-9);
}

#[test]
fn the_health_service_file_is_understood() {
    let sheet = open(NHS).unwrap();
    let summary = look(&sheet);
    let of = |name: &str| (&summary.columns[at(&sheet, name)], &summary.uses[at(&sheet, name)]);
    assert_eq!(of("comment_id").1.role, Role::Key);
    assert_eq!(of("respondent_id").1.role, Role::Skip, "it repeats");
    assert_eq!(of("comment").1.role, Role::Comment);
    assert_eq!(of("date").1.role, Role::Date(Order::Year));
    let (rating, used) = of("fft_rating_1verygood_5verypoor_6dontknow");
    assert_eq!(used.role, Role::Measure(Measure::Plain(Scale::OneToFive)));
    assert!(used.reversed);
    assert_eq!(used.missing, ["6"]);
    assert_eq!(
        rating.off_scale(used),
        [&("7".to_owned(), 2)],
        "undocumented: told, not hidden"
    );
    let dates = of("date_raw").0.dates.unwrap();
    assert!(
        dates.is_ambiguous() && dates.day_first > 0 && dates.month_first > 0,
        "{dates:?}"
    );
}

#[test]
fn the_whole_airport_survey_scores_as_published() {
    let all = include_bytes!("../../../tests/fixtures/metrics/sfo_2017_customer_survey_tidy.csv");
    let sheet = open(all).unwrap();
    let converted = take(&sheet, &guessed(&sheet)).unwrap();
    let report = &converted.report;
    // Of the columns kept there, four people answered none.
    assert_eq!(
        (report.rows, report.taken, report.without_answers.count),
        (2831, 2827, 4)
    );
    let question = converted.survey.measured(Measure::Nps).unwrap();
    let responses = converted.segment.responses.iter();
    let score = nps::score(&Split::of(
        responses.filter_map(|one| one.answer(&question.id)?.number()),
    ))
    .unwrap();
    assert_eq!((score.n, format!("{:.2}", score.value)), (2746, "39.84".into()));
}

#[test]
fn a_reversed_rating_is_turned_round_and_days_follow_the_chosen_order() {
    let sheet = open(b"id,rating,day\na,1,01/02/2022\nb,5,31/05/2022\nc,2,05/31/2022\nd,6,x\ne,9,\n").unwrap();
    let rating = Use {
        reversed: true,
        missing: vec!["9".into()],
        ..Use::of(Role::Measure(Measure::Plain(Scale::OneToFive)))
    };
    let mapping = Mapping {
        title: "T".into(),
        lang: "en".into(),
        source: SourceKind::Direct,
        into: None,
        columns: vec![Use::of(Role::Key), rating, Use::of(Role::Date(Order::Month))],
    };
    let converted = take(&sheet, &mapping).unwrap();
    let question = converted.survey.questions().next().unwrap();
    let numbers: Vec<_> = converted
        .segment
        .responses
        .iter()
        .map(|one| one.answers[&question.id].clone())
        .collect();
    assert_eq!(numbers, [Answer::Number(5), Answer::Number(1), Answer::Number(4)]);
    let days: Vec<_> = converted
        .segment
        .responses
        .iter()
        .map(|one| one.ended.unwrap().0 / 86_400_000)
        .collect();
    assert_eq!(days, [18_994, 19_143, 19_143], "2 January, 31 May twice");
    let report = converted.report;
    assert_eq!((report.rows, report.taken), (5, 3));
    assert_eq!(report.without_answers.first, [5, 6]);
    assert_eq!(
        (report.ambiguous_dates.first, report.other_order.first),
        (vec![2], vec![3])
    );
    let bad = &report.columns[0].bad;
    assert_eq!((bad[0].why, &bad[0].rows.first), (Bad::OffScale, &vec![5]));
    assert_eq!(report.columns[1].bad[0].why, Bad::NotADate);
}

#[test]
fn a_survey_is_made_that_passes_the_gate() {
    let sheet = open(TIDY).unwrap();
    let mut mapping = guessed(&sheet);
    let place = Place {
        stage: StageId::new("use").unwrap(),
        touchpoint: "Art".into(),
    };
    mapping.columns[at(&sheet, "sat_art")].place = Some(place.clone());
    let converted = take(&sheet, &mapping).unwrap();
    let survey = &converted.survey;
    assert_eq!(survey.status, Status::Closed);
    let art = survey
        .questions()
        .find(|question| question.title.default == "Sat art")
        .unwrap();
    assert_eq!(art.place, Some(place));
    for response in &converted.segment.responses {
        assert!(response.finished && response.survey == survey.id && response.moment() > Some(Moment(0)));
        for (id, answer) in &response.answers {
            assert_eq!(answer.fits(survey.question(id).unwrap()), Ok(()));
        }
    }
    // Through the words of the worker and back, as the page gets it.
    let json = serde_json::to_string(&converted).unwrap();
    assert_eq!(serde_json::from_str::<Converted>(&json).unwrap(), converted);
}

#[test]
fn choices_stand_in_their_order_and_too_many_become_text() {
    let sheet = open("age,name\n65+,a\n18-24,b\nUnder 18,c\n18-24,d\n".as_bytes()).unwrap();
    let mapping = Mapping {
        title: "T".into(),
        lang: "en".into(),
        source: SourceKind::Direct,
        into: None,
        columns: vec![Use::of(Role::Single), Use::of(Role::Skip)],
    };
    let converted = take(&sheet, &mapping).unwrap();
    let labels: Vec<_> = converted.survey.questions().next().unwrap().kind.choices().to_vec();
    let labels: Vec<_> = labels.iter().map(|choice| choice.label.default.as_str()).collect();
    assert_eq!(labels, ["18-24", "65+", "Under 18"]);

    let many: String = (0..201).map(|n| format!("v{n},x\n")).collect();
    let sheet = open(format!("one,two\n{many}").as_bytes()).unwrap();
    let converted = take(&sheet, &mapping).unwrap();
    assert_eq!(
        converted.survey.questions().next().unwrap().kind.name(),
        KindName::Short
    );
}

#[test]
fn the_same_file_is_the_same_and_another_title_is_another_survey() {
    let sheet = open(RAW).unwrap();
    let mapping = guessed(&sheet);
    let (once, twice) = (
        take(&sheet, &mapping).unwrap(),
        take(&open(RAW).unwrap(), &mapping).unwrap(),
    );
    assert_eq!(once, twice);
    assert_eq!(once.survey.id, survey_id(&look(&sheet).digest, "T"));
    let other = take(
        &sheet,
        &Mapping {
            title: "U".into(),
            ..mapping
        },
    )
    .unwrap();
    assert_ne!(other.survey.id, once.survey.id);
    assert_ne!(other.segment.responses[0].id, once.segment.responses[0].id);
}

#[test]
fn no_row_is_lost_to_a_repeated_key() {
    let sheet = open(b"id,nps\na,9\na,9\n,9\n,9\n").unwrap();
    let mapping = Mapping {
        title: "T".into(),
        lang: "en".into(),
        source: SourceKind::Direct,
        into: None,
        columns: vec![Use::of(Role::Key), Use::of(Role::Measure(Measure::Nps))],
    };
    let converted = take(&sheet, &mapping).unwrap();
    let ids: std::collections::BTreeSet<_> = converted.segment.responses.iter().map(|one| &one.id).collect();
    assert_eq!(ids.len(), 4);
    assert_eq!(converted.report.repeated_keys.first, [3]);
}

#[test]
fn broken_files_are_refused_with_a_reason() {
    let error = |bytes: &[u8]| open(bytes).unwrap_err();
    assert_eq!(error(b""), TableError::Empty);
    assert_eq!(error(b"\xef\xbb\xbf \r\n"), TableError::Empty);
    assert_eq!(error(b"a,b,c\n"), TableError::HeaderOnly);
    assert_eq!(error(b"caf\xe9,x\n1,2\n"), TableError::NotText);
    assert_eq!(error(b"abc,b\n1,\0\n"), TableError::NotText);
    assert_eq!(error(b"PK\x03\x04rest of a workbook"), TableError::Workbook);
    let quote = include_bytes!("../../../tests/fixtures/feedback/open_quote.csv");
    assert_eq!(error(quote), TableError::OpenQuote { row: 3 });
    let wide = vec!["x"; limits::COLUMNS + 1].join(",");
    assert_eq!(
        error(format!("{wide}\n{wide}\n").as_bytes()),
        TableError::TooManyColumns { found: 201, limit: 200 }
    );
    assert_eq!(
        error(&vec![b'x'; limits::FILE + 1]),
        TableError::TooLarge {
            size: limits::FILE + 1,
            limit: limits::FILE
        }
    );
}

#[test]
fn the_number_of_rows_has_a_limit() {
    let rows = |n: usize| format!("a,b\n{}", "1,2\n".repeat(n));
    assert_eq!(
        open(rows(limits::RESPONSES).as_bytes()).unwrap().len(),
        limits::RESPONSES
    );
    let error = open(rows(limits::RESPONSES + 1).as_bytes()).unwrap_err();
    assert_eq!(
        error,
        TableError::TooManyRows {
            limit: limits::RESPONSES
        }
    );
}

#[test]
fn odd_files_are_read_and_the_oddness_is_told() {
    let wrong = open(include_bytes!("../../../tests/fixtures/feedback/wrong_delimiter.csv")).unwrap();
    assert_eq!(
        (wrong.names.len(), &wrong.snags),
        (1, &vec![Snag::OneColumn { separator: '^' }])
    );

    let ragged = open(include_bytes!("../../../tests/fixtures/feedback/ragged.csv")).unwrap();
    let rows = |count, first: &[usize]| Rows {
        count,
        first: first.to_vec(),
    };
    assert_eq!(
        ragged.snags,
        [Snag::ShortRows(rows(2, &[3, 6])), Snag::LongRows(rows(1, &[4]))]
    );
    assert_eq!(
        (ragged.cell(1, 2), ragged.cell(2, 2), ragged.cell(3, 2)),
        ("", "kind", "fine")
    );

    let names = open(include_bytes!("../../../tests/fixtures/feedback/names.csv")).unwrap();
    assert_eq!(names.names, ["id", "nps", "nps (2)", "Column 4", "comment"]);
    assert_eq!(names.snags.len(), 2);

    let utf16 = open(include_bytes!("../../../tests/fixtures/feedback/utf16le.csv")).unwrap();
    assert_eq!((utf16.encoding, utf16.separator), (Encoding::Utf16Le, Some(';')));
    assert_eq!((utf16.names[1].as_str(), utf16.cell(1, 2)), ("满意度", "خوب; ولی گران"));
    assert_eq!(look(&utf16).uses[2].role, Role::Comment);

    let many = open(include_bytes!("../../../tests/fixtures/feedback/hundred_columns.csv")).unwrap();
    let uses = look(&many).uses;
    let five = uses
        .iter()
        .filter(|used| used.role == Role::Measure(Measure::Plain(Scale::OneToFive)))
        .count();
    assert_eq!((uses[0].role, five), (Role::Key, 99));

    assert_eq!(open(b"1,2\n3,4\n").unwrap().snags, [Snag::NoNames]);
}

#[test]
fn a_mapping_that_does_not_fit_is_refused() {
    let sheet = open(b"a,b\n1,2\n").unwrap();
    let with = |roles: &[Role]| Mapping {
        title: "T".into(),
        lang: "en".into(),
        source: SourceKind::Direct,
        into: None,
        columns: roles.iter().map(|role| Use::of(*role)).collect(),
    };
    assert_eq!(take(&sheet, &with(&[Role::Single])), Err(TableError::OtherColumns));
    assert_eq!(
        take(&sheet, &with(&[Role::Skip, Role::Key])),
        Err(TableError::NothingChosen)
    );
    let mut mapping = with(&[Role::Single, Role::Skip]);
    mapping.columns[0].missing.push("1".into());
    assert_eq!(take(&sheet, &mapping), Err(TableError::NoAnswers));
}

#[test]
fn a_single_column_of_comments_is_fine() {
    let sheet = open("comment\nNice, but slow\n\"Good, and cheap\"\nSlow, slow, slow\n".as_bytes()).unwrap();
    assert_eq!((sheet.names.len(), sheet.len()), (1, 3));
    let converted = take(&sheet, &guessed(&sheet)).unwrap();
    assert!(matches!(
        converted.survey.questions().next().unwrap().kind,
        Kind::Comment(_)
    ));
}
