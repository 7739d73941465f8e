//! Many patterns at once: an index by the first two letters, so that a text is gone through once. No patterns of its own.

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
#[derive(Clone, Debug, Default)]
pub struct Finder<T> {
    patterns: Vec<(T, Pattern)>,
    /// The first letters, the second where there is one, and the place of the pattern; sorted.
    index: Vec<(char, Option<char>, u32)>,
}

impl<T: Copy> Finder<T> {
    pub fn new(patterns: Vec<(T, Pattern)>) -> Self {
        let firsts = patterns.iter().enumerate();
        let mut index: Vec<(char, Option<char>, u32)> = firsts
            .flat_map(|(at, (_, pattern))| pattern.first().map(move |(c, next)| (c, next, at as u32)))
            .collect();
        index.sort_unstable();
        index.dedup();
        Self { patterns, index }
    }

    /// Hands every pattern that begins somewhere to `take`, in the order of the text.
    pub fn find(&self, text: &[Letter], mut take: impl FnMut(Hit<T>)) {
        let mut places: Vec<u32> = Vec::new();
        for (at, letter) in text.iter().enumerate() {
            if letter.before == Before::Joined {
                continue;
            }
            places.clear();
            let next = text.get(at + 1).map(|letter| Some(letter.c));
            for second in std::iter::once(None).chain(next) {
                let from = self
                    .index
                    .partition_point(|(c, next, _)| (*c, *next) < (letter.c, second));
                let ours = self.index.iter().skip(from);
                let ours = ours.take_while(|(c, next, _)| (*c, *next) == (letter.c, second));
                places.extend(ours.map(|(.., place)| *place));
            }
            // A pattern may begin with a letter and with a word that begins so.
            places.sort_unstable();
            places.dedup();
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
