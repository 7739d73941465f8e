//! From sums of cues to a verdict. No words and no language rules here.

use super::language::Language;
use super::reading::{Cue, Label, Reading};

/// How a language's sums map to a verdict; the weights of the three lexicons are not on one scale.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// Polarity is `S / sqrt(S^2 + alpha)`, as in VADER (where alpha is 15).
    alpha: f64,
    /// Polarities nearer to 0 than this are neutral.
    neutral: f64,
    /// Sentences disagree when the weaker side is at least this share of the stronger.
    mixed: f64,
    /// Evidence at which half the doubt is gone.
    half: f64,
}

pub(super) const ENGLISH: Scale = Scale {
    alpha: 15.0,
    neutral: 0.15,
    mixed: 0.5,
    half: 1.5,
};
pub(super) const CHINESE: Scale = Scale {
    alpha: 8.0,
    neutral: 0.15,
    mixed: 0.5,
    half: 1.5,
};
pub(super) const PERSIAN: Scale = Scale {
    alpha: 8.0,
    neutral: 0.15,
    mixed: 0.5,
    half: 1.5,
};

/// Below this, a side is too faint for sentences to be said to disagree.
const FAINT: f64 = 0.9;

/// Sums over sentences.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    positive: f64,
    negative: f64,
    strongest: f64,
    cues: usize,
}

impl Sums {
    /// Adds the cues of one sentence.
    pub(super) fn add(&mut self, cues: &[Cue]) {
        let sum: f64 = cues.iter().map(|c| c.weight).sum();
        let mass: f64 = cues.iter().map(|c| c.weight.abs()).sum();
        self.positive += sum.max(0.0);
        self.negative += (-sum).max(0.0);
        self.strongest = self.strongest.max(mass);
        self.cues += cues.len();
    }
}

/// The verdict on a text with these sums.
pub(super) fn reading(language: Language, sums: Sums, scale: Scale, cues: Vec<Cue>) -> Reading {
    if sums.cues == 0 {
        return Reading::without_cues(language, Label::Unknown);
    }
    let Sums {
        positive,
        negative,
        strongest,
        ..
    } = sums;
    let squash = |x: f64| x / (x * x + scale.alpha).sqrt();
    let polarity = squash(positive - negative);
    let evidence = positive + negative;
    let (weaker, stronger) = (positive.min(negative), positive.max(negative));
    let label = if weaker >= FAINT && weaker >= scale.mixed * stronger {
        Label::Mixed
    } else if polarity.abs() < scale.neutral {
        Label::Neutral
    } else if polarity > 0.0 {
        Label::Positive
    } else {
        Label::Negative
    };
    let confidence = match label {
        Label::Positive | Label::Negative => 0.5 + 0.5 * (stronger - weaker) / (evidence + scale.half),
        _ => 0.5 * evidence / (evidence + scale.half),
    };
    let cues = cues
        .into_iter()
        .map(|cue| Cue {
            weight: rounded(cue.weight),
            ..cue
        })
        .collect();
    Reading {
        language,
        label,
        polarity: rounded(polarity),
        intensity: rounded(squash(strongest)),
        confidence: rounded(confidence),
        cues,
        sentences: Vec::new(),
    }
}

/// Four decimals, as VADER gives, so that a reading survives a decimal text format unchanged.
fn rounded(x: f64) -> f64 {
    (x * 1e4).round() / 1e4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(weight: f64) -> Cue {
        Cue {
            start: 0,
            end: 1,
            weight,
        }
    }

    fn of(sentences: &[&[f64]]) -> Reading {
        let mut sums = Sums::default();
        for sentence in sentences {
            sums.add(&sentence.iter().map(|w| cue(*w)).collect::<Vec<_>>());
        }
        reading(Language::En, sums, ENGLISH, vec![])
    }

    #[test]
    fn polarity_follows_vader() {
        // VADER: compound of a single "good" (1.9) is 0.4404.
        assert!((of(&[&[1.9]]).polarity - 0.4404).abs() < 5e-5);
    }

    #[test]
    fn sentences_that_disagree_are_mixed_and_weak_ones_neutral() {
        assert_eq!(of(&[&[2.0], &[-2.0]]).label, Label::Mixed);
        assert_eq!(of(&[&[4.0], &[-1.0]]).label, Label::Positive);
        assert_eq!(of(&[&[0.3]]).label, Label::Neutral);
        assert_eq!(of(&[]).label, Label::Unknown);
        assert!(of(&[&[2.0], &[-1.0]]).confidence < of(&[&[2.0]]).confidence);
    }
}
