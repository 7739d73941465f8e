//! All answers to a survey as one table, a row a response, and the codebook that says what its columns hold. No scores, no formats.
use super::{Cell, Table, period::civil};
use crate::{
    order::sorted,
    response::{Answer, Moment, Response},
    survey::{Choice, ChoiceId, Kind, Question, Rows, Survey},
};

/// What a question is in the table: one column, or one for each of its lines.
enum Column<'s> {
    Whole(&'s Question),
    /// A choice of several (1 or 0), a place in a ranking, a row of a grid, a field.
    Line(&'s Question, &'s ChoiceId, String),
    /// The words of "other" or of a remark.
    Remark(&'s Question),
}

fn columns(survey: &Survey) -> Vec<Column<'_>> {
    let mut columns = Vec::new();
    for question in survey.asked() {
        match &question.kind {
            // What can be chosen is known only to each respondent.
            kind if kind.borrows() => columns.push(Column::Whole(question)),
            Kind::Multiple { choices, .. } | Kind::Ranking { choices, .. } | Kind::Matrix { rows: choices, .. } => {
                let line = |choice: &'_ Choice| choice.says(&survey.lang);
                columns.extend(
                    choices
                        .iter()
                        .map(|choice| Column::Line(question, &choice.id, line(choice))),
                );
            }
            Kind::Fields(fields) => {
                let each = fields.iter();
                columns.extend(each.map(|field| Column::Line(question, &field.id, field.name().to_owned())));
            }
            _ => columns.push(Column::Whole(question)),
        }
        let speaks = question.remark.is_some()
            || question
                .kind
                .choices()
                .iter()
                .any(|choice| choice.role == crate::survey::Role::Other);
        if speaks {
            columns.push(Column::Remark(question));
        }
    }
    columns
}

impl Column<'_> {
    fn name(&self) -> String {
        match self {
            Self::Whole(question) => question.name().to_owned(),
            Self::Line(question, _, label) => format!("{}: {label}", question.name()),
            Self::Remark(question) => format!("{}: comment", question.name()),
        }
    }

    fn question(&self) -> &Question {
        match self {
            Self::Whole(question) | Self::Line(question, ..) | Self::Remark(question) => question,
        }
    }

    fn cell(&self, survey: &Survey, response: &Response) -> Cell {
        let question = self.question();
        if let Self::Remark(_) = self {
            let remark = response.remarks.get(&question.id);
            return remark.map_or(Cell::Missing, |text| Cell::Text(text.clone()));
        }
        let says = |choices: &[Choice], id: &ChoiceId| Cell::Text(said(survey, question, choices, id));
        let answer = response
            .answer(&question.id)
            .filter(|answer| answer.fits(question).is_ok());
        match (answer, self) {
            (None, _) => Cell::Missing,
            (Some(Answer::Choices(ids)), Self::Line(_, id, _)) => Cell::Count(u64::from(ids.contains(id))),
            (Some(Answer::Order(ids)), Self::Line(_, id, _)) => {
                let place = ids.iter().position(|one| one == *id);
                place.map_or(Cell::Missing, |place| Cell::Count(place as u64 + 1))
            }
            (Some(Answer::Grid(rows)), Self::Line(_, id, _)) => rows
                .get(*id)
                .map_or(Cell::Missing, |column| says(question.kind.columns(), column)),
            (Some(Answer::Fields(texts)), Self::Line(_, id, _)) => {
                texts.get(*id).map_or(Cell::Missing, |text| Cell::Text(text.clone()))
            }
            (Some(Answer::Choices(ids) | Answer::Order(ids)), Self::Whole(_)) => {
                let all = ids.iter().map(|id| said(survey, question, &[], id));
                Cell::Text(all.collect::<Vec<_>>().join("; "))
            }
            (Some(Answer::Number(n)), _) => Cell::Count(u64::from(*n)),
            (Some(Answer::Choice(id)), _) => says(question.kind.choices(), id),
            (Some(Answer::Yes(yes)), _) => Cell::Count(u64::from(*yes)),
            (Some(Answer::Text(text)), _) => Cell::Text(text.clone()),
            (Some(Answer::Amount(at)), _) => exact(at.get()),
            (Some(other), _) => serde_json::to_string(other).map_or(Cell::Missing, Cell::Text),
        }
    }
}

/// A choice in the survey's language: one of these, or of the question that they are borrowed from; else its own words.
fn said(survey: &Survey, question: &Question, choices: &[Choice], id: &ChoiceId) -> String {
    let from = question.kind.options().and_then(|options| options.from.as_ref());
    let source = from.and_then(|from| {
        let mut all = survey.questions();
        all.find(|one| one.name().eq_ignore_ascii_case(&from.question))
    });
    let borrowed = source.into_iter().flat_map(|source| source.kind.choices());
    let known = choices.iter().chain(borrowed).find(|choice| choice.id == *id);
    known.map_or_else(|| id.words(), |choice| choice.says(&survey.lang))
}

/// A number as it was given, with as many decimals as it has.
fn exact(value: f64) -> Cell {
    let decimals = format!("{value}").split_once('.').map_or(0, |(_, rest)| rest.len());
    Cell::Number(value, decimals)
}

/// In UTC (ISO 8601), to the second.
fn iso(moment: Option<Moment>) -> Cell {
    let Some(Moment(ms)) = moment.filter(|moment| moment.0 < 253_402_300_800_000) else {
        return Cell::Missing;
    };
    let (day, second) = ((ms / 86_400_000) as i64, ms / 1_000 % 86_400);
    let (year, month) = civil(day);
    let date = day - super::period::first_day(year, month) + 1;
    let (hour, minute) = (second / 3_600, second / 60 % 60);
    Cell::Text(format!(
        "{year:04}-{month:02}-{date:02}T{hour:02}:{minute:02}:{:02}Z",
        second % 60
    ))
}

const ABOUT: [(&str, &str); 6] = [
    ("response", "id of the response"),
    ("started", "when it was begun, UTC"),
    ("ended", "when it was given, UTC"),
    ("finished", "1 if the person came to the end"),
    ("language", "language in which it was answered (BCP 47)"),
    ("revision", "revision of the survey that was answered"),
];

/// The names of what links told, or the survey computed, in any response.
fn told(responses: &[Response]) -> Vec<String> {
    let names = responses.iter().flat_map(|response| response.computed.keys().cloned());
    let mut names = sorted(names.collect(), Ord::cmp);
    names.dedup();
    names
}

/// A row for each response, break-offs too. Empty is not answered; a choice of several and a yes are 1 or 0.
pub fn answers(survey: &Survey, responses: &[Response]) -> Table {
    let (columns, told) = (columns(survey), told(responses));
    let names = ABOUT.iter().map(|(name, _)| (*name).to_owned());
    let row = |response: &Response| {
        let told = told.iter().map(|name| match response.computed.get(name) {
            None | Some(serde_json::Value::Null) => Cell::Missing,
            Some(serde_json::Value::String(text)) => Cell::Text(text.clone()),
            Some(other) => other.as_f64().map_or_else(|| Cell::Text(other.to_string()), exact),
        });
        let about = [
            Cell::Text(response.id.to_string()),
            iso(response.started),
            iso(response.ended),
            Cell::Count(u64::from(response.finished)),
            Cell::Text(response.lang.clone()),
            Cell::Count(u64::from(response.revision)),
        ];
        let answers = columns.iter().map(|column| column.cell(survey, response));
        about.into_iter().chain(answers).chain(told).collect()
    };
    Table {
        caption: survey.title.default.clone(),
        columns: names
            .chain(columns.iter().map(Column::name))
            .chain(told.iter().cloned())
            .collect(),
        rows: responses.iter().map(row).collect(),
    }
}

/// What each column of [`answers`] holds: its question, its kind, and what its values mean.
pub fn codebook(survey: &Survey, responses: &[Response]) -> Table {
    let text = |text: &str| Cell::Text(text.to_owned());
    let line =
        |name: &str, title: &str, kind: &str, values: &str| vec![text(name), text(title), text(kind), text(values)];
    let about = ABOUT.iter().map(|(name, what)| line(name, what, "", ""));
    let asked = columns(survey);
    let asked = asked.iter().map(|column| {
        let question = column.question();
        let title = match column {
            Column::Line(_, _, label) => format!("{} — {label}", question.title.default),
            _ => question.title.default.clone(),
        };
        let kind = question.kind.name().tag();
        line(&column.name(), &title, kind, &values(survey, column))
    });
    let told = told(responses);
    let told = told
        .iter()
        .map(|name| line(name, "told by the link, or computed by the survey", "", ""));
    Table {
        caption: survey.title.default.clone(),
        columns: ["column", "question", "kind", "values"].map(str::to_owned).to_vec(),
        rows: about.chain(asked).chain(told).collect(),
    }
}

fn values(survey: &Survey, column: &Column) -> String {
    let list = |choices: &[Choice]| {
        let all: Vec<String> = choices.iter().map(|choice| choice.says(&survey.lang)).collect();
        all.join(" | ")
    };
    match (column, &column.question().kind) {
        (Column::Remark(_), _) => "text".to_owned(),
        (_, Kind::Multiple { .. }) => "1 chosen, 0 not chosen".to_owned(),
        (_, Kind::YesNo(_)) => "1 yes, 0 no".to_owned(),
        (_, Kind::Ranking { .. }) => "place, 1 is the first".to_owned(),
        (_, Kind::Single { choices, .. }) => list(choices),
        (_, Kind::Matrix { columns, .. }) => list(columns),
        (_, Kind::Rating(rating)) => {
            let scale = rating.measure.scale();
            format!("{} to {}", scale.low(), scale.high())
        }
        (_, Kind::Slider(slider)) => format!("{} to {}", slider.min.get(), slider.max.get()),
        (_, Kind::Repeat(repeat)) => match repeat.rows {
            Rows::Fixed(_) => "JSON, by row".to_owned(),
            Rows::Growing { .. } => "JSON, row after row".to_owned(),
        },
        _ => "text".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        order::Map,
        response::Via,
        survey::{KindName, ResponseId, SurveyId},
    };

    fn survey() -> Survey {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        for kind in [KindName::Nps, KindName::Multiple, KindName::Comment, KindName::YesNo] {
            let id = survey.add_question(None, kind);
            survey.question_mut(&id).unwrap().title = "=How?".into();
        }
        survey
    }

    fn response(survey: &Survey) -> Response {
        let ids: Vec<_> = survey.questions().map(|question| question.id.clone()).collect();
        let choice = survey.question(&ids[1]).unwrap().kind.choices()[1].id.clone();
        Response {
            id: ResponseId::from_bits(7),
            survey: survey.id.clone(),
            revision: 2,
            lang: "fa".into(),
            started: None,
            ended: Some(Moment(1_780_000_061_000)),
            finished: true,
            via: Via::File,
            answers: Map::from([
                (ids[0].clone(), Answer::Number(0)),
                (ids[1].clone(), Answer::Choices(vec![choice])),
                (ids[2].clone(), Answer::Text("=1+1, \"quoted\"".into())),
                (ids[3].clone(), Answer::Yes(false)),
            ]),
            remarks: Map::new(),
            computed: Map::from([("channel".into(), "@mail".into()), ("points".into(), (-2.5).into())]),
        }
    }

    #[test]
    fn h4_a_row_a_response_and_no_cell_is_a_formula() {
        let survey = survey();
        let table = answers(&survey, &[response(&survey)]);
        let csv = table.csv();
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let head: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!((head.len(), row.len()), (table.columns.len(), table.columns.len()));
        let of = |name: &str| &row[head.iter().position(|one| one == name).unwrap()];
        assert_eq!(
            (of("ended"), of("started"), of("language")),
            ("2026-05-28T20:27:41Z", "", "fa")
        );
        assert_eq!(
            (of("channel"), of("points")),
            ("'@mail", "-2.5"),
            "numbers stay numbers"
        );
        let names: Vec<&str> = survey.questions().map(Question::name).collect();
        assert_eq!(
            (of(names[0]), of(names[2]), of(names[3])),
            ("0", "'=1+1, \"quoted\"", "0")
        );
        let ticks: Vec<&str> = head
            .iter()
            .zip(&row)
            .filter(|(name, _)| name.starts_with(&format!("{}: ", names[1])))
            .map(|(_, cell)| cell)
            .collect();
        assert_eq!(ticks.iter().filter(|cell| **cell == "1").count(), 1, "{ticks:?}");
    }

    #[test]
    fn the_codebook_has_a_line_for_every_column() {
        let survey = survey();
        let responses = [response(&survey)];
        let (table, book) = (answers(&survey, &responses), codebook(&survey, &responses));
        let lines: Vec<String> = (0..book.rows.len())
            .map(|row| match book.cell(row, 0) {
                Cell::Text(name) => name.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(lines, table.columns);
        assert!(book.csv().contains("'=How?"), "{}", book.csv());
    }

    #[test]
    fn what_is_chosen_of_rows_is_said_in_its_words() {
        let raw = serde_json::json!({ "elements": [
            { "type": "paneldynamic", "name": "kids", "templateElements": [{ "type": "text", "name": "name" }] },
            { "type": "checkbox", "name": "c", "choicesFromQuestion": "kids", "choiceValuesFromQuestion": "name" },
            { "type": "checkbox", "name": "a", "choices": [{ "value": "x", "text": "Ex" }] },
            { "type": "dropdown", "name": "d", "choicesFromQuestion": "a" }
        ] });
        let raw: crate::survey::RawSurvey = serde_json::from_value(raw).unwrap();
        let survey = raw.check(SurveyId::new("s").unwrap()).0;
        let id = |name: &str| survey.questions().find(|one| one.name() == name).unwrap().id.clone();
        let ex = survey.question(&id("a")).unwrap().kind.choices()[0].id.clone();
        let response = Response {
            answers: [
                (
                    id("c"),
                    Answer::Choices(["Ann Lee", "مریم"].map(ChoiceId::of_words).to_vec()),
                ),
                (id("d"), Answer::Choice(ex)),
            ]
            .into_iter()
            .collect(),
            ..response(&self::survey())
        };
        let table = answers(&survey, &[response]);
        let cell = |name: &str| {
            let at = table.columns.iter().position(|column| column == name).unwrap();
            table.rows[0][at].clone()
        };
        assert_eq!(cell("c"), Cell::Text("Ann Lee; مریم".into()));
        assert_eq!(cell("d"), Cell::Text("Ex".into()));
    }
}
