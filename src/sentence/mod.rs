//! Conditions as plain sentences: from a formula to clauses that menus can show, and back. Whether one holds is decided in
//! `runner`; a formula that says more than clauses stays a formula.
mod check;
mod offer;
mod read;
mod say;
#[cfg(test)]
mod tests;
mod write;

use crate::survey::{Amount, QuestionId};

pub use check::{Trouble, trouble};
pub use offer::Op;
pub use say::{clause, question, rule};

/// Clauses of which all or any must hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sentence {
    pub join: Join,
    /// At least one.
    pub clauses: Vec<Clause>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Join {
    #[default]
    All,
    Any,
}

/// What must be true of the answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Clause {
    pub question: QuestionId,
    pub test: Test,
}

/// Both ends of [`Test::Between`] are included.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Test {
    Answered,
    NotAnswered,
    Is(Scalar),
    IsNot(Scalar),
    OneOf(Vec<Scalar>),
    NoneOf(Vec<Scalar>),
    Between(Scalar, Scalar),
    AtLeast(Scalar),
    AtMost(Scalar),
    Above(Scalar),
    Below(Scalar),
    /// Among several choices, or as a part of a text.
    Includes(Scalar),
    IncludesNot(Scalar),
}

/// One value of a formula: a number, a truth value, a text (also a choice's, or a date).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scalar {
    Number(Amount),
    Yes(bool),
    Text(String),
}

impl Sentence {
    #[must_use]
    pub fn one(clause: Clause) -> Self {
        Self {
            join: Join::All,
            clauses: vec![clause],
        }
    }
}
