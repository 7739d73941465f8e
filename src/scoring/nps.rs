//! Net Promoter Score: the split of 0..=10 answers, its score, uncertainty and change between waves.
//! No question wording and no colours.
//!
//! An answer is coded +1 (promoter), 0 (passive) or -1 (detractor); the score is 100 times the mean of the coding.
//! Source: Reichheld (2003); intervals after Rocks (2016), "Interval estimation for the Net Promoter Score",
//! as in the R package NPS (whose tests are among our vectors).

use serde::{Deserialize, Serialize};

use super::net::Net;
use super::{Change, Estimate, Interval, finite, weights};

/// How many answers fall in each group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    pub promoters: u64,
    pub passives: u64,
    pub detractors: u64,
}

/// The last score of each group; a score above `promoter_max` is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breaks {
    pub detractor_max: u8,
    pub passive_max: u8,
    pub promoter_max: u8,
}

impl Breaks {
    /// 0..=6 detractors, 7..=8 passives, 9..=10 promoters.
    pub const STANDARD: Breaks = Breaks {
        detractor_max: 6,
        passive_max: 8,
        promoter_max: 10,
    };
}

impl Split {
    /// Splits 0..=10 answers; other numbers are ignored.
    pub fn of(scores: impl IntoIterator<Item = u8>) -> Split {
        Split::cut(scores, Breaks::STANDARD)
    }

    /// Splits by other breaks, for a scale that is not 0..=10.
    pub fn cut(scores: impl IntoIterator<Item = u8>, breaks: Breaks) -> Split {
        let mut split = Split::default();
        for score in scores {
            if score <= breaks.detractor_max {
                split.detractors += 1;
            } else if score <= breaks.passive_max {
                split.passives += 1;
            } else if score <= breaks.promoter_max {
                split.promoters += 1;
            }
        }
        split
    }

    /// The same from how often each score was given.
    pub fn of_counts(counts: impl IntoIterator<Item = (u8, u64)>) -> Split {
        let mut split = Split::default();
        for (score, n) in counts {
            let one = Split::of([score]);
            split.promoters += one.promoters * n;
            split.passives += one.passives * n;
            split.detractors += one.detractors * n;
        }
        split
    }

    /// All answers.
    pub fn n(&self) -> u64 {
        self.promoters
            .saturating_add(self.passives)
            .saturating_add(self.detractors)
    }

    fn counts(&self) -> Net {
        Net {
            up: self.promoters as f64,
            middle: self.passives as f64,
            down: self.detractors as f64,
        }
    }
}

/// The score, -100..=100, with the adjusted Wald range. `None` without answers.
///
/// The range is clipped to the scale and widened to hold the value, which it would miss for a single answer.
pub fn score(split: &Split) -> Option<Estimate> {
    let value = points(split)?;
    Some(Estimate {
        value,
        range: split.counts().range(value),
        n: split.n(),
    })
}

/// The score alone, -100..=100.
pub fn points(split: &Split) -> Option<f64> {
    split.counts().mean().map(|m| 100.0 * m)
}

/// Variance of one answer in the +1/0/-1 coding, 0..=1: p + d - (p - d)^2.
pub fn variance(split: &Split) -> Option<f64> {
    split.counts().variance()
}

/// Standard error of the score in points. It is 0 for a unanimous group: never build a printed range on it.
pub fn standard_error(split: &Split) -> Option<f64> {
    split.counts().standard_error()
}

/// Plain Wald range in points, not clipped, to compare with other tools: it has no width for a unanimous group.
pub fn wald(split: &Split, z: f64) -> Option<Interval> {
    split.counts().wald(z)
}

/// Adjusted Wald range in points, not clipped: Wald after adding 0.75 / 1.5 / 0.75 pseudo-answers.
/// `None` without answers.
pub fn adjusted_wald(split: &Split, z: f64) -> Option<Interval> {
    adjusted_wald_by(split, PSEUDO_ANSWERS, z)
}

/// Pseudo-answers of the adjusted Wald range: detractors, passives, promoters.
pub const PSEUDO_ANSWERS: [f64; 3] = [0.75, 1.5, 0.75];

/// The same with other pseudo-answers (each 0 or more), to compare with other tools.
pub fn adjusted_wald_by(split: &Split, [down, middle, up]: [f64; 3], z: f64) -> Option<Interval> {
    let possible = split.n() > 0 && [down, middle, up].iter().all(|more| *more >= 0.0);
    possible
        .then(|| split.counts().plus(Net { up, middle, down }).wald(z))
        .flatten()
}

/// Score range in points: the scores that a test with quantile `z` would not reject.
///
/// The variance under each supposed score is that of the restricted maximum-likelihood shares
/// (Tango 1998, Statistics in Medicine 17:891; a promoter and a detractor are his discordant pairs).
pub fn score_interval(split: &Split, z: f64) -> Option<Interval> {
    split.counts().score_interval(z)
}

/// The score of weighted answers (0..=10 score, weight 0 or more), -100..=100.
///
/// The range is the adjusted Wald one for Kish's effective number of answers, which is at most their count.
/// Scores off the scale are ignored; `None` without answers, without weight, or with an impossible weight.
pub fn weighted(answers: impl IntoIterator<Item = (u8, f64)>) -> Option<Estimate> {
    let answers: Vec<_> = answers
        .into_iter()
        .filter(|(score, _)| *score <= Breaks::STANDARD.promoter_max)
        .collect();
    let n_eff = weights::n_eff(&answers.iter().map(|(_, weight)| *weight).collect::<Vec<_>>())?;
    let mut net = Net::default();
    for (score, weight) in &answers {
        net = net.plus(Split::of([*score]).counts().times(*weight));
    }
    let net = net.times(n_eff / net.n());
    let value = 100.0 * net.mean()?;
    Some(Estimate {
        value,
        range: net.range(value),
        n: weights::weighing(answers.iter().map(|(_, weight)| *weight)),
    })
}

/// Change from one wave to the next in points, by z = delta / sqrt(SE1^2 + SE2^2).
///
/// `None` if a wave is empty or unanimous: a unanimous wave hides its own uncertainty.
/// Below about 30 answers in a wave use [`change_adjusted`].
pub fn change(before: &Split, after: &Split) -> Option<Change> {
    let (before, after) = (before.counts(), after.counts());
    let unanimous = before.variance()? == 0.0 || after.variance()? == 0.0;
    (!unanimous).then(|| before.change_to(after)).flatten()
}

/// The same after adding the pseudo-answers to both waves, so that it holds for few or unanimous answers.
/// Its delta is that of the scores after adjustment, not of the printed ones: with waves of very different size, a
/// small one is drawn so far towards 0 that even the sign can turn.
pub fn change_adjusted(before: &Split, after: &Split) -> Option<Change> {
    let filled = before.n() > 0 && after.n() > 0;
    filled
        .then(|| before.counts().adjusted().change_to(after.counts().adjusted()))
        .flatten()
}

/// Answers needed for a margin of `margin` points (above 0) with the expected shares (0..=1, sum at most 1):
/// n = z^2 (p + d - (p - d)^2) / margin^2, rounded up. `None` if everyone is expected to answer alike: nothing varies.
pub fn sample_size(promoters: f64, detractors: f64, margin: f64, z: f64) -> Option<u64> {
    let n = (100.0 * z / margin).powi(2) * expected_variance(promoters, detractors)?;
    (margin > 0.0).then(|| finite(n.ceil())).flatten().map(|n| n as u64)
}

/// Margin of error in points for the expected shares and `n` answers, without adjustment: for planning.
/// `None` if everyone is expected to answer alike: that margin of 0 would promise certainty.
pub fn margin_of_error(promoters: f64, detractors: f64, n: u64, z: f64) -> Option<f64> {
    finite(100.0 * z * (expected_variance(promoters, detractors)? / n as f64).sqrt())
}

/// Of one answer under these shares; `None` if they are impossible or nothing varies.
fn expected_variance(promoters: f64, detractors: f64) -> Option<f64> {
    let expected = Net {
        up: promoters,
        middle: 1.0 - promoters - detractors,
        down: detractors,
    };
    let possible = promoters >= 0.0 && detractors >= 0.0 && expected.middle >= -1e-12;
    expected.variance().filter(|variance| possible && *variance > 0.0)
}

#[cfg(test)]
mod tests {
    use super::super::dist::Z95;
    use super::*;
    use proptest::prelude::*;

    fn split(detractors: u64, passives: u64, promoters: u64) -> Split {
        Split {
            promoters,
            passives,
            detractors,
        }
    }

    #[test]
    fn scores_outside_the_scale_are_ignored() {
        assert_eq!(Split::of([0, 6, 7, 8, 9, 10, 11, 255]), split(2, 2, 2));
    }

    #[test]
    fn nothing_from_nothing() {
        let none = Split::default();
        assert_eq!(score(&none), None);
        assert_eq!(score_interval(&none, Z95), None);
        assert_eq!(change(&none, &split(1, 1, 1)), None);
        assert_eq!(change_adjusted(&split(1, 1, 1), &none), None);
    }

    #[test]
    fn a_single_answer_is_in_its_range() {
        for (one, value) in [(split(0, 0, 1), 100.0), (split(1, 0, 0), -100.0), (split(0, 1, 0), 0.0)] {
            let range = score(&one).unwrap().range.unwrap();
            assert!(
                range.low <= value && value <= range.high && range.high - range.low > 50.0,
                "{range:?}"
            );
        }
    }

    #[test]
    fn unanimous_waves_need_the_adjusted_change() {
        let (all, half) = (split(0, 0, 10), split(5, 0, 5));
        assert_eq!(change(&half, &all), None);
        let change = change_adjusted(&half, &all).unwrap();
        assert!(change.delta > 0.0 && change.delta < 100.0, "{change:?}");
    }

    #[test]
    fn equal_weights_change_nothing() {
        let scores = [0u8, 7, 9, 10, 10];
        let plain = score(&Split::of(scores)).unwrap();
        let weighted = weighted(scores.map(|s| (s, 0.3))).unwrap();
        assert!((plain.value - weighted.value).abs() < 1e-12);
        assert!((plain.range.unwrap().low - weighted.range.unwrap().low).abs() < 1e-9);
        assert_eq!(super::weighted([(11, 1.0)]), None);
        assert_eq!(super::weighted([(9, 0.0)]), None);
        assert_eq!(super::weighted([(9, -1.0), (9, 2.0)]), None);
    }

    #[test]
    fn impossible_shares_have_no_sample_size() {
        assert_eq!(sample_size(0.8, 0.4, 5.0, Z95), None);
        assert_eq!(sample_size(0.5, 0.2, 0.0, Z95), None);
        assert_eq!(sample_size(f64::NAN, 0.2, 5.0, Z95), None);
        assert_eq!(margin_of_error(0.5, 0.5, 0, Z95), None);
        for (p, d) in [(1.0, 0.0), (0.0, 1.0), (0.0, 0.0)] {
            assert_eq!(
                (sample_size(p, d, 5.0, Z95), margin_of_error(p, d, 100, Z95)),
                (None, None)
            );
        }
    }

    #[test]
    fn an_answer_without_weight_is_not_counted() {
        let estimate = super::weighted([(10, 1.0), (0, 0.0), (8, 1.0)]).unwrap();
        assert_eq!((estimate.value, estimate.n), (50.0, 2));
        assert!((super::weighted([(10, 1e-300), (0, 1e-300)]).unwrap().value).abs() < 1e-9);
    }

    fn any_split() -> impl Strategy<Value = Split> {
        let count = || prop_oneof![Just(0u64), 0u64..30, 0u64..1_000_000, Just(u64::MAX)];
        (count(), count(), count()).prop_map(|(d, a, p)| split(d, a, p))
    }

    proptest! {
        #[test]
        fn range_is_on_the_scale_and_holds_the_value(split in any_split()) {
            let Some(Estimate { value, range: Some(range), n }) = score(&split) else {
                prop_assert_eq!(split.n(), 0);
                return Ok(());
            };
            prop_assert!(-100.0 <= range.low && range.low <= value && value <= range.high && range.high <= 100.0);
            prop_assert!(range.low < range.high || n > 1_000_000_000_000, "no width: {:?}", range);
        }

        #[test]
        fn score_interval_holds_the_value(split in any_split()) {
            if let Some(range) = score_interval(&split, Z95) {
                let value = points(&split).unwrap();
                prop_assert!(-100.0 <= range.low && range.low <= value && value <= range.high && range.high <= 100.0);
            }
        }

        #[test]
        fn change_turns_round(a in any_split(), b in any_split()) {
            for f in [change, change_adjusted] {
                let (there, back) = (f(&a, &b), f(&b, &a));
                prop_assert_eq!(there.map(|c| c.delta), back.map(|c| -c.delta));
                if let Some(test) = there.and_then(|c| c.test) {
                    prop_assert!((0.0..=1.0).contains(&test.p));
                }
            }
        }
    }
}
