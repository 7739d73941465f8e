//! How much is known of a place on the map. It must not know what the score is of.
use serde::{Deserialize, Serialize};

use crate::scoring::suppress::{Policy, Showing};

/// A score with as much evidence as it has. A score of too few answers does not exist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reading<S> {
    /// Nobody has answered.
    Empty,
    /// One to four answers: a person could be recognised, and the figure means little.
    Hidden { n: u64 },
    Shown {
        score: S,
        /// Answers, at least 5.
        n: u64,
        /// 5 to 29 answers.
        few: bool,
    },
}

/// Evidence by [`Policy::STANDARD`]: measured from 30 answers, thin from 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    None,
    Hidden,
    Thin,
    Measured,
}

impl<S> Reading<S> {
    /// `score` is asked only when it may be shown. What has answers but no score is [`Reading::Empty`].
    pub(super) fn of(n: u64, score: impl FnOnce() -> Option<S>) -> Self {
        if n == 0 {
            return Self::Empty;
        }
        match Policy::STANDARD.showing(n) {
            Showing::Hidden => Self::Hidden { n },
            showing => score().map_or(Self::Empty, |score| Self::Shown {
                score,
                n,
                few: showing == Showing::Warned,
            }),
        }
    }

    /// Answers.
    pub fn n(&self) -> u64 {
        match self {
            Self::Empty => 0,
            Self::Hidden { n } | Self::Shown { n, .. } => *n,
        }
    }

    pub fn score(&self) -> Option<&S> {
        if let Self::Shown { score, .. } = self {
            Some(score)
        } else {
            None
        }
    }

    pub fn evidence(&self) -> Evidence {
        match self {
            Self::Empty => Evidence::None,
            Self::Hidden { .. } => Evidence::Hidden,
            Self::Shown { few: true, .. } => Evidence::Thin,
            Self::Shown { few: false, .. } => Evidence::Measured,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits() {
        let evidence = |n| Reading::of(n, || Some(())).evidence();
        assert_eq!(
            [0, 1, 4, 5, 29, 30].map(evidence),
            [
                Evidence::None,
                Evidence::Hidden,
                Evidence::Hidden,
                Evidence::Thin,
                Evidence::Thin,
                Evidence::Measured
            ]
        );
    }

    #[test]
    fn few_answers_never_make_a_score() {
        let reading: Reading<()> = Reading::of(4, || unreachable!("asked for a hidden score"));
        assert_eq!((reading.score(), reading.n()), (None, 4));
    }
}
