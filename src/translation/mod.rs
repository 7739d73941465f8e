//! The texts of a survey side by side in two languages: each under a key, what is missing, and a table for translators.
//! No judging of wordings, no page.
mod file;
mod slots;
mod table;
#[cfg(test)]
mod tests;

use crate::survey::{PageId, QuestionId, Survey, Text, has_letters};

pub use file::{Report, TableFault, Taken, export, import};

/// A text that can be translated.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Stays the same as long as what it names is there: `question/q1/title`.
    pub key: String,
    pub place: Place,
    pub part: Part,
    /// The author's own wording.
    pub source: String,
    /// In the language asked for; empty where it is missing.
    pub translation: String,
    /// Says something in words: digits and marks need no translation.
    pub counts: bool,
}

impl Entry {
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.counts && self.translation.trim().is_empty() && !self.source.trim().is_empty()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Survey,
    Page(PageId),
    Question(QuestionId),
}

/// What the text is; lists count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    Title,
    Help,
    Sender,
    Thanks,
    Consent,
    Button,
    Option(usize),
    Row(usize),
    Column(usize),
    Low,
    High,
    Label,
    Message,
    Hint,
    Inner,
    Other,
}

/// Every text that says something, in the order in which people meet it.
#[must_use]
pub fn entries(survey: &Survey, lang: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    slots::each(&mut survey.clone(), &mut |key, place, part, text| {
        if !text.is_empty() {
            entries.push(Entry {
                key: key.to_owned(),
                place: place.clone(),
                part,
                source: text.default.clone(),
                translation: own(text, lang),
                counts: has_letters(&text.default),
            });
        }
    });
    entries
}

/// Only what stands under this very tag.
fn own(text: &Text, lang: &str) -> String {
    if text.langs().any(|tag| tag == lang) {
        text.get(lang).to_owned()
    } else {
        String::new()
    }
}

/// Sets one text in one language; an empty one takes the translation away. False when there is no such key.
pub fn set(survey: &mut Survey, key: &str, lang: &str, wording: &str) -> bool {
    let mut found = false;
    slots::each(survey, &mut |at, _, _, text| {
        if at == key {
            found = true;
            text.translate(lang, wording.to_owned());
        }
    });
    found
}

/// Takes a language out of every text.
pub fn forget(survey: &mut Survey, lang: &str) {
    slots::each(survey, &mut |_, _, _, text| text.translate(lang, String::new()));
}

/// The languages beside the author's own that some text has, with how many texts each lacks.
#[must_use]
pub fn languages(survey: &Survey) -> Vec<(String, usize)> {
    let mut all: Vec<(String, usize)> = Vec::new();
    let mut total = 0;
    let mut has: Vec<usize> = Vec::new();
    slots::each(&mut survey.clone(), &mut |_, _, _, text| {
        let counts = has_letters(&text.default);
        total += usize::from(counts);
        for tag in text.langs().filter(|tag| *tag != survey.lang) {
            let at = all.iter().position(|(known, _)| known == tag).unwrap_or_else(|| {
                all.push((tag.to_owned(), 0));
                has.push(0);
                all.len() - 1
            });
            if let Some(has) = has.get_mut(at) {
                *has += usize::from(counts);
            }
        }
    });
    for ((_, missing), has) in all.iter_mut().zip(has) {
        *missing = total - has;
    }
    all
}

/// Languages that are offered, by their own names. Any other tag may be used too.
pub const OFFERED: &[(&str, &str)] = &[
    ("en", "English"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
    ("fa", "فارسی"),
    ("ar", "العربية"),
    ("bn", "বাংলা"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fr", "Français"),
    ("hi", "हिन्दी"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ru", "Русский"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
];

/// The language's own name, or its tag.
#[must_use]
pub fn name(tag: &str) -> &str {
    OFFERED
        .iter()
        .find(|(known, _)| *known == tag)
        .map_or(tag, |(_, name)| name)
}

/// Whether it may be the tag of a language (BCP 47, roughly): letters, then more parts of letters and digits.
#[must_use]
pub fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
        && tag.len() <= 35
}
