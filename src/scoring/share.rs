//! Shares (0..=1) with the Wilson interval, margins, sample sizes and the change of a share.
//! No percent signs and no rounding. The other named intervals live in `intervals`.

use super::dist::{Z95, normal_p};
use super::{Change, Estimate, Interval, Test, finite};

/// A share with its Wilson range. `None` if `n` is 0 or `hits > n`.
pub fn share(hits: u64, n: u64) -> Option<Estimate> {
    let value = ratio(hits, n)?;
    Some(Estimate {
        value,
        range: wilson(hits, n, Z95),
        n,
    })
}

/// The share of "yes"; blanks (`None`) are left out.
pub(super) fn yes(answers: impl IntoIterator<Item = Option<bool>>) -> Option<Estimate> {
    let (mut hits, mut n) = (0, 0);
    for answer in answers.into_iter().flatten() {
        n += 1;
        hits += u64::from(answer);
    }
    share(hits, n)
}

/// `hits / n` alone, 0..=1; `None` if `n` is 0 or `hits > n`.
pub fn ratio(hits: u64, n: u64) -> Option<f64> {
    (n > 0 && hits <= n).then(|| hits as f64 / n as f64)
}

/// Wilson (1927) score interval with quantile `z` (0 or more).
pub fn wilson(hits: u64, n: u64, z: f64) -> Option<Interval> {
    wilson_share(ratio(hits, n)?, n as f64, z)
}

/// The same for a share that is no count, as a weighted one with its effective sample size `n`.
///
/// (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)
pub fn wilson_share(p: f64, n: f64, z: f64) -> Option<Interval> {
    if !((0.0..=1.0).contains(&p) && n.is_finite() && n > 0.0 && z.is_finite() && z >= 0.0) {
        return None;
    }
    let spread = 1.0 + z * z / n;
    let centre = (p + z * z / (2.0 * n)) / spread;
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt() / spread;
    // The ends and the share itself are exact in theory; in floating point they can slip past by one step.
    Interval::around(centre, half).map(|range| range.clip(0.0, 1.0).including(p))
}

/// Half width of the plain interval, for planning: z sqrt(p(1-p)/n), with the finite population correction
/// sqrt((N-n)/(N-1)) when the population is known. `None` if `n` is 0 or above the population, or at a share of 0 or 1,
/// where the plain interval has no width and would promise certainty.
pub fn margin_of_error(p: f64, n: u64, z: f64, population: Option<u64>) -> Option<f64> {
    let plain = z * (spread(p)? / n as f64).sqrt();
    match population {
        None => finite(plain),
        Some(all) if n > all => None,
        Some(all) if n == all && n > 0 => Some(0.0),
        Some(all) => finite(plain * ((all - n) as f64 / (all as f64 - 1.0)).sqrt()),
    }
}

/// Answers needed for a margin of error (0..1) around an expected share: n0 = z^2 p(1-p) / margin^2, and
/// n0 / (1 + (n0 - 1) / N) when the population is known (Cochran 1977); rounded up. `None` at a share of 0 or 1.
pub fn sample_size(p: f64, margin: f64, z: f64, population: Option<u64>) -> Option<u64> {
    let endless = (z / margin).powi(2) * spread(p)?;
    let needed = match population {
        None => endless,
        Some(0) => return None,
        Some(all) => endless / (1.0 + (endless - 1.0) / all as f64),
    };
    (margin > 0.0)
        .then(|| finite(needed.max(0.0).ceil()))
        .flatten()
        .map(|n| n as u64)
}

/// Change of a share from `(hits, n)` before to `(hits, n)` after: Newcombe's hybrid score range (1998, method 10)
/// and the pooled two-proportion z test, which is undefined if everyone or no one was a hit in both.
pub fn change(before: (u64, u64), after: (u64, u64)) -> Option<Change> {
    let (p1, p2) = (ratio(before.0, before.1)?, ratio(after.0, after.1)?);
    let (w1, w2) = (wilson(before.0, before.1, Z95)?, wilson(after.0, after.1, Z95)?);
    let delta = p2 - p1;
    let range = Interval {
        low: delta - (p2 - w2.low).hypot(w1.high - p1),
        high: delta + (w2.high - p2).hypot(p1 - w1.low),
    };
    Some(Change {
        delta,
        range: range.clip(-1.0, 1.0).including(delta),
        test: pooled_z(before, after, delta),
    })
}

fn pooled_z(before: (u64, u64), after: (u64, u64), delta: f64) -> Option<Test> {
    let (n1, n2) = (before.1 as f64, after.1 as f64);
    let pooled = (before.0 as f64 + after.0 as f64) / (n1 + n2);
    let se = (pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2)).sqrt();
    let statistic = finite(delta / se)?;
    Some(Test {
        statistic,
        df: None,
        p: normal_p(statistic)?,
    })
}

/// p(1-p), the variance of one answer; `None` where nothing varies.
fn spread(p: f64) -> Option<f64> {
    (p > 0.0 && p < 1.0).then_some(p * (1.0 - p))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn impossible_counts_are_none() {
        assert_eq!(share(0, 0), None);
        assert_eq!(share(3, 2), None);
        assert_eq!(change((0, 0), (1, 2)), None);
        assert_eq!(wilson_share(f64::NAN, 10.0, Z95), None);
        assert_eq!(wilson_share(0.5, 0.0, Z95), None);
    }

    #[test]
    fn planning_at_the_edges() {
        assert_eq!(margin_of_error(0.5, 0, Z95, None), None);
        assert_eq!(margin_of_error(0.5, 0, Z95, Some(0)), None);
        assert_eq!(margin_of_error(0.5, 11, Z95, Some(10)), None);
        assert_eq!(margin_of_error(0.5, 1, Z95, Some(1)), Some(0.0));
        for p in [0.0, 1.0, -0.1, f64::NAN] {
            assert_eq!(
                (margin_of_error(p, 9, Z95, None), sample_size(p, 0.05, Z95, None)),
                (None, None)
            );
        }
        assert_eq!(sample_size(0.5, 0.0, Z95, None), None);
        assert_eq!(sample_size(0.5, 0.05, Z95, Some(0)), None);
        assert!(sample_size(0.5, 0.001, Z95, Some(40)).unwrap() <= 40);
    }

    #[test]
    fn no_test_where_all_agree() {
        let change = change((10, 10), (20, 20)).unwrap();
        assert_eq!((change.delta, change.test), (0.0, None));
        assert!(change.range.low < 0.0 && change.range.high > 0.0);
    }

    fn counts() -> impl Strategy<Value = (u64, u64)> {
        prop_oneof![1u64..50, 1u64..10_000_000].prop_flat_map(|n| (prop_oneof![0..=n, Just(0), Just(n)], Just(n)))
    }

    proptest! {
        #[test]
        fn wilson_is_in_0_1_holds_the_share_and_has_width((hits, n) in counts()) {
            let Estimate { value, range, .. } = share(hits, n).unwrap();
            let range = range.unwrap();
            prop_assert!(0.0 <= range.low && range.low <= value && value <= range.high && range.high <= 1.0);
            prop_assert!(range.low < range.high);
        }

        #[test]
        fn change_is_bounded(before in counts(), after in counts()) {
            let Change { delta, range, test } = change(before, after).unwrap();
            prop_assert!(-1.0 <= range.low && range.low <= delta && delta <= range.high && range.high <= 1.0);
            if let Some(test) = test {
                prop_assert!((0.0..=1.0).contains(&test.p));
            }
        }
    }
}
