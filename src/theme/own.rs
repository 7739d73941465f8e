//! What an author changed in the dictionary, as it is kept: own themes, words added, themes left out. Patterns are `text`'s.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::{Pattern, PatternError, Writing};

/// More own themes than this are not read.
pub const MOST_THEMES: usize = 40;
/// Nor more lines of one theme.
const MOST_LINES: usize = 200;

/// The changes of one survey's author, by what each theme is known by: a preset's name, or one that no preset has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Own {
    pub themes: BTreeMap<String, OwnTheme>,
}

/// A theme of the author, or a preset with other words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnTheme {
    /// Empty for a preset.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Patterns, one a line, beside those of the preset if it is one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// Left out.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub off: bool,
}

/// A line that is no pattern: its number from 1, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub line: usize,
    pub why: PatternError,
}

impl OwnTheme {
    /// The patterns of its lines, each with how it is written, and the lines that are none. Empty lines say nothing.
    pub fn patterns(&self) -> (Vec<(Writing, Pattern)>, Vec<Flaw>) {
        let (mut patterns, mut flaws) = (Vec::new(), Vec::new());
        for (at, line) in self.words.lines().enumerate().take(MOST_LINES) {
            let line = line.trim().to_lowercase();
            if line.is_empty() {
                continue;
            }
            let writing = writing(&line);
            match Pattern::read(&line, writing) {
                Ok(pattern) => patterns.push((writing, pattern)),
                Err(why) => flaws.push(Flaw { line: at + 1, why }),
            }
        }
        (patterns, flaws)
    }
}

/// How a line is written, by its letters.
fn writing(line: &str) -> Writing {
    let has = |range: std::ops::RangeInclusive<char>| line.chars().any(|c| range.contains(&c));
    if has('\u{3400}'..='\u{9FFF}') {
        Writing::Han
    } else if has('\u{0600}'..='\u{06FF}') {
        Writing::Persian
    } else {
        Writing::Latin
    }
}
