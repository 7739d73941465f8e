//! Fields that are typed into. No checking: that is the runner's.
use super::{Amount, ChoiceId, Extra, Formula, Text, Validator};

/// A line of text, or something that is typed like one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Input {
    pub sort: InputSort,
    pub placeholder: Text,
    /// In characters; 0 is no limit of its own.
    pub max_length: u32,
    /// Bounds of a number, or of a date or time as the browser writes it (`2026-11-22`).
    pub min: String,
    pub max: String,
    pub step: String,
    /// Bounds that follow other answers, before those above.
    pub min_formula: Option<Formula>,
    pub max_formula: Option<Formula>,
    /// What is said outside the bounds, with `{0}` where the bound stands; the app's own words when empty.
    pub below: Text,
    pub above: Text,
}

/// The `type` of the browser's input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum InputSort {
    #[default]
    Text,
    Number,
    Email,
    Tel,
    Url,
    Date,
    Time,
    DateTime,
    Month,
    Week,
    Color,
    Password,
    Range,
}

impl InputSort {
    pub const ALL: [Self; 13] = [
        Self::Text,
        Self::Number,
        Self::Email,
        Self::Tel,
        Self::Url,
        Self::Date,
        Self::Time,
        Self::DateTime,
        Self::Month,
        Self::Week,
        Self::Color,
        Self::Password,
        Self::Range,
    ];

    /// As HTML and SurveyJS write it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Url => "url",
            Self::Date => "date",
            Self::Time => "time",
            Self::DateTime => "datetime-local",
            Self::Month => "month",
            Self::Week => "week",
            Self::Color => "color",
            Self::Password => "password",
            Self::Range => "range",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.tag() == tag)
    }

    /// Whether formulas see its answer as a number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Range)
    }
}

/// Several lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Area {
    pub placeholder: Text,
    /// In characters; 0 is no limit of its own.
    pub max_length: u32,
    /// Lines shown; 0 is the usual number.
    pub rows: u8,
}

/// One of several lines under one question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    /// Unique in its question.
    pub id: ChoiceId,
    /// What formulas call it; the id when empty.
    pub name: String,
    pub title: Text,
    pub required: bool,
    pub input: Input,
    pub validators: Vec<Validator>,
    pub extra: Extra,
}

impl Field {
    /// A line without a title.
    pub fn new(id: ChoiceId) -> Self {
        Self {
            id,
            name: String::new(),
            title: Text::default(),
            required: false,
            input: Input::default(),
            validators: Vec::new(),
            extra: Extra::default(),
        }
    }

    pub fn name(&self) -> &str {
        if self.name.is_empty() {
            self.id.as_str()
        } else {
            &self.name
        }
    }
}

/// A handle on a line, or two of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Slider {
    /// `min < max`, `step > 0`.
    pub min: Amount,
    pub max: Amount,
    pub step: Amount,
    /// Two handles: from, to.
    pub span: bool,
    pub low: Text,
    pub high: Text,
}

impl Default for Slider {
    fn default() -> Self {
        Self {
            min: Amount::from(0),
            max: Amount::from(100),
            step: Amount::from(1),
            span: false,
            low: Text::default(),
            high: Text::default(),
        }
    }
}
