//! The questions on which a condition rests, with all the ways to answer them. What follows from that is `reach`'s.
use super::{
    domain::{Literals, values},
    formulas::{Role, Said},
    known::Known,
};
use crate::{
    expression::{Expression, Moment, Value, Values},
    order::sorted,
    survey::Hidden,
};

/// Ways to answer that are tried for one condition, and for a whole survey.
const MOST_WAYS: usize = 4_000;
pub(super) const BUDGET: usize = 60_000;

/// What decides on each question being shown, with its text.
pub(super) struct Guards<'f>(Vec<Vec<(&'f Expression, &'f str)>>);

impl<'f> Guards<'f> {
    pub fn of(known: &Known, formulas: &'f [Said]) -> Self {
        let mut guards = vec![Vec::new(); known.questions.len()];
        for said in formulas {
            let Some(expression) = &said.expression else { continue };
            if !matches!(said.role, Role::Question(_) | Role::Page(_) | Role::Panel(..)) {
                continue;
            }
            for at in known.under(said.role) {
                guards
                    .get_mut(at)
                    .into_iter()
                    .for_each(|of| of.push((expression, said.text.as_str())));
            }
        }
        Self(guards)
    }

    pub fn of_question(&self, at: usize) -> &[(&'f Expression, &'f str)] {
        self.0.get(at).map_or(&[], Vec::as_slice)
    }
}

/// A few questions and variables with their values.
pub(super) struct Walk<'k, 's, 'f> {
    known: &'k Known<'s>,
    guards: &'k Guards<'f>,
    /// In the survey's order.
    questions: Vec<(usize, Vec<Value>)>,
    variables: Vec<(String, Expression)>,
}

impl<'k, 's, 'f> Walk<'k, 's, 'f> {
    /// `None` when the values can't be listed, or are too many. With `deep`, also what decides on the questions named.
    pub fn new(
        known: &'k Known<'s>,
        guards: &'k Guards<'f>,
        conditions: &[(&Expression, &str)],
        deep: bool,
    ) -> Option<Self> {
        let mut literals = Literals::default();
        conditions.iter().for_each(|(_, text)| literals.read(text));
        let (mut found, mut variables) = (Vec::new(), Vec::new());
        let mut open: Vec<Expression> = conditions.iter().map(|(one, _)| (*one).clone()).collect();
        while let Some(expression) = open.pop() {
            if expression.reads_clock() || expression.sees_survey() || expression.unknown_functions().next().is_some() {
                return None;
            }
            for name in expression.names() {
                if let Some(at) = known.question(name) {
                    if !name.rest().is_empty() || known.set.contains(name.root()) {
                        return None;
                    }
                    if found.contains(&at) {
                        continue;
                    }
                    found.push(at);
                    if deep {
                        for (guard, text) in guards.of_question(at) {
                            open.push((*guard).clone());
                            literals.read(text);
                        }
                    }
                    continue;
                }
                let variable = known
                    .survey
                    .behaviour
                    .variables
                    .get(*known.variables.get(name.root())?)?;
                if variables.iter().any(|(name, _)| *name == variable.name) {
                    continue;
                }
                if variables.len() > 8 {
                    return None;
                }
                let formula = Expression::parse(&variable.formula.0).ok()?;
                literals.read(&variable.formula.0);
                open.push(formula.clone());
                variables.push((variable.name.clone(), formula));
            }
        }
        variables.reverse();
        let mut ways = 1usize;
        let mut questions = Vec::new();
        for at in sorted(found, usize::cmp) {
            let values = values(known.questions.get(at)?.1, &literals)?;
            ways = ways.checked_mul(values.len()).filter(|ways| *ways <= MOST_WAYS)?;
            questions.push((at, values));
        }
        Some(Self {
            known,
            guards,
            questions,
            variables,
        })
    }

    /// Whether all conditions hold on some way; `None` when the budget ends first.
    pub fn reaches(&self, conditions: &[(&Expression, &str)], budget: &mut usize) -> Option<bool> {
        let mut picks = vec![0usize; self.questions.len()];
        loop {
            *budget = budget.checked_sub(1)?;
            let scope = self.answered(&picks);
            if conditions.iter().all(|(condition, _)| condition.holds(&scope)) {
                return Some(true);
            }
            // The next way, as an odometer counts.
            let mut digit = 0;
            loop {
                let Some((pick, (_, values))) = picks.get_mut(digit).zip(self.questions.get(digit)) else {
                    return Some(false);
                };
                *pick += 1;
                if *pick < values.len() {
                    break;
                }
                *pick = 0;
                digit += 1;
            }
        }
    }

    /// What formulas see: answers of questions that are hidden count as not given, unless the survey keeps them.
    fn answered(&self, picks: &[usize]) -> Values {
        let mut scope = Values::new(Moment::default());
        let set = |scope: &mut Values, at: usize, value: Value| {
            if let Some((_, question)) = self.known.questions.get(at) {
                scope.set(question.name(), value.clone());
                scope.set(question.value_name(), value);
            }
        };
        for ((at, values), pick) in self.questions.iter().zip(picks) {
            set(&mut scope, *at, values.get(*pick).cloned().unwrap_or_default());
        }
        // Twice, for what looks at a variable that looks at an answer.
        for _ in 0..2 {
            for (name, formula) in &self.variables {
                let value = formula.evaluate(&scope);
                scope.set(name, value);
            }
            if self.known.survey.behaviour.hidden == Hidden::Unseen {
                for (at, _) in &self.questions {
                    if !self
                        .guards
                        .of_question(*at)
                        .iter()
                        .all(|(guard, _)| guard.holds(&scope))
                    {
                        set(&mut scope, *at, Value::Null);
                    }
                }
            }
        }
        scope
    }
}
