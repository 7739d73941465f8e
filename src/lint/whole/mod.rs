//! Rules that read the survey as a whole: how much it asks, in which order, in which languages. Not single questions.
mod amount;
mod direction;
mod first;
#[cfg(test)]
mod tests;
mod translation;

use super::{
    Evidence, Finding, Fix, Part, Place, Rule, Severity,
    read::{Reading, Tongue},
    tables::lists,
};
use crate::survey::{InputSort, Kind, Page, ProgressBy, Question, Survey};

pub(super) use translation::{langs, texts};

/// A question that asks, with its page.
struct Asked<'s> {
    page: &'s Page,
    question: &'s Question,
}

impl Asked<'_> {
    fn place(&self) -> Place {
        Place::of(&self.page.id, self.question, Part::Whole)
    }
}

pub(super) fn check(survey: &Survey) -> Vec<Finding> {
    let mut asked = Vec::new();
    for page in &survey.pages {
        asked.extend(
            page.questions
                .iter()
                .filter(|question| question.kind.asks())
                .map(|question| Asked { page, question }),
        );
    }
    let mut found = Vec::new();
    found.extend(amount::check(survey, &asked));
    found.extend(direction::mixed(survey, &asked));
    found.extend(first::personal(survey, &asked));
    found.extend(no_progress(survey, &asked));
    found.extend(no_place(&asked));
    found.extend(all_required(&asked));
    found.extend(asked.iter().flat_map(no_text));
    found.extend(translation::gaps(survey));
    found
}

/// It shows how much is left; that it makes people finish is another matter (Villar et al. 2013, `survey-lint.md`).
fn no_progress(survey: &Survey, asked: &[Asked]) -> Option<Finding> {
    let is_off = survey.behaviour.progress == ProgressBy::Off && asked.len() >= 2;
    is_off.then(|| Finding::of(Rule::NoProgressBar, Place::default(), Evidence::None).with(Some(Fix::ShowProgress)))
}

fn no_place(asked: &[Asked]) -> Option<Finding> {
    let none = !asked.is_empty() && asked.iter().all(|asked| asked.question.place.is_none());
    none.then(|| Finding::of(Rule::NoJourneyTag, Place::default(), Evidence::None))
}

/// What came from elsewhere with a name or a value is known by that.
fn no_text(asked: &Asked) -> Vec<Finding> {
    let question = asked.question;
    let mut found = Vec::new();
    if question.is_bare() {
        let place = Place::of(&asked.page.id, question, Part::Title);
        found.push(Finding::of(Rule::NoText, place, Evidence::None));
    }
    let choices = question.kind.choices().iter().chain(question.kind.columns());
    let bare = choices.filter(|choice| choice.value.is_none() && choice.image.is_empty() && choice.label.is_empty());
    let bare: Vec<_> = bare.map(|choice| choice.id.clone()).collect();
    if !bare.is_empty() {
        let place = Place {
            choices: bare,
            ..Place::of(&asked.page.id, question, Part::Choices)
        };
        found.push(Finding::of(Rule::NoText, place, Evidence::None));
    }
    found
}

fn all_required(asked: &[Asked]) -> Option<Finding> {
    if asked.len() < 2 || !asked.iter().all(|asked| asked.question.required) {
        return None;
    }
    // What is written takes most; else all but the first.
    let open: Vec<_> = asked.iter().filter(|asked| is_open(asked.question)).collect();
    let chosen: Vec<_> = if open.is_empty() {
        asked.iter().skip(1).collect()
    } else {
        open
    };
    let ids = chosen.into_iter().map(|asked| asked.question.id.clone()).collect();
    Some(Finding::of(Rule::AllRequired, Place::default(), Evidence::None).with(Some(Fix::MakeOptional(ids))))
}

/// Answered in words of one's own: a comment, or a short text that asks for no personal data.
fn is_open(question: &Question) -> bool {
    match &question.kind {
        Kind::Comment(_) => true,
        Kind::Short(input) => input.sort == InputSort::Text && !first::is_personal(question),
        _ => false,
    }
}

/// Answered by choosing.
fn is_closed(question: &Question) -> bool {
    super::wording::is_closed(&question.kind)
        || matches!(&question.kind, Kind::Repeat(repeat) if repeat.questions.iter().any(|inner| super::wording::is_closed(&inner.kind)))
}
