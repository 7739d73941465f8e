//! Answers held by column, so that looking at some of them is counting bits. How they come there is `gather`'s. No choosing.
use super::{Bits, Calendar, Facet, FacetKey, flags, gather::Gathering};
use crate::{
    response::{Response, Via},
    survey::{QuestionId, Survey},
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
    pub(super) days: Vec<i32>,
    /// From the first question to the last; see [`flags::NO_TIME`].
    pub(super) seconds: Vec<u32>,
    pub(super) facets: Vec<Facet>,
    /// Who answered a question that is no facet.
    pub(super) written: Vec<(QuestionId, Bits)>,
}

pub(super) const NO_DAY: i32 = i32::MIN;

impl Columns {
    pub fn of(survey: &Survey, responses: &[Response], calendar: Calendar) -> Self {
        let mut gathering = Gathering::new(survey, calendar);
        responses.iter().for_each(|response| gathering.add(response));
        gathering.finish()
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
