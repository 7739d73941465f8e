//! Many patterns at once: an index by first letter, so that a text is gone through once. No patterns of its own.

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
    /// First letters with the place of the pattern, sorted.
    index: Vec<(char, u32)>,
}

impl<T: Copy> Finder<T> {
    pub fn new(patterns: Vec<(T, Pattern)>) -> Self {
        let firsts = patterns.iter().enumerate();
        let mut index: Vec<(char, u32)> = firsts
            .flat_map(|(at, (_, pattern))| pattern.first().map(move |c| (c, at as u32)))
            .collect();
        index.sort_unstable();
        index.dedup();
        Self { patterns, index }
    }

    /// Hands every pattern that begins somewhere to `take`, in the order of the text.
    pub fn find(&self, text: &[Letter], mut take: impl FnMut(Hit<T>)) {
        for (at, letter) in text.iter().enumerate() {
            if letter.before == Before::Joined {
                continue;
            }
            let from = self.index.partition_point(|(c, _)| *c < letter.c);
            let ours = self.index.iter().skip(from).take_while(|(c, _)| *c == letter.c);
            for (what, pattern) in ours.filter_map(|(_, at)| self.patterns.get(*at as usize)) {
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
