//! What can be said of each kind of question, and what a new clause starts with. No words.
use super::{
    Clause, Scalar, Test,
    read::{of_json, point},
};
use crate::survey::{Amount, InputSort, Kind, Question, Test as Simple};

/// A test without its values, as a menu offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Op {
    Is,
    IsNot,
    OneOf,
    NoneOf,
    Between,
    AtLeast,
    AtMost,
    Above,
    Below,
    Includes,
    IncludesNot,
    Answered,
    NotAnswered,
}

use Op::*;

impl Op {
    pub const ALL: [Self; 13] = [
        Is,
        IsNot,
        OneOf,
        NoneOf,
        Between,
        AtLeast,
        AtMost,
        Above,
        Below,
        Includes,
        IncludesNot,
        Answered,
        NotAnswered,
    ];

    /// As a menu's value.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Is => "is",
            IsNot => "is-not",
            OneOf => "one-of",
            NoneOf => "none-of",
            Between => "between",
            AtLeast => "at-least",
            AtMost => "at-most",
            Above => "above",
            Below => "below",
            Includes => "includes",
            IncludesNot => "includes-not",
            Answered => "answered",
            NotAnswered => "not-answered",
        }
    }

    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|op| op.tag() == tag)
    }

    /// What can be said of the answer to such a question, the most usual first.
    #[must_use]
    pub fn offered(kind: &Kind) -> &'static [Self] {
        match kind {
            Kind::Rating(_) => &[Between, Is, IsNot, Answered, NotAnswered],
            Kind::Slider(slider) if !slider.span => &[Between, AtLeast, AtMost, Is, IsNot, Answered, NotAnswered],
            Kind::Single { .. } => &[Is, IsNot, OneOf, NoneOf, Answered, NotAnswered],
            Kind::Multiple { .. } => &[Includes, IncludesNot, OneOf, NoneOf, Answered, NotAnswered],
            Kind::YesNo(_) => &[Is, Answered, NotAnswered],
            Kind::Short(input) if input.sort.is_number() || input.sort == InputSort::Date => {
                &[Between, AtLeast, AtMost, Is, IsNot, Answered, NotAnswered]
            }
            Kind::Short(_) => &[Is, IsNot, Includes, IncludesNot, Answered, NotAnswered],
            Kind::Comment(_) => &[Includes, IncludesNot, Answered, NotAnswered],
            _ => &[Answered, NotAnswered],
        }
    }
}

impl Test {
    #[must_use]
    pub fn op(&self) -> Op {
        match self {
            Self::Is(_) => Is,
            Self::IsNot(_) => IsNot,
            Self::OneOf(_) => OneOf,
            Self::NoneOf(_) => NoneOf,
            Self::Between(..) => Between,
            Self::AtLeast(_) => AtLeast,
            Self::AtMost(_) => AtMost,
            Self::Above(_) => Above,
            Self::Below(_) => Below,
            Self::Includes(_) => Includes,
            Self::IncludesNot(_) => IncludesNot,
            Self::Answered => Answered,
            Self::NotAnswered => NotAnswered,
        }
    }

    /// The values, in their order.
    #[must_use]
    pub fn values(&self) -> Vec<Scalar> {
        match self {
            Self::Answered | Self::NotAnswered => Vec::new(),
            Self::OneOf(values) | Self::NoneOf(values) => values.clone(),
            Self::Between(low, high) => vec![low.clone(), high.clone()],
            Self::Is(value)
            | Self::IsNot(value)
            | Self::AtLeast(value)
            | Self::AtMost(value)
            | Self::Above(value)
            | Self::Below(value)
            | Self::Includes(value)
            | Self::IncludesNot(value) => vec![value.clone()],
        }
    }

    /// The test with these values; where they are too few, with what the kind starts with.
    #[must_use]
    pub fn with(op: Op, values: Vec<Scalar>, kind: &Kind) -> Self {
        let [low, high] = start(kind);
        let mut given = values.iter().cloned();
        let first = given.next().unwrap_or_else(|| low.clone());
        let second = given.next().unwrap_or_else(|| high.clone());
        let some = || {
            if values.is_empty() {
                vec![low.clone()]
            } else {
                values.clone()
            }
        };
        match op {
            Is => Self::Is(first),
            IsNot => Self::IsNot(first),
            OneOf => Self::OneOf(some()),
            NoneOf => Self::NoneOf(some()),
            Between => Self::Between(first, second),
            AtLeast => Self::AtLeast(first),
            AtMost => Self::AtMost(first),
            Above => Self::Above(first),
            Below => Self::Below(first),
            Includes => Self::Includes(first),
            IncludesNot => Self::IncludesNot(first),
            Answered => Self::Answered,
            NotAnswered => Self::NotAnswered,
        }
    }
}

impl Clause {
    /// What a new clause on this question says.
    #[must_use]
    pub fn start(question: &Question) -> Self {
        let op = Op::offered(&question.kind).first().copied().unwrap_or(Answered);
        Self {
            question: question.id.clone(),
            test: Test::with(op, Vec::new(), &question.kind),
        }
    }
}

impl Scalar {
    /// A choice's value; `None` for what no clause can hold.
    #[must_use]
    pub fn of(json: &serde_json::Value) -> Option<Self> {
        of_json(json)
    }

    /// A point of a scale.
    #[must_use]
    pub fn point(at: u8) -> Self {
        point(at)
    }

    /// What formulas see of yes or no.
    #[must_use]
    pub fn yes(kind: &Kind, yes: bool) -> Self {
        let [first, second] = start(kind);
        if yes { first } else { second }
    }
}

/// A low and a high value of the kind.
fn start(kind: &Kind) -> [Scalar; 2] {
    let text = || Scalar::Text(String::new());
    match kind {
        Kind::Rating(_) => match Simple::start(kind) {
            Simple::Between { low, high } => [point(low), point(high)],
            _ => [point(0), point(0)],
        },
        Kind::Slider(slider) => [Scalar::Number(slider.min), Scalar::Number(slider.max)],
        Kind::YesNo(yes_no) => {
            let (yes, no) = yes_no
                .values
                .as_ref()
                .map_or((None, None), |(yes, no)| (of_json(yes), of_json(no)));
            [yes.unwrap_or(Scalar::Yes(true)), no.unwrap_or(Scalar::Yes(false))]
        }
        Kind::Short(input) if input.sort.is_number() => [0, 10].map(|n: u16| Scalar::Number(Amount::from(n))),
        kind => {
            let mut values = kind.choices().iter().filter_map(|choice| of_json(&choice.value()));
            [values.next().unwrap_or_else(text), values.next().unwrap_or_else(text)]
        }
    }
}
