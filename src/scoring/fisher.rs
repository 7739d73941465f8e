//! Fisher's exact test of a 2x2 table, for counts too few for the z test of `share::change`.

use statrs::function::gamma::ln_gamma;

/// Above this many answers the exact sum is slow and the z test just as good.
pub const MOST: u64 = 10_000;

/// The two-sided p-value of `[[a, b], [c, d]]` (Fisher 1935): the sum over all tables with the same margins
/// that are no more probable. `None` if a row or column is empty, or above [`MOST`] answers.
pub fn fisher_exact(table: [[u64; 2]; 2]) -> Option<f64> {
    let [[a, b], [c, d]] = table;
    let n = [b, c, d]
        .iter()
        .try_fold(a, |sum, more| sum.checked_add(*more))
        .filter(|n| *n <= MOST)?;
    let (row, column) = (a + b, a + c);
    if row == 0 || row == n || column == 0 || column == n {
        return None;
    }
    let log_probability = |x: u64| ln_choose(row, x) + ln_choose(n - row, column - x) - ln_choose(n, column);
    let observed = log_probability(a);
    let least = column.saturating_sub(n - row);
    // Tables as probable as the observed one must count although rounding sets them apart (as R and scipy do).
    let p: f64 = (least..=row.min(column))
        .map(log_probability)
        .filter(|l| *l <= observed + 1e-7)
        .map(f64::exp)
        .sum();
    Some(p.min(1.0))
}

fn ln_choose(n: u64, k: u64) -> f64 {
    let ln_factorial = |x: u64| ln_gamma(x as f64 + 1.0);
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    // Fisher's tea-tasting table; the two-sided p of R's fisher.test is 34/70.
    #[test]
    fn lady_tasting_tea() {
        assert!((fisher_exact([[3, 1], [1, 3]]).unwrap() - 34.0 / 70.0).abs() < 1e-12);
    }

    #[test]
    fn undefined_without_margins() {
        for bad in [
            [[0, 0], [1, 2]],
            [[0, 1], [0, 2]],
            [[u64::MAX, 1], [1, 1]],
            [[MOST, 1], [1, 1]],
        ] {
            assert_eq!(fisher_exact(bad), None, "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn a_probability_whatever_the_order(a in 0u64..60, b in 0u64..60, c in 0u64..60, d in 0u64..60) {
            if let Some(p) = fisher_exact([[a, b], [c, d]]) {
                prop_assert!(p > 0.0 && p <= 1.0);
                prop_assert!((p - fisher_exact([[c, d], [a, b]]).unwrap()).abs() < 1e-9);
                prop_assert!((p - fisher_exact([[a, c], [b, d]]).unwrap()).abs() < 1e-9);
            }
        }
    }
}
