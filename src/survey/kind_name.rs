//! The one list of kinds: builder menu, runner, scoring and import read it. A kind without its content.
use super::{Measure, Scale};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindName {
    Nps,
    Csat,
    Ces,
    /// CES 1.0.
    Effort,
    Rating10,
    Rating5,
    Rating7,
    /// Any other scale.
    Rating,
    Single,
    Multiple,
    DropDown,
    /// Several from a list that opens.
    Tags,
    /// One picture, or several.
    Image,
    Images,
    Ranking,
    YesNo,
    Matrix,
    Comment,
    Short,
    Number,
    Date,
    /// Several short texts under one question.
    Fields,
    Slider,
    /// A question in each column: of given rows, of rows that the respondent adds, or as panels.
    Table,
    Rows,
    Panels,
    Computed,
    Block,
    Picture,
    Unsupported,
}

impl KindName {
    pub const ALL: [Self; 30] = [
        Self::Nps,
        Self::Csat,
        Self::Ces,
        Self::Effort,
        Self::Rating10,
        Self::Rating5,
        Self::Rating7,
        Self::Rating,
        Self::Single,
        Self::Multiple,
        Self::DropDown,
        Self::Tags,
        Self::Image,
        Self::Images,
        Self::Ranking,
        Self::YesNo,
        Self::Matrix,
        Self::Comment,
        Self::Short,
        Self::Number,
        Self::Date,
        Self::Fields,
        Self::Slider,
        Self::Table,
        Self::Rows,
        Self::Panels,
        Self::Computed,
        Self::Block,
        Self::Picture,
        Self::Unsupported,
    ];

    /// Those that an author can make in the builder; the others come from files, and can be moved and removed.
    pub const OFFERED: [Self; 22] = [
        Self::Nps,
        Self::Csat,
        Self::Ces,
        Self::Effort,
        Self::Rating10,
        Self::Rating5,
        Self::Rating7,
        Self::Rating,
        Self::Single,
        Self::Multiple,
        Self::DropDown,
        Self::Tags,
        Self::Ranking,
        Self::YesNo,
        Self::Matrix,
        Self::Comment,
        Self::Short,
        Self::Number,
        Self::Date,
        Self::Fields,
        Self::Slider,
        Self::Block,
    ];

    /// The name in the page's own lists. Files have SurveyJS's types instead (`raw`).
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nps => "nps",
            Self::Csat => "csat",
            Self::Ces => "ces",
            Self::Effort => "effort",
            Self::Rating10 => "rating10",
            Self::Rating5 => "rating5",
            Self::Rating7 => "rating7",
            Self::Rating => "rating",
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::DropDown => "dropdown",
            Self::Tags => "tags",
            Self::Image => "image",
            Self::Images => "images",
            Self::Ranking => "ranking",
            Self::YesNo => "yesno",
            Self::Matrix => "matrix",
            Self::Comment => "comment",
            Self::Short => "short",
            Self::Number => "number",
            Self::Date => "date",
            Self::Fields => "fields",
            Self::Slider => "slider",
            Self::Table => "table",
            Self::Rows => "rows",
            Self::Panels => "panels",
            Self::Computed => "computed",
            Self::Block => "block",
            Self::Picture => "picture",
            Self::Unsupported => "unsupported",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.tag() == tag)
    }

    /// What a rating of this name measures; `None` for what is not a rating of a fixed scale.
    pub fn measure(self) -> Option<Measure> {
        match self {
            Self::Nps => Some(Measure::Nps),
            Self::Csat => Some(Measure::Csat),
            Self::Ces => Some(Measure::Ces),
            Self::Effort => Some(Measure::Effort),
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
            Measure::Effort => Self::Effort,
            Measure::Plain(Scale::ZeroToTen) => Self::Rating10,
            Measure::Plain(Scale::OneToFive) => Self::Rating5,
            Measure::Plain(Scale::OneToSeven) => Self::Rating7,
            Measure::Plain(Scale::Points { .. }) => Self::Rating,
        }
    }

    /// Answered in the respondent's own words.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Comment | Self::Short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_round_trip() {
        for name in KindName::ALL {
            assert_eq!(KindName::from_tag(name.tag()), Some(name));
            if let Some(measure) = name.measure() {
                assert_eq!(KindName::of_measure(measure), name);
            }
        }
        assert!(KindName::OFFERED.iter().all(|name| KindName::ALL.contains(name)));
    }
}
