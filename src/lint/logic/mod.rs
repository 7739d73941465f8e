//! Rules on conditions, values and what happens on the way. They look at formulas; nobody's answers are here.
mod branch;
mod circle;
mod domain;
mod formulas;
mod known;
mod names;
mod reach;
#[cfg(test)]
mod tests;
mod walk;

use super::{Evidence, Finding, Fix, Part, Place, Rule, fix::Target, whole::texts};
use crate::survey::Survey;

pub(super) fn check(survey: &Survey) -> Vec<Finding> {
    let formulas = formulas::all(survey);
    let known = known::Known::of(survey);
    let mut found = names::check(&known, &formulas);
    found.extend(branch::check(&known));
    found.extend(circle::found(&known, &formulas));
    found.extend(reach::check(&known, &formulas));
    found
}
