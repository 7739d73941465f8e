//! Many patterns at once: an index by what they begin with, so that a text is gone through once. No patterns of its own.

use super::letters::{Before, Letter};
use super::pattern::Pattern;

/// A pattern that was found: whose it is, and its bytes in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<T> {
    pub what: T,
    pub start: u32,
    pub end: u32,
}

/// Patterns, each with what it stands for.
#[derive(Clone, Debug)]
pub struct Finder<T> {
    patterns: Vec<(T, Pattern)>,
    /// The key of a beginning, and the place of the pattern; sorted.
    index: Vec<(u64, u32)>,
    /// Where in the index keys with these high bits begin, and one more.
    starts: Vec<u32>,
}

/// Beginnings are looked up by their first letters, at most so many.
const LETTERS: usize = 4;
/// High bits of a key.
const BITS: u32 = 12;

/// What a word must do behind its letters for a beginning to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    Anything,
    /// It ends, where the beginning is shorter than the letters that are looked up.
    End,
}

/// One letter more (FxHash).
fn step(hash: u64, c: char) -> u64 {
    (hash.rotate_left(5) ^ u64::from(c)).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// What is looked up of letters that were stepped through.
fn key(hash: u64, then: Then) -> u64 {
    (hash ^ (hash >> 32) ^ u64::from(then == Then::End)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

impl<T: Copy> Finder<T> {
    pub fn new(patterns: Vec<(T, Pattern)>) -> Self {
        let mut index: Vec<(u64, u32)> = Vec::new();
        for (at, (_, pattern)) in patterns.iter().enumerate() {
            for (letters, is_open) in pattern.first() {
                let then = if is_open || letters.len() >= LETTERS {
                    Then::Anything
                } else {
                    Then::End
                };
                let hash = letters.iter().take(LETTERS).fold(0, |hash, (c, _)| step(hash, *c));
                index.push((key(hash, then), at as u32));
            }
        }
        index.sort_unstable();
        index.dedup();
        let before = |high: u64| index.partition_point(|(key, _)| key >> (64 - BITS) < high) as u32;
        let starts = (0..=1 << BITS).map(before).collect();
        Self {
            patterns,
            index,
            starts,
        }
    }

    /// The patterns with a beginning of this key.
    fn with(&self, key: u64) -> impl Iterator<Item = u32> {
        let high = (key >> (64 - BITS)) as usize;
        let range = match self.starts.get(high..high + 2) {
            Some([from, to]) => self.index.get(*from as usize..*to as usize),
            _ => None,
        };
        let all = range.unwrap_or_default().iter();
        all.filter(move |(found, _)| *found == key).map(|(_, place)| *place)
    }

    /// Hands every pattern that begins somewhere to `take`, in the order of the text.
    pub fn find(&self, text: &[Letter], mut take: impl FnMut(Hit<T>)) {
        let mut places: Vec<u32> = Vec::new();
        for (at, letter) in text.iter().enumerate() {
            if letter.before == Before::Joined {
                continue;
            }
            places.clear();
            let mut hash = 0;
            let mut rest = text.iter().skip(at).peekable();
            for _ in 0..LETTERS {
                let Some(letter) = rest.next() else { break };
                hash = step(hash, letter.c);
                places.extend(self.with(key(hash, Then::Anything)));
                if rest.peek().is_none_or(|next| next.before != Before::Joined) {
                    places.extend(self.with(key(hash, Then::End)));
                }
            }
            // A pattern may begin in several ways.
            if places.len() > 1 {
                places.sort_unstable();
                places.dedup();
            }
            for (what, pattern) in places.iter().filter_map(|place| self.patterns.get(*place as usize)) {
                let last = pattern.end(text, at).and_then(|end| text.get(end.checked_sub(1)?));
                if let Some(last) = last {
                    take(Hit {
                        what: *what,
                        start: letter.start,
                        end: last.end,
                    });
                }
            }
        }
    }
}
