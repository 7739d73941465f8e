//! Where triggers lead: to names that there are not, or back. Whether they ever fire is `reach`'s.
use super::{Evidence, Finding, Fix, Part, Place, Rule, known::Known};
use crate::{expression::Expression, survey::Act};

pub(super) fn check(known: &Known) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, trigger) in known.survey.behaviour.triggers.iter().enumerate() {
        let place = Place::part(Part::Trigger(at));
        let tell = |rule: Rule, names: Vec<String>| {
            let fix = Fix::RemoveTrigger(Box::new(trigger.clone()));
            Finding::of(rule, place.clone(), Evidence::Names(names)).with(Some(fix))
        };
        match &trigger.act {
            Act::Skip { to } => match page_of(known, to) {
                None => found.push(tell(Rule::BranchToNowhere, vec![to.clone()])),
                Some(page) if decided_at(known, &trigger.when.0).is_some_and(|from| page < from) => {
                    found.push(tell(Rule::BranchBack, vec![to.clone()]));
                }
                Some(_) => {}
            },
            Act::Copy { from, .. } if !known.has(&from.to_lowercase()) => {
                found.push(tell(Rule::UnknownName, vec![from.clone()]));
            }
            Act::Show { pages, questions } => {
                let gone = pages.iter().chain(questions).filter(|name| {
                    let lower = name.to_lowercase();
                    !known.parts.contains(&lower) && !known.keepers.contains_key(&lower)
                });
                let gone: Vec<String> = gone.cloned().collect();
                if !gone.is_empty() {
                    found.push(tell(Rule::UnknownName, gone));
                }
            }
            _ => {}
        }
    }
    found
}

/// The page of this name, or that of the question.
fn page_of(known: &Known, name: &str) -> Option<usize> {
    let question = known
        .keepers
        .get(&name.to_lowercase())
        .and_then(|at| known.questions.get(*at));
    let page = || {
        known
            .survey
            .pages
            .iter()
            .position(|page| page.name().eq_ignore_ascii_case(name))
    };
    question.map(|(page, _)| *page).or_else(page)
}

/// The last page whose answers decide it.
fn decided_at(known: &Known, formula: &str) -> Option<usize> {
    let expression = Expression::parse(formula).ok()?;
    let pages = expression
        .names()
        .iter()
        .filter_map(|name| Some(known.questions.get(known.question(name)?)?.0));
    pages.max()
}
