//! Customer effort: three scales as three types, so that their numbers can never be merged. No question wording.

use serde::{Deserialize, Serialize};

use super::mean::mean;
use super::nps::{self, Breaks, Split};
use super::{Estimate, csat};

/// CES 2.0: "made it easy for me", 1..=7 agreement; high is good (CEB/Gartner; nicereply, zonkafeedback).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ces2 {
    /// 1..=7.
    pub mean: Estimate,
    /// Share (0..=1) answering 5..=7.
    pub easy: Estimate,
    /// Percent 5..=7 minus percent 1..=3, -100..=100, with the interval of a net score.
    pub net: Estimate,
}

/// CES 1.0: "how much effort did you have to put forth", 1..=5; **low** is good (Dixon, Freeman & Toman 2010).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ces1 {
    /// 1..=5.
    pub mean: Estimate,
    /// Share (0..=1) answering 4 or 5: high effort.
    pub hard: Estimate,
}

/// Ease on 1..=5 from difficult to easy (Qualtrics; the SFO airport survey); high is good.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ease5 {
    /// 1..=5.
    pub mean: Estimate,
    /// Share (0..=1) answering 4 or 5.
    pub easy: Estimate,
    /// Share (0..=1) answering 1 or 2.
    pub hard: Estimate,
}

impl Ces2 {
    /// Scores off the scale are ignored; `None` without answers.
    pub fn of(scores: impl IntoIterator<Item = u8>) -> Option<Ces2> {
        let scores = on_scale(scores, 7);
        let split = Split::cut(
            scores.iter().copied(),
            Breaks {
                detractor_max: 3,
                passive_max: 4,
                promoter_max: 7,
            },
        );
        Some(Ces2 {
            mean: mean_of(&scores)?,
            easy: super::share::share(split.promoters, split.n())?,
            net: nps::score(&split)?,
        })
    }
}

impl Ces1 {
    /// Scores off the scale are ignored; `None` without answers.
    pub fn of(scores: impl IntoIterator<Item = u8>) -> Option<Ces1> {
        let scores = on_scale(scores, 5);
        Some(Ces1 {
            mean: mean_of(&scores)?,
            hard: csat::top_two(scores, 5)?,
        })
    }
}

impl Ease5 {
    /// Scores off the scale are ignored; `None` without answers.
    pub fn of(scores: impl IntoIterator<Item = u8>) -> Option<Ease5> {
        let scores = on_scale(scores, 5);
        Some(Ease5 {
            mean: mean_of(&scores)?,
            easy: csat::top_two(scores.iter().copied(), 5)?,
            hard: csat::bottom_two(scores, 5)?,
        })
    }
}

fn on_scale(scores: impl IntoIterator<Item = u8>, points: u8) -> Vec<u8> {
    scores
        .into_iter()
        .filter(|score| (1..=points).contains(score))
        .collect()
}

fn mean_of(scores: &[u8]) -> Option<Estimate> {
    mean(&scores.iter().map(|score| f64::from(*score)).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn off_the_scale_is_no_answer() {
        assert_eq!(Ces2::of([0, 8]), None);
        assert_eq!(
            Ces2::of([0, 7, 8]).map(|c| (c.mean.n, c.easy.n, c.net.n)),
            Some((1, 1, 1))
        );
        assert_eq!(Ces1::of([0, 6]), None);
        assert_eq!(Ease5::of([6, 7]), None);
    }

    #[test]
    fn four_is_neither_easy_nor_hard() {
        let ces = Ces2::of([1, 4, 4, 7]).unwrap();
        assert_eq!((ces.easy.value, ces.net.value), (0.25, 0.0));
    }

    #[test]
    fn high_effort_is_hard_but_high_ease_is_easy() {
        assert_eq!(Ces1::of([5, 1]).unwrap().hard.value, 0.5);
        let ease = Ease5::of([5, 4, 1]).unwrap();
        assert!(ease.easy.value > ease.hard.value);
    }
}
