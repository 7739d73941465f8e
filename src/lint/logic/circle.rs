//! Values that decide on each other, by whatever way round. They are found, not followed.
use super::{
    Evidence, Finding, Place, Rule,
    formulas::{Role, Said},
    known::Known,
};

/// One finding names them all, in order; it stands at the first question.
pub(super) fn found(known: &Known, formulas: &[Said]) -> Option<Finding> {
    let questions = known.questions.len();
    let size = questions + known.survey.behaviour.variables.len();
    // What each value looks at.
    let mut looks: Vec<Vec<usize>> = vec![Vec::new(); size];
    for said in formulas {
        let Some(expression) = &said.expression else { continue };
        let seen: Vec<usize> = expression
            .names()
            .iter()
            .filter_map(|name| {
                let variable = || {
                    name.candidates()
                        .find_map(|lower| known.variables.get(lower))
                        .map(|at| questions + at)
                };
                known.question(name).or_else(variable)
            })
            .collect();
        let mut decided = known.under(said.role);
        if let Role::Variable(at) = said.role {
            decided.push(questions + at);
        }
        for decided in decided {
            if let Some(looks) = looks.get_mut(decided) {
                looks.extend(&seen);
            }
        }
    }
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); size];
    for (from, targets) in looks.iter().enumerate() {
        for to in targets {
            back.get_mut(*to).into_iter().for_each(|back| back.push(from));
        }
    }
    let mut open = vec![true; size];
    peel(&looks, &back, &mut open);
    peel(&back, &looks, &mut open);
    let name = |at: usize| match known.questions.get(at) {
        Some((_, question)) => Some(question.name().to_owned()),
        None => known
            .survey
            .behaviour
            .variables
            .get(at - questions)
            .map(|variable| variable.name.clone()),
    };
    let circle: Vec<usize> = (0..size)
        .filter(|at| open.get(*at).copied().unwrap_or_default())
        .collect();
    let first = *circle.first()?;
    let place = match (known.page_of(first), known.questions.get(first)) {
        (Some(page), Some((_, question))) => Place::of(&page.id, question, super::Part::Condition),
        _ => Place::part(super::Part::Variable(first.saturating_sub(questions))),
    };
    Some(Finding::of(
        Rule::Circle,
        place,
        Evidence::Names(circle.into_iter().filter_map(name).collect()),
    ))
}

/// Takes away, again and again, what nothing leads to any more (Kahn 1962).
fn peel(ahead: &[Vec<usize>], behind: &[Vec<usize>], open: &mut [bool]) {
    let is_open = |open: &[bool], at: usize| open.get(at).copied().unwrap_or_default();
    let mut left: Vec<usize> = behind
        .iter()
        .map(|from| from.iter().filter(|at| is_open(open, **at)).count())
        .collect();
    let mut free: Vec<usize> = (0..open.len())
        .filter(|at| is_open(open, *at) && left.get(*at) == Some(&0))
        .collect();
    while let Some(at) = free.pop() {
        open.get_mut(at).into_iter().for_each(|open| *open = false);
        for to in ahead.get(at).into_iter().flatten().filter(|to| is_open(open, **to)) {
            if let Some(count) = left.get_mut(*to) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    free.push(*to);
                }
            }
        }
    }
}
