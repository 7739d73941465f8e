//! A range of the Net Promoter Score that other tools print, to compare with theirs. It is too narrow and nothing here is
//! a default: it draws the shares of promoters and detractors from two independent posteriors, although more of one
//! leaves less for the other (their covariance is -pd/n).
//!
//! Source: gist.github.com/jdmaturen/2995b2795c63825feec0, which simulates what is integrated here.

use super::Interval;
use super::dist::{beta_below, beta_quantile, bisect, z_for};
use super::nps::{Split, points};

/// Slices of equal probability; 400 give four digits.
const SLICES: u32 = 400;

/// The middle `confidence` (0..1) of p - d in points, with p and d independent under uniform priors.
/// `None` without answers, for another confidence, or above 10,000 answers of a kind, where the quantiles end.
pub fn independent_betas(split: &Split, confidence: f64) -> Option<Interval> {
    points(split)?;
    z_for(confidence)?;
    let n = split.n() as f64;
    let shapes = |hits: u64| (hits as f64 + 1.0, n - hits as f64 + 1.0);
    let (promoters, detractors) = (shapes(split.promoters), shapes(split.detractors));
    let middles = (0..SLICES).map(|i| (f64::from(i) + 0.5) / f64::from(SLICES));
    let shares: Vec<f64> = middles
        .map(|p| beta_quantile(p, promoters.0, promoters.1))
        .collect::<Option<_>>()?;
    beta_below(0.5, detractors.0, detractors.1)?;
    // The probability that p - d is at most x: over the slices of p, that d is at least p - x.
    let below = |x: f64| {
        let tail = |p: &f64| match p - x {
            d if d <= 0.0 => 1.0,
            d if d >= 1.0 => 0.0,
            d => 1.0 - beta_below(d, detractors.0, detractors.1).unwrap_or(f64::NAN),
        };
        shares.iter().map(tail).sum::<f64>() / f64::from(SLICES)
    };
    let end = |probability: f64| bisect(-1.0, 1.0, |x| below(x) < probability);
    let tail = (1.0 - confidence) / 2.0;
    Interval {
        low: 100.0 * end(tail)?,
        high: 100.0 * end(1.0 - tail)?,
    }
    .finite()
}

#[cfg(test)]
mod tests {
    use super::super::{dist::Z95, nps};
    use super::*;

    fn split(detractors: u64, passives: u64, promoters: u64) -> Split {
        Split {
            promoters,
            passives,
            detractors,
        }
    }

    // numpy: quantiles of 10^7 draws of beta(251, 751) - beta(76, 926).
    #[test]
    fn as_simulated() {
        let range = independent_betas(&split(75, 675, 250), 0.95).unwrap();
        assert!(
            (range.low - GIST.0).abs() < 0.03 && (range.high - GIST.1).abs() < 0.03,
            "{range:?}"
        );
    }

    const GIST: (f64, f64) = (14.333, 20.621);

    // What the module is a warning of.
    #[test]
    fn narrower_than_the_range_with_covariance() {
        let all = split(75, 675, 250);
        let (own, wald) = (independent_betas(&all, 0.95).unwrap(), nps::wald(&all, Z95).unwrap());
        assert!(own.high - own.low < 0.97 * (wald.high - wald.low));
    }

    #[test]
    fn on_the_scale_or_undefined() {
        for one in [split(0, 0, 1), split(1, 0, 0), split(0, 1, 0), split(0, 0, 9000)] {
            let range = independent_betas(&one, 0.95).unwrap();
            assert!(
                -100.0 <= range.low && range.low < range.high && range.high <= 100.0,
                "{range:?}"
            );
        }
        assert_eq!(independent_betas(&split(0, 0, 0), 0.95), None);
        assert_eq!(independent_betas(&split(1, 1, 1), 1.0), None);
        assert_eq!(independent_betas(&split(0, 0, 20_000), 0.95), None);
    }
}
