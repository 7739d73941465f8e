//! The Mann-Whitney U test of two groups, for ordinal answers. No tables of exact small-sample values.

use super::dist::normal_p;
use super::ranks::{Ranks, ranks};
use super::{Test, finite};

/// How two groups of ordinal answers compare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MannWhitney {
    /// Pairs in which the first group is higher, ties counting half: 0..=n1 n2.
    pub u: f64,
    /// `u` over all pairs, 0..=1: 0.5 is no difference (McGraw & Wong 1992, common language effect size).
    pub superiority: f64,
    /// The normal approximation with tie and continuity correction, which is fair from about 8 answers in each group.
    pub test: Test,
}

/// Compares two groups (Mann & Whitney 1947). Numbers that are not finite are left out.
/// `None` if a group is empty or all answers are equal.
pub fn mann_whitney(first: &[f64], second: &[f64]) -> Option<MannWhitney> {
    let kept = |values: &[f64]| values.iter().copied().filter(|v| v.is_finite()).collect::<Vec<_>>();
    let (mut pooled, second) = (kept(first), kept(second));
    let (n1, n2) = (pooled.len() as f64, second.len() as f64);
    let count = pooled.len();
    pooled.extend(second);
    let Ranks { ranks, ties } = ranks(&pooled);
    let n = n1 + n2;
    let pairs = n1 * n2;
    let u = ranks.iter().take(count).sum::<f64>() - n1 * (n1 + 1.0) / 2.0;
    let variance = pairs / 12.0 * ((n + 1.0) - ties / (n * (n - 1.0)));
    // All answers equal: the variance is 0 in theory and may be a hair off in floating point.
    if !(pairs > 0.0 && ties < n * n * n - n) {
        return None;
    }
    let distance = u - pairs / 2.0;
    let statistic = finite((distance.abs() - 0.5).max(0.0).copysign(distance) / variance.sqrt())?;
    Some(MannWhitney {
        u,
        superiority: u / pairs,
        test: Test {
            statistic,
            df: None,
            p: normal_p(statistic)?,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn undefined_without_two_varied_groups() {
        assert_eq!(mann_whitney(&[], &[1.0]), None);
        assert_eq!(mann_whitney(&[2.0, 2.0], &[2.0]), None);
        assert_eq!(mann_whitney(&[f64::NAN], &[1.0]), None);
    }

    proptest! {
        #[test]
        fn turns_round(a in prop::collection::vec(0u8..6, 1..30), b in prop::collection::vec(0u8..6, 1..30)) {
            let numbers = |scores: &[u8]| scores.iter().map(|s| f64::from(*s)).collect::<Vec<_>>();
            let (a, b) = (numbers(&a), numbers(&b));
            if let Some(there) = mann_whitney(&a, &b) {
                let back = mann_whitney(&b, &a).unwrap();
                prop_assert!((there.superiority + back.superiority - 1.0).abs() < 1e-12);
                prop_assert!((there.test.p - back.test.p).abs() < 1e-12 && there.test.p <= 1.0);
            }
        }
    }
}
