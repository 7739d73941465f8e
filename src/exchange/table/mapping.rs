//! What the author says a table's columns are. No guessing here, no converting.
use serde::{Deserialize, Serialize};

use super::Order;
use crate::{
    response::{SourceKind, Told},
    survey::{KindName, Measure, Place, SurveyId},
};

/// What a column is used as. In JSON and on the command line its [`Role::tag`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Role {
    Skip,
    /// Names the row: the same key in the same file is the same answer.
    Key,
    /// The day of the answer.
    Date(Order),
    Measure(Measure),
    Single,
    Comment,
    Short,
    /// A fact about the answer, kept beside it.
    Told(Told),
    /// A fact under the column's own name, to compare groups by.
    Segment,
    /// The language of the answer.
    Language,
}

impl Role {
    pub const ALL: [Self; 20] = [
        Self::Skip,
        Self::Measure(Measure::Nps),
        Self::Measure(Measure::Csat),
        Self::Measure(Measure::Ces),
        Self::Measure(Measure::Plain(crate::survey::Scale::ZeroToTen)),
        Self::Measure(Measure::Plain(crate::survey::Scale::OneToFive)),
        Self::Measure(Measure::Plain(crate::survey::Scale::OneToSeven)),
        Self::Single,
        Self::Comment,
        Self::Short,
        Self::Date(Order::Year),
        Self::Date(Order::Day),
        Self::Date(Order::Month),
        Self::Key,
        Self::Told(Told::Customer),
        Self::Told(Told::Channel),
        Self::Told(Told::Stage),
        Self::Told(Told::Touchpoint),
        Self::Segment,
        Self::Language,
    ];

    pub fn tag(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Key => "key",
            Self::Date(Order::Year) => "date-ymd",
            Self::Date(Order::Day) => "date-dmy",
            Self::Date(Order::Month) => "date-mdy",
            Self::Measure(measure) => KindName::of_measure(measure).tag(),
            Self::Single => KindName::Single.tag(),
            Self::Comment => KindName::Comment.tag(),
            Self::Short => KindName::Short.tag(),
            Self::Told(told) => told.name(),
            Self::Segment => "segment",
            Self::Language => "language",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.tag() == tag)
    }

    /// Whether the column becomes a question.
    pub fn is_asked(self) -> bool {
        self.kind().is_some()
    }

    /// Whether both say the same of an answer, which has one day, one customer, one language: one of them gives way.
    pub fn is_rival(self, other: Self) -> bool {
        match (self, other) {
            (Self::Date(_), Self::Date(_)) | (Self::Language, Self::Language) => true,
            (Self::Told(own), Self::Told(other)) => own == other,
            _ => false,
        }
    }

    /// The kind of the question that it becomes.
    pub fn kind(self) -> Option<KindName> {
        match self {
            Self::Skip | Self::Key | Self::Date(_) | Self::Told(_) | Self::Segment | Self::Language => None,
            Self::Measure(measure) => Some(KindName::of_measure(measure)),
            Self::Single => Some(KindName::Single),
            Self::Comment => Some(KindName::Comment),
            Self::Short => Some(KindName::Short),
        }
    }
}

impl From<Role> for String {
    fn from(role: Role) -> Self {
        role.tag().to_owned()
    }
}

impl TryFrom<String> for Role {
    type Error = &'static str;
    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Self::from_tag(&tag).ok_or("no such role")
    }
}

/// A column's use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    pub role: Role,
    /// Cells that mean "no answer", besides blank ones; compared without regard to case.
    pub missing: Vec<String>,
    /// The lowest number is the best: the scale is turned round.
    pub reversed: bool,
    pub place: Option<Place>,
}

impl Use {
    pub fn of(role: Role) -> Self {
        Self {
            role,
            missing: Vec::new(),
            reversed: false,
            place: None,
        }
    }

    /// Whether the cell says "no answer".
    pub fn is_missing(&self, cell: &str) -> bool {
        cell.is_empty() || self.missing.iter().any(|code| code.eq_ignore_ascii_case(cell))
    }
}

/// A column of the table each, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Of the survey that is made.
    pub title: String,
    /// BCP 47.
    pub lang: String,
    /// Of every answer in the table.
    #[serde(default)]
    pub source: SourceKind,
    /// The survey that the answers are meant for; a new one when `None`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<SurveyId>,
    pub columns: Vec<Use>,
}

/// A column's name as a title: `sat_overall` becomes "Sat overall".
pub fn readable(name: &str) -> String {
    const NAMES: [&str; 5] = ["nps", "csat", "ces", "fft", "id"];
    let spaced = name.replace(['_', '.'], " ");
    let words: Vec<String> = spaced
        .split_whitespace()
        .map(|word| {
            if NAMES.contains(&word) {
                word.to_uppercase()
            } else {
                word.to_owned()
            }
        })
        .collect();
    let text = words.join(" ");
    let mut chars = text.chars();
    let title: String = chars
        .next()
        .map(char::to_uppercase)
        .into_iter()
        .flatten()
        .chain(chars)
        .collect();
    if title.is_empty() { name.to_owned() } else { title }
}

/// A survey's title from a file's name, without its ending.
pub fn title_of(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    readable(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_round_trip() {
        for role in Role::ALL {
            assert_eq!(Role::from_tag(role.tag()), Some(role));
            let json = serde_json::to_string(&role).unwrap();
            assert_eq!(serde_json::from_str::<Role>(&json).unwrap(), role);
        }
        assert!(serde_json::from_str::<Role>("\"date\"").is_err());
    }

    #[test]
    fn one_column_gives_way_to_another_that_says_the_same() {
        let rival = |a: &str, b: &str| Role::from_tag(a).unwrap().is_rival(Role::from_tag(b).unwrap());
        assert!(rival("date-dmy", "date-mdy") && rival("customer", "customer") && rival("language", "language"));
        assert!(!rival("customer", "channel") && !rival("segment", "segment") && !rival("nps", "nps"));
    }

    #[test]
    fn names_become_readable() {
        for (name, title) in [
            ("sat_overall", "Sat overall"),
            ("nps", "NPS"),
            ("Q7ART", "Q7ART"),
            ("满意度", "满意度"),
            ("  a  b ", "A b"),
            ("___", "___"),
        ] {
            assert_eq!(readable(name), title);
        }
        assert_eq!(title_of("sfo_2017.tidy.csv"), "Sfo 2017 tidy");
    }

    #[test]
    fn codes_match_whatever_their_case() {
        let column = Use {
            missing: vec!["Blank".into(), "0".into()],
            ..Use::of(Role::Comment)
        };
        assert!(column.is_missing("") && column.is_missing("BLANK") && column.is_missing("0"));
        assert!(!column.is_missing("00"));
    }
}
