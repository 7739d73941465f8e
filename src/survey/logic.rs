//! Conditions as data. Whether they hold is decided in `runner`.
use super::{ChoiceId, Kind, Measure, QuestionId, Scale};

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
                };
                Self::Between { low: scale.low(), high }
            }
            Kind::Single { choices } | Kind::Multiple { choices } => choices
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
        for name in KindName::ALL {
            let id = survey.add_question(None, name);
            let kind = &survey.question(&id).unwrap().kind;
            assert!(Test::start(kind).fits(kind), "{name:?}");
        }
        assert_eq!(Test::start(&Kind::Single { choices: vec![] }), Test::Answered);
    }
}
