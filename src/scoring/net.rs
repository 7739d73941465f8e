//! The algebra of a net score: answers above, in and below a middle, coded +1, 0 and -1, and 100 times their mean.
//! Which answers count as above or below is not decided here.

use super::dist::{Z95, normal_p};
use super::{Change, Interval, Test, finite};

/// In any unit: counts, counts with pseudo-answers, weights, or shares. Never negative.
#[derive(Clone, Copy, Default)]
pub(super) struct Net {
    pub up: f64,
    pub middle: f64,
    pub down: f64,
}

impl Net {
    pub fn n(self) -> f64 {
        self.up + self.middle + self.down
    }

    pub fn plus(self, more: Net) -> Net {
        Net {
            up: self.up + more.up,
            middle: self.middle + more.middle,
            down: self.down + more.down,
        }
    }

    pub fn times(self, factor: f64) -> Net {
        Net {
            up: self.up * factor,
            middle: self.middle * factor,
            down: self.down * factor,
        }
    }

    /// With the pseudo-answers of the adjusted Wald interval: three, spread 1/4, 1/2, 1/4 (Rocks 2016).
    pub fn adjusted(self) -> Net {
        self.plus(Net {
            up: 0.75,
            middle: 1.5,
            down: 0.75,
        })
    }

    /// -1..=1; `None` if there is nothing.
    pub fn mean(self) -> Option<f64> {
        finite((self.up - self.down) / self.n())
    }

    /// Of one answer, 0..=1.
    pub fn variance(self) -> Option<f64> {
        let mean = self.mean()?;
        finite((self.up + self.down) / self.n() - mean * mean).map(|v| v.max(0.0))
    }

    /// In points.
    pub fn standard_error(self) -> Option<f64> {
        finite(100.0 * (self.variance()? / self.n()).sqrt())
    }

    /// In points, not clipped.
    pub fn wald(self, z: f64) -> Option<Interval> {
        Interval::around(100.0 * self.mean()?, z * self.standard_error()?)
    }

    /// The printed range in points: adjusted Wald on the scale, widened to hold `value`, which it misses for one.
    pub fn range(self, value: f64) -> Option<Interval> {
        self.adjusted()
            .wald(Z95)
            .map(|range| range.clip(-100.0, 100.0).including(value))
    }

    /// Later minus earlier in points by the normal test; `None` if neither varies.
    pub fn change_to(self, after: Net) -> Option<Change> {
        let delta = 100.0 * (after.mean()? - self.mean()?);
        let se = self.standard_error()?.hypot(after.standard_error()?);
        let statistic = finite(delta / se)?;
        let test = Test {
            statistic,
            df: None,
            p: normal_p(statistic)?,
        };
        Some(Change {
            delta,
            range: Interval::around(delta, Z95 * se)?,
            test: Some(test),
        })
    }

    /// In points: the scores that a test with quantile `z` would not reject.
    pub fn score_interval(self, z: f64) -> Option<Interval> {
        let centre = self.mean()?;
        let possible = z.is_finite() && z > 0.0;
        possible.then(|| Interval {
            low: 100.0 * self.boundary(centre, -1.0, z),
            high: 100.0 * self.boundary(centre, 1.0, z),
        })
    }

    /// Bisects between the observed mean and the end of the scale for the last mean that is not rejected.
    fn boundary(self, centre: f64, end: f64, z: f64) -> f64 {
        let (mut kept, mut rejected) = (centre, end);
        for _ in 0..60 {
            let middle = kept.midpoint(rejected);
            if self.score_statistic(middle) <= z {
                kept = middle
            } else {
                rejected = middle
            }
        }
        kept.midpoint(rejected)
    }

    /// |observed - supposed| in standard errors under the supposed mean (-1..=1), Tango 1998.
    fn score_statistic(self, supposed: f64) -> f64 {
        let Net { up, down, .. } = self;
        let n = self.n();
        let distance = (up - down - n * supposed).abs();
        if distance == 0.0 {
            return 0.0;
        }
        let b = (2.0 * n - up + down) * supposed - up - down;
        let c = -down * supposed * (1.0 - supposed);
        let restricted_down = ((b * b - 8.0 * n * c).max(0.0).sqrt() - b) / (4.0 * n);
        distance
            / (n * (2.0 * restricted_down + supposed * (1.0 - supposed)))
                .max(0.0)
                .sqrt()
    }
}
