//! The experience-quality index: what touchpoints score together, each by how closely it goes with the overall rating.
//! Which touchpoints belong together is not decided here, and "goes with" is all it says: never "causes".
//!
//! Source: Waystone's own composite (requirement 55): sum of weight x score on 0..=100, weights by Johnson (2000).

use serde::{Deserialize, Serialize};

use super::drivers::{Model, needed};
use super::mean::Moments;
use super::{Estimate, Interval, alpha, bootstrap, finite, relative_weights};

/// How touchpoints were weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weighing {
    /// By relative weights.
    Relative,
    /// All alike, because the answers are too few, or too alike, for relative weights.
    Equal,
}

/// The index with what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quality {
    /// 0..=100 with its bootstrap range; `n` counts the respondents who rated a touchpoint.
    pub index: Estimate,
    /// Share (0..=1) of each touchpoint, in their order; together 1.
    pub weights: Vec<f64>,
    pub weighing: Weighing,
    /// Mean score of each touchpoint, 0..=100.
    pub scores: Vec<f64>,
    /// Cronbach's alpha of the touchpoints: low if they do not measure one thing.
    pub alpha: Option<f64>,
}

/// A rating on `low..=high` as 0..=100; turned round if `low > high`, as for effort. `None` off the scale.
pub fn rescaled(score: f64, low: f64, high: f64) -> Option<f64> {
    let share = (score - low) / (high - low);
    (0.0..=1.0).contains(&share).then_some(100.0 * share)
}

/// The sum of weight x score over the sum of weights: the unit of the scores.
/// `None` without parts, with an impossible weight, or if no part weighs anything.
pub fn index(parts: &[(f64, f64)]) -> Option<f64> {
    if !parts.iter().all(|(weight, _)| *weight >= 0.0) {
        return None;
    }
    let whole: f64 = parts.iter().map(|(weight, _)| weight).sum();
    finite(parts.iter().map(|(weight, score)| weight / whole * score).sum()).filter(|_| whole > 0.0)
}

/// Touchpoints are columns of scores on 0..=100 (see [`rescaled`]) of one length with the overall rating; NaN is a blank.
/// A score is the mean of all who rated the touchpoint; weights come from those who rated everything.
///
/// `None` if lengths differ, without touchpoints, or if one has no score: leave that one out first, and say so.
/// No range where resamples mostly lack a touchpoint. It takes [`bootstrap::RESAMPLES`] analyses and more.
pub fn quality(touchpoints: &[&[f64]], overall: &[f64], seed: u64) -> Option<Quality> {
    if touchpoints.is_empty() || touchpoints.iter().any(|column| column.len() != overall.len()) {
        return None;
    }
    let scores = scores(touchpoints)?;
    let relative = stable(touchpoints, overall, seed);
    let weighing = relative.as_ref().map_or(Weighing::Equal, |_| Weighing::Relative);
    let weights = relative.unwrap_or_else(|| vec![1.0 / touchpoints.len() as f64; touchpoints.len()]);
    let rated = |row: &usize| touchpoints.iter().any(|c| c.get(*row).is_some_and(|v| v.is_finite()));
    Some(Quality {
        index: Estimate {
            value: together(&weights, &scores)?,
            range: range(touchpoints, overall, weighing, seed),
            n: (0..overall.len()).filter(rated).count() as u64,
        },
        weights,
        weighing,
        alpha: alpha::cronbach(touchpoints),
        scores,
    })
}

fn scores(touchpoints: &[&[f64]]) -> Option<Vec<f64>> {
    touchpoints.iter().map(|c| Moments::of(c).map(|m| m.mean)).collect()
}

fn together(weights: &[f64], scores: &[f64]) -> Option<f64> {
    index(&weights.iter().copied().zip(scores.iter().copied()).collect::<Vec<_>>())
}

/// Normalised relative weights, if there are answers enough and resampling does not lose them.
fn stable(touchpoints: &[&[f64]], overall: &[f64], seed: u64) -> Option<Vec<f64>> {
    let model = Model::from_answers(touchpoints, overall).ok()?;
    if model.n()? < needed(touchpoints.len()) {
        return None;
    }
    relative_weights::ranges(touchpoints, overall, seed)?;
    relative_weights::relative_weights(&model)?.shares()
}

fn range(touchpoints: &[&[f64]], overall: &[f64], weighing: Weighing, seed: u64) -> Option<Interval> {
    let ranges = bootstrap::ranges(overall.len(), seed, |rows| {
        let drawn = |column: &&[f64]| super::listwise::pick(column, rows);
        let (columns, overall) = (touchpoints.iter().map(drawn).collect::<Vec<_>>(), drawn(&overall));
        let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let scores = scores(&columns)?;
        let weights = match weighing {
            Weighing::Equal => vec![1.0; scores.len()],
            Weighing::Relative => {
                relative_weights::relative_weights(&Model::from_answers(&columns, &overall).ok()?)?.weights
            }
        };
        Some(vec![together(&weights, &scores)?])
    });
    // Answers that are all alike would give a range without width.
    ranges?.first().copied().filter(|range| range.low < range.high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(n: u32, by: u32, modulus: u32) -> Vec<f64> {
        (0..n)
            .map(|i| f64::from(i * by % modulus) * 100.0 / f64::from(modulus - 1))
            .collect()
    }

    fn sum(a: &[f64], b: &[f64]) -> Vec<f64> {
        a.iter().zip(b).map(|(a, b)| 3.0 * a + b).collect()
    }

    #[test]
    fn scales_by_hand() {
        assert_eq!(rescaled(4.0, 1.0, 5.0), Some(75.0));
        assert_eq!(rescaled(2.0, 5.0, 1.0), Some(75.0));
        for off in [0.0, 6.0, f64::NAN] {
            assert_eq!(rescaled(off, 1.0, 5.0), None);
        }
        assert_eq!(rescaled(1.0, 1.0, 1.0), None);
    }

    #[test]
    fn index_by_hand() {
        assert_eq!(index(&[(3.0, 80.0), (1.0, 40.0)]), Some(70.0));
        assert_eq!(index(&[]), None);
        assert_eq!(index(&[(0.0, 80.0)]), None);
        assert_eq!(index(&[(-1.0, 80.0), (2.0, 80.0)]), None);
        assert_eq!(index(&[(1.0, f64::NAN)]), None);
    }

    #[test]
    fn what_goes_with_the_whole_weighs_more() {
        let (a, b) = (column(120, 5, 11), column(120, 7, 13));
        let quality = quality(&[&a, &b], &sum(&a, &b), 1).unwrap();
        assert_eq!(quality.weighing, Weighing::Relative);
        assert!(quality.weights[0] > 0.7 && (quality.weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let (index, range) = (quality.index, quality.index.range.unwrap());
        assert!(range.low < index.value && index.value < range.high && index.n == 120);
    }

    #[test]
    fn few_answers_weigh_alike() {
        let (a, b) = (column(40, 5, 11), column(40, 7, 13));
        let quality = quality(&[&a, &b], &sum(&a, &b), 1).unwrap();
        assert_eq!((quality.weighing, quality.weights), (Weighing::Equal, vec![0.5, 0.5]));
        assert!((quality.index.value - (quality.scores[0] + quality.scores[1]) / 2.0).abs() < 1e-9);
    }

    #[test]
    fn undefined_without_scores_and_rangeless_when_alike() {
        assert_eq!(quality(&[], &[1.0], 1), None);
        assert_eq!(quality(&[&[1.0]], &[1.0, 2.0], 1), None);
        assert_eq!(quality(&[&[f64::NAN]], &[1.0], 1), None);
        let alike = quality(&[&[80.0; 9]], &[5.0; 9], 1).unwrap();
        assert_eq!((alike.index.value, alike.index.range), (80.0, None));
    }

    #[test]
    fn a_blank_leaves_only_its_own_touchpoint() {
        let quality = quality(
            &[&[80.0, f64::NAN, 40.0], &[f64::NAN; 3].map(|_| 50.0)],
            &[f64::NAN; 3],
            1,
        )
        .unwrap();
        assert_eq!((quality.scores, quality.index.n), (vec![60.0, 50.0], 3));
    }
}
