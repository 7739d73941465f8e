//! The finding that a page of results opens with, as data. `words` says it; benchmarks and causes are not ours to claim.
use super::{Analysis, Found, Metric};
use crate::scoring::suppress::{Policy, Showing};

/// A share in the words people use for it: the nearest one, at most 5 points away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Nobody,
    HardlyAnyone,
    Tenth,
    Sixth,
    Fifth,
    Quarter,
    Third,
    TwoFifths,
    /// Clearly below a half, yet nearer to it than to two fifths; and the same above.
    UnderHalf,
    Half,
    OverHalf,
    ThreeFifths,
    TwoThirds,
    ThreeQuarters,
    FourFifths,
    NineTenths,
    NearlyAll,
    All,
}

const PARTS: [(f64, Part); 16] = [
    (0.03, Part::HardlyAnyone),
    (0.10, Part::Tenth),
    (1.0 / 6.0, Part::Sixth),
    (0.20, Part::Fifth),
    (0.25, Part::Quarter),
    (1.0 / 3.0, Part::Third),
    (0.40, Part::TwoFifths),
    (0.46, Part::UnderHalf),
    (0.50, Part::Half),
    (0.54, Part::OverHalf),
    (0.60, Part::ThreeFifths),
    (2.0 / 3.0, Part::TwoThirds),
    (0.75, Part::ThreeQuarters),
    (0.80, Part::FourFifths),
    (0.90, Part::NineTenths),
    (0.97, Part::NearlyAll),
];

impl Part {
    /// `None` off 0..=1.
    pub fn of(share: f64) -> Option<Self> {
        if !(0.0..=1.0).contains(&share) {
            return None;
        }
        if share == 0.0 || share == 1.0 {
            return Some(if share == 0.0 { Self::Nobody } else { Self::All });
        }
        PARTS
            .iter()
            .min_by(|a, b| (a.0 - share).abs().total_cmp(&(b.0 - share).abs()))
            .map(|(_, part)| *part)
    }
}

/// What can be said of the headline. `early` from 5 to 29 answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    /// Answers, but no question that could be scored.
    Unscored,
    /// Fewer than 5 scored answers, and how many.
    TooFew(u64),
    Nps {
        promoters: Part,
        detractors: Part,
        early: bool,
    },
    Satisfied {
        part: Part,
        early: bool,
    },
    /// Who answered 5, 6 or 7 of 7.
    Easy {
        part: Part,
        early: bool,
    },
    /// The mean of a plain rating, and the top of its scale.
    Mean {
        value: f64,
        high: u8,
        early: bool,
    },
}

pub fn finding(analysis: &Analysis) -> Finding {
    let Some(headline) = &analysis.headline else {
        return Finding::Unscored;
    };
    let n = headline.score.map_or(0, |score| score.n);
    let early = match Policy::STANDARD.showing(n) {
        Showing::Hidden => return Finding::TooFew(n),
        Showing::Warned => true,
        Showing::Shown => false,
    };
    let said = || match headline.metric {
        Metric::Nps => {
            let split = headline.split?;
            Some(Finding::Nps {
                promoters: Part::of(split.promoters as f64 / n as f64)?,
                detractors: Part::of(split.detractors as f64 / n as f64)?,
                early,
            })
        }
        Metric::TopTwo => Some(Finding::Satisfied {
            part: Part::of(headline.score?.value / 100.0)?,
            early,
        }),
        Metric::Ease => {
            let Found::Ratings(ratings) = &analysis.summary(&headline.question)?.found else {
                return None;
            };
            Some(Finding::Easy {
                part: Part::of(ratings.share_from(5)?)?,
                early,
            })
        }
        Metric::Mean(scale) => Some(Finding::Mean {
            value: headline.score?.value,
            high: scale.high(),
            early,
        }),
        // No rating is scored by it.
        Metric::Agree(_) => None,
    };
    said().unwrap_or(Finding::TooFew(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_near_what_it_says() {
        for percent in 1..100 {
            let share = f64::from(percent) / 100.0;
            let part = Part::of(share).unwrap();
            let said = PARTS.iter().find(|(_, p)| *p == part).unwrap().0;
            assert!((said - share).abs() <= 0.0501, "{percent} % is not {part:?}");
        }
        assert_eq!(Part::of(0.0), Some(Part::Nobody));
        assert_eq!(Part::of(1.0), Some(Part::All));
        assert_eq!(Part::of(f64::NAN), None);
    }
}
