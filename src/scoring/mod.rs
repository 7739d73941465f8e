//! The scoring room: experience metrics with their uncertainty, from counts and slices of numbers.
//! It must not know surveys or responses, must not format, and must not panic.
//!
//! What is undefined (no answers, no variance, an impossible input) is `None`, never 0 or NaN.
//! Blanks and "not applicable" are left out before they come here: they never enter a denominator.
//! Ranges are 95 % unless a function takes its own `z`.

use serde::{Deserialize, Serialize};

pub mod alpha;
pub mod at_risk;
pub mod balance;
pub mod bootstrap;
pub mod ces;
pub mod chi_square;
pub mod churn;
pub mod clv;
pub mod correlation;
pub mod csat;
pub mod dist;
pub mod drivers;
pub mod fcr;
pub mod fft;
pub mod fisher;
pub mod flow;
pub mod freshness;
pub mod importance;
pub mod interaction;
pub mod intervals;
pub mod kano;
mod listwise;
pub mod mann_whitney;
mod matrix;
pub mod mean;
pub mod multiple;
mod net;
pub mod nps;
pub mod nps_beta;
mod ols;
pub mod opportunity;
pub mod penalty_reward;
pub mod pratt;
pub mod quality;
mod ranks;
pub mod relative_weights;
pub mod response;
pub mod roi;
pub mod shapley;
pub mod share;
pub mod shrink;
pub mod sums;
pub mod suppress;
pub mod trend;
pub mod weights;

/// Both ends of a range, in the unit of the metric; `low <= high`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// A metric with its 95 % range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// In the unit of the metric: see the function that made it.
    pub value: f64,
    /// `None` where the answers cannot say how sure the value is, as for the mean of one answer.
    pub range: Option<Interval>,
    /// The answers it rests on.
    pub n: u64,
}

/// The result of a two-sided test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Test {
    /// z, t or chi-square: see the function that made it.
    pub statistic: f64,
    /// Degrees of freedom, where the reference distribution has them.
    pub df: Option<f64>,
    /// 0..=1.
    pub p: f64,
}

/// How far a metric moved from an earlier group to a later one: positive is up.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Later minus earlier, in the unit of the metric.
    pub delta: f64,
    /// 95 %.
    pub range: Interval,
    /// `None` where the test is undefined although the range is not.
    pub test: Option<Test>,
}

impl Interval {
    /// The range `centre - half ..= centre + half`, or `None` if an end is not finite.
    pub(crate) fn around(centre: f64, half: f64) -> Option<Interval> {
        Interval {
            low: centre - half,
            high: centre + half,
        }
        .finite()
    }

    /// The part between two limits.
    pub(crate) fn clip(self, low: f64, high: f64) -> Interval {
        Interval {
            low: self.low.clamp(low, high),
            high: self.high.clamp(low, high),
        }
    }

    /// The smallest range that also holds `value`.
    pub(crate) fn including(self, value: f64) -> Interval {
        Interval {
            low: self.low.min(value),
            high: self.high.max(value),
        }
    }

    pub(crate) fn finite(self) -> Option<Interval> {
        (self.low.is_finite() && self.high.is_finite()).then_some(self)
    }
}

/// `value`, unless it is NaN or infinite: the last guard of a formula.
pub(crate) fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
