//! Responses taken apart into columns: every kind of value beside its like, where deflate finds them. No text form, no storage.
use std::collections::BTreeMap;

use serde_json::Value;

use super::slot::{self, Slot};
use crate::{
    order::Map,
    order::sorted,
    response::{Answer, Origin, Response, Row, Via},
    survey::{ChoiceId, QuestionId, SurveyId},
};

/// The keys of a map with what stands under each: most maps of a survey look like one another.
type Shape = Vec<(u32, u8)>;

/// Numbers for what comes again and again, as it is written.
#[derive(Default)]
struct Table(BTreeMap<Vec<u8>, u32>);

#[derive(Default)]
struct Column {
    numbers: Vec<u64>,
    text: String,
}

#[derive(Default)]
pub struct Columns {
    /// Ids and names, by their number.
    names: Table,
    shapes: Table,
    columns: BTreeMap<Slot, Column>,
    /// When the last response began: times are kept as differences.
    last: u64,
}

/// What can't be packed: nested deeper than any survey of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooDeep;

impl Columns {
    pub fn new() -> Self {
        let mut columns = Self::default();
        columns.name("");
        columns
    }

    fn name(&mut self, name: &str) -> u32 {
        let mut bytes = Vec::with_capacity(name.len() + 2);
        string(&mut bytes, name);
        self.names.at(bytes)
    }

    fn column(&mut self, name: u32, slot: u8) -> &mut Column {
        self.columns.entry((name, slot)).or_default()
    }

    fn number(&mut self, name: u32, slot: u8, value: u64) {
        self.column(name, slot).numbers.push(value);
    }

    fn text(&mut self, name: u32, slot: u8, text: &str) {
        let column = self.column(name, slot);
        column.numbers.push(text.len() as u64);
        column.text.push_str(text);
    }

    fn shape(&mut self, name: u32, slot: u8, shape: Shape) {
        let mut bytes = Vec::new();
        varint(&mut bytes, shape.len() as u64);
        for (name, what) in shape {
            varint(&mut bytes, name.into());
            bytes.push(what);
        }
        let at = self.shapes.at(bytes);
        self.number(name, slot, at.into());
    }

    /// # Errors
    /// [`TooDeep`]
    pub fn response(&mut self, response: &Response, has_odd_id: bool) -> Result<(), TooDeep> {
        let via = match response.via {
            Via::Device => 0u64,
            Via::File => 1,
            Via::Import => 2,
        };
        let flag = |yes: bool, bit: u64| if yes { bit } else { 0 };
        let flags = flag(response.finished, slot::FINISHED)
            | via << slot::VIA
            | flag(response.started.is_some(), slot::HAS_STARTED)
            | flag(response.ended.is_some(), slot::HAS_ENDED)
            | flag(has_odd_id, slot::HAS_ODD_ID);
        self.number(slot::WHOLE, slot::FLAGS, flags);
        if has_odd_id {
            self.text(slot::WHOLE, slot::ODD_ID, response.id.as_str());
        }
        self.number(slot::WHOLE, slot::REVISION, response.revision.into());
        let lang = self.name(&response.lang);
        self.number(slot::WHOLE, slot::LANG, lang.into());
        for (moment, column) in [(response.started, slot::STARTED), (response.ended, slot::ENDED)] {
            let Some(moment) = moment else { continue };
            self.number(slot::WHOLE, column, slot::zigzag(moment.0.wrapping_sub(self.last)));
            if column == slot::STARTED {
                self.last = moment.0;
            }
        }
        self.answers(slot::WHOLE, &response.answers, &response.remarks, slot::DEPTH)?;
        let shape = response
            .computed
            .iter()
            .map(|(name, value)| (self.name(name), sort(value)))
            .collect();
        self.shape(slot::WHOLE, slot::COMPUTED, shape);
        for (name, value) in &response.computed {
            let name = self.name(name);
            self.value(name, value, slot::DEPTH)?;
        }
        Ok(())
    }

    fn answers(
        &mut self,
        owner: u32,
        answers: &Map<QuestionId, Answer>,
        remarks: &Map<QuestionId, String>,
        depth: u8,
    ) -> Result<(), TooDeep> {
        let shape = answers
            .iter()
            .map(|(id, answer)| (self.name(id.as_str()), kind(answer)))
            .collect();
        self.shape(owner, slot::ANSWERS, shape);
        for (id, answer) in answers {
            let name = self.name(id.as_str());
            self.answer(name, answer, depth)?;
        }
        let shape = remarks.keys().map(|id| (self.name(id.as_str()), 0)).collect();
        self.shape(owner, slot::REMARKS, shape);
        for (id, text) in remarks {
            let name = self.name(id.as_str());
            self.text(name, slot::REMARK, text);
        }
        Ok(())
    }

    fn row(&mut self, owner: u32, row: &Row, depth: u8) -> Result<(), TooDeep> {
        self.answers(owner, &row.answers, &row.remarks, depth.checked_sub(1).ok_or(TooDeep)?)
    }

    fn choices(&mut self, name: u32, column: u8, ids: &[ChoiceId]) {
        self.number(name, column, ids.len() as u64);
        for id in ids {
            let id = self.name(id.as_str());
            self.number(name, column + slot::MORE, id.into());
        }
    }

    fn keys<'a>(&mut self, name: u32, column: u8, ids: impl Iterator<Item = &'a ChoiceId>) {
        let shape = ids.map(|id| (self.name(id.as_str()), 0)).collect();
        self.shape(name, column, shape);
    }

    fn answer(&mut self, name: u32, answer: &Answer, depth: u8) -> Result<(), TooDeep> {
        let column = kind(answer);
        let more = column + slot::MORE;
        match answer {
            Answer::Number(n) => self.number(name, column, (*n).into()),
            Answer::Choice(id) => {
                let id = self.name(id.as_str());
                self.number(name, column, id.into());
            }
            Answer::Choices(ids) | Answer::Order(ids) => self.choices(name, column, ids),
            Answer::Yes(yes) => self.number(name, column, (*yes).into()),
            Answer::Text(text) => self.text(name, column, text),
            Answer::Amount(amount) => self.number(name, column, amount.get().to_bits()),
            Answer::Span(from, to) => {
                self.number(name, column, from.get().to_bits());
                self.number(name, more, to.get().to_bits());
            }
            Answer::Grid(rows) => {
                self.keys(name, column, rows.keys());
                for id in rows.values() {
                    let id = self.name(id.as_str());
                    self.number(name, more, id.into());
                }
            }
            Answer::Fields(fields) => {
                self.keys(name, column, fields.keys());
                for text in fields.values() {
                    self.text(name, more, text);
                }
            }
            Answer::Rows(rows) => {
                self.number(name, column, rows.len() as u64);
                rows.iter().try_for_each(|row| self.row(name, row, depth))?;
            }
            Answer::Table(rows) => {
                self.keys(name, column, rows.keys());
                rows.values().try_for_each(|row| self.row(name, row, depth))?;
            }
        }
        Ok(())
    }

    /// Number by number, not as JSON: a fraction read from JSON may differ in its last bit.
    fn value(&mut self, name: u32, value: &Value, depth: u8) -> Result<(), TooDeep> {
        let column = sort(value);
        match value {
            Value::Null | Value::Bool(_) => {}
            Value::Number(number) => {
                let bits = number
                    .as_u64()
                    .or_else(|| number.as_i64().map(|n| n as u64))
                    .or_else(|| number.as_f64().map(f64::to_bits));
                self.number(name, column, bits.unwrap_or_default());
            }
            Value::String(text) => self.text(name, column, text),
            Value::Array(values) => {
                let depth = depth.checked_sub(1).ok_or(TooDeep)?;
                self.number(name, column, values.len() as u64);
                for value in values {
                    self.number(name, slot::SORT, sort(value).into());
                    self.value(name, value, depth)?;
                }
            }
            Value::Object(values) => {
                let depth = depth.checked_sub(1).ok_or(TooDeep)?;
                self.number(name, column, values.len() as u64);
                for (key, value) in values {
                    self.text(name, slot::KEY, key);
                    self.number(name, slot::SORT, sort(value).into());
                    self.value(name, value, depth)?;
                }
            }
        }
        Ok(())
    }

    /// Everything in one piece: whose it is, the tables, the numbers byte by byte (all lowest bytes of a column first), the texts.
    pub fn into_bytes(self, seal: u128, survey: &SurveyId, origin: Option<&Origin>) -> Vec<u8> {
        let mut out = seal.to_le_bytes().to_vec();
        string(&mut out, survey.as_str());
        match origin {
            None => out.push(0),
            Some(origin) => {
                out.push(1 + u8::from(origin.imported.is_some()));
                string(&mut out, &origin.file);
                if let Some(moment) = origin.imported {
                    varint(&mut out, moment.0);
                }
            }
        }
        self.names.write(&mut out);
        self.shapes.write(&mut out);
        varint(&mut out, self.columns.len() as u64);
        for ((name, slot), column) in &self.columns {
            varint(&mut out, (*name).into());
            out.extend([*slot, width(&column.numbers)]);
            varint(&mut out, column.numbers.len() as u64);
        }
        let texts = || self.columns.iter().filter(|(_, column)| !column.text.is_empty());
        varint(&mut out, texts().count() as u64);
        for ((name, slot), column) in texts() {
            varint(&mut out, (*name).into());
            out.push(*slot);
            varint(&mut out, column.text.len() as u64);
        }
        for column in self.columns.values() {
            for plane in 0..width(&column.numbers) {
                out.extend(column.numbers.iter().map(|value| (value >> (8 * plane)) as u8));
            }
        }
        for (_, column) in texts() {
            out.extend_from_slice(column.text.as_bytes());
        }
        out
    }
}

impl Table {
    fn at(&mut self, entry: Vec<u8>) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(entry).or_insert(next)
    }

    fn write(&self, out: &mut Vec<u8>) {
        varint(out, self.0.len() as u64);
        for (entry, _) in sorted(self.0.iter().collect(), |(_, a), (_, b)| a.cmp(b)) {
            out.extend_from_slice(entry);
        }
    }
}

/// Bytes that the largest needs; at least one, so that what is read is never more than what was inflated.
fn width(values: &[u64]) -> u8 {
    let bits = values.iter().fold(0, |all, value| all | value);
    (64 - bits.leading_zeros()).div_ceil(8).max(1) as u8
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn string(out: &mut Vec<u8>, text: &str) {
    varint(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

fn kind(answer: &Answer) -> u8 {
    match answer {
        Answer::Number(_) => slot::NUMBER,
        Answer::Choice(_) => slot::CHOICE,
        Answer::Choices(_) => slot::CHOICES,
        Answer::Order(_) => slot::ORDER,
        Answer::Yes(_) => slot::YES,
        Answer::Text(_) => slot::TEXT,
        Answer::Amount(_) => slot::AMOUNT,
        Answer::Span(..) => slot::SPAN,
        Answer::Grid(_) => slot::GRID,
        Answer::Fields(_) => slot::FIELDS,
        Answer::Rows(_) => slot::ROWS,
        Answer::Table(_) => slot::TABLE,
    }
}

fn sort(value: &Value) -> u8 {
    match value {
        Value::Null => slot::NULL,
        Value::Bool(false) => slot::FALSE,
        Value::Bool(true) => slot::TRUE,
        Value::Number(number) if number.is_u64() => slot::UNSIGNED,
        Value::Number(number) if number.is_i64() => slot::SIGNED,
        Value::Number(_) => slot::FLOAT,
        Value::String(_) => slot::STRING,
        Value::Array(_) => slot::ARRAY,
        Value::Object(_) => slot::OBJECT,
    }
}
