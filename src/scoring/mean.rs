//! Means with the t interval, and the Welch test of two means. No weights (see `weights`) and no scale.

use super::dist::{CONFIDENCE, t_for, t_p};
use super::{Change, Estimate, Interval, Test, finite};

/// Count, mean and sample variance of a list of numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moments {
    /// At least 1.
    pub n: u64,
    pub mean: f64,
    /// Divided by n - 1; `None` for a single number.
    pub variance: Option<f64>,
}

impl Moments {
    /// Numbers that are not finite are left out; `None` if none is left.
    pub fn of(values: &[f64]) -> Option<Moments> {
        let kept = || values.iter().copied().filter(|v| v.is_finite());
        let n = kept().count();
        let mean = finite(kept().sum::<f64>() / n as f64)?;
        let squares: f64 = kept().map(|v| (v - mean).powi(2)).sum();
        // A list of equal numbers must have variance 0 although the rounded mean may miss them by one step.
        let constant = kept().is_sorted_by(|a, b| a == b);
        let variance = if constant { 0.0 } else { squares / (n as f64 - 1.0) };
        Some(Moments {
            n: n as u64,
            mean,
            variance: if n < 2 { None } else { finite(variance) },
        })
    }

    /// The same from how often each number was given.
    pub fn of_counts(counts: &[(f64, u64)]) -> Option<Moments> {
        let kept = || counts.iter().filter(|(value, n)| value.is_finite() && *n > 0);
        let n: u64 = kept().map(|(_, n)| n).sum();
        let mean = finite(kept().map(|(value, n)| value * *n as f64).sum::<f64>() / n as f64)?;
        let squares: f64 = kept().map(|(value, n)| (value - mean).powi(2) * *n as f64).sum();
        // As above: equal numbers have variance 0.
        let variance = if kept().count() == 1 {
            0.0
        } else {
            squares / (n as f64 - 1.0)
        };
        Some(Moments {
            n,
            mean,
            variance: if n < 2 { None } else { finite(variance) },
        })
    }

    /// The mean with its 95 % t interval.
    pub fn estimate(&self) -> Estimate {
        Estimate {
            value: self.mean,
            range: self.interval(CONFIDENCE),
            n: self.n,
        }
    }

    /// Standard deviation with divisor n - 1.
    pub fn sd(&self) -> Option<f64> {
        self.variance.map(f64::sqrt)
    }

    /// The t interval. `None` for one number or for equal numbers, whose interval would have no width.
    pub fn interval(&self, confidence: f64) -> Option<Interval> {
        let variance = self.variance.filter(|v| *v > 0.0)?;
        let t = t_for(confidence, self.n as f64 - 1.0)?;
        Interval::around(self.mean, t * (variance / self.n as f64).sqrt())
    }
}

/// The mean in the unit of the values, with its 95 % t interval.
///
/// Numbers that are not finite are left out. `None` without numbers, or if they are too large to add up; no range for
/// one number or equal numbers.
pub fn mean(values: &[f64]) -> Option<Estimate> {
    Moments::of(values).map(|moments| moments.estimate())
}

/// Change of the mean by Welch's unequal-variances t test (Welch 1947, df after Satterthwaite).
///
/// `None` unless both lists have two numbers and one of them varies.
pub fn change(before: &[f64], after: &[f64]) -> Option<Change> {
    welch(&Moments::of(before)?, &Moments::of(after)?)
}

/// The same from what is known of both lists.
pub fn welch(before: &Moments, after: &Moments) -> Option<Change> {
    let (n1, n2) = (before.n as f64, after.n as f64);
    let (v1, v2) = (before.variance? / n1, after.variance? / n2);
    let se = (v1 + v2).sqrt();
    let delta = after.mean - before.mean;
    let statistic = finite(delta / se)?;
    let df = finite((v1 + v2).powi(2) / (v1 * v1 / (n1 - 1.0) + v2 * v2 / (n2 - 1.0)))?;
    let range = Interval::around(delta, t_for(CONFIDENCE, df)? * se)?;
    Some(Change {
        delta,
        range,
        test: Some(Test {
            statistic,
            df: Some(df),
            p: t_p(statistic, df)?,
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn few_or_equal_numbers_have_no_range() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[f64::NAN, f64::INFINITY]), None);
        assert_eq!(
            mean(&[4.0]),
            Some(Estimate {
                value: 4.0,
                range: None,
                n: 1
            })
        );
        assert_eq!(mean(&[0.1; 3]).unwrap().range, None);
        assert_eq!(mean(&[f64::MAX, f64::MAX]), None);
    }

    #[test]
    fn blanks_leave_the_denominator() {
        assert_eq!(mean(&[1.0, f64::NAN, 3.0]).map(|e| (e.value, e.n)), Some((2.0, 2)));
    }

    #[test]
    fn welch_needs_variance() {
        assert_eq!(change(&[1.0, 1.0], &[2.0, 2.0]), None);
        assert_eq!(change(&[1.0], &[2.0, 3.0]), None);
        assert_eq!(change(&[1.0, 1.0], &[2.0, 4.0]).and_then(|c| c.test?.df), Some(1.0));
    }

    fn ratings() -> impl Strategy<Value = Vec<f64>> {
        prop::collection::vec(1.0..7.0f64, 0..20)
    }

    proptest! {
        #[test]
        fn counts_say_the_same_as_their_list(counts in prop::collection::vec(0u64..9, 5)) {
            let points = || counts.iter().enumerate().map(|(at, n)| (at as f64, *n));
            let list: Vec<f64> = points().flat_map(|(value, n)| vec![value; n as usize]).collect();
            let (a, b) = (Moments::of(&list), Moments::of_counts(&points().collect::<Vec<_>>()));
            prop_assert_eq!(a.map(|a| (a.n, a.variance.is_some())), b.map(|b| (b.n, b.variance.is_some())));
            if let (Some(a), Some(b)) = (a, b) {
                prop_assert!((a.mean - b.mean).abs() < 1e-12);
                prop_assert!((a.variance.unwrap_or_default() - b.variance.unwrap_or_default()).abs() < 1e-12);
            }
        }

        #[test]
        fn nothing_is_nan(values in prop::collection::vec(any::<f64>(), 0..20)) {
            if let Some(Estimate { value, range, .. }) = mean(&values) {
                prop_assert!(value.is_finite());
                if let Some(range) = range {
                    prop_assert!(range.low <= value && value <= range.high && range.high.is_finite());
                }
            }
        }

        #[test]
        fn welch_turns_round(a in ratings(), b in ratings()) {
            let (there, back) = (change(&a, &b), change(&b, &a));
            prop_assert_eq!(there.map(|c| c.delta), back.map(|c| -c.delta));
            if let Some(test) = there.and_then(|c| c.test) {
                prop_assert!((0.0..=1.0).contains(&test.p) && test.df.unwrap() > 0.0);
            }
        }
    }
}
