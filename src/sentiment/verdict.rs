//! From a model's scores to a verdict: probabilities, the border of neutral, "mixed" and "can't tell". No features.

use super::model::{Calibration, Scores};
use super::reading::{Label, Part};

/// A side less sure than this is no verdict.
const FLOOR: f64 = 0.55;
/// Sentences disagree when both sides have one at least this far out …
const APART: f64 = 0.5;
/// … and the whole leans no further than this.
const LEANING: f64 = 0.6;

/// What one score means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Judged {
    pub(super) polarity: f64,
    pub(super) label: Label,
    pub(super) confidence: f64,
}

/// The verdict on scores. Polarity is `2p - 1`, p being the probability of positive against negative; confidence is the
/// probability of the side for positive and negative, and that of neutral for neutral.
pub(super) fn judge(calibration: &Calibration, scores: Scores) -> Judged {
    let odds = calibration.odds(scores.polarity);
    let neutral = logistic(calibration.neutral_odds(scores.neutral, odds).into());
    let odds = f64::from(odds);
    let side = logistic(odds.abs());
    let (label, confidence) = if neutral >= f64::from(calibration.neutral) {
        (Label::Neutral, neutral)
    } else if side < FLOOR {
        (Label::Unknown, side)
    } else if odds > 0.0 {
        (Label::Positive, side)
    } else {
        (Label::Negative, side)
    };
    Judged {
        polarity: rounded((2.0 * side - 1.0) * odds.signum()),
        label,
        confidence: rounded(confidence),
    }
}

/// Whether sentences disagree so that no side wins.
pub(super) fn is_mixed(parts: &[Part], whole: f64) -> bool {
    let clear = |sign: f64| {
        parts
            .iter()
            .any(|p| p.polarity * sign >= APART && p.label != Label::Neutral)
    };
    whole.abs() < LEANING && clear(1.0) && clear(-1.0)
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// Four decimals, so that a reading survives a decimal text format unchanged.
fn rounded(x: f64) -> f64 {
    (x * 1e4).round() / 1e4
}
