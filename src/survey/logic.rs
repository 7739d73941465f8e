//! Conditions as data. Whether they hold is decided in `runner`.
use super::{ChoiceId, QuestionId};

/// Show a question when an earlier answer passes a test. A question that was not answered passes none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub question: QuestionId,
    pub test: Test,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// A rating from `low` to `high`, both included.
    Between { low: u8, high: u8 },
    /// This choice is taken, alone or among others.
    Chosen(ChoiceId),
    /// Any answer at all.
    Answered,
}
