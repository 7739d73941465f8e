//! A table of answers as the records that a browser would hold of it, for a page's benchmark. No measuring.
use std::{collections::BTreeMap, path::Path};

use serde_json::{Map as Json, Value};
use waystone::{
    analysis::{Calendar, Day},
    exchange::{digest, pack},
    order::Map,
    response::{Answer, Origin, Response, Via},
    survey::{Choice, ChoiceId, Kind, KindName, QuestionId, RawSurvey, ResponseId, Status, Survey, SurveyId},
};

/// Answers in one record.
const PART: usize = 20_000;

/// How a column becomes answers.
enum Column {
    Date,
    Rating(QuestionId),
    Choice(QuestionId, BTreeMap<String, ChoiceId>),
    Comment(QuestionId),
}

/// Keys and values of the storage as JSON, without the site's prefix.
pub fn run(file: &Path) -> Result<String, String> {
    let why = |error: csv::Error| format!("{}: {error}", file.display());
    let mut reader = csv::Reader::from_path(file).map_err(why)?;
    let names = reader.headers().map_err(why)?.clone();
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().map_err(why)?;
    let mut survey = Survey::blank(SurveyId::from_bits(7), "en");
    survey.title = "Many answers".into();
    survey.status = Status::Open;
    let columns: Vec<Column> = names
        .iter()
        .enumerate()
        .map(|(at, name)| column(&mut survey, at, name, &rows))
        .collect();
    let responses: Vec<Response> = rows
        .iter()
        .enumerate()
        .map(|(n, row)| response(&survey.id, &columns, n, row))
        .collect();
    let mut records = Json::new();
    let text = serde_json::to_string(&RawSurvey::from(&survey)).map_err(|error| error.to_string())?;
    records.insert(format!("survey/{}", survey.id), Value::String(text));
    for part in responses.chunks(PART) {
        let origin = Origin {
            file: "bench.csv".into(),
            imported: None,
        };
        let text = pack::pack(&survey.id, Some(&origin), part).ok_or("not packed")?;
        let key = format!("segment/{}/{:032x}", survey.id, digest(text.as_bytes()));
        records.insert(key, Value::String(text));
    }
    Ok(Value::Object(records).to_string())
}

fn column(survey: &mut Survey, at: usize, name: &str, rows: &[csv::StringRecord]) -> Column {
    let mut add = |kind| {
        let id = survey.add_question(None, kind);
        if let Some(question) = survey.question_mut(&id) {
            question.title = name.into();
        }
        id
    };
    match name {
        "date" => Column::Date,
        "nps" => Column::Rating(add(KindName::Nps)),
        "satisfaction" => Column::Rating(add(KindName::Csat)),
        "ease" => Column::Rating(add(KindName::Ces)),
        "comment" => Column::Comment(add(KindName::Comment)),
        _ => {
            let id = add(KindName::Single);
            let values: BTreeMap<String, ()> = rows
                .iter()
                .filter_map(|row| Some((row.get(at)?.to_owned(), ())))
                .collect();
            let named = values.into_keys().enumerate();
            let ids: BTreeMap<String, ChoiceId> = named
                .filter_map(|(n, value)| Some((value, ChoiceId::new(&format!("v{n}")).ok()?)))
                .collect();
            if let Some(Kind::Single { choices, .. }) = survey.question_mut(&id).map(|question| &mut question.kind) {
                let choice = |(value, id): (&String, &ChoiceId)| Choice::new(id.clone(), value.as_str().into());
                *choices = ids.iter().map(choice).collect();
            }
            Column::Choice(id, ids)
        }
    }
}

fn response(survey: &SurveyId, columns: &[Column], n: usize, row: &csv::StringRecord) -> Response {
    let mut answers = Map::new();
    let mut ended = None;
    for (column, cell) in columns.iter().zip(row) {
        match column {
            Column::Date => ended = Day::parse(cell).map(|day| Calendar::default().noon(day.0)),
            Column::Rating(id) => {
                if let Ok(value) = cell.parse() {
                    answers.insert(id.clone(), Answer::Number(value));
                }
            }
            Column::Comment(id) => {
                if !cell.is_empty() {
                    answers.insert(id.clone(), Answer::Text(cell.into()));
                }
            }
            Column::Choice(id, ids) => {
                if let Some(choice) = ids.get(cell) {
                    answers.insert(id.clone(), Answer::Choice(choice.clone()));
                }
            }
        }
    }
    Response {
        id: ResponseId::from_bits(digest(format!("row {n}").as_bytes())),
        survey: survey.clone(),
        revision: 1,
        lang: String::new(),
        started: None,
        ended,
        finished: true,
        via: Via::Import,
        answers,
        remarks: Map::new(),
        computed: Map::new(),
    }
}
