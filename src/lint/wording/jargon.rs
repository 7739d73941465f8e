//! Abbreviations and trade words that nobody explains. No lists.
use std::ops::Range;

use super::{Found, Read};
use crate::lint::{Rule, tables::ABBREVIATIONS};

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
        is_known(&written) && !explained && !read.line.help.contains(&written)
    })?;
    let found = read.found(Rule::Jargon, &(0..0));
    Some(Found {
        evidence: crate::lint::Evidence::Words(vec![read.reading.written(&(at..at + 1))]),
        span: Some(read.reading.span(&(at..at + 1))),
        ..found
    })
}
