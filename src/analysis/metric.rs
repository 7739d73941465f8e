//! How a rating is scored, in which unit and on which axis. The formulas are `scoring`'s.
use super::Cell;
use crate::{
    scoring::{
        Estimate, Interval,
        mean::Moments,
        nps::{self, Split},
        share::share,
    },
    survey::{Measure, Scale},
};

/// Each has one unit, for its value, its range and its axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Points, -100..=100.
    Nps,
    /// Percent of answers in the top-two box, 0..=100.
    TopTwo,
    /// The mean of CES 2.0, 1..=7.
    Ease,
    /// The mean on the scale.
    Mean(Scale),
    /// Percent of answers in the two highest points of a statement's scale, 0..=100.
    Agree(Scale),
}

impl Metric {
    pub fn of(measure: Measure) -> Self {
        match measure {
            Measure::Nps => Self::Nps,
            Measure::Csat => Self::TopTwo,
            Measure::Ces => Self::Ease,
            // CES 1.0 has no index of its own here: its mean, never on the axis of CES 2.0.
            Measure::Effort => Self::Mean(Scale::OneToFive),
            Measure::Plain(scale) => Self::Mean(scale),
        }
    }

    /// The score of answers, by how often each point was given, with its 95 % range; `None` without answers.
    pub fn score(self, counts: &[(u8, u64)]) -> Option<Estimate> {
        match self {
            Self::Nps => nps::score(&Split::of_counts(counts.iter().copied())),
            Self::TopTwo => top_two(Scale::OneToFive, counts).map(percent),
            Self::Ease => mean_on(Scale::OneToSeven, counts),
            Self::Mean(scale) => mean_on(scale, counts),
            Self::Agree(scale) => top_two(scale, counts).map(percent),
        }
    }

    /// The points that are given.
    pub fn scale(self) -> Scale {
        match self {
            Self::Nps => Scale::ZeroToTen,
            Self::TopTwo => Scale::OneToFive,
            Self::Ease => Scale::OneToSeven,
            Self::Mean(scale) | Self::Agree(scale) => scale,
        }
    }

    /// The ends of its axis: always the whole scale, so that two charts compare.
    pub fn limits(self) -> Interval {
        match self {
            Self::Nps => Interval {
                low: -100.0,
                high: 100.0,
            },
            Self::TopTwo | Self::Agree(_) => Interval { low: 0.0, high: 100.0 },
            Self::Ease => limits(Scale::OneToSeven),
            Self::Mean(scale) => limits(scale),
        }
    }

    /// Where the axis is marked, from low to high.
    pub fn ticks(self) -> Vec<f64> {
        let whole = |low: u8, high: u8, step: usize| (low..=high).step_by(step).map(f64::from).collect();
        match self {
            Self::Nps => vec![-100.0, -50.0, 0.0, 50.0, 100.0],
            Self::TopTwo | Self::Agree(_) => vec![0.0, 25.0, 50.0, 75.0, 100.0],
            Self::Ease => whole(1, 7, 1),
            Self::Mean(scale) => whole(
                scale.low(),
                scale.high(),
                if scale.high() - scale.low() < 8 { 1 } else { 2 },
            ),
        }
    }

    /// How many decimals say something.
    pub fn decimals(self) -> usize {
        match self {
            Self::Nps | Self::TopTwo | Self::Agree(_) => 0,
            Self::Ease | Self::Mean(_) => 1,
        }
    }

    /// A value of this metric as it is shown.
    pub fn cell(self, value: Option<f64>) -> Cell {
        let Some(value) = value else { return Cell::Missing };
        match self {
            Self::Nps => Cell::Signed(value, self.decimals()),
            Self::TopTwo | Self::Agree(_) => Cell::Percent(value, self.decimals()),
            Self::Ease | Self::Mean(_) => Cell::Number(value, self.decimals()),
        }
    }

    /// A difference of this metric, in points of its unit, with its sign.
    pub fn difference(self, value: f64) -> Cell {
        Cell::Signed(value, self.decimals())
    }

    /// The marks of its axis as they are shown.
    pub fn tick_cells(self) -> Vec<Cell> {
        let tick = |value: &f64| match self.cell(Some(*value)) {
            Cell::Number(value, _) => Cell::Number(value, 0),
            other => other,
        };
        self.ticks().iter().map(tick).collect()
    }

    /// 0..=1 along the axis.
    pub fn along(self, value: f64) -> f64 {
        let Interval { low, high } = self.limits();
        ((value - low) / (high - low)).clamp(0.0, 1.0)
    }
}

fn limits(scale: Scale) -> Interval {
    Interval {
        low: f64::from(scale.low()),
        high: f64::from(scale.high()),
    }
}

fn percent(share: Estimate) -> Estimate {
    Estimate {
        value: share.value * 100.0,
        range: share.range.map(|range| Interval {
            low: range.low * 100.0,
            high: range.high * 100.0,
        }),
        n: share.n,
    }
}

/// A t range may leave the scale; what lies outside is impossible.
fn within(mean: Estimate, scale: Scale) -> Estimate {
    let Interval { low, high } = limits(scale);
    Estimate {
        range: mean.range.map(|range| range.clip(low, high)),
        ..mean
    }
}

/// What is known of ratings on the whole scale.
pub(super) fn moments(counts: &[(u8, u64)]) -> Option<Moments> {
    let counts: Vec<(f64, u64)> = counts.iter().map(|(value, n)| (f64::from(*value), *n)).collect();
    Moments::of_counts(&counts)
}

/// The mean on the scale with its t range, cut off at the ends of the scale.
pub(super) fn mean_on(scale: Scale, counts: &[(u8, u64)]) -> Option<Estimate> {
    moments(counts).map(|moments| within(moments.estimate(), scale))
}

/// How many gave one of the two highest points, of how many.
pub(super) fn top_box(scale: Scale, counts: &[(u8, u64)]) -> (u64, u64) {
    let top = counts.iter().filter(|(value, _)| value + 1 >= scale.high());
    (top.map(|(_, n)| n).sum(), counts.iter().map(|(_, n)| n).sum())
}

/// Their share (0..=1) with its Wilson range.
pub(super) fn top_two(scale: Scale, counts: &[(u8, u64)]) -> Option<Estimate> {
    let (hits, n) = top_box(scale, counts);
    share(hits, n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        // help.delighted.com: 74 of 107 are 69 %.
        let score = Metric::TopTwo.score(&[(5, 40), (4, 34), (3, 33)]).unwrap();
        assert!((score.value - 69.16).abs() < 0.01, "{score:?}");
        assert!((Metric::Nps.along(0.0) - 0.5).abs() < 1e-12);
        assert_eq!(Metric::Nps.score(&[]), None);
        let mean = Metric::Mean(Scale::OneToFive).score(&[(5, 3), (4, 1)]).unwrap();
        assert!(mean.range.unwrap().high <= 5.0, "{mean:?}");
    }

    #[test]
    fn ticks_span_the_axis() {
        let scales = Scale::ALL.map(Metric::Mean);
        for metric in [Metric::Nps, Metric::TopTwo, Metric::Ease].into_iter().chain(scales) {
            let (limits, ticks) = (metric.limits(), metric.ticks());
            assert_eq!(ticks.first(), Some(&limits.low));
            assert_eq!(ticks.last(), Some(&limits.high));
        }
    }
}
