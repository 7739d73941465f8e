//! Phrases that stand out in many comments by themselves: neighbouring words that come together more often than chance would
//! have it (their joint count against the product of their own). No dictionary, no moods.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::{Writing, fold, is_stop, segment};

/// A phrase of two or three words, or one long word of Chinese, and the places of the comments that have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// As the first comment has it.
    pub text: String,
    pub comments: Vec<u32>,
}

/// Counts phrases, comment by comment.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    comments: u32,
    /// In how many comments a word is.
    words: BTreeMap<String, u32>,
    /// By their folded words, with a space between.
    phrases: BTreeMap<String, Phrase>,
}

/// A word of a text: folded, its bytes, and whether a clause begins with it.
struct Word {
    folded: String,
    start: usize,
    end: usize,
    first: bool,
}

/// Comments longer than this are counted up to here, in words.
const MOST_WORDS: usize = 400;
/// More phrases than this are not counted: those that come later are rarer.
const MOST_PHRASES: usize = 60_000;
/// A phrase is in so many comments at least …
const LEAST: usize = 3;
/// … and together so many times as often as chance would have it.
const LIFT: f64 = 3.0;
/// A Chinese word of so many characters is a phrase.
const LONG: usize = 3;
/// A phrase that stands mostly inside a longer one is left out.
const INSIDE: f64 = 0.8;

impl Phrases {
    /// Counts the phrases of the comment at this place.
    pub fn add(&mut self, comment: u32, text: &str, writing: Writing) {
        self.comments += 1;
        let words = words(text, writing);
        let mut seen: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
        seen.sort_unstable();
        seen.dedup();
        for word in seen {
            *self.words.entry(word.to_owned()).or_default() += 1;
        }
        // A long Chinese word is a phrase by itself.
        let shortest = if writing == Writing::Han { 1 } else { 2 };
        for length in shortest..=3 {
            for run in words.windows(length) {
                let (Some(first), Some(last)) = (run.first(), run.last()) else {
                    continue;
                };
                let broken = run.iter().skip(1).any(|word| word.first);
                let empty = |word: &Word| is_stop(&word.folded, writing) || word.folded.chars().all(|c| c.is_numeric());
                let short = length == 1 && first.folded.chars().count() < LONG;
                if broken || short || empty(first) || empty(last) {
                    continue;
                }
                let key = run
                    .iter()
                    .map(|word| word.folded.as_str())
                    .collect::<Vec<_>>()
                    .join(" ");
                if self.phrases.len() >= MOST_PHRASES && !self.phrases.contains_key(&key) {
                    continue;
                }
                let phrase = self.phrases.entry(key).or_insert_with(|| Phrase {
                    text: text.get(first.start..last.end).unwrap_or_default().to_owned(),
                    comments: Vec::new(),
                });
                if phrase.comments.last() != Some(&comment) {
                    phrase.comments.push(comment);
                }
            }
        }
    }

    /// The phrases in most comments, at most `most`.
    #[must_use]
    pub fn top(&self, most: usize) -> Vec<Phrase> {
        let mut found: Vec<(&str, &Phrase)> = self
            .phrases
            .iter()
            .map(|(key, phrase)| (key.as_str(), phrase))
            .filter(|(key, phrase)| phrase.comments.len() >= LEAST && self.lift(key, phrase) >= LIFT)
            .collect();
        found.sort_by_key(|(key, phrase)| (std::cmp::Reverse(phrase.comments.len()), *key));
        let inside = |key: &str, n: usize| {
            found.iter().any(|(longer, phrase)| {
                longer.len() > key.len()
                    && phrase.comments.len() as f64 >= INSIDE * n as f64
                    && longer
                        .split(' ')
                        .collect::<Vec<_>>()
                        .windows(2)
                        .any(|run| run.join(" ") == key)
            })
        };
        let alone = found.iter().filter(|(key, phrase)| !inside(key, phrase.comments.len()));
        alone.take(most).map(|(_, phrase)| (*phrase).clone()).collect()
    }

    /// How many times as often its words stand in one comment as if they were independent; a single word always enough.
    fn lift(&self, key: &str, phrase: &Phrase) -> f64 {
        if !key.contains(' ') {
            return LIFT;
        }
        let all = f64::from(self.comments.max(1));
        let share = |word: &str| f64::from(self.words.get(word).copied().unwrap_or(1)) / all;
        let expected: f64 = key.split(' ').map(share).product();
        phrase.comments.len() as f64 / all / expected
    }
}

/// The words of a text: runs of letters; Persian parts with a joiner between are one; Chinese is cut into its words.
fn words(text: &str, writing: Writing) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut first = true;
    let mut open = false;
    for (at, raw) in text.char_indices() {
        let end = at + raw.len_utf8();
        let folded = match writing {
            Writing::Latin => fold::english(raw),
            Writing::Han => Some(fold::chinese(raw)),
            Writing::Persian => fold::persian(raw),
        };
        let Some(c) = folded.filter(|c| !matches!(c, '\u{200C}' | '\'')) else {
            continue;
        };
        if !c.is_alphanumeric() {
            first |= !(c.is_whitespace() || c == '-');
            open = false;
            continue;
        }
        let is_own = writing == Writing::Han && !c.is_ascii();
        if words.len() >= MOST_WORDS && (is_own || !open) {
            break;
        }
        match words.last_mut().filter(|_| open && !is_own) {
            Some(word) => {
                word.folded.push(c);
                word.end = end;
            }
            None => words.push(Word {
                folded: c.to_string(),
                start: at,
                end,
                first: std::mem::take(&mut first),
            }),
        }
        open = !is_own;
    }
    if writing == Writing::Han { cut(words) } else { words }
}

/// Joins single characters to the words of Chinese.
fn cut(characters: Vec<Word>) -> Vec<Word> {
    let chars: Vec<char> = characters
        .iter()
        .filter_map(|word| word.folded.chars().next())
        .collect();
    let mut words: Vec<Word> = Vec::new();
    let mut rest = characters.into_iter().peekable();
    segment(&chars, |length| {
        let Some(mut word) = rest.next() else { return };
        for _ in 1..length {
            match rest.next_if(|next| !next.first) {
                Some(next) => {
                    word.folded.push_str(&next.folded);
                    word.end = next.end;
                }
                // A word does not run over a comma: its rest is a word of its own.
                None => {
                    if let Some(next) = rest.next() {
                        words.push(std::mem::replace(&mut word, next));
                    }
                }
            }
        }
        words.push(word);
    });
    words
}
