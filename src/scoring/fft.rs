//! The Friends and Family Test of the NHS: 1 (very good) to 5 (very poor), 6 (don't know). **Low** is good.
//!
//! Source: NHS England, "Using the Friends and Family Test to improve patient experience" (2020) for the question.
//! Its published percentages count "don't know" as answers; ours, like every share here, leave them out.

use serde::{Deserialize, Serialize};

use super::{Estimate, csat};

/// One answer for each respondent.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fft {
    /// Share (0..=1) answering 1 or 2, of those who rated.
    pub positive: Estimate,
    /// Share (0..=1) answering 4 or 5.
    pub negative: Estimate,
}

impl Fft {
    /// Scores off 1..=5 are ignored; `None` without ratings.
    pub fn of(scores: impl IntoIterator<Item = u8>) -> Option<Fft> {
        let scores: Vec<u8> = scores.into_iter().collect();
        Some(Fft {
            positive: csat::bottom_two(scores.iter().copied(), 5)?,
            negative: csat::top_two(scores, 5)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn low_is_good_and_dont_know_is_no_rating() {
        let fft = Fft::of([1, 2, 2, 3, 5, 6]).unwrap();
        assert_eq!((fft.positive.value, fft.negative.value, fft.positive.n), (0.6, 0.2, 5));
        assert_eq!(Fft::of([6, 0]), None);
        assert_eq!(Fft::of([]), None);
    }
}
