//! What can be wrong with a survey, as a closed list that the interface can translate.

/// Something was not right, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// As in `pages[0].questions[2].showIf`.
    pub path: String,
    pub defect: Defect,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Defect {
    /// The id was missing or malformed; another was given.
    BadId,
    /// Used before in this survey; another was given.
    DuplicateId,
    /// A kind that this version does not know; the question was left out.
    UnknownKind(String),
    /// A choice question without choices, or a matrix without rows or columns.
    NoChoices,
    /// A rule that names no earlier question, or a test that does not fit it; the rule was left out.
    BadRule,
    /// More than the limit; what was over it was left out.
    TooMany { limit: usize },
    /// Longer than the limit in bytes; the text was cut.
    TooLong { limit: usize },
    /// A title that says nothing.
    EmptyTitle,
    /// No pages; an empty one was given.
    NoPages,
    /// A status, or a journey stage, that is not one.
    BadValue,
    /// A formula that can't be read, from this character on (from 0); it counts as not there.
    BadFormula { at: usize },
    /// A function that there is not; it gives nothing.
    UnknownFunction(String),
    /// A regular expression that can't be read, or is too big; it is not checked.
    BadPattern,
    /// Formulas that chase each other in a circle; they were stopped.
    Circle,
}
