//! What answers can be told apart by: its name in an address, its values, and which row has which. No labels, no choosing.
use std::fmt;

use super::Bits;
use crate::survey::{ChoiceId, QuestionId};

/// What a facet looks at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FacetKey {
    /// A hidden field, or a value that the survey computed.
    Field(String),
    Language,
    /// How the answers came here.
    Source,
    /// How their comments feel.
    Mood,
    /// What their comments are about, by what the dictionary knows it by.
    Theme,
    /// Whether they may have been given without care.
    Care,
    Answer(QuestionId),
    /// A statement of a grid.
    Row(QuestionId, ChoiceId),
}

impl fmt::Display for FacetKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => write!(f, "f.{name}"),
            Self::Language => f.write_str("lang"),
            Self::Source => f.write_str("via"),
            Self::Mood => f.write_str("mood"),
            Self::Theme => f.write_str("theme"),
            Self::Care => f.write_str("care"),
            Self::Answer(question) => write!(f, "q.{question}"),
            Self::Row(question, row) => write!(f, "q.{question}.{row}"),
        }
    }
}

impl FacetKey {
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('.') {
            None if text == "lang" => Some(Self::Language),
            None if text == "via" => Some(Self::Source),
            None if text == "mood" => Some(Self::Mood),
            None if text == "theme" => Some(Self::Theme),
            None if text == "care" => Some(Self::Care),
            Some(("f", name)) if !name.is_empty() => Some(Self::Field(name.to_owned())),
            Some(("q", rest)) => match rest.split_once('.') {
                None => QuestionId::new(rest).ok().map(Self::Answer),
                Some((question, row)) => Some(Self::Row(QuestionId::new(question).ok()?, ChoiceId::new(row).ok()?)),
            },
            _ => None,
        }
    }

    /// Whether it looks at what a person answered: who broke off has nothing there.
    pub fn is_answered(&self) -> bool {
        matches!(self, Self::Answer(_) | Self::Row(..) | Self::Care) || self.is_heard()
    }

    /// Whether it is known only once comments are read.
    pub fn is_heard(&self) -> bool {
        matches!(self, Self::Mood | Self::Theme)
    }

    /// Whether it says who answered rather than what: what groups are compared by.
    pub fn is_segment(&self) -> bool {
        matches!(self, Self::Field(_) | Self::Language | Self::Source)
    }
}

/// No value.
pub(super) const BLANK: u16 = u16::MAX;

/// Values in their order, and which rows have them.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    pub key: FacetKey,
    /// As an address names them: a point, the id of a choice, a text.
    pub values: Vec<String>,
    pub(super) column: Column,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Column {
    /// The place of each row's value, or [`BLANK`].
    One(Vec<u16>),
    /// The rows that have each value, and those that have an answer at all.
    Many { taken: Vec<Bits>, given: Bits },
}

impl Facet {
    /// One value for each row at most.
    pub fn one(key: FacetKey, values: Vec<String>, places: Vec<Option<usize>>) -> Self {
        let code = |place: Option<usize>| place.and_then(|at| u16::try_from(at).ok()).unwrap_or(BLANK);
        Self {
            key,
            values,
            column: Column::One(places.into_iter().map(code).collect()),
        }
    }

    /// The same by the places themselves, or [`BLANK`].
    pub(super) fn coded(key: FacetKey, values: Vec<String>, codes: Vec<u16>) -> Self {
        Self {
            key,
            values,
            column: Column::One(codes),
        }
    }

    /// Any values for each row: pairs of a row and the place of a value.
    pub fn many(key: FacetKey, values: Vec<String>, rows: usize, pairs: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut taken = vec![Bits::none(rows); values.len()];
        let mut given = Bits::none(rows);
        for (row, place) in pairs {
            if let Some(bits) = taken.get_mut(place) {
                bits.set(row);
                given.set(row);
            }
        }
        Self {
            key,
            values,
            column: Column::Many { taken, given },
        }
    }

    pub fn place(&self, value: &str) -> Option<usize> {
        self.values.iter().position(|known| known == value)
    }

    /// The rows that have one of these values.
    pub fn rows(&self, len: usize, wanted: &dyn Fn(&str) -> bool) -> Bits {
        let wanted: Vec<bool> = self.values.iter().map(|value| wanted(value)).collect();
        match &self.column {
            Column::One(codes) => Bits::that(len, |row| {
                let code = codes.get(row).copied().unwrap_or(BLANK);
                wanted.get(usize::from(code)).copied().unwrap_or(false)
            }),
            Column::Many { taken, .. } => {
                let chosen = taken.iter().zip(wanted).filter(|(_, wanted)| *wanted);
                chosen.fold(Bits::none(len), |all, (bits, _)| all.or(bits))
            }
        }
    }

    /// How many of these rows have each value.
    pub fn counts(&self, rows: &Bits) -> Vec<u64> {
        match &self.column {
            Column::One(codes) => {
                let mut counts = vec![0; self.values.len()];
                for row in rows.rows() {
                    let code = codes.get(row).copied().unwrap_or(BLANK);
                    if let Some(count) = counts.get_mut(usize::from(code)) {
                        *count += 1;
                    }
                }
                counts
            }
            Column::Many { taken, .. } => taken.iter().map(|bits| bits.common(rows)).collect(),
        }
    }

    /// How many of these rows have any value.
    pub fn given(&self, rows: &Bits) -> u64 {
        match &self.column {
            Column::One(_) => self.counts(rows).iter().sum(),
            Column::Many { given, .. } => given.common(rows),
        }
    }

    /// For each value of this facet, how many of these rows have each value of the other; of facets with one value for a row.
    pub(super) fn cross(&self, other: &Self, rows: &Bits) -> Vec<Vec<u64>> {
        let mut table = vec![vec![0; other.values.len()]; self.values.len()];
        for row in rows.rows() {
            let at = self.at(row).zip(other.at(row));
            if let Some(count) = at.and_then(|(own, other)| table.get_mut(own)?.get_mut(other)) {
                *count += 1;
            }
        }
        table
    }

    /// The place of a row's value, where it has at most one.
    pub(super) fn at(&self, row: usize) -> Option<usize> {
        match &self.column {
            Column::One(codes) => codes
                .get(row)
                .filter(|code| **code != BLANK)
                .map(|code| usize::from(*code)),
            Column::Many { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_round_trip() {
        for text in [
            "f.channel",
            "f.a.b",
            "lang",
            "via",
            "mood",
            "theme",
            "care",
            "q.q1",
            "q.q1.c2",
        ] {
            assert_eq!(FacetKey::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "f.", "q.", "q.a b", "q.a.", "from", "x.y"] {
            assert_eq!(FacetKey::parse(text), None, "{text}");
        }
    }
}
