//! Phrases that stand out in many comments by themselves: neighbouring words that come together more often than chance would
//! have it (their joint count against the product of their own). No dictionary, no moods.
use std::collections::{BTreeMap, HashMap, hash_map::DefaultHasher};
use std::hash::BuildHasherDefault;

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
    /// Words by what they fold to, as places in `words`.
    ids: Ids<String>,
    words: Vec<Met>,
    /// Phrases by their words, as places in `counts`.
    phrases: Ids<Key>,
    counts: Vec<Count>,
    /// The phrases as they stand in the first comment with them, one behind the other.
    texts: String,
}

/// The same in every run: nothing depends on the order of the keys.
type Ids<K> = HashMap<K, u32, BuildHasherDefault<DefaultHasher>>;
/// Up to three words, `NONE` behind.
type Key = [u32; 3];
const NONE: u32 = u32::MAX;

/// A word that was met.
#[derive(Clone, Debug)]
struct Met {
    folded: String,
    /// In how many comments it is, and the last of them, counted from 1.
    comments: u32,
    last: u32,
    /// Says nothing by itself, or is a number.
    empty: bool,
    /// Long enough to be a phrase of Chinese.
    long: bool,
}

/// A phrase that was met.
#[derive(Clone, Debug)]
struct Count {
    key: Key,
    /// In `texts`.
    text: (usize, usize),
    first: u32,
    /// The comments behind the first.
    more: Vec<u32>,
}

/// A word of a text: folded, in the buffer of its text, its bytes, and whether a clause begins with it.
struct Word {
    folded: (usize, usize),
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
        let mut folded = String::new();
        let words = words(text, writing, &mut folded);
        let of = |word: &Word| folded.get(word.folded.0..word.folded.1).unwrap_or_default();
        let ids: Vec<u32> = words.iter().map(|word| self.meet(of(word), writing)).collect();
        // A long Chinese word is a phrase by itself.
        let shortest = if writing == Writing::Han { 1 } else { 2 };
        for length in shortest..=3 {
            for (run, ids) in words.windows(length).zip(ids.windows(length)) {
                let ([first, ..], [.., last]) = (run, run) else {
                    continue;
                };
                let broken = run.iter().skip(1).any(|word| word.first);
                if broken || !self.is_phrase(ids) {
                    continue;
                }
                let mut key = [NONE; 3];
                key.iter_mut().zip(ids).for_each(|(to, id)| *to = *id);
                self.count(key, comment, text.get(first.start..last.end).unwrap_or_default());
            }
        }
    }

    /// The place of a word, which this comment has.
    fn meet(&mut self, folded: &str, writing: Writing) -> u32 {
        let id = self.ids.get(folded).copied().unwrap_or_else(|| {
            let id = self.words.len() as u32;
            self.ids.insert(folded.to_owned(), id);
            self.words.push(Met {
                folded: folded.to_owned(),
                comments: 0,
                last: 0,
                empty: is_stop(folded, writing) || folded.chars().all(char::is_numeric),
                long: folded.chars().count() >= LONG,
            });
            id
        });
        if let Some(met) = self.words.get_mut(id as usize).filter(|met| met.last != self.comments) {
            met.last = self.comments;
            met.comments += 1;
        }
        id
    }

    fn is_phrase(&self, ids: &[u32]) -> bool {
        let met = |id: Option<&u32>| id.and_then(|id| self.words.get(*id as usize));
        let says = |met: Option<&Met>| met.is_some_and(|met| !met.empty);
        let (first, last) = (met(ids.first()), met(ids.last()));
        says(first) && says(last) && (ids.len() > 1 || first.is_some_and(|met| met.long))
    }

    fn count(&mut self, key: Key, comment: u32, text: &str) {
        if let Some(at) = self.phrases.get(&key) {
            if let Some(count) = self.counts.get_mut(*at as usize)
                && *count.more.last().unwrap_or(&count.first) != comment
            {
                count.more.push(comment);
            }
            return;
        }
        if self.counts.len() >= MOST_PHRASES {
            return;
        }
        let from = self.texts.len();
        self.texts.push_str(text);
        self.phrases.insert(key, self.counts.len() as u32);
        self.counts.push(Count {
            key,
            text: (from, self.texts.len()),
            first: comment,
            more: Vec::new(),
        });
    }

    /// The phrases in most comments, at most `most`.
    #[must_use]
    pub fn top(&self, most: usize) -> Vec<Phrase> {
        let frequent = self
            .counts
            .iter()
            .filter(|count| count.comments() >= LEAST && self.lift(count) >= LIFT);
        let mut found: Vec<(String, &Count)> = frequent.map(|count| (self.joined(&count.key), count)).collect();
        found.sort_by(|(key, count), (other_key, other)| (other.comments(), key).cmp(&(count.comments(), other_key)));
        // For two words in a row, how many comments have the longer phrase around them that most have.
        let mut around: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        for (_, count) in found.iter().filter(|(_, count)| count.key[2] != NONE) {
            let [a, b, c] = count.key;
            for pair in [(a, b), (b, c)] {
                let most = around.entry(pair).or_default();
                *most = count.comments().max(*most);
            }
        }
        let inside = |count: &Count| {
            let [a, b, c] = count.key;
            let around = around.get(&(a, b)).filter(|_| b != NONE && c == NONE);
            around.is_some_and(|around| *around as f64 >= INSIDE * count.comments() as f64)
        };
        let alone = found.iter().filter(|(_, count)| !inside(count));
        alone.take(most).map(|(_, count)| self.phrase(count)).collect()
    }

    fn phrase(&self, count: &Count) -> Phrase {
        Phrase {
            text: self
                .texts
                .get(count.text.0..count.text.1)
                .unwrap_or_default()
                .to_owned(),
            comments: std::iter::once(count.first).chain(count.more.iter().copied()).collect(),
        }
    }

    fn met<'p>(&'p self, key: &'p Key) -> impl Iterator<Item = &'p Met> {
        key.iter().filter_map(|id| self.words.get(*id as usize))
    }

    /// Its folded words, with a space between.
    fn joined(&self, key: &Key) -> String {
        self.met(key)
            .map(|met| met.folded.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// How many times as often its words stand in one comment as if they were independent; a single word always enough.
    fn lift(&self, count: &Count) -> f64 {
        if count.key[1] == NONE {
            return LIFT;
        }
        let all = f64::from(self.comments.max(1));
        let expected: f64 = self.met(&count.key).map(|met| f64::from(met.comments) / all).product();
        count.comments() as f64 / all / expected
    }
}

impl Count {
    fn comments(&self) -> usize {
        1 + self.more.len()
    }
}

/// The words of a text, folded into `into`: runs of letters; Persian parts with a joiner between are one; Chinese is cut into its words.
fn words(text: &str, writing: Writing, into: &mut String) -> Vec<Word> {
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
                into.push(c);
                word.folded.1 = into.len();
                word.end = end;
            }
            None => {
                let from = into.len();
                into.push(c);
                words.push(Word {
                    folded: (from, into.len()),
                    start: at,
                    end,
                    first: std::mem::take(&mut first),
                });
            }
        }
        open = !is_own;
    }
    if writing == Writing::Han {
        cut(words, into)
    } else {
        words
    }
}

/// Joins single characters to the words of Chinese.
fn cut(characters: Vec<Word>, folded: &str) -> Vec<Word> {
    let chars: Vec<char> = characters
        .iter()
        .filter_map(|word| folded.get(word.folded.0..)?.chars().next())
        .collect();
    let mut words: Vec<Word> = Vec::new();
    let mut rest = characters.into_iter().peekable();
    segment(&chars, |length| {
        let Some(mut word) = rest.next() else { return };
        for _ in 1..length {
            match rest.next_if(|next| !next.first) {
                Some(next) => {
                    word.folded.1 = next.folded.1;
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
