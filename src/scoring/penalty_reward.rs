//! Penalty-reward contrasts: does an attribute cost more when bad than it brings when good? No wording and no chart.
//!
//! Source: Brandt (1987), dummy regression; there is no agreed cut-off (Albayrak & Caber 2013), so ours is a test.

use serde::{Deserialize, Serialize};

use super::dist::t_p;
use super::listwise::complete;
use super::{Test, finite, multiple, ols};

/// Answers wanted in each of the two dummies before a class is given.
pub const LEAST: u64 = 30;
const ALPHA: f64 = 0.05;

/// How an attribute bears on the overall rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Factor {
    /// Costs more when bad than it brings when good.
    Basic,
    /// No asymmetry shown.
    Performance,
    /// Brings more when good than it costs when bad.
    Excitement,
}

/// One attribute's contrasts, in points of the overall rating against a middling answer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contrast {
    /// Usually below 0.
    pub penalty: f64,
    pub penalty_se: f64,
    /// Usually above 0.
    pub reward: f64,
    pub reward_se: f64,
    pub low_n: u64,
    pub high_n: u64,
    /// -(penalty + reward): above 0 leans basic, below 0 leans excitement.
    pub asymmetry: f64,
    pub asymmetry_se: f64,
    /// t test that the asymmetry is 0.
    pub test: Test,
    /// By the test after Benjamini-Hochberg over the attributes; `None` below [`LEAST`] answers in a dummy.
    pub factor: Option<Factor>,
}

/// The regression of the overall rating on all dummies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PenaltyReward {
    /// One per attribute, in their order; `None` for one that nobody found bad, nobody good or nobody middling: it has no
    /// contrast and is left out of the regression.
    pub contrasts: Vec<Option<Contrast>>,
    /// The overall rating when every attribute is middling.
    pub intercept: f64,
    /// 0..=1.
    pub r_squared: f64,
    /// Complete answers.
    pub n: u64,
}

/// Attributes are columns of one length with the overall rating; respondents with a number that is not finite are left
/// out (listwise). An answer of at most `low` is bad, of at least `high` good: Waystone takes 2 and 5 on a 1..=5 scale.
///
/// `None` if lengths differ, `low >= high`, no attribute has a contrast, a dummy repeats others, or the overall rating is
/// flat.
pub fn penalty_reward(attributes: &[&[f64]], overall: &[f64], low: f64, high: f64) -> Option<PenaltyReward> {
    if attributes.is_empty() || low >= high {
        return None;
    }
    let columns = complete(&[attributes, &[overall]].concat())?;
    let (overall, attributes) = columns.split_last()?;
    let dummy = |column: &[f64], on: &dyn Fn(f64) -> bool| -> Vec<f64> {
        column.iter().map(|v| if on(*v) { 1.0 } else { 0.0 }).collect()
    };
    let pairs = attributes
        .iter()
        .map(|a| [dummy(a, &|v| v <= low), dummy(a, &|v| v >= high)]);
    let (mut dummies, mut kept) = (Vec::new(), Vec::new());
    for pair in pairs {
        let [bad, good] = pair.each_ref().map(|d| d.iter().sum::<f64>());
        kept.push(bad > 0.0 && good > 0.0 && bad + good < overall.len() as f64);
        if kept.last() == Some(&true) {
            dummies.extend(pair);
        }
    }
    if dummies.is_empty() {
        return None;
    }
    let fit = ols::fit(&dummies, overall)?;
    let counts: Vec<u64> = dummies.iter().map(|d| d.iter().sum::<f64>() as u64).collect();
    let contrasts: Option<Vec<Contrast>> = (0..dummies.len() / 2).map(|i| contrast(&fit, &counts, 2 * i)).collect();
    let mut contrasts = classed(contrasts?)?.into_iter();
    Some(PenaltyReward {
        contrasts: kept
            .into_iter()
            .map(|kept| if kept { contrasts.next() } else { None })
            .collect(),
        intercept: fit.intercept,
        r_squared: fit.r_squared,
        n: overall.len() as u64,
    })
}

/// The contrast whose low dummy stands at `low`; its factor is set later, with all tests at hand.
fn contrast(fit: &ols::Fit, counts: &[u64], low: usize) -> Option<Contrast> {
    let high = low + 1;
    let (penalty, reward) = (*fit.slopes.get(low)?, *fit.slopes.get(high)?);
    let (low_variance, high_variance) = (fit.covariance.at(low, low), fit.covariance.at(high, high));
    let asymmetry = -(penalty + reward);
    let asymmetry_se = (low_variance + high_variance + 2.0 * fit.covariance.at(low, high))
        .max(0.0)
        .sqrt();
    let statistic = finite(asymmetry / asymmetry_se)?;
    Some(Contrast {
        penalty,
        penalty_se: low_variance.sqrt(),
        reward,
        reward_se: high_variance.sqrt(),
        low_n: *counts.get(low)?,
        high_n: *counts.get(high)?,
        asymmetry,
        asymmetry_se,
        test: Test {
            statistic,
            df: Some(fit.df),
            p: t_p(statistic, fit.df)?,
        },
        factor: None,
    })
}

fn classed(contrasts: Vec<Contrast>) -> Option<Vec<Contrast>> {
    let adjusted = multiple::benjamini_hochberg(&contrasts.iter().map(|c| c.test.p).collect::<Vec<_>>())?;
    let class = |contrast: Contrast, p: f64| {
        let factor = match contrast.asymmetry {
            _ if p >= ALPHA => Factor::Performance,
            asymmetry if asymmetry > 0.0 => Factor::Basic,
            _ => Factor::Excitement,
        };
        let enough = contrast.low_n.min(contrast.high_n) >= LEAST;
        Contrast {
            factor: enough.then_some(factor),
            ..contrast
        }
    };
    Some(
        contrasts
            .into_iter()
            .zip(adjusted)
            .map(|(contrast, p)| class(contrast, p))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `each` answers of 1, 3 and 5, rated `bad`, 3 and `good` overall, with a little noise.
    fn made(each: usize, bad: f64, good: f64) -> (Vec<f64>, Vec<f64>) {
        let noise = |i: usize| if i.is_multiple_of(2) { 0.1 } else { -0.1 };
        let rows = [(1.0, bad), (3.0, 3.0), (5.0, good)];
        rows.iter()
            .flat_map(|(a, y)| (0..each).map(move |i| (*a, y + noise(i))))
            .unzip()
    }

    fn factor(each: usize, bad: f64, good: f64) -> Option<Factor> {
        let (attribute, overall) = made(each, bad, good);
        penalty_reward(&[&attribute], &overall, 2.0, 5.0).unwrap().contrasts[0]
            .unwrap()
            .factor
    }

    #[test]
    fn classes_by_asymmetry() {
        assert_eq!(factor(40, 1.0, 3.0), Some(Factor::Basic));
        assert_eq!(factor(40, 3.0, 5.0), Some(Factor::Excitement));
        assert_eq!(factor(40, 2.0, 4.0), Some(Factor::Performance));
        assert_eq!(factor(29, 1.0, 3.0), None);
    }

    #[test]
    fn contrasts_by_hand() {
        let (attribute, overall) = made(40, 1.0, 3.5);
        let all = penalty_reward(&[&attribute], &overall, 2.0, 5.0).unwrap();
        let contrast = all.contrasts[0].unwrap();
        assert!((all.intercept - 3.0).abs() < 1e-9 && all.n == 120);
        assert!((contrast.penalty + 2.0).abs() < 1e-9 && (contrast.reward - 0.5).abs() < 1e-9);
        assert_eq!((contrast.low_n, contrast.high_n), (40, 40));
    }

    #[test]
    fn an_attribute_that_nobody_found_bad_spoils_no_other() {
        let (attribute, overall) = made(40, 1.0, 3.5);
        let alone = penalty_reward(&[&attribute], &overall, 2.0, 5.0).unwrap();
        let fine: Vec<f64> = (0..120).map(|i| if i % 3 == 0 { 5.0 } else { 4.0 }).collect();
        let split: Vec<f64> = (0..120).map(|i| if i % 3 == 0 { 5.0 } else { 1.0 }).collect();
        let both = penalty_reward(&[&fine, &attribute, &split], &overall, 2.0, 5.0).unwrap();
        assert_eq!(both.contrasts, [None, alone.contrasts[0], None]);
    }

    #[test]
    fn undefined_without_contrast() {
        let (attribute, overall) = made(5, 1.0, 5.0);
        assert_eq!(penalty_reward(&[], &overall, 2.0, 5.0), None);
        assert_eq!(penalty_reward(&[&attribute[1..]], &overall, 2.0, 5.0), None);
        assert_eq!(penalty_reward(&[&attribute], &overall, 5.0, 2.0), None);
        assert_eq!(penalty_reward(&[&attribute], &overall, 0.0, 5.0), None);
        assert_eq!(penalty_reward(&[&attribute, &attribute], &overall, 2.0, 5.0), None);
    }
}
