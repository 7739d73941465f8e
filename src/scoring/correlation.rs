//! Bivariate correlation: Pearson's r with Fisher's range, and Spearman's rho. Correlation matrices live in `drivers`.
//!
//! Pairs with a number that is not finite are left out; lists of different length are `None`.

use super::dist::Z95;
use super::listwise::complete;
use super::ranks::ranks;
use super::{Estimate, Interval, finite};

/// Pearson's r, -1..=1, with Fisher's range. `None` if either list does not vary.
pub fn pearson(x: &[f64], y: &[f64]) -> Option<Estimate> {
    let [x, y] = pairs(x, y)?;
    let n = x.len() as u64;
    let value = r(&x, &y)?;
    Some(Estimate {
        value,
        range: fisher_interval(value, n, Z95),
        n,
    })
}

/// Spearman's rho, -1..=1, by average ranks. No range: Fisher's does not hold for ranks with many ties.
pub fn spearman(x: &[f64], y: &[f64]) -> Option<Estimate> {
    let [x, y] = pairs(x, y)?;
    let value = r(&ranks(&x).ranks, &ranks(&y).ranks)?;
    Some(Estimate {
        value,
        range: None,
        n: x.len() as u64,
    })
}

/// tanh(atanh r -+ z / sqrt(n - 3)) (Fisher 1921). `None` unless `|r| < 1` and `n > 3`.
pub fn fisher_interval(r: f64, n: u64, z: f64) -> Option<Interval> {
    let possible = r.abs() < 1.0 && n > 3;
    let inside = possible
        .then(|| Interval::around(r.atanh(), z / (n as f64 - 3.0).sqrt()))
        .flatten()?;
    Some(
        Interval {
            low: inside.low.tanh(),
            high: inside.high.tanh(),
        }
        .including(r),
    )
}

fn pairs(x: &[f64], y: &[f64]) -> Option<[Vec<f64>; 2]> {
    complete(&[x, y])?.try_into().ok()
}

fn r(x: &[f64], y: &[f64]) -> Option<f64> {
    let (x, y) = (centred(x)?, centred(y)?);
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    // Numbers so large or small that their squares leave the range of f64 have no usable r.
    let norm = |a: &[f64]| Some(product(a, a)).filter(|norm| norm.is_normal()).map(f64::sqrt);
    let r = finite(product(&x, &y) / (norm(&x)? * norm(&y)?))?;
    // A perfect line may come out a hair off, and would then get a range.
    Some(if r.abs() > 1.0 - 1e-12 { r.signum() } else { r })
}

/// Deviations from the mean; `None` if the list does not vary.
fn centred(values: &[f64]) -> Option<Vec<f64>> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let varies = !values.is_sorted_by(|a, b| a == b);
    varies.then(|| values.iter().map(|v| v - mean).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn undefined_without_variance() {
        assert_eq!(pearson(&[], &[]), None);
        assert_eq!(pearson(&[1.0], &[1.0]), None);
        assert_eq!(pearson(&[0.1; 3], &[1.0, 2.0, 3.0]), None);
        assert_eq!(spearman(&[1.0, 2.0], &[3.0, 3.0]), None);
        assert_eq!(pearson(&[1.0, 2.0], &[1.0]), None);
    }

    #[test]
    fn perfect_or_few_pairs_have_no_range() {
        assert_eq!(
            pearson(&[1.0, 2.0, 3.0, 4.0], &[2.0, 4.0, 6.0, 8.0]).unwrap().range,
            None
        );
        assert_eq!(fisher_interval(0.5, 3, Z95), None);
        assert_eq!(fisher_interval(f64::NAN, 10, Z95), None);
    }

    #[test]
    fn pairs_with_a_blank_are_left_out() {
        let rho = spearman(&[1.0, f64::NAN, 3.0, 4.0], &[2.0, 9.0, 1.0, f64::NAN]).unwrap();
        assert_eq!((rho.value, rho.n), (-1.0, 2));
    }

    proptest! {
        #[test]
        fn bounded(pairs in prop::collection::vec((any::<f64>(), any::<f64>()), 0..20)) {
            let (x, y): (Vec<_>, Vec<_>) = pairs.into_iter().unzip();
            for estimate in [pearson(&x, &y), spearman(&x, &y)].into_iter().flatten() {
                prop_assert!((-1.0..=1.0).contains(&estimate.value));
                if let Some(range) = estimate.range {
                    prop_assert!(-1.0 <= range.low && range.low <= estimate.value);
                    prop_assert!(estimate.value <= range.high && range.high <= 1.0);
                }
            }
        }
    }
}
