//! From a condition to a sentence, where one says the same.
use super::{Clause, Join, Scalar, Sentence, Test};
use crate::{
    expression::{self, Expression, Shape, Sign, Value},
    survey::{Amount, Condition, Kind, Question, Rule, Survey, Test as Simple},
};

impl Sentence {
    /// `None` when the condition says more than clauses can, or something of what is not in the survey.
    #[must_use]
    pub fn of(survey: &Survey, condition: &Condition) -> Option<Self> {
        match condition {
            Condition::Rule(rule) => of_rule(survey, rule).map(Self::one),
            Condition::Formula(formula) => Self::read(survey, &formula.0),
        }
    }

    #[must_use]
    pub fn read(survey: &Survey, formula: &str) -> Option<Self> {
        let expression = Expression::parse(formula).ok()?;
        let (join, shapes) = match expression.shape() {
            Shape::All(shapes) => (Join::All, shapes),
            Shape::Any(shapes) => (Join::Any, shapes),
            one => (Join::All, vec![one]),
        };
        let mut clauses = Vec::new();
        for shape in shapes {
            match (join, shape) {
                (_, Shape::Test(test)) => push(&mut clauses, clause(survey, test)?, join),
                // "Between" inside brackets.
                (_, Shape::All(inner)) => {
                    let mut both = Vec::new();
                    for shape in inner {
                        let Shape::Test(test) = shape else { return None };
                        push(&mut both, clause(survey, test)?, Join::All);
                    }
                    match (join, both.len()) {
                        (Join::All, _) | (_, 1) => clauses.extend(both),
                        _ => return None,
                    }
                }
                _ => return None,
            }
        }
        clauses.iter_mut().for_each(|clause| widen(survey, clause));
        (!clauses.is_empty()).then_some(Self { join, clauses })
    }
}

fn of_rule(survey: &Survey, rule: &Rule) -> Option<Clause> {
    let question = survey.question(&rule.question)?;
    let test = match &rule.test {
        Simple::Between { low, high } => Test::Between(point(*low), point(*high)),
        Simple::Answered => Test::Answered,
        Simple::Chosen(id) => {
            let choice = question.kind.choices().iter().find(|choice| choice.id == *id)?;
            let value = scalar(&Value::from(&choice.value()))?;
            match question.kind {
                Kind::Multiple { .. } => Test::Includes(value),
                _ => Test::Is(value),
            }
        }
    };
    Some(Clause {
        question: rule.question.clone(),
        test,
    })
}

pub(super) fn point(at: u8) -> Scalar {
    Scalar::Number(Amount::from(u16::from(at)))
}

/// The question that a formula calls so: by its value's name, whatever the case.
pub(super) fn named<'s>(survey: &'s Survey, name: &str) -> Option<&'s Question> {
    let wanted = expression::lower(name);
    survey
        .questions()
        .find(|question| expression::lower(question.value_name()) == wanted)
}

/// "At least" and then "at most" of the same question are "between".
fn push(clauses: &mut Vec<Clause>, clause: Clause, join: Join) {
    if let (Join::All, Some(last), Test::AtMost(high)) = (join, clauses.last_mut(), &clause.test)
        && last.question == clause.question
        && let Test::AtLeast(low) = &last.test
    {
        last.test = Test::Between(low.clone(), high.clone());
        return;
    }
    clauses.push(clause);
}

/// On a scale, one bound means from there to its end.
fn widen(survey: &Survey, clause: &mut Clause) {
    let rating = survey
        .question(&clause.question)
        .and_then(|question| question.kind.rating());
    let Some(scale) = rating.map(|rating| rating.measure.scale()) else {
        return;
    };
    clause.test = match &clause.test {
        Test::AtLeast(low) => Test::Between(low.clone(), point(scale.high())),
        Test::AtMost(high) => Test::Between(point(scale.low()), high.clone()),
        _ => return,
    };
}

fn clause(survey: &Survey, test: expression::Test) -> Option<Clause> {
    let question = named(survey, &test.name)?;
    let one = || scalar(&test.value);
    let list = || match &test.value {
        Value::List(items) if !items.is_empty() => items.iter().map(scalar).collect(),
        _ => None,
    };
    let said = match test.sign {
        Sign::Filled => Test::Answered,
        Sign::Empty => Test::NotAnswered,
        Sign::Equal => Test::Is(one()?),
        Sign::NotEqual => Test::IsNot(one()?),
        Sign::Less => Test::Below(one()?),
        Sign::LessOrEqual => Test::AtMost(one()?),
        Sign::Greater => Test::Above(one()?),
        Sign::GreaterOrEqual => Test::AtLeast(one()?),
        Sign::Contains => Test::Includes(one()?),
        Sign::NotContains => Test::IncludesNot(one()?),
        Sign::AnyOf => Test::OneOf(list()?),
        Sign::NoneOf => Test::NoneOf(list()?),
        Sign::AllOf => return None,
    };
    Some(Clause {
        question: question.id.clone(),
        test: said,
    })
}

fn scalar(value: &Value) -> Option<Scalar> {
    match value {
        Value::Number(n) => Amount::new(*n).map(Scalar::Number),
        Value::Bool(yes) => Some(Scalar::Yes(*yes)),
        Value::Text(text) => Some(Scalar::Text(text.to_string())),
        _ => None,
    }
}

/// A choice's value as clauses have it.
pub(super) fn of_json(json: &serde_json::Value) -> Option<Scalar> {
    scalar(&Value::from(json))
}
