//! Ranges of numbers that share an end, so that somebody stands in two of them. Reading labels is `number`'s.
use super::{
    Ask, Evidence, Finding, Fix, Part, Place, Rule,
    number::{Span, span, written_like},
};
use crate::{
    order::sorted,
    survey::{ChoiceId, Kind},
};

pub(super) fn overlapping(ask: &Ask) -> Option<Finding> {
    if !matches!(ask.question.kind, Kind::Single { .. } | Kind::Multiple { .. }) {
        return None;
    }
    ask.langs().into_iter().find_map(|lang| {
        let choices = ask.question.kind.choices();
        let mut spans: Vec<(usize, Span)> = choices
            .iter()
            .enumerate()
            .filter_map(|(at, choice)| Some((at, span(lang, choice.label.get(lang))?)))
            .collect();
        spans = in_order(spans);
        if are_years(&spans) {
            return None;
        }
        let clashes: Vec<_> = spans
            .windows(2)
            .filter(|pair| matches!(pair, [(_, a), (_, b)] if meet(a, b)))
            .collect();
        let [(first, _), (second, _)] = clashes.first()? else {
            return None;
        };
        let label = |at: usize| {
            choices
                .get(at)
                .map(|choice| choice.label.get(lang).to_owned())
                .unwrap_or_default()
        };
        let mut about: Vec<ChoiceId> = Vec::new();
        for (at, _) in clashes.iter().copied().flatten() {
            about.extend(
                choices
                    .get(*at)
                    .map(|choice| choice.id.clone())
                    .filter(|id| !about.contains(id)),
            );
        }
        let place = Place {
            choices: about,
            lang: Some(lang.to_owned()),
            ..ask.place(Part::Choices)
        };
        let evidence = Evidence::Both(label(*first), label(*second));
        Some(Finding::of(Rule::OverlappingOptions, place, evidence).with(split(ask)))
    })
}

/// By their lower ends.
fn in_order(spans: Vec<(usize, Span)>) -> Vec<(usize, Span)> {
    let low = |span: &Span| span.low.as_ref().map_or(f64::NEG_INFINITY, |end| end.value);
    sorted(spans, |(_, a), (_, b)| low(a).total_cmp(&low(b)))
}

/// Points are no ranges, and equal labels are another rule's.
fn meet(a: &Span, b: &Span) -> bool {
    let is_point = |span: &Span| {
        span.low.is_some() && span.low.as_ref().map(|end| end.value) == span.high.as_ref().map(|end| end.value)
    };
    if (is_point(a) && is_point(b)) || matches!((&a.unit, &b.unit), (Some(a), Some(b)) if a != b) {
        return false;
    }
    match (&a.high, &b.low) {
        (Some(high), Some(low)) => {
            low.value < high.value || (low.value == high.value && low.is_included && high.is_included)
        }
        (None, Some(_)) => true,
        // Both begin at nothing: less than 5, less than 10.
        (_, None) => a.low.is_none(),
    }
}

/// Seasons and school years: 2019-2020, 2020-2021.
fn are_years(spans: &[(usize, Span)]) -> bool {
    let is_year = |span: &Span| matches!((&span.low, &span.high), (Some(low), Some(high)) if (1900.0..2100.0).contains(&low.value) && high.value - low.value <= 1.0);
    spans.iter().filter(|(_, span)| is_year(span)).count() >= 2
}

/// Whole numbers apart by one, in every language. Where the last option takes its number in ("35 or more", 50以上), upper
/// ends go down; else lower ends go up.
fn split(ask: &Ask) -> Option<Fix> {
    let choices = ask.question.kind.choices();
    let mut labels = Vec::new();
    for lang in ask.langs() {
        let mut spans: Vec<(usize, Span)> = Vec::new();
        for (at, choice) in choices.iter().enumerate() {
            spans.extend(span(lang, choice.label.get(lang)).map(|span| (at, span)));
        }
        spans = in_order(spans);
        let whole = |span: &Span| {
            span.low
                .iter()
                .chain(&span.high)
                .all(|end| end.value.fract() == 0.0 && end.value < 1e15)
        };
        if !spans.iter().all(|(_, span)| whole(span)) {
            return None;
        }
        let tail = spans.last().filter(|(_, span)| span.high.is_none());
        let down = tail.is_some_and(|(at, span)| {
            let label = choices.get(*at).map_or("", |choice| choice.label.get(lang));
            span.low.as_ref().is_some_and(|end| end.is_included) || label.contains("以上")
        });
        for pair in spans.windows(2) {
            let [(first, a), (second, b)] = pair else { continue };
            let (Some(high), Some(low)) = (&a.high, &b.low) else {
                continue;
            };
            let is_tail = b.high.is_none();
            if high.value != low.value || !(meet(a, b) || down && is_tail) {
                continue;
            }
            let (at, end, value) = if down {
                (*first, high, high.value as i64 - 1)
            } else {
                (*second, low, low.value as i64 + 1)
            };
            let choice = choices.get(at)?;
            let label = choice.label.get(lang);
            let text = format!(
                "{}{}{}",
                label.get(..end.at.start)?,
                written_like(label.get(end.at.clone())?, value),
                label.get(end.at.end..)?
            );
            let is_own = lang == ask.survey.lang || !choice.label.langs().any(|one| one == lang);
            labels.push((choice.id.clone(), (!is_own).then(|| lang.to_owned()), text));
        }
    }
    labels.dedup();
    (!labels.is_empty()).then(|| Fix::Relabel {
        question: ask.question.id.clone(),
        labels,
    })
}
