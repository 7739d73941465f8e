//! What a row says, cell by cell, by the use of each column. What survey it goes into was decided before.
use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{Bad, BadCells, ColumnReport, Order, Report, Rows, Sheet, Use, cell, date, language};
use crate::{
    order::Map,
    response::{Answer, Moment},
    survey::{ChoiceId, QuestionId},
};

/// The longest name and value of a fact, in bytes; as in links.
const FIELD_NAME: usize = 64;
const FIELD_VALUE: usize = 512;

/// How a column's cells become answers.
pub(super) enum Maker {
    Rating {
        scale: crate::survey::Scale,
        reversed: bool,
    },
    Single(HashMap<String, ChoiceId>),
    Text,
    Date(Order),
    /// Under this name, beside the answers.
    Told(String),
    Language,
}

pub(super) struct Column<'a> {
    pub at: usize,
    pub used: &'a Use,
    pub question: Option<QuestionId>,
    pub maker: Maker,
    pub bad: BTreeMap<Bad, Rows>,
    pub answered: usize,
    pub missing: usize,
}

/// What a row says.
#[derive(Default)]
pub(super) struct Said {
    pub answers: Map<QuestionId, Answer>,
    pub ended: Option<Moment>,
    pub lang: String,
    pub told: Vec<(String, Value)>,
}

pub(super) fn read_row(sheet: &Sheet, row: usize, columns: &mut [Column], report: &mut Report) -> Said {
    let mut said = Said::default();
    for column in columns {
        let text = sheet.cell(row, column.at);
        if column.used.is_missing(text) {
            column.missing += 1;
            continue;
        }
        let read = match column.read(text) {
            Ok(read) => read,
            Err(why) => {
                column.bad.entry(why).or_default().add(Sheet::number(row));
                continue;
            }
        };
        column.answered += 1;
        match read {
            Read::Answer(answer) => {
                if let Some(id) = &column.question {
                    said.answers.insert(id.clone(), answer);
                }
            }
            Read::Told(name) => said.told.push((name, Value::from(text))),
            Read::Language(tag) => said.lang = tag,
            Read::Day(reading, order) => {
                if said.ended.is_none() {
                    said.ended = Some(reading.by(order));
                    report.count_date(reading, order, Sheet::number(row));
                }
            }
        }
    }
    said
}

/// The name of a fact as links may carry it: not longer than [`crate::route`] takes.
pub(super) fn field_name(column: &str) -> String {
    let mut name = column.trim().to_owned();
    while name.len() > FIELD_NAME {
        name.pop();
    }
    name
}

enum Read {
    Answer(Answer),
    Day(date::Reading, Order),
    Told(String),
    Language(String),
}

impl Column<'_> {
    fn read(&self, text: &str) -> Result<Read, Bad> {
        match &self.maker {
            Maker::Rating { scale, reversed } => {
                let n = cell::whole(text).ok_or(Bad::NotANumber)?;
                let n = u8::try_from(n)
                    .ok()
                    .filter(|n| scale.values().contains(n))
                    .ok_or(Bad::OffScale)?;
                let n = if *reversed { scale.low() + scale.high() - n } else { n };
                Ok(Read::Answer(Answer::Number(n)))
            }
            Maker::Single(ids) => {
                let id = ids.get(text).ok_or(Bad::TooLong)?;
                Ok(Read::Answer(Answer::Choice(id.clone())))
            }
            Maker::Text if text.len() > Answer::MAX_TEXT => Err(Bad::TooLong),
            Maker::Text => Ok(Read::Answer(Answer::Text(text.to_owned()))),
            Maker::Date(order) => Ok(Read::Day(date::read(text).ok_or(Bad::NotADate)?, *order)),
            Maker::Told(_) if text.len() > FIELD_VALUE => Err(Bad::TooLong),
            Maker::Told(name) => Ok(Read::Told(name.clone())),
            Maker::Language => language::tag(text).map(Read::Language).ok_or(Bad::NotALanguage),
        }
    }

    pub fn report(self, sheet: &Sheet) -> ColumnReport {
        let bad = self.bad.into_iter().map(|(why, rows)| BadCells { why, rows });
        ColumnReport {
            name: sheet.names.get(self.at).cloned().unwrap_or_default(),
            role: self.used.role,
            question: self.question,
            answered: self.answered,
            missing: self.missing,
            bad: bad.collect(),
        }
    }
}
