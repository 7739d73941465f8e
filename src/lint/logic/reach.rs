//! Conditions that never hold: against themselves, or with what can be answered before. What can't be decided is not told.
use super::{
    Evidence, Finding, Fix, Rule, Target,
    domain::Literals,
    formulas::{Role, Said},
    known::Known,
    walk::{BUDGET, Guards, Walk},
};
use crate::expression::{Expression, Moment, Value, Values};

/// Ways that are tried for a condition on its own.
const MOST_FREE: usize = 8_000;

pub(super) fn check(known: &Known, formulas: &[Said]) -> Vec<Finding> {
    let guards = Guards::of(known, formulas);
    let mut budget = BUDGET;
    let mut found = Vec::new();
    for said in formulas {
        let Some(expression) = &said.expression else { continue };
        let fix = match said.role {
            Role::Question(at) => known
                .questions
                .get(at)
                .map(|(_, question)| Fix::ShowAlways(Target::Question(question.id.clone()))),
            Role::Page(at) => known
                .survey
                .pages
                .get(at)
                .map(|page| Fix::ShowAlways(Target::Page(page.id.clone()))),
            Role::Trigger(at) => known
                .survey
                .behaviour
                .triggers
                .get(at)
                .map(|trigger| Fix::RemoveTrigger(Box::new(trigger.clone()))),
            Role::Panel(..) | Role::Ending(_) => None,
            Role::Value(_) | Role::Variable(_) | Role::Else => continue,
        };
        if !expression.names().iter().all(|name| expression_knows(known, name)) {
            continue;
        }
        let rule = if contradicts(expression, &said.text, &mut budget) == Some(true) {
            Some(Rule::Contradiction)
        } else {
            (reaches(known, &guards, said, expression, &mut budget) == Some(false)).then_some(Rule::UnreachableQuestion)
        };
        if let Some(rule) = rule {
            found.push(Finding::of(rule, said.place.clone(), Evidence::Words(vec![said.text.clone()])).with(fix));
        }
    }
    found
}

/// An unknown name is a finding of its own.
fn expression_knows(known: &Known, name: &crate::expression::Name) -> bool {
    name.candidates().any(|lower| known.has(lower))
}

/// Whether it holds for no values at all, whatever its names stand for.
fn contradicts(expression: &Expression, text: &str, budget: &mut usize) -> Option<bool> {
    if expression.reads_clock() || expression.sees_survey() {
        return None;
    }
    let mut literals = Literals::default();
    literals.read(text);
    let names = expression.names();
    let deep = names.iter().any(|name| name.written().contains('['));
    let unsure = literals.computes || literals.orders_texts() || expression.unknown_functions().next().is_some();
    if !names.is_empty() && (deep || unsure) {
        return None;
    }
    let values = literals.free()?;
    let ways = (0..names.len()).try_fold(1usize, |ways, _| {
        ways.checked_mul(values.len()).filter(|ways| *ways <= MOST_FREE)
    })?;
    for way in 0..ways {
        *budget = budget.checked_sub(1)?;
        let mut scope = Values::new(Moment::default());
        let mut rest = way;
        for name in names {
            let value: Value = values.get(rest % values.len()).cloned().unwrap_or_default();
            rest /= values.len();
            // A path is tried as a value of its own.
            scope.set(name.candidates().next().unwrap_or_default(), value);
        }
        if expression.holds(&scope) {
            return Some(false);
        }
    }
    Some(true)
}

/// With what stands around it: a question's page and panel must be shown too.
fn reaches(known: &Known, guards: &Guards, said: &Said, expression: &Expression, budget: &mut usize) -> Option<bool> {
    let own = [(expression, said.text.as_str())];
    let all = match said.role {
        Role::Question(at) => guards.of_question(at),
        _ => &own,
    };
    let mut try_out = |conditions: &[(&Expression, &str)], deep: bool| {
        Walk::new(known, guards, conditions, deep)?.reaches(conditions, budget)
    };
    try_out(all, true).or_else(|| try_out(&own, false))
}
