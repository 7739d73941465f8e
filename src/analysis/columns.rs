//! Answers held by column, so that looking at some of them is counting bits. Made once for what is on the shelf. No choosing.
use std::collections::BTreeMap;

use super::{
    Bits, Calendar, FacetKey,
    facet::{Column, Facet},
    flags,
};
use crate::{
    response::{Answer, Response, Via},
    survey::{Choice, Kind, Question, QuestionId, Survey},
};

/// A hidden field of more values tells people apart rather than groups: it is no facet.
pub const MOST_VALUES: usize = 40;

/// The responses to a survey, in the order in which they were given to [`Columns::of`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    pub rows: usize,
    pub(super) finished: Bits,
    /// Answered on this device, where a break-off is seen.
    pub(super) here: Bits,
    /// Days since 1970-01-01 in the reader's calendar, or [`NO_DAY`].
    days: Vec<i32>,
    /// From the first question to the last; see [`flags::NO_TIME`].
    seconds: Vec<u32>,
    pub(super) facets: Vec<Facet>,
    /// Who answered a question that is no facet.
    written: Vec<(QuestionId, Bits)>,
}

const NO_DAY: i32 = i32::MIN;

impl Columns {
    pub fn of(survey: &Survey, responses: &[Response], calendar: Calendar) -> Self {
        let rows = responses.len();
        let that = |holds: &dyn Fn(&Response) -> bool| Bits::that(rows, |row| responses.get(row).is_some_and(holds));
        let day = |response: &Response| {
            let day = response.moment().and_then(|moment| calendar.day(moment));
            day.and_then(|day| i32::try_from(day).ok()).unwrap_or(NO_DAY)
        };
        let mut columns = Self {
            rows,
            finished: that(&|response| response.finished),
            here: that(&|response| response.via == Via::Device),
            days: responses.iter().map(day).collect(),
            seconds: responses.iter().map(flags::seconds).collect(),
            facets: fields(responses),
            written: Vec::new(),
        };
        let langs = texts(FacetKey::Language, responses, &|response| {
            Some(response.lang.clone()).filter(|lang| !lang.is_empty())
        });
        columns.facets.extend(langs);
        let source = |response: &Response| SOURCES.iter().position(|(via, _)| *via == response.via);
        columns.facets.push(Facet::one(
            FacetKey::Source,
            SOURCES.map(|(_, name)| name.to_owned()).into(),
            responses.iter().map(source).collect(),
        ));
        columns.facets.push(flags::flags(survey, responses, &columns.seconds));
        for question in survey.questions() {
            columns.question(question, responses);
        }
        columns
    }

    fn question(&mut self, question: &Question, responses: &[Response]) {
        let given: Vec<Option<&Answer>> = responses
            .iter()
            .map(|response| {
                let answer = response.answer(&question.id).filter(|_| response.finished)?;
                (!answer.is_empty() && answer.fits(question).is_ok()).then_some(answer)
            })
            .collect();
        let ids = |choices: &[Choice]| choices.iter().map(|choice| choice.id.to_string()).collect::<Vec<_>>();
        let key = FacetKey::Answer(question.id.clone());
        let one = |values: Vec<String>, place: &dyn Fn(&Answer) -> Option<usize>| {
            Facet::one(
                key.clone(),
                values,
                given.iter().map(|answer| place((*answer)?)).collect(),
            )
        };
        match &question.kind {
            Kind::Rating(rating) => {
                let scale = rating.measure.scale();
                let values = scale.values().map(|point| point.to_string()).collect();
                let place = |answer: &Answer| Some(usize::from(answer.number()?.checked_sub(scale.low())?));
                self.facets.push(one(values, &place));
            }
            Kind::Single { choices, .. } => {
                let place = |answer: &Answer| match answer {
                    Answer::Choice(id) => choices.iter().position(|choice| choice.id == *id),
                    _ => None,
                };
                self.facets.push(one(ids(choices), &place));
            }
            Kind::YesNo(_) => {
                let place = |answer: &Answer| match answer {
                    Answer::Yes(yes) => Some(usize::from(!yes)),
                    _ => None,
                };
                self.facets.push(one(vec![YES.to_owned(), NO.to_owned()], &place));
            }
            Kind::Multiple { choices, .. } => {
                let takes = |choice: &Choice| {
                    Bits::that(
                        self.rows,
                        |row| matches!(given.get(row), Some(Some(Answer::Choices(ids))) if ids.contains(&choice.id)),
                    )
                };
                let taken = choices.iter().map(takes).collect();
                self.facets.push(Facet {
                    key,
                    values: ids(choices),
                    column: Column::Many {
                        taken,
                        given: answered(&given),
                    },
                });
            }
            Kind::Matrix { rows, columns } => {
                self.written.push((question.id.clone(), answered(&given)));
                for row in rows {
                    let place = |answer: &Answer| match answer {
                        Answer::Grid(cells) => {
                            let column = cells.get(&row.id)?;
                            columns.iter().position(|choice| choice.id == *column)
                        }
                        _ => None,
                    };
                    self.facets.push(Facet {
                        key: FacetKey::Row(question.id.clone(), row.id.clone()),
                        ..one(ids(columns), &place)
                    });
                }
            }
            _ => self.written.push((question.id.clone(), answered(&given))),
        }
    }

    /// Puts a facet there that came later, in the place of one of its key.
    pub fn with(mut self, facet: Facet) -> Self {
        self.facets.retain(|known| known.key != facet.key);
        self.facets.push(facet);
        self
    }

    /// Those by which answers can be told apart: with two values that occur, or one that some lack.
    pub fn facets(&self) -> impl Iterator<Item = &Facet> {
        self.facets.iter()
    }

    pub fn facet(&self, key: &FacetKey) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.key == *key)
    }

    /// The day of a row, where it has a usable one.
    pub fn day(&self, row: usize) -> Option<i64> {
        self.days
            .get(row)
            .filter(|day| **day != NO_DAY)
            .map(|day| i64::from(*day))
    }

    /// How long a row took, or [`flags::NO_TIME`].
    pub(super) fn seconds(&self, row: usize) -> u32 {
        self.seconds.get(row).copied().unwrap_or(flags::NO_TIME)
    }

    /// The first and the last day of these rows.
    pub fn span(&self, rows: &Bits) -> Option<(i64, i64)> {
        let days = || rows.rows().filter_map(|row| self.day(row));
        days().min().zip(days().max())
    }

    /// How many of these rows answer a question.
    pub(super) fn given(&self, question: &QuestionId, rows: &Bits) -> u64 {
        let written = self.written.iter().find(|(id, _)| id == question);
        match written {
            Some((_, given)) => given.common(rows),
            None => self
                .facet(&FacetKey::Answer(question.clone()))
                .map_or(0, |facet| facet.given(rows)),
        }
    }
}

/// What answers to a yes-or-no question are called.
pub const YES: &str = "yes";
pub const NO: &str = "no";

/// Ways that answers come, and what they are called.
pub const SOURCES: [(Via, &str); 3] = [(Via::Device, "device"), (Via::File, "file"), (Via::Import, "import")];

fn answered(given: &[Option<&Answer>]) -> Bits {
    Bits::that(given.len(), |row| matches!(given.get(row), Some(Some(_))))
}

/// A facet of what texts the rows have; none where there is no text, or too many.
fn texts(key: FacetKey, responses: &[Response], text: &dyn Fn(&Response) -> Option<String>) -> Option<Facet> {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut codes = Vec::with_capacity(responses.len());
    for response in responses {
        let code = text(response).map(|text| {
            let next = known.len();
            *known.entry(text).or_insert(next)
        });
        codes.push(code);
        if known.len() > MOST_VALUES {
            return None;
        }
    }
    let values: Vec<String> = known.keys().cloned().collect();
    // From the order in which they came to that of their names.
    let mut place = vec![0; known.len()];
    for (at, code) in known.values().enumerate() {
        if let Some(slot) = place.get_mut(*code) {
            *slot = at;
        }
    }
    let places = codes.into_iter().map(|code| place.get(code?).copied()).collect();
    (!values.is_empty()).then(|| Facet::one(key, values, places))
}

/// The hidden fields and kept values of texts, numbers and switches, by name.
fn fields(responses: &[Response]) -> Vec<Facet> {
    let mut names: BTreeMap<&str, ()> = BTreeMap::new();
    for response in responses {
        names.extend(response.computed.keys().map(|name| (name.as_str(), ())));
    }
    let facet = |name: &&str| {
        let said = |response: &Response| match response.computed.get(*name)? {
            serde_json::Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            serde_json::Value::Number(number) => Some(number.to_string()),
            serde_json::Value::Bool(yes) => Some(if *yes { YES } else { NO }.to_owned()),
            _ => None,
        };
        texts(FacetKey::Field((*name).to_owned()), responses, &said)
    };
    names.keys().filter_map(facet).collect()
}
