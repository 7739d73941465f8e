//! Two questions in one: two question marks, a second clause, or two things that customers judge, joined. No word lists.
use std::ops::Range;

use super::{Found, Hit, Read};
use crate::{
    lint::{Evidence, Rule, read::Reading, tables::Lists},
    survey::Choice,
};

pub(super) fn barrelled(read: &Read) -> Option<Found> {
    if !read.line.is_closed {
        return None;
    }
    two_sentences(read)
        .or_else(|| second_clause(read))
        .or_else(|| two_things(read))
}

/// "??" asks once.
fn two_sentences(read: &Read) -> Option<Found> {
    let units = &read.plain.units;
    let asks = |sentence: &Range<usize>| {
        units
            .get(sentence.clone())
            .unwrap_or_default()
            .iter()
            .any(|unit| unit.text == "?")
    };
    let says = |sentence: &Range<usize>| {
        units
            .get(sentence.clone())
            .unwrap_or_default()
            .iter()
            .any(|unit| !unit.is_mark)
    };
    let mut asked = read
        .plain
        .sentences()
        .filter(|sentence| asks(sentence) && says(sentence));
    asked.next()?;
    let second = asked.next()?;
    Some(read.found(Rule::DoubleBarrelled, &second))
}

fn second_clause(read: &Read) -> Option<Found> {
    let covered = covered(read);
    let hits = read.lists.second.all(&read.plain);
    let hit = hits.into_iter().find(|hit| !overlaps(&covered, &hit.units))?;
    Some(read.found(Rule::DoubleBarrelled, &hit.units))
}

fn two_things(read: &Read) -> Option<Found> {
    let (reading, lists) = (&read.plain, read.lists);
    let covered = covered(read);
    let chooses = lists.choosing.find(reading).is_some();
    for at in 0..reading.units.len() {
        let Some(joint) = lists.joints.at(&reading.units, at) else {
            continue;
        };
        if overlaps(&covered, &joint.units) {
            continue;
        }
        let is_alternative = lists.alternatives.at(&reading.units, at).is_some();
        if is_alternative && (chooses || balances(reading, lists, &joint.units)) {
            continue;
        }
        let (Some(left), Some(right)) = (before(reading, lists, at), after(reading, lists, joint.units.end)) else {
            continue;
        };
        let [one, other] = [&left, &right].map(|units| word(reading, units));
        if one != other && !(is_alternative && are_options(read, &one, &other)) {
            let units = left.start..right.end;
            let things = [&left, &right].map(|units| reading.written(units));
            return Some(Found {
                evidence: Evidence::Words(things.into()),
                ..read.found(Rule::DoubleBarrelled, &units)
            });
        }
    }
    None
}

fn word(reading: &Reading, units: &Range<usize>) -> String {
    reading
        .units
        .get(units.clone())
        .unwrap_or_default()
        .iter()
        .map(|unit| unit.text.as_str())
        .collect()
}

/// Units of fixed pairs.
fn covered(read: &Read) -> Vec<Range<usize>> {
    read.lists
        .pairs
        .all(&read.plain)
        .into_iter()
        .map(|hit| hit.units)
        .collect()
}

fn overlaps(covered: &[Range<usize>], units: &Range<usize>) -> bool {
    covered.iter().any(|one| one.start < units.end && units.start < one.end)
}

/// "Easy or difficult": a word and its opposite around the joint ask one thing.
fn balances(reading: &Reading, lists: &Lists, joint: &Range<usize>) -> bool {
    let ends_with = |patterns: &super::Patterns| {
        (joint.start.saturating_sub(4)..joint.start).any(|at| {
            patterns
                .at(&reading.units, at)
                .is_some_and(|hit| hit.units.end == joint.start)
        })
    };
    let begins_with = |patterns: &super::Patterns| {
        let next = |skip: usize| patterns.at(&reading.units, joint.end + skip).is_some();
        next(0) || (lists.degrees.at(&reading.units, joint.end).is_some() && (1..4).any(next))
    };
    (ends_with(&lists.good) && begins_with(&lists.bad)) || (ends_with(&lists.bad) && begins_with(&lists.good))
}

/// The judged thing nearest before the joint.
fn before(reading: &Reading, lists: &Lists, joint: usize) -> Option<Range<usize>> {
    let mut nearest: Option<Range<usize>> = None;
    let mut at = joint;
    // A comma before "and" is no end.
    if at > 0 && reading.word(at - 1) == "," {
        at -= 1;
    }
    let first = at.saturating_sub(lists.reach.0);
    while at > first {
        at -= 1;
        if let Some(Hit { units, .. }) = lists
            .attributes
            .at(&reading.units, at)
            .filter(|hit| hit.units.end <= joint)
        {
            // The longest that ends there: 服务员, not 员.
            nearest = nearest
                .filter(|near| near.end != units.end && !(units.start <= near.start && near.end <= units.end))
                .or(Some(units));
            continue;
        }
        if nearest.is_some()
            || reading.units.get(at).is_some_and(|unit| unit.is_mark)
            || lists.breaks.at(&reading.units, at).is_some()
        {
            break;
        }
    }
    nearest
}

/// The judged thing that follows the joint, over words that only lead to it.
fn after(reading: &Reading, lists: &Lists, from: usize) -> Option<Range<usize>> {
    for at in from..(from + lists.reach.1).min(reading.units.len()) {
        if let Some(hit) = lists.attributes.at(&reading.units, at) {
            return Some(hit.units);
        }
        if reading.units.get(at).is_some_and(|unit| unit.is_mark) || lists.breaks.at(&reading.units, at).is_some() {
            return None;
        }
    }
    None
}

/// Whether the two are among what can be chosen: then the question asks which.
fn are_options(read: &Read, one: &str, other: &str) -> bool {
    let labels = |choice: &Choice| {
        let reading = Reading::new(read.plain.tongue, choice.label.get(read.line.lang));
        word(&reading, &(0..reading.units.len()))
    };
    let options: Vec<String> = read.line.question.kind.choices().iter().map(labels).collect();
    let has = |thing: &str| options.iter().any(|label| label.contains(thing));
    has(one) && has(other)
}
