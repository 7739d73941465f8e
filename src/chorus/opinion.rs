//! What is read in one comment, and what is known of who wrote it.
use serde::{Deserialize, Serialize};

use super::correction::Correction;
use crate::{
    dialogue::Course,
    sentiment::{Label, Language, Reading},
    tag::Tags,
    text::Writing,
    theme::Book,
};

/// What is read in a comment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opinion {
    pub mood: Reading,
    #[serde(default)]
    pub tags: Tags,
    /// In the order of the dictionary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Touch>,
    /// Where it is a conversation: only the customer's words were read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course: Option<Course>,
    /// Whether its mood is another than the model's, after what the author corrected elsewhere.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub adjusted: bool,
}

/// A theme that a comment touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touch {
    /// Its place in [`Book::ids`].
    pub theme: u16,
    /// The bytes of the words that say so, in order, not overlapping.
    pub words: Vec<(u32, u32)>,
    /// How the sentences with these words feel; mixed where they disagree.
    pub mood: Label,
    /// What the author says: whether the comment is about it. Nothing that is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<bool>,
}

/// What is known of a comment beside its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What the same person answered to the headline's question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u8>,
    /// Days since 1970-01-01 of the reader's calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<i64>,
    /// What the author says of it.
    #[serde(default, skip_serializing_if = "Correction::is_empty")]
    pub correction: Correction,
}

/// A comment as it was read, and what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'o> {
    /// Its place among all.
    pub at: u32,
    pub opinion: &'o Opinion,
    pub said: &'o Said,
}

impl From<Reading> for Opinion {
    fn from(mood: Reading) -> Self {
        Self {
            mood,
            tags: Tags::default(),
            themes: Vec::new(),
            course: None,
            adjusted: false,
        }
    }
}

impl Opinion {
    /// Whether it touches a theme, and the author does not say otherwise.
    pub(super) fn is_about(&self, theme: u16) -> bool {
        self.about().any(|own| own == theme)
    }

    /// The themes that it touches, but those of which the author says otherwise.
    pub fn about(&self) -> impl Iterator<Item = u16> {
        let touches = self.themes.iter().filter(|touch| touch.judged != Some(false));
        touches.map(|touch| touch.theme)
    }
}

/// How a language is written, if it is read at all.
#[must_use]
pub fn writing(language: Language) -> Option<Writing> {
    match language {
        Language::En => Some(Writing::Latin),
        Language::ZhHans | Language::ZhHant => Some(Writing::Han),
        Language::Fa => Some(Writing::Persian),
        Language::Other => None,
    }
}

/// The themes that a comment touches, each with how it feels about it.
#[must_use]
pub fn themes(text: &str, mood: &Reading, book: &Book) -> Vec<Touch> {
    let Some(writing) = writing(mood.language) else {
        return Vec::new();
    };
    let found = book.find(text, writing).into_iter();
    found
        .map(|found| Touch {
            theme: found.theme as u16,
            mood: mood_of(mood, &found.words),
            words: found.words,
            judged: None,
        })
        .collect()
}

/// How the sentences feel that hold these words; where there is but one, as the whole.
fn mood_of(mood: &Reading, words: &[(u32, u32)]) -> Label {
    let holds = |start: usize, end: usize| {
        let within = |word: &(u32, u32)| (start..end).contains(&(word.0 as usize));
        words.iter().any(within)
    };
    let held = mood.sentences.iter().filter(|part| holds(part.start, part.end));
    let mut labels: Vec<Label> = held.map(|part| part.label).collect();
    labels.retain(|label| *label != Label::Unknown);
    let has = |label| labels.contains(&label);
    match labels.first() {
        None => mood.label,
        Some(_) if has(Label::Negative) && has(Label::Positive) => Label::Mixed,
        Some(_) if has(Label::Negative) => Label::Negative,
        Some(_) if has(Label::Positive) => Label::Positive,
        Some(first) => *first,
    }
}
