//! The result of reading a comment, as plain data. No scoring here.

use super::language::Language;
use serde::{Deserialize, Serialize};

/// How one comment reads. Numbers are rounded to four decimals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The language it was read as.
    pub language: Language,
    /// The verdict.
    pub label: Label,
    /// -1 (wholly negative) ..= 1 (wholly positive); 0 where there are no cues.
    pub polarity: f64,
    /// 0 (flat) ..= 1 (strong): the strength of feeling in the strongest sentence, sign ignored.
    pub intensity: f64,
    /// 0 ..= 1; unknown by word lists and not analysed 0. From a model the fitted probability of the side, and of neutral
    /// for neutral (`public/models/README.md` tells how far it errs). From word lists how much the sentences say and how
    /// far they agree: with P and N the summed positive and negative sentences and k = 1.5, positive and negative labels
    /// `0.5 + 0.5 * |P - N| / (P + N + k)`, neutral and mixed `0.5 * (P + N) / (P + N + k)`. That is a rank, not a
    /// probability; on the development sets the share of right signs lay at or above it, by up to 0.1.
    pub confidence: f64,
    /// What the verdict rests on, in text order, not overlapping.
    pub cues: Vec<Cue>,
    /// The sentences, where a model read them and there is more than one; in order, at most 200.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sentences: Vec<Part>,
}

impl Reading {
    /// A reading that rests on nothing: polarity, intensity and confidence are 0.
    pub(super) fn without_cues(language: Language, label: Label) -> Self {
        Self {
            language,
            label,
            polarity: 0.0,
            intensity: 0.0,
            confidence: 0.0,
            cues: Vec::new(),
            sentences: Vec::new(),
        }
    }
}

/// The verdict on a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    Negative,
    /// There are cues, but they are weak or say "average".
    Neutral,
    /// Sentences disagree.
    Mixed,
    Positive,
    /// Can't tell: nothing to go by, e.g. "n/a" or a plain statement of fact.
    Unknown,
    /// The comment is in a language this room does not read.
    NotAnalysed,
}

/// One sentence of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// First byte in the given text; on a char boundary.
    pub start: usize,
    /// One past the last byte; on a char boundary.
    pub end: usize,
    /// -1 ..= 1, as of the whole.
    pub polarity: f64,
    /// Never mixed.
    pub label: Label,
}

/// One piece of the text that moved the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cue {
    /// First byte in the given text; on a char boundary.
    pub start: usize,
    /// One past the last byte; on a char boundary, greater than `start`.
    pub end: usize,
    /// Signed contribution after negation and emphasis; a plain strong word is about 2 to 3.
    pub weight: f64,
}
