//! Rules that read the options of one question, or the points of its scale. Not its wording.
mod balance;
mod labels;
mod missing;
mod number;
mod ranges;
pub(super) mod side;
#[cfg(test)]
mod tests;
mod undone;

use super::{
    Evidence, Finding, Fix, Part, Place, Rule,
    read::{Patterns, Reading, Tongue},
    tables::{Lists, lists},
};
use crate::survey::{Choice, Kind, Page, Question, Survey};

pub use missing::{OPEN_LIST, OPTIONAL_TOUCHPOINT};

/// What the rules on options look at.
struct Ask<'s> {
    survey: &'s Survey,
    page: &'s Page,
    question: &'s Question,
}

pub(super) fn check(survey: &Survey, page: &Page, question: &Question) -> Vec<Finding> {
    let ask = Ask { survey, page, question };
    let mut found = Vec::new();
    found.extend(balance::unbalanced(&ask));
    found.extend(ranges::overlapping(&ask));
    found.extend(missing::not_applicable(&ask));
    found.extend(missing::other(&ask));
    found.extend(labels::unlabelled(&ask));
    found.extend(labels::duplicates(&ask));
    found
}

impl<'s> Ask<'s> {
    fn place(&self, part: Part) -> Place {
        Place::of(&self.page.id, self.question, part)
    }

    /// The choices among which one or several are taken; those of a matrix are its columns.
    fn choices(&self) -> &'s [Choice] {
        match &self.question.kind {
            Kind::Matrix { columns, .. } => columns,
            kind => kind.choices(),
        }
    }

    /// The author's language, then those of the translations of this list.
    fn langs(&self) -> Vec<&'s str> {
        let mut langs = vec![self.survey.lang.as_str()];
        for lang in self.choices().iter().flat_map(|choice| choice.label.langs()) {
            if !langs.contains(&lang) {
                langs.push(lang);
            }
        }
        langs
    }
}

/// The lists of the language in which these labels are.
fn speaks(lang: &str, text: &str) -> Option<(Tongue, &'static Lists)> {
    Tongue::of(lang, text).map(|tongue| (tongue, lists(tongue)))
}

/// Whether a pattern stands somewhere in a text.
fn says(lang: &str, text: &str, patterns: impl Fn(&'static Lists) -> &'static Patterns) -> bool {
    speaks(lang, text).is_some_and(|(tongue, lists)| patterns(lists).find(&Reading::new(tongue, text)).is_some())
}
