//! What is wrong with a condition that is written as text, before it is tried. No words.
use crate::{
    expression::{Expression, Reason, lower},
    survey::{QuestionId, Survey},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// From this character on (from 0) it can't be read.
    Unexpected(usize),
    TooDeep,
    UnknownFunction(String),
    /// It may still be a value that comes from elsewhere.
    UnknownName(String),
    /// A question that stands at or after the one that the condition is of.
    Later(String),
}

/// The first trouble; `of` is the question that the condition decides on, `None` for what stands nowhere.
#[must_use]
pub fn trouble(survey: &Survey, of: Option<&QuestionId>, formula: &str) -> Option<Trouble> {
    let expression = match Expression::parse(formula) {
        Ok(expression) => expression,
        Err(bad) if bad.reason == Reason::TooDeep => return Some(Trouble::TooDeep),
        Err(bad) => return Some(Trouble::Unexpected(bad.at)),
    };
    if let Some(name) = expression.unknown_functions().next() {
        return Some(Trouble::UnknownFunction(name.to_owned()));
    }
    let at = of.and_then(|of| survey.number(of));
    let own = |lower_name: &str| {
        survey
            .behaviour
            .variables
            .iter()
            .any(|one| lower(&one.name) == lower_name)
    };
    for name in expression.names() {
        let means = |question: &crate::survey::Question| {
            let names = [question.value_name(), question.name()].map(lower);
            name.candidates().any(|one| names.iter().any(|own| *own == *one))
        };
        match survey.questions().position(means) {
            Some(place) if at.is_some_and(|at| place + 1 >= at) => {
                return Some(Trouble::Later(name.written().to_owned()));
            }
            Some(_) => {}
            // Properties, rows and what triggers set are known only to the whole.
            None if name.is_property() || name.candidates().any(own) || is_set(survey, name.root()) => {}
            None => return Some(Trouble::UnknownName(name.written().to_owned())),
        }
    }
    None
}

fn is_set(survey: &Survey, root: &str) -> bool {
    use crate::survey::Act;
    survey.behaviour.triggers.iter().any(|trigger| match &trigger.act {
        Act::Set { name, .. } => lower(name) == root,
        Act::Copy { to, .. } => lower(to) == root,
        Act::Run { to, .. } => to.as_deref().is_some_and(|to| lower(to) == root),
        Act::Complete | Act::Skip { .. } | Act::Show { .. } => false,
    })
}
