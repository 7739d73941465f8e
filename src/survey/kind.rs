//! What can be asked, or shown, with what belongs to it. [`super::KindName`] names them.
use super::{Area, Choice, Field, Formula, Input, KindName, Options, Rating, Repeat, RepeatLook, Rows, Slider, Text};
use super::{ChoiceLook, InputSort, Role};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Rating(Rating),
    Single {
        choices: Vec<Choice>,
        options: Options,
    },
    Multiple {
        choices: Vec<Choice>,
        options: Options,
    },
    /// All choices, put into an order.
    Ranking {
        choices: Vec<Choice>,
        options: Options,
    },
    YesNo(YesNo),
    Comment(Area),
    Short(Input),
    /// Statements (rows) rated on one ordered scale (columns, lowest first): a Likert grid.
    Matrix {
        rows: Vec<Choice>,
        columns: Vec<Choice>,
    },
    Fields(Vec<Field>),
    Slider(Slider),
    Repeat(Box<Repeat>),
    /// Nothing is asked: a value computed from the answers is shown and kept.
    Computed(Computed),
    /// Nothing is asked: a text.
    Block(Text),
    /// Nothing is asked: a picture.
    Picture(Picture),
    /// A type that this version does not ask. A note stands in its place; its JSON is kept in the question's `extra`.
    Unsupported(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct YesNo {
    /// The app's own words when empty.
    pub yes: Text,
    pub no: Text,
    /// What formulas see for yes and no; true and false when `None`.
    pub values: Option<(serde_json::Value, serde_json::Value)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Computed {
    pub formula: Formula,
    /// Around the value: `{0}` is where it stands; only the value when empty.
    pub format: Text,
    pub style: ComputedStyle,
    /// Fraction digits shown at most.
    pub digits: Option<u8>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum ComputedStyle {
    #[default]
    Plain,
    Number,
    Percent,
    /// ISO 4217.
    Currency(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Picture {
    /// Only `data:` pictures are shown, nothing is loaded from elsewhere.
    pub address: String,
    pub says: Text,
}

impl Kind {
    pub fn comment() -> Self {
        Self::Comment(Area::default())
    }

    pub fn short() -> Self {
        Self::Short(Input::default())
    }

    pub fn single(choices: Vec<Choice>) -> Self {
        Self::Single {
            choices,
            options: Options::default(),
        }
    }

    pub fn multiple(choices: Vec<Choice>) -> Self {
        Self::Multiple {
            choices,
            options: Options::default(),
        }
    }

    pub fn name(&self) -> KindName {
        match self {
            Self::Rating(rating) => KindName::of_measure(rating.measure),
            Self::Single { options, .. } => match options.look {
                ChoiceLook::Buttons => KindName::Single,
                ChoiceLook::DropDown => KindName::DropDown,
                ChoiceLook::Images => KindName::Image,
            },
            Self::Multiple { options, .. } => match options.look {
                ChoiceLook::Buttons => KindName::Multiple,
                ChoiceLook::DropDown => KindName::Tags,
                ChoiceLook::Images => KindName::Images,
            },
            Self::Ranking { .. } => KindName::Ranking,
            Self::YesNo(_) => KindName::YesNo,
            Self::Comment(_) => KindName::Comment,
            Self::Short(input) => match input.sort {
                InputSort::Number => KindName::Number,
                InputSort::Date => KindName::Date,
                _ => KindName::Short,
            },
            Self::Matrix { .. } => KindName::Matrix,
            Self::Fields(_) => KindName::Fields,
            Self::Slider(_) => KindName::Slider,
            Self::Repeat(repeat) => match (repeat.look, &repeat.rows) {
                (RepeatLook::Table, Rows::Fixed(_)) => KindName::Table,
                (RepeatLook::Table, Rows::Growing { .. }) => KindName::Rows,
                (RepeatLook::Panels, _) => KindName::Panels,
            },
            Self::Computed(_) => KindName::Computed,
            Self::Block(_) => KindName::Block,
            Self::Picture(_) => KindName::Picture,
            Self::Unsupported(_) => KindName::Unsupported,
        }
    }

    /// Whether it can be answered at all.
    pub fn asks(&self) -> bool {
        !matches!(
            self,
            Self::Computed(_) | Self::Block(_) | Self::Picture(_) | Self::Unsupported(_)
        )
    }

    /// The choices of a choice question, or the rows of a matrix.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Single { choices, .. } | Self::Multiple { choices, .. } | Self::Ranking { choices, .. } => choices,
            Self::Matrix { rows, .. } => rows,
            _ => &[],
        }
    }

    pub fn choices_mut(&mut self) -> Option<&mut Vec<Choice>> {
        match self {
            Self::Single { choices, .. } | Self::Multiple { choices, .. } | Self::Ranking { choices, .. } => {
                Some(choices)
            }
            Self::Matrix { rows, .. } => Some(rows),
            _ => None,
        }
    }

    pub fn options(&self) -> Option<&Options> {
        match self {
            Self::Single { options, .. } | Self::Multiple { options, .. } | Self::Ranking { options, .. } => {
                Some(options)
            }
            _ => None,
        }
    }

    pub fn options_mut(&mut self) -> Option<&mut Options> {
        match self {
            Self::Single { options, .. } | Self::Multiple { options, .. } | Self::Ranking { options, .. } => {
                Some(options)
            }
            _ => None,
        }
    }

    /// Whether its choices may be what the respondent wrote elsewhere: it has none of its own, and is to have another's.
    pub fn borrows(&self) -> bool {
        let from = |options: &Options| options.from.is_some();
        self.options().is_some_and(from) && self.choices().iter().all(|choice| choice.role != Role::Plain)
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

    pub fn rating_mut(&mut self) -> Option<&mut Rating> {
        if let Self::Rating(rating) = self {
            Some(rating)
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
