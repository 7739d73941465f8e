//! Statements that ask for agreement, by their words or by their scale. Consent and the standard ease question are none.
use super::{Found, Line, Read, Reading, Tongue, lists};
use crate::{
    lint::{Evidence, Part, Rule},
    survey::{Kind, Measure, Text},
};

/// Fewer points that speak of agreement are answers, not a scale.
const LEAST: usize = 3;

pub(super) fn asked(read: &Read) -> Option<Found> {
    let points = points(read.line);
    if is_ease(read, !points.is_empty()) || read.first(&read.lists.consent).is_some() {
        return None;
    }
    let by_words = read
        .first(&read.lists.agree)
        .map(|hit| read.found(Rule::AgreeDisagree, &hit.units));
    by_words.or_else(|| {
        let found = read.found(Rule::AgreeDisagree, &(0..0));
        (!points.is_empty()).then_some(Found {
            evidence: Evidence::Words(points),
            span: None,
            ..found
        })
    })
}

/// The labels that speak of agreement, when there are enough of them for a scale.
fn points(line: &Line) -> Vec<String> {
    // Once for a matrix, not for every row.
    if line.part == Part::Row {
        return Vec::new();
    }
    let kind = &line.question.kind;
    let (labels, least): (Vec<&Text>, usize) = match kind {
        Kind::Rating(rating) => (vec![&rating.low, &rating.high], 2),
        Kind::Single { choices, .. } => (choices.iter().map(|choice| &choice.label).collect(), LEAST),
        Kind::Matrix { columns, .. } => (columns.iter().map(|column| &column.label).collect(), LEAST),
        _ => return Vec::new(),
    };
    let mut found: Vec<String> = labels
        .into_iter()
        .map(|label| label.get(line.lang).to_owned())
        .collect();
    found.retain(|label| {
        Tongue::of(line.lang, label)
            .is_some_and(|tongue| lists(tongue).agreement.find(&Reading::new(tongue, label)).is_some())
    });
    if found.len() >= least { found } else { Vec::new() }
}

/// The standard ease question asks for agreement, on purpose: known by its measure, or by its words over a scale (CES 2.0,
/// Dixon et al. 2013: "the company made it easy for me to handle my issue").
fn is_ease(read: &Read, has_scale: bool) -> bool {
    let rating = read.line.question.kind.rating();
    let by_measure = rating.is_some_and(|rating| rating.measure == Measure::Ces);
    by_measure || ((has_scale || rating.is_some()) && read.first(&read.lists.ease).is_some())
}
