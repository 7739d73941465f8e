//! Advice on a survey, for its author: rules on wording, options, the whole and its logic, each with an edit where one mends it.
//! It changes nothing by itself, and knows no page. Rules and their sources: Willis & Lessler's QUAS, Graesser's QUAID, De Vaus, Pew.
mod finding;
mod fix;
mod ignored;
mod logic;
mod memory;
mod options;
mod read;
mod rule;
mod say;
mod tables;
#[cfg(test)]
mod tests;
mod whole;
mod wording;

pub use finding::{Evidence, Finding, Part, Place};
pub use fix::{Fix, Target};
pub use ignored::{Ignored, Left};
pub use memory::Memory;
pub use options::{OPEN_LIST, OPTIONAL_TOUCHPOINT};
pub use rule::{Group, Rule, Severity};
pub use say::Said;

use crate::survey::{Page, Question, Survey};

/// Everything found, question by question, then the whole, then the logic; without what its author leaves as it is.
#[must_use]
pub fn check(survey: &Survey, ignored: &Ignored) -> Vec<Finding> {
    Memory::default().check(survey, ignored)
}

/// What one question's wording and options have to say.
fn of_question(survey: &Survey, page: &Page, question: &Question) -> Vec<Finding> {
    let lines = wording::lines(survey, page, question);
    let mut found: Vec<Finding> = lines
        .iter()
        .flat_map(|line| wording::check(page, question, line))
        .collect();
    found.extend(options::check(survey, page, question));
    found
}
