//! How long and how hard a wording is. Chinese and Persian have no grade: the formulas do not hold there.
use super::{Found, Read};
use crate::lint::{Evidence, Rule, read::Tongue};

/// Grades of American schools; `survey-lint.md` sets the limit.
const MAX_GRADE: f64 = 12.0;
/// Shorter texts have no stable grade.
const MIN_WORDS: usize = 8;

pub(super) fn too_long(read: &Read) -> Option<Found> {
    let found = read.reading.length();
    let limit = read.lists.most;
    (found > limit).then(|| Found {
        rule: Rule::TooLong,
        evidence: Evidence::Length {
            found,
            limit,
            characters: read.reading.tongue == Tongue::Zh,
        },
        span: None,
        reworded: None,
    })
}

/// Flesch-Kincaid: 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid et al. 1975).
pub(super) fn reading_grade(read: &Read) -> Option<Found> {
    if read.reading.tongue != Tongue::En {
        return None;
    }
    let words: Vec<&str> = read
        .reading
        .units
        .iter()
        .map(|unit| unit.text.as_str())
        .filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect();
    let sentences = read.reading.units.iter().filter(|unit| unit.ends).count().max(1);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = words.len() as f64;
    let grade = 0.39 * count / sentences as f64 + 11.8 * syllables as f64 / count - 15.59;
    (words.len() >= MIN_WORDS && grade > MAX_GRADE).then(|| Found {
        rule: Rule::ReadingGrade,
        evidence: Evidence::Grade(grade.round() as u32),
        span: None,
        reworded: None,
    })
}

/// Runs of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let word = match word.strip_suffix('e') {
        Some(stem) if !word.ends_with("le") => stem,
        _ => word,
    };
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut before = false;
    let runs = word.chars().filter(|c| {
        let starts = is_vowel(*c) && !before;
        before = is_vowel(*c);
        starts
    });
    runs.count().max(1)
}

#[cfg(test)]
mod tests {
    #[test]
    fn syllables_of_known_words() {
        for (word, count) in [
            ("time", 1),
            ("table", 2),
            ("documentation", 5),
            ("the", 1),
            ("experience", 3),
            ("b", 1),
        ] {
            assert_eq!(super::syllables(word), count, "{word}");
        }
    }
}
