//! How evenly answers come from the channels. Which channels there are is not known here.

use super::{Test, chi_square, finite};

/// The balance of answers over the channels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Balance {
    /// Share (0..=1) of the largest channel.
    pub largest: f64,
    /// Shannon entropy over its maximum (Pielou 1966), 0 (one channel only) ..= 1 (even). `None` if there is but one.
    pub evenness: Option<f64>,
    /// Chi-square test against the target shares. `None` without possible targets: see [`chi_square::fit`].
    pub test: Option<Test>,
}

/// Targets are above 0 and in any common unit. `None` without answers.
pub fn balance(counts: &[u64], targets: &[f64]) -> Option<Balance> {
    let n: f64 = counts.iter().map(|c| *c as f64).sum();
    if n == 0.0 {
        return None;
    }
    let shares = || counts.iter().map(|c| *c as f64 / n);
    let entropy: f64 = shares().filter(|p| *p > 0.0).map(|p| -p * p.ln()).sum();
    let most = (counts.len() as f64).ln();
    Some(Balance {
        largest: shares().fold(0.0, f64::max),
        evenness: finite(entropy / most).filter(|_| most > 0.0).map(|e| e.clamp(0.0, 1.0)),
        test: chi_square::fit(counts, targets),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_one_channel_to_even() {
        let one = balance(&[7, 0], &[1.0, 1.0]).unwrap();
        assert_eq!((one.largest, one.evenness), (1.0, Some(0.0)));
        assert_eq!(balance(&[7, 7], &[1.0, 1.0]).unwrap().evenness, Some(1.0));
        assert_eq!(balance(&[0, 0], &[1.0, 1.0]), None);
        assert_eq!(balance(&[], &[]), None);
    }

    #[test]
    fn what_can_be_said_without_a_test() {
        let alone = balance(&[7], &[1.0]).unwrap();
        assert_eq!((alone.largest, alone.evenness, alone.test), (1.0, None, None));
        let untargeted = balance(&[6, 2], &[]).unwrap();
        assert_eq!((untargeted.largest, untargeted.test), (0.75, None));
        assert!(untargeted.evenness.is_some());
        assert_eq!(balance(&[6, 2], &[1.0, 0.0]).unwrap().test, None);
    }
}
