//! Names and titles inside a wording: what they say is not what the question says. No rules.
use std::ops::Range;

use super::Read;
use crate::lint::read::{Reading, Tongue, Unit};

const OPENING: &[(char, char)] = &[('「', '」'), ('『', '』'), ('“', '”'), ('《', '》'), ('«', '»')];

/// Whether these units stand in quotation marks, or have the capital of an English name.
pub(super) fn holds(read: &Read, units: &Range<usize>) -> bool {
    let plain = &read.plain;
    // A statement to agree with is quoted too, and is our own wording.
    let is_quoted = || in_quotes(plain.text, &plain.span(units)) && read.first(&read.lists.agree).is_none();
    is_capital(plain, units) || is_quoted()
}

pub(super) fn in_quotes(text: &str, span: &Range<usize>) -> bool {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    OPENING.iter().any(|(open, close)| {
        let opened = before.rfind(*open);
        opened.is_some_and(|at| before.rfind(*close).is_none_or(|closed| closed < at)) && after.contains(*close)
    })
}

/// "our Great Outdoors catalogue". Headlines have capitals everywhere; whole words of them are loud, not names.
fn is_capital(reading: &Reading, units: &Range<usize>) -> bool {
    if reading.tongue != Tongue::En {
        return false;
    }
    let written = |unit: &Unit| reading.text.get(unit.at.clone()).unwrap_or_default();
    let is_name = |unit: &Unit| {
        let mut chars = written(unit).chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
    };
    let words = || reading.units.iter().filter(|unit| !unit.is_mark);
    if 2 * words().filter(|unit| is_name(unit)).count() > words().count() {
        return false;
    }
    units.clone().any(|at| {
        let before = at.checked_sub(1).and_then(|before| reading.units.get(before));
        let is_inside = before.is_some_and(|unit| !unit.is_mark || unit.text == ",");
        is_inside && reading.units.get(at).is_some_and(is_name)
    })
}
