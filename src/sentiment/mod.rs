//! Reads how a comment feels: the public interface of the sentiment room and the choice of reader by language.
//! No rules, word lists or scoring here, and nothing that knows about surveys or screens.

mod blank;
mod chinese;
mod clause;
mod english;
mod language;
mod latin;
mod lexicon;
mod markup;
pub mod model;
mod persian;
mod reader;
mod reading;
mod score;
mod sentences;
mod verdict;
mod words;

pub use language::{Language, detect};
pub use reader::Reader;
pub use reading::{Cue, Label, Part, Reading};

/// Reads `text` in the language [`detect`] finds. Total: every string has a reading, in time linear in its length.
#[must_use]
pub fn read(text: &str) -> Reading {
    read_as(text, detect(text))
}

/// Reads `text` as `language`, whatever it looks like.
///
/// [`Language::Other`] is not analysed, except that a text without any letter (emoji, digits, punctuation) is read
/// by its emoji and emoticons, since those need no language.
#[must_use]
pub fn read_as(text: &str, language: Language) -> Reading {
    if blank::is_non_answer(text) {
        return Reading::without_cues(language, Label::Unknown);
    }
    let (reader, scale): (clause::Reader, score::Scale) = match language {
        Language::En => (english::read, score::ENGLISH),
        Language::ZhHans | Language::ZhHant => (chinese::read, score::CHINESE),
        Language::Fa => (persian::read, score::PERSIAN),
        Language::Other if text.chars().any(char::is_alphabetic) => {
            return Reading::without_cues(language, Label::NotAnalysed);
        }
        Language::Other => (english::read, score::ENGLISH),
    };
    let mut scratch = words::Words::default();
    let mut cues = Vec::new();
    let mut sums = score::Sums::default();
    for sentence in sentences::split(text) {
        let first = cues.len();
        reader(sentence, &mut scratch, &mut cues);
        sums.add(cues.get(first..).unwrap_or_default());
    }
    score::reading(language, sums, scale, cues)
}

#[cfg(test)]
mod tests;
