//! Churn, retention and the relative risk of two groups. What a lost customer is, and when, is not decided here.

use super::dist::Z95;
use super::share::ratio;
use super::{Estimate, Interval, finite, share};

/// Share (0..=1) of the customers at the start that were lost.
pub fn churn(lost: u64, start: u64) -> Option<Estimate> {
    share::share(lost, start)
}

/// Share (0..=1) of the customers at the start that stayed: (end - new) / start.
/// `None` if more are new than are there at the end, or if more stayed than there were.
pub fn retention(start: u64, end: u64, new: u64) -> Option<Estimate> {
    share::share(end.checked_sub(new)?, start)
}

/// Risk of `(hits, n)` in a group over that in the base group, 0 or more, with the log range of Katz et al. (1978).
///
/// `None` if a group is empty or the base has no hit. No range where the log of the ratio is undefined (no hit in the
/// group, a ratio of 0), or if everyone was a hit in both groups, where it would have no width. `n` counts both groups.
pub fn relative_risk(group: (u64, u64), base: (u64, u64)) -> Option<Estimate> {
    let (p1, p2) = (ratio(group.0, group.1)?, ratio(base.0, base.1)?);
    let value = finite(p1 / p2)?;
    let variance = (1.0 - p1) / group.0 as f64 + (1.0 - p2) / base.0 as f64;
    let range = (variance > 0.0 && variance.is_finite())
        .then(|| Interval::around(value.ln(), Z95 * variance.sqrt()))
        .flatten();
    let range = range.map(|log| Interval {
        low: log.low.exp(),
        high: log.high.exp(),
    });
    Some(Estimate {
        value,
        range: range.and_then(Interval::finite),
        n: group.1.checked_add(base.1)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn undefined_without_customers_or_hits() {
        assert_eq!(churn(0, 0), None);
        assert_eq!(retention(100, 10, 20), None);
        assert_eq!(retention(100, 130, 20), None);
        assert_eq!(relative_risk((1, 10), (0, 10)), None);
        assert_eq!(
            relative_risk((0, 10), (1, 10)).map(|e| (e.value, e.range)),
            Some((0.0, None))
        );
        assert_eq!(relative_risk((0, 0), (1, 10)), None);
        assert_eq!(relative_risk((1, 1), (1, 1)).unwrap().range, None);
    }

    proptest! {
        #[test]
        fn range_holds_the_ratio(a in 1u64..50, b in 1u64..50, more in 0u64..1000) {
            let risk = relative_risk((a, a + more), (b, b + 7)).unwrap();
            let range = risk.range.unwrap();
            prop_assert!(0.0 < range.low && range.low < risk.value && risk.value < range.high);
        }
    }
}
