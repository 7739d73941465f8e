//! Ratings: what they measure, on which scale, and how they look. No scores: those live in `scoring`.
use serde::{Deserialize, Serialize};

use super::Text;

/// Points in a row with a word at each end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rating {
    pub measure: Measure,
    pub look: RatingLook,
    pub low: Text,
    pub high: Text,
    /// Words for single points, by value; others show their number.
    pub labels: Vec<(u8, Text)>,
}

impl Rating {
    /// Numbers without words.
    pub fn of(measure: Measure) -> Self {
        Self {
            measure,
            look: RatingLook::Numbers,
            low: Text::default(),
            high: Text::default(),
            labels: Vec::new(),
        }
    }

    pub fn label(&self, value: u8) -> Option<&Text> {
        self.labels.iter().find(|(at, _)| *at == value).map(|(_, text)| text)
    }
}

/// How the points are drawn. It never changes what is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RatingLook {
    #[default]
    Numbers,
    Stars,
    Faces,
}

/// What a rating measures. The metrics fix their scale, so that a score can't be computed on the wrong one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// Likelihood to recommend, 0 to 10.
    Nps,
    /// Satisfaction, 1 to 5; scored as the share of the top-two box.
    Csat,
    /// Ease (CES 2.0), 1 to 7, agreement; high is easy.
    Ces,
    /// Effort (CES 1.0), 1 to 5; high is hard. Never merged with CES 2.0.
    Effort,
    /// Just numbers.
    Plain(Scale),
}

/// The points of a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scale {
    ZeroToTen,
    OneToFive,
    OneToSeven,
    /// Any other whole numbers, `low < high`. Made by [`Scale::new`].
    Points {
        low: u8,
        high: u8,
    },
}

impl Scale {
    /// Those that the builder offers.
    pub const ALL: [Self; 3] = [Self::ZeroToTen, Self::OneToFive, Self::OneToSeven];
    /// No scale has more points.
    pub const MAX_POINTS: u8 = 21;

    /// `None` unless `low < high` and there are at most [`Self::MAX_POINTS`] points.
    pub fn new(low: u8, high: u8) -> Option<Self> {
        match (low, high) {
            (0, 10) => Some(Self::ZeroToTen),
            (1, 5) => Some(Self::OneToFive),
            (1, 7) => Some(Self::OneToSeven),
            _ => (low < high && high - low < Self::MAX_POINTS).then_some(Self::Points { low, high }),
        }
    }

    pub fn low(self) -> u8 {
        match self {
            Self::ZeroToTen => 0,
            Self::OneToFive | Self::OneToSeven => 1,
            Self::Points { low, .. } => low,
        }
    }

    pub fn high(self) -> u8 {
        match self {
            Self::ZeroToTen => 10,
            Self::OneToFive => 5,
            Self::OneToSeven => 7,
            Self::Points { high, .. } => high,
        }
    }

    pub fn values(self) -> std::ops::RangeInclusive<u8> {
        self.low()..=self.high()
    }

    /// The value on 0 to 100.
    pub fn percent(self, value: f64) -> f64 {
        (value - f64::from(self.low())) / f64::from(self.high() - self.low()) * 100.0
    }
}

impl Measure {
    pub fn scale(self) -> Scale {
        match self {
            Self::Nps => Scale::ZeroToTen,
            Self::Csat | Self::Effort => Scale::OneToFive,
            Self::Ces => Scale::OneToSeven,
            Self::Plain(scale) => scale,
        }
    }

    /// Whether a higher number is the better one; unknown for plain numbers.
    pub fn high_is_good(self) -> Option<bool> {
        match self {
            Self::Nps | Self::Csat | Self::Ces => Some(true),
            Self::Effort => Some(false),
            Self::Plain(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales() {
        assert_eq!(Measure::Nps.scale().values().count(), 11);
        assert!((Scale::OneToFive.percent(1.0)).abs() < 1e-12);
        assert!((Scale::OneToFive.percent(5.0) - 100.0).abs() < 1e-12);
        assert_eq!(Scale::new(1, 5), Some(Scale::OneToFive));
        assert_eq!(Scale::new(3, 3), None);
        assert_eq!(Scale::new(0, 200), None);
        assert_eq!(Scale::new(0, 4).map(|scale| scale.values().count()), Some(5));
    }
}
