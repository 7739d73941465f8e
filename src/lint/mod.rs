//! Advice on a survey, for its author: rules on wording, options, the whole and its logic, each with an edit where one mends it.
//! It changes nothing by itself, and knows no page. Rules and their sources: Willis & Lessler's QUAS, Graesser's QUAID, De Vaus, Pew.
mod finding;
mod fix;
mod ignored;
mod logic;
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
pub use ignored::Ignored;
pub use options::{OPEN_LIST, OPTIONAL_TOUCHPOINT};
pub use rule::{Group, Rule, Severity};
pub use say::Said;

use crate::survey::Survey;

/// Everything found, question by question, then the whole, then the logic; without what its author leaves as it is.
#[must_use]
pub fn check(survey: &Survey, ignored: &Ignored) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in &survey.pages {
        for question in &page.questions {
            for line in wording::lines(survey, page, question) {
                found.extend(wording::check(page, question, &line));
            }
            found.extend(options::check(survey, page, question));
        }
    }
    found.extend(whole::check(survey));
    found.extend(logic::check(survey));
    found.retain(|finding| !ignored.has(survey, finding));
    found
}
