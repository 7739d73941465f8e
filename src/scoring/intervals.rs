//! Other named intervals of a share, to compare with figures from other tools. Waystone's own ranges are Wilson's
//! (`share`): nothing here is a default. Sources: Brown, Cai & DasGupta (2001), Statistical Science 16:101.
//!
//! Every function takes hits, answers and the confidence (0..1); `None` for `n = 0`, `hits > n` or another confidence.
//! The two that need beta quantiles are `None` above 10,000 hits or misses.

use super::dist::{beta_quantile, z_for};
use super::{Interval, share::ratio};

/// p -+ z sqrt(p(1-p)/n), clipped. It has no width at 0 and 1: never print it as a range of our own.
pub fn wald(hits: u64, n: u64, confidence: f64) -> Option<Interval> {
    plain(ratio(hits, n)?, n as f64, z_for(confidence)?)
}

/// Wald after adding z^2/2 hits and z^2/2 misses (Agresti & Coull 1998), clipped.
pub fn agresti_coull(hits: u64, n: u64, confidence: f64) -> Option<Interval> {
    ratio(hits, n)?;
    let z = z_for(confidence)?;
    let more = n as f64 + z * z;
    plain((hits as f64 + z * z / 2.0) / more, more, z)
}

/// The exact interval (Clopper & Pearson 1934), by beta quantiles.
pub fn clopper_pearson(hits: u64, n: u64, confidence: f64) -> Option<Interval> {
    ratio(hits, n)?;
    let (hits, misses) = (hits as f64, (n - hits) as f64);
    beta(hits, (hits, misses + 1.0), misses, (hits + 1.0, misses), confidence)
}

/// Equal tails of the posterior under Jeffreys' prior, with the end set to 0 or 1 where no or every answer is a hit.
pub fn jeffreys(hits: u64, n: u64, confidence: f64) -> Option<Interval> {
    ratio(hits, n)?;
    let (hits, misses) = (hits as f64, (n - hits) as f64);
    let posterior = (hits + 0.5, misses + 0.5);
    beta(hits, posterior, misses, posterior, confidence)
}

fn plain(p: f64, n: f64, z: f64) -> Option<Interval> {
    Interval::around(p, z * (p * (1.0 - p) / n).sqrt()).map(|range| range.clip(0.0, 1.0))
}

fn beta(hits: f64, lower: (f64, f64), misses: f64, upper: (f64, f64), confidence: f64) -> Option<Interval> {
    z_for(confidence)?;
    let tail = (1.0 - confidence) / 2.0;
    let low = if hits == 0.0 {
        0.0
    } else {
        beta_quantile(tail, lower.0, lower.1)?
    };
    let high = if misses == 0.0 {
        1.0
    } else {
        beta_quantile(1.0 - tail, upper.0, upper.1)?
    };
    Some(Interval { low, high })
}

#[cfg(test)]
mod tests {
    use super::*;

    type Method = fn(u64, u64, f64) -> Option<Interval>;
    const ALL: [Method; 4] = [wald, agresti_coull, clopper_pearson, jeffreys];

    #[test]
    fn impossible_input_is_none() {
        for f in ALL {
            assert_eq!(f(0, 0, 0.95), None);
            assert_eq!(f(2, 1, 0.95), None);
            assert_eq!(f(1, 2, 1.0), None);
            assert_eq!(f(1, 2, f64::NAN), None);
        }
    }

    #[test]
    fn all_hold_the_share_and_stay_in_0_1() {
        for n in [1, 2, 7, 40, 3000] {
            for hits in [0, 1, n / 2, n - 1, n] {
                for (i, f) in ALL.iter().enumerate() {
                    let (range, p) = (f(hits, n, 0.95).unwrap(), hits as f64 / n as f64);
                    assert!(0.0 <= range.low && range.low <= p + 1e-12, "{i} {hits}/{n} {range:?}");
                    assert!(p - 1e-12 <= range.high && range.high <= 1.0, "{i} {hits}/{n} {range:?}");
                }
            }
        }
    }

    // By hand: for no hits the exact upper end is 1 - 0.025^(1/n) ("rule of three" in its two-sided form).
    #[test]
    fn exact_end_for_no_hits() {
        let high = clopper_pearson(0, 20, 0.95).unwrap().high;
        assert!((high - (1.0 - 0.025f64.powf(1.0 / 20.0))).abs() < 1e-10);
    }
}
