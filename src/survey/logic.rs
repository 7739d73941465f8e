//! Conditions as data. Whether they hold is decided in `runner`.
use serde_json::Value;

use super::{ChoiceId, Kind, Measure, QuestionId, Scale, Text};

/// An expression as its author wrote it, in SurveyJS's language; `expression` reads it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Formula(pub String);

/// When something is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// What can be said in a plain sentence, and follows its question when that is renamed.
    Rule(Rule),
    Formula(Formula),
}

/// What happens to a question while others are answered. `Default` is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Logic {
    pub enable_if: Option<Formula>,
    pub required_if: Option<Formula>,
    /// Never shown, unless a trigger shows it.
    pub hidden: bool,
    /// Shown, but not to be changed.
    pub read_only: bool,
    /// The answer that it starts with.
    pub default: Option<Value>,
    pub default_formula: Option<Formula>,
    /// Its answer each time that `set_if` begins to hold, or what it looks at changes.
    pub set_formula: Option<Formula>,
    pub set_if: Option<Formula>,
    /// Its answer is taken away when this begins to hold.
    pub reset_if: Option<Formula>,
    /// Several questions may keep one value: its name; the question's own when empty.
    pub value_name: String,
    /// What is said where an answer is missing; the app's own words when empty.
    pub missing: Text,
    /// Of statements on one scale: each must be rated.
    pub every_row: bool,
    /// Of statements on one scale: which of them, and which points, are shown; `{item}` is the value of each.
    pub rows_if: Option<Formula>,
    pub columns_if: Option<Formula>,
    /// In rows: its answer is another in each.
    pub unique: bool,
    /// The title is for those only who don't see the page.
    pub untitled: bool,
    /// The right answer, of a quiz.
    pub correct: Option<Value>,
}

/// Show a question when an earlier answer passes a test. A question that was not answered passes none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    pub question: QuestionId,
    pub test: Test,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Test {
    /// A rating from `low` to `high`, both included.
    Between { low: u8, high: u8 },
    /// This choice is taken, alone or among others.
    Chosen(ChoiceId),
    /// Any answer at all.
    Answered,
}

impl Test {
    /// What a new rule on a question of this kind starts with: the low end of a rating, the first choice, or any answer.
    pub fn start(kind: &Kind) -> Self {
        match kind {
            Kind::Rating(rating) => {
                let scale = rating.measure.scale();
                let high = match (rating.measure, scale) {
                    // Detractors.
                    (Measure::Nps, _) | (_, Scale::ZeroToTen) => 6,
                    (_, Scale::OneToFive) => 2,
                    (_, Scale::OneToSeven) => 3,
                    (_, Scale::Points { low, high }) => low + (high - low) / 2,
                };
                Self::Between { low: scale.low(), high }
            }
            Kind::Single { choices, .. } | Kind::Multiple { choices, .. } => choices
                .first()
                .map_or(Self::Answered, |choice| Self::Chosen(choice.id.clone())),
            _ => Self::Answered,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{KindName, Survey, SurveyId};

    #[test]
    fn a_new_rule_fits_its_question() {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        for name in KindName::OFFERED {
            let id = survey.add_question(None, name);
            let kind = &survey.question(&id).unwrap().kind;
            assert!(Test::start(kind).fits(kind), "{name:?}");
        }
        assert_eq!(Test::start(&Kind::single(vec![])), Test::Answered);
    }
}
