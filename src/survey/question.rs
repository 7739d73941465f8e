//! Questions and their kinds. [`KindName`] is the one list of kinds: builder menu, runner, scoring and import read it.
use super::{ChoiceId, Place, QuestionId, Rule, Text};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    pub id: QuestionId,
    pub title: Text,
    /// A second, quieter line; may be empty.
    pub help: Text,
    pub required: bool,
    pub kind: Kind,
    /// Shown only when this holds; always when `None`.
    pub show_if: Option<Rule>,
    /// Where on the customer journey it asks, if the author said so.
    pub place: Option<Place>,
}

/// What is asked, with what belongs to asking it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Rating(Rating),
    Single {
        choices: Vec<Choice>,
    },
    Multiple {
        choices: Vec<Choice>,
    },
    Comment,
    Short,
    /// Statements (rows) rated on one ordered scale (columns, lowest first): a Likert grid.
    Matrix {
        rows: Vec<Choice>,
        columns: Vec<Choice>,
    },
}

/// Numbers with a word at each end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rating {
    pub measure: Measure,
    pub low: Text,
    pub high: Text,
}

/// What a rating measures. The metrics fix their scale, so that a score can't be computed on the wrong one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Likelihood to recommend, 0 to 10.
    Nps,
    /// Satisfaction, 1 to 5; scored as the share of the top-two box.
    Csat,
    /// Ease (CES 2.0), 1 to 7, agreement; high is easy.
    Ces,
    /// Just numbers.
    Plain(Scale),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    ZeroToTen,
    OneToFive,
    OneToSeven,
}

impl Scale {
    pub const ALL: [Self; 3] = [Self::ZeroToTen, Self::OneToFive, Self::OneToSeven];

    pub fn low(self) -> u8 {
        u8::from(self != Self::ZeroToTen)
    }

    pub fn high(self) -> u8 {
        match self {
            Self::ZeroToTen => 10,
            Self::OneToFive => 5,
            Self::OneToSeven => 7,
        }
    }

    pub fn values(self) -> std::ops::RangeInclusive<u8> {
        self.low()..=self.high()
    }

    /// The value on 0 to 100.
    pub fn percent(self, value: f64) -> f64 {
        (value - f64::from(self.low())) / f64::from(self.high() - self.low()) * 100.0
    }
}

impl Measure {
    pub fn scale(self) -> Scale {
        match self {
            Self::Nps => Scale::ZeroToTen,
            Self::Csat => Scale::OneToFive,
            Self::Ces => Scale::OneToSeven,
            Self::Plain(scale) => scale,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    pub id: ChoiceId,
    pub label: Text,
}

/// A kind without its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindName {
    Nps,
    Csat,
    Ces,
    Rating10,
    Rating5,
    Rating7,
    Single,
    Multiple,
    Matrix,
    Comment,
    Short,
}

impl KindName {
    pub const ALL: [Self; 11] = [
        Self::Nps,
        Self::Csat,
        Self::Ces,
        Self::Rating10,
        Self::Rating5,
        Self::Rating7,
        Self::Single,
        Self::Multiple,
        Self::Matrix,
        Self::Comment,
        Self::Short,
    ];

    /// The name in files.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nps => "nps",
            Self::Csat => "csat",
            Self::Ces => "ces",
            Self::Rating10 => "rating10",
            Self::Rating5 => "rating5",
            Self::Rating7 => "rating7",
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::Matrix => "matrix",
            Self::Comment => "comment",
            Self::Short => "short",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.tag() == tag)
    }

    /// What a rating of this name measures; `None` for what is not a rating.
    pub fn measure(self) -> Option<Measure> {
        match self {
            Self::Nps => Some(Measure::Nps),
            Self::Csat => Some(Measure::Csat),
            Self::Ces => Some(Measure::Ces),
            Self::Rating10 => Some(Measure::Plain(Scale::ZeroToTen)),
            Self::Rating5 => Some(Measure::Plain(Scale::OneToFive)),
            Self::Rating7 => Some(Measure::Plain(Scale::OneToSeven)),
            _ => None,
        }
    }

    pub fn of_measure(measure: Measure) -> Self {
        match measure {
            Measure::Nps => Self::Nps,
            Measure::Csat => Self::Csat,
            Measure::Ces => Self::Ces,
            Measure::Plain(Scale::ZeroToTen) => Self::Rating10,
            Measure::Plain(Scale::OneToFive) => Self::Rating5,
            Measure::Plain(Scale::OneToSeven) => Self::Rating7,
        }
    }

    /// Answered in the respondent's own words.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Comment | Self::Short)
    }
}

impl Kind {
    pub fn name(&self) -> KindName {
        match self {
            Self::Rating(rating) => KindName::of_measure(rating.measure),
            Self::Single { .. } => KindName::Single,
            Self::Multiple { .. } => KindName::Multiple,
            Self::Comment => KindName::Comment,
            Self::Short => KindName::Short,
            Self::Matrix { .. } => KindName::Matrix,
        }
    }

    /// The choices of a choice question, or the rows of a matrix.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Single { choices } | Self::Multiple { choices } => choices,
            Self::Matrix { rows, .. } => rows,
            _ => &[],
        }
    }

    pub fn choices_mut(&mut self) -> Option<&mut Vec<Choice>> {
        match self {
            Self::Single { choices } | Self::Multiple { choices } => Some(choices),
            Self::Matrix { rows, .. } => Some(rows),
            _ => None,
        }
    }

    pub fn columns(&self) -> &[Choice] {
        if let Self::Matrix { columns, .. } = self {
            columns
        } else {
            &[]
        }
    }

    pub fn columns_mut(&mut self) -> Option<&mut Vec<Choice>> {
        if let Self::Matrix { columns, .. } = self {
            Some(columns)
        } else {
            None
        }
    }

    pub fn rating(&self) -> Option<&Rating> {
        if let Self::Rating(rating) = self {
            Some(rating)
        } else {
            None
        }
    }
}

impl Question {
    /// Seconds that reading and answering take, roughly: 238 words a minute (Brysbaert 2019), 4 characters a second and more in
    /// Chinese, 3 s for a closed question or statement, 20 s for an open one (`survey-lint.md`, reading_time).
    pub fn seconds(&self) -> f64 {
        let text = format!("{} {}", self.title.default, self.help.default);
        let han = text.chars().filter(|c| ('\u{3400}'..='\u{9fff}').contains(c)).count();
        let words = text
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphabetic))
            .count();
        let reading = if han > words {
            han as f64 / 4.25
        } else {
            words as f64 / 238.0 * 60.0
        };
        let answering = match &self.kind {
            Kind::Comment | Kind::Short => 20.0,
            Kind::Matrix { rows, .. } => 3.0 * rows.len().max(1) as f64,
            _ => 3.0,
        };
        reading + answering
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for name in KindName::ALL {
            assert_eq!(KindName::from_tag(name.tag()), Some(name));
            if let Some(measure) = name.measure() {
                assert_eq!(KindName::of_measure(measure), name);
            }
        }
        assert_eq!(KindName::from_tag("file"), None);
    }

    #[test]
    fn scales() {
        assert_eq!(Measure::Nps.scale().values().count(), 11);
        assert!((Scale::OneToFive.percent(1.0)).abs() < 1e-12);
        assert!((Scale::OneToFive.percent(5.0) - 100.0).abs() < 1e-12);
    }
}
