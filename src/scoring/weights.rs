//! Survey weights: the effective number of answers and weighted shares and means. Where weights come from is not known.
//!
//! Weights are 0 or more and finite, with a sum above 0; anything else is `None`.

use super::dist::{CONFIDENCE, Z95, t_for};
use super::{Estimate, Interval, finite, share};

/// Kish's effective sample size, (sum w)^2 / sum w^2 (Kish 1965): between 1 and the number of weights.
pub fn n_eff(weights: &[f64]) -> Option<f64> {
    total(weights.iter().copied())?;
    // Weights have no unit: against the largest, squares neither overflow nor vanish, and equal weights count exactly.
    let most = weights.iter().copied().fold(0.0, f64::max);
    let parts = || weights.iter().map(|w| w / most);
    let sum: f64 = parts().sum();
    finite(sum * sum / parts().map(|part| part * part).sum::<f64>())
}

/// How many answers weigh anything: those of weight 0 are no ground for a figure.
pub(super) fn weighing(weights: impl IntoIterator<Item = f64>) -> u64 {
    weights.into_iter().filter(|w| *w > 0.0).count() as u64
}

/// Weighted share (0..=1) of `(hit, weight)` answers, with the Wilson range for [`n_eff`] answers.
pub fn share(answers: &[(bool, f64)]) -> Option<Estimate> {
    let weights: Vec<f64> = answers.iter().map(|(_, w)| *w).collect();
    let n_eff = n_eff(&weights)?;
    let hits: f64 = answers.iter().filter(|(hit, _)| *hit).map(|(_, w)| w).sum();
    let value = finite(hits / total(weights)?)?.min(1.0);
    Some(Estimate {
        value,
        range: share::wilson_share(value, n_eff, Z95),
        n: weighing(answers.iter().map(|(_, w)| *w)),
    })
}

/// Weighted mean of `(value, weight)` answers, with a t range for [`n_eff`] answers: weighted variance
/// times n_eff / (n_eff - 1), an approximation that ignores strata. No range below 2 effective or for equal answers.
/// Values that are not finite are left out with their weights, as in `mean`.
pub fn mean(answers: &[(f64, f64)]) -> Option<Estimate> {
    let answers: Vec<(f64, f64)> = answers.iter().copied().filter(|(v, _)| v.is_finite()).collect();
    let weights: Vec<f64> = answers.iter().map(|(_, w)| *w).collect();
    let (total, n_eff) = (total(weights.iter().copied())?, n_eff(&weights)?);
    let value = finite(answers.iter().map(|(v, w)| v * w).sum::<f64>() / total)?;
    let variance = answers.iter().map(|(v, w)| w * (v - value).powi(2)).sum::<f64>() / total;
    let equal = answers.iter().filter(|(_, w)| *w > 0.0).is_sorted_by(|a, b| a.0 == b.0);
    let range = || {
        let t = t_for(CONFIDENCE, n_eff - 1.0)?;
        Interval::around(value, t * (variance / (n_eff - 1.0)).sqrt())
    };
    Some(Estimate {
        value,
        range: (n_eff >= 2.0 && !equal).then(range).flatten(),
        n: weighing(weights),
    })
}

fn total(weights: impl IntoIterator<Item = f64>) -> Option<f64> {
    let sum = weights
        .into_iter()
        .try_fold(0.0, |sum, w| (w >= 0.0).then_some(sum + w))?;
    finite(sum).filter(|sum| *sum > 0.0)
}

#[cfg(test)]
mod tests {
    use super::super::mean::mean as plain_mean;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn impossible_weights_are_none() {
        for bad in [&[][..], &[0.0], &[1.0, -1.0], &[f64::NAN], &[f64::INFINITY]] {
            assert_eq!(n_eff(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn equal_weights_change_nothing() {
        let values = [1.0, 2.0, 4.0, 4.0];
        let (weighted, plain) = (mean(&values.map(|v| (v, 0.5))).unwrap(), plain_mean(&values).unwrap());
        assert_eq!(weighted.value, plain.value);
        assert!((weighted.range.unwrap().low - plain.range.unwrap().low).abs() < 1e-9);
        let shares = share(&[(true, 2.0), (false, 2.0), (false, 2.0)]);
        assert_eq!(shares.map(|s| s.value), share::share(1, 3).map(|s| s.value));
    }

    #[test]
    fn equal_answers_have_no_mean_range() {
        assert_eq!(mean(&[(0.1, 0.3), (0.1, 0.7), (0.1, 0.9)]).unwrap().range, None);
    }

    #[test]
    fn weights_have_no_unit() {
        for unit in [1e-200, 0.1, 1.0, 1e200] {
            let n = n_eff(&[unit, 2.0 * unit, 3.0 * unit, 4.0 * unit]).unwrap();
            assert!((n - 10.0 / 3.0).abs() < 1e-9, "{unit}: {n}");
            assert_eq!(n_eff(&[unit; 3]), Some(3.0));
        }
    }

    #[test]
    fn what_weighs_nothing_is_no_answer() {
        assert_eq!(
            share(&[(true, 1.0), (false, 0.0)]).map(|e| (e.value, e.n)),
            Some((1.0, 1))
        );
        assert_eq!(mean(&[(1.0, 1.0), (5.0, 0.0)]).map(|e| (e.value, e.n)), Some((1.0, 1)));
        assert_eq!(n_eff(&[1.0, 1.0, 0.0]), Some(2.0));
    }

    #[test]
    fn a_blank_leaves_with_its_weight() {
        assert_eq!(
            mean(&[(1.0, 1.0), (f64::NAN, 9.0), (3.0, 1.0)]).map(|e| (e.value, e.n)),
            Some((2.0, 2))
        );
        assert_eq!(mean(&[(f64::NAN, 1.0)]), None);
    }

    proptest! {
        #[test]
        fn n_eff_is_between_1_and_n(weights in prop::collection::vec(1e-3..1e3f64, 1..50)) {
            let n_eff = n_eff(&weights).unwrap();
            prop_assert!(n_eff > 1.0 - 1e-9 && n_eff < weights.len() as f64 + 1e-9);
        }

        #[test]
        fn share_is_bounded(answers in prop::collection::vec((any::<bool>(), 0.0..1e6f64), 0..30)) {
            if let Some(Estimate { value, range: Some(range), .. }) = share(&answers) {
                prop_assert!(0.0 <= range.low && range.low <= value && value <= range.high && range.high <= 1.0);
                prop_assert!(range.low < range.high);
            }
        }
    }
}
