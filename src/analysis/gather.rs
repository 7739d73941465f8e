//! Answers put into columns one after the other, in the order in which they come: a page can take them bit by bit. No choosing.
mod asked;
mod texts;

use serde_json::Value;

use super::{
    Bits, Calendar, Columns, Facet, FacetKey, NO, SOURCES, YES,
    columns::NO_DAY,
    facet::BLANK,
    flags::{self, Care},
};
use crate::{
    order::{Map, sorted},
    response::{Response, Via},
    survey::Survey,
};

use asked::Asked;
use texts::Texts;

/// Columns that are being filled.
pub struct Gathering {
    calendar: Calendar,
    finished: Bits,
    here: Bits,
    days: Vec<i32>,
    seconds: Vec<u32>,
    /// Hidden fields and kept values, by name.
    fields: Map<String, Texts>,
    langs: Texts,
    sources: Vec<u16>,
    care: Care,
    /// In the order of their ids, which is that of answers.
    asked: Vec<Asked>,
}

impl Gathering {
    pub fn new(survey: &Survey, calendar: Calendar) -> Self {
        let asked = survey.questions().enumerate();
        let asked = asked.map(|(at, question)| Asked::new(at, question.clone())).collect();
        Self {
            calendar,
            finished: Bits::default(),
            here: Bits::default(),
            days: Vec::new(),
            seconds: Vec::new(),
            fields: Map::new(),
            langs: Texts::default(),
            sources: Vec::new(),
            care: Care::new(survey),
            asked: sorted(asked, |a: &Asked, b| a.question.id.cmp(&b.question.id)),
        }
    }

    /// The next row.
    pub fn add(&mut self, response: &Response) {
        let row = self.days.len();
        let day = response.moment().and_then(|moment| self.calendar.day(moment));
        self.days
            .push(day.and_then(|day| i32::try_from(day).ok()).unwrap_or(NO_DAY));
        self.seconds.push(flags::seconds(response));
        self.finished.push(response.finished);
        self.here.push(response.via == Via::Device);
        let source = SOURCES.iter().position(|(via, _)| *via == response.via);
        self.sources
            .push(source.and_then(|at| u16::try_from(at).ok()).unwrap_or(BLANK));
        self.langs.add(row, &response.lang);
        for (name, value) in &response.computed {
            self.field(row, name, value);
        }
        self.care.add(response);
        // A break-off answered nothing.
        let mut answers = response.answers.iter().filter(|_| response.finished).peekable();
        for asked in &mut self.asked {
            while answers.next_if(|(id, _)| **id < asked.question.id).is_some() {}
            let given = answers.next_if(|(id, _)| **id == asked.question.id);
            asked.add(given.map(|(_, answer)| answer).filter(|answer| !answer.is_empty()));
        }
    }

    fn field(&mut self, row: usize, name: &str, value: &Value) {
        let number;
        let text = match value {
            Value::String(text) => text.trim(),
            Value::Number(n) => {
                number = n.to_string();
                &number
            }
            Value::Bool(yes) => {
                if *yes {
                    YES
                } else {
                    NO
                }
            }
            _ => return,
        };
        match self.fields.get_mut(name) {
            Some(texts) => texts.add(row, text),
            None => self.fields.or_default(name.to_owned()).add(row, text),
        }
    }

    pub fn finish(self) -> Columns {
        let rows = self.days.len();
        let fields = self.fields.into_iter();
        let mut facets: Vec<Facet> = fields
            .filter_map(|(name, texts)| texts.facet(FacetKey::Field(name), rows))
            .collect();
        facets.extend(self.langs.facet(FacetKey::Language, rows));
        let names = SOURCES.map(|(_, name)| name.to_owned());
        facets.push(Facet::coded(FacetKey::Source, names.into(), self.sources));
        facets.push(self.care.finish(&self.finished, &self.seconds));
        let mut written = Vec::new();
        for asked in sorted(self.asked, |a, b| a.at.cmp(&b.at)) {
            asked.finish(&mut facets, &mut written);
        }
        Columns {
            rows,
            finished: self.finished,
            here: self.here,
            days: self.days,
            seconds: self.seconds,
            facets,
            written,
        }
    }
}
