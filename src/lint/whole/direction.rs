//! Scales whose high end is the good one beside scales whose low end is. Not the balance of one scale.
use super::{Asked, Evidence, Finding, Place, Rule};
use crate::{
    lint::options::side::side,
    survey::{Kind, Question, Survey, Text},
};

/// The place is the first question of the rarer direction.
pub(super) fn mixed(survey: &Survey, asked: &[Asked]) -> Option<Finding> {
    let (mut up, mut down) = (Vec::new(), Vec::new());
    for one in asked {
        match high_is_good(survey, one.question) {
            Some(true) => up.push(one),
            Some(false) => down.push(one),
            None => {}
        }
    }
    let rarer = if up.len() < down.len() {
        up.first()?
    } else {
        down.first()?
    };
    if up.is_empty() || down.is_empty() {
        return None;
    }
    let place = Place { ..rarer.place() };
    Some(Finding::of(Rule::MixedScaleDirection, place, Evidence::None))
}

/// By what it measures, else by the words at its ends.
fn high_is_good(survey: &Survey, question: &Question) -> Option<bool> {
    let ends = |low: &Text, high: &Text| {
        let [low, high] = [low, high].map(|text| side(&survey.lang, &text.default).map(|side| side.is_good));
        match (low, high) {
            (Some(false), Some(true) | None) | (None, Some(true)) => Some(true),
            (Some(true), Some(false) | None) | (None, Some(false)) => Some(false),
            _ => None,
        }
    };
    match &question.kind {
        Kind::Rating(rating) => rating.measure.high_is_good().or_else(|| {
            let first = rating
                .labels
                .iter()
                .min_by_key(|(value, _)| *value)
                .map(|(_, text)| text);
            let last = rating
                .labels
                .iter()
                .max_by_key(|(value, _)| *value)
                .map(|(_, text)| text);
            ends(&rating.low, &rating.high).or_else(|| ends(first?, last?))
        }),
        Kind::Slider(slider) => ends(&slider.low, &slider.high),
        Kind::Matrix { columns, .. } => ends(&columns.first()?.label, &columns.last()?.label),
        _ => None,
    }
}
