//! How evenly answers come from the channels. Which channels there are is not known here.

use super::{Test, chi_square, finite};

/// The balance of answers over at least two channels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Balance {
    /// Share (0..=1) of the largest channel.
    pub largest: f64,
    /// Shannon entropy over its maximum, 0 (one channel only) ..= 1 (even).
    pub evenness: f64,
    /// Chi-square test against the target shares.
    pub test: Test,
}

/// Targets are above 0 and in any common unit. `None` as for [`chi_square::fit`].
pub fn balance(counts: &[u64], targets: &[f64]) -> Option<Balance> {
    let test = chi_square::fit(counts, targets)?;
    let n: f64 = counts.iter().map(|c| *c as f64).sum();
    let shares = || counts.iter().map(|c| *c as f64 / n);
    let entropy: f64 = shares().filter(|p| *p > 0.0).map(|p| -p * p.ln()).sum();
    let evenness = finite(entropy / (counts.len() as f64).ln())?.clamp(0.0, 1.0);
    Some(Balance {
        largest: shares().fold(0.0, f64::max),
        evenness,
        test,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_one_channel_to_even() {
        let one = balance(&[7, 0], &[1.0, 1.0]).unwrap();
        assert_eq!((one.largest, one.evenness), (1.0, 0.0));
        assert_eq!(balance(&[7, 7], &[1.0, 1.0]).unwrap().evenness, 1.0);
        assert_eq!(balance(&[0, 0], &[1.0, 1.0]), None);
    }
}
