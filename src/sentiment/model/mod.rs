//! The trained reader: features of a text, weights from a file given as bytes, and the figures they give.
//! No training here (`src/bin/lab/train`), no fetching, and no verdict in words (`super::reader`).

mod bits;
mod calibration;
mod characters;
mod chars;
mod cues;
mod file;
mod hash;
mod lexicon;
mod phrases;
mod pieces;
mod score;
mod sums;
mod told;
mod vocabulary;
mod weights;
mod whole;
mod words;

pub use calibration::Calibration;
pub use file::{Fault, Parts, VERSION};
pub use hash::{BITS, Family};
pub(super) use lexicon::Mark;
pub use pieces::Pieces;
pub use score::{Model, Scores, Scratch, unit};
pub use sums::{DENSE, Sums};
pub use told::Told;
use weights::{Few, Known, Weights};

use super::language::Language;
use super::sentences::{self, Sentence};
use serde::{Deserialize, Serialize};

/// Lists of rule words and what they do.
pub(super) type Marks = &'static [(&'static [&'static str], Mark)];

/// What a model is for. Both Chinese scripts share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tongue {
    En,
    Zh,
    Fa,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::En, Self::Zh, Self::Fa];

    /// The model a text in this language needs, if there is one.
    #[must_use]
    pub fn of(language: Language) -> Option<Self> {
        match language {
            Language::En => Some(Self::En),
            Language::ZhHans | Language::ZhHant => Some(Self::Zh),
            Language::Fa => Some(Self::Fa),
            Language::Other => None,
        }
    }

    /// `en`, `zh` or `fa`: the file is `models/{name}.bin`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
            Self::Fa => "fa",
        }
    }
}

/// Takes the features of a text one by one.
trait Sink {
    /// Whose weights are wanted, so that they can be kept with a word; always the same with the same [`Pieces`]. `None` for
    /// whoever wants the numbers of the features.
    fn weights(&self) -> Option<&Weights>;

    /// A feature's number, which is below `2^BITS`, and the positions (tokens or characters of its sentence) that it covers.
    fn feature(&mut self, slot: u32, from: u32, past: u32);

    /// What was kept with a word: the weight of one feature, …
    fn take(&mut self, known: Known, token: u32);

    /// … and the sums of the word and its letters.
    fn take_all(&mut self, known: &Few, token: u32);
}

/// Wants every feature.
struct All<F>(F);

impl<F: FnMut(u32)> Sink for All<F> {
    fn weights(&self) -> Option<&Weights> {
        None
    }

    fn feature(&mut self, slot: u32, _: u32, _: u32) {
        (self.0)(slot);
    }

    // Nothing was kept.
    fn take(&mut self, _: Known, _: u32) {}

    fn take_all(&mut self, _: &Few, _: u32) {}
}

/// Hands the features of one sentence to `sink`; returns what the lexicon says of it.
fn sentence<S: Sink>(tongue: Tongue, sentence: Sentence<'_>, pieces: &mut Pieces, sink: &mut S) -> Sums {
    let mut sums = Sums::default();
    match tongue {
        Tongue::Zh => {
            chars::units(pieces, sentence);
            chars::features(pieces, &mut sums, sink);
        }
        Tongue::En | Tongue::Fa => {
            let table = lexicon::table(tongue);
            pieces.tokenise(sentence, tongue, table, sink);
            words::features(pieces, tongue, table, &mut sums, sink);
        }
    }
    sums
}

/// The features that belong to no place: buckets of the lexicon's sums.
fn buckets(sums: &Sums) -> [u32; 3] {
    let mut kind = 100;
    sums.buckets().map(|bucket| {
        let hash = hash::step(hash::step(0, kind), bucket);
        kind += 1;
        hash::slot(hash, Family::Words)
    })
}

/// Hands all features of a text to `each`, for training: its sentences' and those of the whole, each as often as it occurs.
pub fn features(tongue: Tongue, text: &str, pieces: &mut Pieces, each: impl FnMut(u32)) -> Sums {
    let mut sink = All(each);
    pieces.prepare(tongue);
    let mut all = Sums::default();
    for part in sentences::split(text) {
        all.join(&sentence(tongue, part, pieces, &mut sink));
    }
    for slot in buckets(&all) {
        sink.feature(slot, 0, 0);
    }
    all
}

#[cfg(test)]
mod tests;
