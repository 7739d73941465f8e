//! Answers that may not have been given with care, each by a rule that can be said. They are shown and can be left out by the
//! reader; nothing is taken away here.
use std::collections::HashSet;

use super::{Bits, Facet, FacetKey, facet::Column};
use crate::{
    response::{Answer, Response},
    survey::{Kind, QuestionId, Survey},
};

/// Why an answer is flagged, and what the address calls it.
pub const FLAGS: [&str; 4] = ["straight", "fast", "gibberish", "duplicate"];
/// What is none of these.
pub const CAREFUL: &str = "none";

/// The same column for every statement of a grid of at least so many (Meade & Craig 2012, "long string").
const STATEMENTS: usize = 4;
/// Under a third of the median time (Leiner 2019, "Too fast, too straight, too weird"), where so many times are known.
const TIMES: usize = 30;
/// The same words, of at least so many characters, in an answer that is the same in everything else too.
const WORDS: usize = 20;

/// Who may have answered without care, found out answer by answer.
pub(super) struct Care {
    /// Grids that are long enough, with how many statements each has.
    grids: Vec<(QuestionId, usize)>,
    comments: Vec<QuestionId>,
    straight: Bits,
    gibberish: Bits,
    twice: Bits,
    seen: HashSet<String>,
}

impl Care {
    pub fn new(survey: &Survey) -> Self {
        let grids = survey.questions().filter_map(|question| match &question.kind {
            Kind::Matrix { rows, .. } if rows.len() >= STATEMENTS => Some((question.id.clone(), rows.len())),
            _ => None,
        });
        let comments = survey
            .questions()
            .filter(|question| matches!(question.kind, Kind::Comment(_)));
        Self {
            grids: grids.collect(),
            comments: comments.map(|question| question.id.clone()).collect(),
            straight: Bits::default(),
            gibberish: Bits::default(),
            twice: Bits::default(),
            seen: HashSet::new(),
        }
    }

    pub fn add(&mut self, response: &Response) {
        let is_in = response.finished;
        self.straight.push(is_in && self.is_straight(response));
        self.gibberish.push(is_in && self.texts(response).any(is_gibberish));
        let said = self.said(response).filter(|_| is_in);
        self.twice.push(said.is_some_and(|said| !self.seen.insert(said)));
    }

    /// Each flag, and those with none, of the finished.
    pub fn finish(self, finished: &Bits, seconds: &[u32]) -> Facet {
        let second = |row: usize| seconds.get(row).copied().unwrap_or(NO_TIME);
        let known: Vec<u32> = finished
            .rows()
            .map(second)
            .filter(|second| *second != NO_TIME)
            .collect();
        let limit = median(known.into_iter(), TIMES).map_or(0, |median| median / 3);
        let fast = Bits::that(seconds.len(), |row| finished.has(row) && second(row) < limit);
        let flagged = [self.straight, fast, self.gibberish, self.twice];
        let careful = flagged.iter().fold(finished.clone(), |left, flag| left.without(flag));
        Facet {
            key: FacetKey::Care,
            values: FLAGS.iter().chain([&CAREFUL]).map(|name| (*name).to_owned()).collect(),
            column: Column::Many {
                taken: flagged.into_iter().chain([careful]).collect(),
                given: finished.clone(),
            },
        }
    }

    fn is_straight(&self, response: &Response) -> bool {
        self.grids.iter().any(|(id, rows)| match response.answer(id) {
            Some(Answer::Grid(cells)) => {
                let mut columns = cells.values();
                let first = columns.next();
                cells.len() == *rows && columns.all(|column| Some(column) == first)
            }
            _ => false,
        })
    }

    fn texts<'a>(&'a self, response: &'a Response) -> impl Iterator<Item = &'a str> {
        self.comments.iter().filter_map(|id| response.answer(id)?.text())
    }

    /// All that was answered, where a text is long enough that two people would not write the same.
    fn said(&self, response: &Response) -> Option<String> {
        let long = self.texts(response).any(|text| text.trim().chars().count() >= WORDS);
        long.then(|| serde_json::to_string(&response.answers).ok())?
    }
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

/// The middle of the known times, where there are so many.
pub(super) fn median(seconds: impl Iterator<Item = u32>, least: usize) -> Option<u32> {
    let mut known: Vec<u32> = seconds.filter(|second| *second != NO_TIME).collect();
    let middle = Some(known.len() / 2).filter(|middle| *middle < known.len() && known.len() >= least)?;
    Some(*known.select_nth_unstable(middle).1)
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
    let is_vowel = |c: char| matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let vowels = letters.iter().filter(|c| is_vowel(**c)).count();
    let longest = text
        .split(|c: char| !c.is_ascii_alphabetic() || is_vowel(c))
        .map(str::len)
        .max();
    vowels * 6 < letters.len() || longest.is_some_and(|longest| longest > 7)
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
        assert_eq!(median([NO_TIME, 9, 3, 5].into_iter(), 3), Some(5));
        assert_eq!(median([9, NO_TIME].into_iter(), 2), None);
        assert_eq!(median(std::iter::empty(), 0), None);
    }
}
