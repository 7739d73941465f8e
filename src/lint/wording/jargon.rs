//! Abbreviations and trade words that nobody explains. No lists.
use std::ops::Range;

use super::{Found, Read, names};
use crate::lint::{
    Rule,
    read::{Reading, Tongue},
    tables::{ABBREVIATIONS, HOUSEHOLD},
};

pub(super) fn unexplained(read: &Read) -> Option<Found> {
    abbreviation(read).or_else(|| {
        let hit = read.first(&read.lists.jargon)?;
        let word = read.plain.written(&hit.units);
        (!read.line.help.contains(&word)).then(|| read.found(Rule::Jargon, &hit.units))
    })
}

/// As in "SLA", "KPIs" and "our-API", but not "SLA (service level agreement)" and not what the help explains.
fn abbreviation(read: &Read) -> Option<Found> {
    let units = &read.reading.units;
    // Persian endings join themselves to foreign words.
    let is_known = |written: &str| {
        let written = written
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let single = written.strip_suffix('s').unwrap_or(written);
        ABBREVIATIONS.contains(&written) || ABBREVIATIONS.contains(&single)
    };
    let at = (0..units.len()).find(|at| {
        let range: Range<usize> = *at..*at + 1;
        let written = read.reading.written(&range);
        let bracket = |at: Option<usize>, mark: &str| at.is_some_and(|at| read.reading.word(at) == mark);
        let explained = bracket(Some(at + 1), "(") || (bracket(at.checked_sub(1), "(") && bracket(Some(at + 1), ")"));
        (is_known(&written) || is_foreign(read, *at)) && !explained && !read.line.help.contains(&written)
    })?;
    let found = read.found(Rule::Jargon, &(0..0));
    Some(Found {
        evidence: crate::lint::Evidence::Words(vec![read.reading.written(&(at..at + 1))]),
        span: Some(read.reading.span(&(at..at + 1))),
        ..found
    })
}

/// Capitals of another script inside a sentence: 自己的PNR嗎. Not what every household says, and not names: those the survey
/// itself has, quoted ones, and what is called a shop or a bank.
fn is_foreign(read: &Read, at: usize) -> bool {
    let reading: &Reading = &read.reading;
    let written = reading.written(&(at..at + 1));
    if reading.tongue == Tongue::En
        || !(3..=5).contains(&written.len())
        || !written.bytes().all(|b| b.is_ascii_uppercase())
    {
        return false;
    }
    let beside = [at.checked_sub(1), Some(at + 1)];
    // Several foreign words together are a name: HBO GO.
    let is_latin = |at: &usize| reading.word(*at).starts_with(|c: char| c.is_ascii_alphanumeric());
    let named = read.line.names.iter().any(|name| name.contains(&written));
    let quoted = names::in_quotes(reading.text, &reading.span(&(at..at + 1)));
    let called = read
        .lists
        .called
        .all(reading)
        .iter()
        .any(|hit| hit.units.start == at + 1 || hit.units.end == at);
    !HOUSEHOLD.contains(&written.as_str()) && !beside.iter().flatten().any(is_latin) && !named && !quoted && !called
}
