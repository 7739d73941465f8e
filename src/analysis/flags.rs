//! Answers that may not have been given with care, each by a rule that can be said. They are shown and can be left out by the
//! reader; nothing is taken away here.
use std::collections::HashMap;

use super::{Facet, FacetKey};
use crate::{
    order::sorted,
    response::{Answer, Response},
    survey::{Kind, Survey},
};

/// Why an answer is flagged, and what the address calls it.
pub const FLAGS: [&str; 4] = ["straight", "fast", "gibberish", "duplicate"];
/// What is none of these.
pub const CAREFUL: &str = "none";

/// The same column for every statement of a grid of at least so many (Meade & Craig 2012, "long string").
const STATEMENTS: usize = 3;
/// Under a third of the median time (Leiner 2019, "Too fast, too straight, too weird"), where so many times are known.
const TIMES: usize = 30;
/// The same words, of at least so many characters, in an answer that is the same in everything else too.
const WORDS: usize = 20;

/// Who may have answered without care: each flag, and those with none.
pub(super) fn flags(survey: &Survey, responses: &[Response], seconds: &[u32]) -> Facet {
    let limit = limit(responses, seconds);
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut pairs = Vec::new();
    for (row, response) in responses.iter().enumerate().filter(|(_, response)| response.finished) {
        let second = seconds.get(row).copied().filter(|second| *second != NO_TIME);
        let found = [
            is_straight(survey, response),
            second.zip(limit).is_some_and(|(second, limit)| second < limit),
            texts(survey, response).any(is_gibberish),
            said(survey, response).is_some_and(|said| seen.insert(said, row).is_some()),
        ];
        pairs.extend(found.iter().enumerate().filter(|(_, is)| **is).map(|(at, _)| (row, at)));
        if !found.contains(&true) {
            pairs.push((row, FLAGS.len()));
        }
    }
    let names = FLAGS.iter().chain([&CAREFUL]).map(|name| (*name).to_owned());
    Facet::many(FacetKey::Care, names.collect(), responses.len(), pairs.into_iter())
}

/// How long somebody took is not known.
pub(super) const NO_TIME: u32 = u32::MAX;

/// Seconds from the first question to the last; not known where the clock went back or for more than a day.
pub(super) fn seconds(response: &Response) -> u32 {
    let took = response.started.zip(response.ended);
    let took = took
        .and_then(|(from, to)| to.0.checked_sub(from.0))
        .map(|ms| ms / 1_000);
    took.filter(|seconds| (1..86_400).contains(seconds))
        .and_then(|seconds| u32::try_from(seconds).ok())
        .unwrap_or(NO_TIME)
}

/// The middle of the known times.
pub(super) fn median(seconds: impl Iterator<Item = u32>) -> Option<u32> {
    let known = sorted(seconds.filter(|second| *second != NO_TIME).collect(), Ord::cmp);
    known.get(known.len() / 2).copied()
}

fn limit(responses: &[Response], seconds: &[u32]) -> Option<u32> {
    let finished = || {
        let both = responses.iter().zip(seconds);
        both.filter(|(response, second)| response.finished && **second != NO_TIME)
            .map(|(_, second)| *second)
    };
    (finished().count() >= TIMES).then(|| median(finished()).map(|median| median / 3))?
}

fn is_straight(survey: &Survey, response: &Response) -> bool {
    let straight = |(id, rows): (&crate::survey::QuestionId, usize)| match response.answer(id) {
        Some(Answer::Grid(cells)) => {
            let mut columns = cells.values();
            let first = columns.next();
            rows >= STATEMENTS && cells.len() == rows && columns.all(|column| Some(column) == first)
        }
        _ => false,
    };
    let grids = survey.questions().filter_map(|question| match &question.kind {
        Kind::Matrix { rows, .. } => Some((&question.id, rows.len())),
        _ => None,
    });
    grids.into_iter().any(straight)
}

fn texts<'a>(survey: &'a Survey, response: &'a Response) -> impl Iterator<Item = &'a str> {
    let comments = survey
        .questions()
        .filter(|question| matches!(question.kind, Kind::Comment(_)));
    comments.filter_map(|question| response.answer(&question.id)?.text())
}

/// Letters that nobody would write: one again and again, or Latin ones almost without vowels. Other scripts are only judged by
/// the first.
fn is_gibberish(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    let Some(first) = letters.first() else { return false };
    if letters.len() >= 4 && letters.iter().all(|letter| letter == first) {
        return true;
    }
    if letters.len() < 8 || !letters.iter().all(char::is_ascii_alphabetic) {
        return false;
    }
    let vowels = letters.iter().filter(|c| "aeiouyAEIOUY".contains(**c)).count();
    let longest = text
        .split(|c: char| !c.is_ascii_alphabetic() || "aeiouyAEIOUY".contains(c))
        .map(str::len)
        .max();
    vowels * 6 < letters.len() || longest.is_some_and(|longest| longest > 7)
}

/// All that was answered, where a text is long enough that two people would not write the same.
fn said(survey: &Survey, response: &Response) -> Option<String> {
    let long = texts(survey, response).any(|text| text.trim().chars().count() >= WORDS);
    long.then(|| serde_json::to_string(&response.answers).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_would_write() {
        for text in ["aaaaa", "哈哈哈哈", "asdfghjkl", "sdfkjh sdkfjh", "qwrtzpsdfg"] {
            assert!(is_gibberish(text), "{text}");
        }
        for text in [
            "",
            "ok",
            "The staff were kind.",
            "Rhythm and rhyme",
            "很好",
            "خوب بود",
            "WLAN",
            "Très bien",
            "n/a",
        ] {
            assert!(!is_gibberish(text), "{text}");
        }
    }

    #[test]
    fn the_middle() {
        assert_eq!(median([NO_TIME, 9, 3, 5].into_iter()), Some(5));
        assert_eq!(median(std::iter::empty()), None);
    }
}
