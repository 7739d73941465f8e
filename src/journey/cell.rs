//! The score of one wording on one scale at one touchpoint. Which answers belong to it is decided in `gather`.
use serde::{Deserialize, Serialize};

use super::Reading;
use crate::{
    response::Moment,
    scoring::{Estimate, mean::Moments, nps, share},
    survey::{KindName, Measure, QuestionId, Scale, SurveyId, Text},
};

/// Up to here, on 0..=100, a rating is a low one: the lowest two of 1 to 5 and of 1 to 7.
const LOW: f64 = 25.0;

/// What a rating is a point of. Ratings on different yardsticks never mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Yardstick {
    Rating(Measure),
    /// A statement of a matrix on this many ordered columns (2..=200), counted from 1.
    Statement {
        points: u8,
    },
}

impl Yardstick {
    pub fn low(self) -> u8 {
        match self {
            Self::Rating(measure) => measure.scale().low(),
            Self::Statement { .. } => 1,
        }
    }

    pub fn high(self) -> u8 {
        match self {
            Self::Rating(measure) => measure.scale().high(),
            Self::Statement { points } => points,
        }
    }

    /// A point of the scale on 0..=100.
    pub fn percent(self, point: u8) -> f64 {
        let (low, high) = (f64::from(self.low()), f64::from(self.high()));
        (f64::from(point) - low) / (high - low) * 100.0
    }

    /// Whether the point says that it went badly. With a measure on which high is bad, those are the high ones.
    pub fn is_low(self, point: u8) -> bool {
        self.goodness(point) <= LOW
    }

    /// A point of the scale on 0..=100, 100 being the best.
    pub fn goodness(self, point: u8) -> f64 {
        match self {
            Self::Rating(measure) if measure.high_is_good() == Some(false) => 100.0 - self.percent(point),
            _ => self.percent(point),
        }
    }

    /// Of each point; NaN where the scale has none.
    pub(super) fn goodness_table(self) -> [f64; 256] {
        let mut table = [f64::NAN; 256];
        for point in self.low()..=self.high() {
            if let Some(good) = table.get_mut(usize::from(point)) {
                *good = self.goodness(point);
            }
        }
        table
    }

    /// What tells it from the others, for ordering.
    pub(super) fn key(self) -> (KindName, u8) {
        match self {
            Self::Rating(measure) => (KindName::of_measure(measure), 0),
            Self::Statement { points } => (KindName::Matrix, points),
        }
    }
}

/// How often each point was given, the lowest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Counts(pub Vec<(u8, u64)>);

impl Counts {
    pub fn n(&self) -> u64 {
        self.0.iter().map(|(_, n)| n).sum()
    }

    /// Ratings that say that it went badly.
    pub fn low(&self, yardstick: Yardstick) -> u64 {
        let low = self.0.iter().filter(|(point, _)| yardstick.is_low(*point));
        low.map(|(_, n)| n).sum()
    }

    /// With each point read otherwise, as on 0..=100.
    pub fn moments(&self, read: impl Fn(u8) -> f64) -> Option<Moments> {
        let read: Vec<(f64, u64)> = self.0.iter().map(|(point, n)| (read(*point), *n)).collect();
        Moments::of_counts(&read)
    }
}

/// A score on the yardstick's own scale. Ranges are 95 %, clipped to the scale.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Score {
    /// The mean with its t range.
    Mean(Estimate),
    /// The mean (1..=5) with its t range, and the share (0..=1) of the top-two box with Wilson's.
    Satisfaction { mean: Estimate, top_two: Estimate },
    /// -100..=100 with the adjusted Wald range.
    Nps(Estimate),
}

impl Score {
    /// `None` without ratings.
    pub(super) fn of(yardstick: Yardstick, counts: &Counts) -> Option<Self> {
        let mean = || {
            let (low, high) = (f64::from(yardstick.low()), f64::from(yardstick.high()));
            counts
                .moments(f64::from)
                .map(|mean| on_scale(mean.estimate(), low, high))
        };
        match yardstick {
            Yardstick::Rating(Measure::Nps) => {
                nps::score(&nps::Split::of_counts(counts.0.iter().copied())).map(Self::Nps)
            }
            Yardstick::Rating(Measure::Csat) => {
                let top = counts
                    .0
                    .iter()
                    .filter(|(point, _)| *point >= Scale::OneToFive.high() - 1);
                Some(Self::Satisfaction {
                    mean: mean()?,
                    top_two: share::share(top.map(|(_, n)| n).sum(), counts.n())?,
                })
            }
            Yardstick::Rating(Measure::Ces | Measure::Effort | Measure::Plain(_)) | Yardstick::Statement { .. } => {
                mean().map(Self::Mean)
            }
        }
    }

    /// The figure that is said first, on its own scale.
    pub fn headline(&self) -> Estimate {
        match self {
            Self::Mean(estimate) | Self::Satisfaction { mean: estimate, .. } | Self::Nps(estimate) => *estimate,
        }
    }
}

/// The t range knows no scale; what lies beyond the scale is impossible.
pub(super) fn on_scale(estimate: Estimate, low: f64, high: f64) -> Estimate {
    Estimate {
        range: estimate
            .range
            .map(|range| range.clip(low, high).including(estimate.value)),
        ..estimate
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    pub yardstick: Yardstick,
    /// The question's title, or the statement of a matrix; of the first survey that asks it.
    pub wording: Text,
    /// The questions whose answers are in it, at most one a survey.
    pub asked_in: Vec<(SurveyId, QuestionId)>,
    pub reading: Reading<Score>,
    /// The share (0..=1) of low ratings with Wilson's range: how often it went badly, or was hard.
    pub low: Reading<Estimate>,
    /// The share (0..=1) of those asked that rated it: those for whom it does not apply lower this, not the score.
    pub reach: Option<f64>,
    pub newest: Option<Moment>,
}

/// How many say yes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rate {
    pub wording: Text,
    /// 0..=1 with Wilson's range.
    pub reading: Reading<Estimate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(ratings: &[u8]) -> Counts {
        Counts(ratings.iter().map(|point| (*point, 1)).collect())
    }

    #[test]
    fn each_measure_has_its_own_score() {
        let of = |measure, ratings: &[u8]| Score::of(Yardstick::Rating(measure), &counts(ratings)).unwrap();
        assert!(matches!(of(Measure::Nps, &[10, 9, 0]), Score::Nps(e) if (e.value - 100.0 / 3.0).abs() < 1e-9));
        let csat = of(Measure::Csat, &[5, 4, 1]);
        assert!(matches!(csat, Score::Satisfaction { mean, top_two }
            if (mean.value - 10.0 / 3.0).abs() < 1e-9 && (top_two.value - 2.0 / 3.0).abs() < 1e-9));
        assert!(matches!(of(Measure::Ces, &[7, 1]), Score::Mean(e) if e.value == 4.0));
        assert_eq!(Score::of(Yardstick::Statement { points: 5 }, &counts(&[])), None);
    }

    #[test]
    fn a_mean_ranges_no_further_than_its_scale() {
        let range = Score::of(Yardstick::Statement { points: 5 }, &counts(&[5, 5, 1]))
            .and_then(|score| score.headline().range)
            .unwrap();
        assert_eq!((range.low, range.high), (1.0, 5.0));
    }

    #[test]
    fn percent() {
        assert_eq!(Yardstick::Statement { points: 4 }.percent(4), 100.0);
        assert_eq!(Yardstick::Rating(Measure::Nps).percent(5), 50.0);
        assert_eq!(Yardstick::Rating(Measure::Ces).percent(1), 0.0);
    }
}
