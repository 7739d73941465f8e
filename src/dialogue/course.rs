//! How the customer's words change from the beginning of a conversation to its end. Readings are given.
use serde::{Deserialize, Serialize};

use super::turns::Turn;
use crate::sentiment::{Label, Reading};

/// A conversation as its customer went through it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// All turns, and the customer's among them.
    pub turns: u32,
    pub own: u32,
    /// `None` with fewer than two sentences of the customer that have a mood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Ends>,
    /// The bytes of the sentence from which on it is otherwise; `None` where nothing changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turning: Option<(u32, u32)>,
}

/// Mean polarity, −1 ..= 1, of the first third of the sentences and of the last.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ends {
    pub first: f64,
    pub last: f64,
}

/// What became of the mood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Improved,
    Worsened,
    Unchanged,
    Unknown,
}

/// The thirds differ by so much at least where the mood changed: a sixth of the scale of −1 to 1, about half of what lies between a
/// neutral sentence and a clear one.
const APART: f64 = 1.0 / 3.0;

impl Change {
    pub const ALL: [Self; 4] = [Self::Improved, Self::Worsened, Self::Unchanged, Self::Unknown];
}

impl Course {
    #[must_use]
    pub fn change(&self) -> Change {
        match self.ends.map(|ends| ends.last - ends.first) {
            None => Change::Unknown,
            Some(more) if more >= APART => Change::Improved,
            Some(more) if more <= -APART => Change::Worsened,
            Some(_) => Change::Unchanged,
        }
    }
}

/// A sentence that has a mood.
struct Sentence {
    start: usize,
    end: usize,
    polarity: f64,
}

/// The course of a conversation; `read` reads the words of one turn.
pub fn course(text: &str, turns: &[Turn], mut read: impl FnMut(&str) -> Reading) -> Course {
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut own = 0;
    for turn in turns.iter().filter(|turn| turn.is_customer) {
        own += 1;
        let words = text.get(turn.start..turn.end).unwrap_or_default();
        let reading = read(words);
        let whole = [(0, words.len(), reading.polarity, reading.label)];
        let parts = reading
            .sentences
            .iter()
            .map(|part| (part.start, part.end, part.polarity, part.label));
        let each: Vec<_> = if reading.sentences.is_empty() {
            whole.into()
        } else {
            parts.collect()
        };
        let felt = each
            .into_iter()
            .filter(|(.., label)| !matches!(label, Label::Unknown | Label::NotAnalysed));
        sentences.extend(
            felt.map(|(start, end, polarity, _)| trimmed(text, turn.start + start, turn.start + end, polarity)),
        );
    }
    let mut course = Course {
        turns: turns.len() as u32,
        own,
        ends: ends(&sentences),
        turning: None,
    };
    if matches!(course.change(), Change::Improved | Change::Worsened) {
        let at = sentences
            .get(turning(&sentences))
            .map(|sentence| (sentence.start as u32, sentence.end as u32));
        course.turning = at;
    }
    course
}

fn trimmed(text: &str, start: usize, end: usize, polarity: f64) -> Sentence {
    let words = text.get(start..end).unwrap_or_default();
    let start = start + words.len() - words.trim_start().len();
    Sentence {
        start,
        end: start + words.trim().len(),
        polarity,
    }
}

/// A third has at least one sentence, and no sentence is in both.
fn ends(sentences: &[Sentence]) -> Option<Ends> {
    let third = sentences.len().div_ceil(3);
    let (first, last) = (
        sentences.get(..third)?,
        sentences.get(sentences.len().checked_sub(third)?..)?,
    );
    let mean = |part: &[Sentence]| part.iter().map(|sentence| sentence.polarity).sum::<f64>() / part.len() as f64;
    (sentences.len() >= 2).then(|| Ends {
        first: rounded(mean(first)),
        last: rounded(mean(last)),
    })
}

/// The place of the sentence with which another mood begins: the one behind the point where the sum of the differences from the
/// mean is farthest from 0 (Taylor, Change-point analysis, 2000, after Page, Biometrika 41, 1954).
fn turning(sentences: &[Sentence]) -> usize {
    let mean = sentences.iter().map(|sentence| sentence.polarity).sum::<f64>() / sentences.len().max(1) as f64;
    let (mut sum, mut farthest, mut place) = (0.0_f64, -1.0, 0);
    let but_last = sentences.len().saturating_sub(1);
    for (at, sentence) in sentences.iter().take(but_last).enumerate() {
        sum += sentence.polarity - mean;
        if sum.abs() > farthest {
            (farthest, place) = (sum.abs(), at + 1);
        }
    }
    place
}

/// Four decimals: it travels as text.
fn rounded(x: f64) -> f64 {
    (x * 1e4).round() / 1e4
}
