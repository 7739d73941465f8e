//! Opportunity: where better ratings would matter to most people. It ranks; it does not forecast.

use super::finite;

/// Weight (a driver's relative weight, 0..=1) x (target - mean) x reach (share of respondents who rated it, 0..=1).
///
/// The unit is that of the rating; below 0 the mean is already above the target. `None` off the ranges.
/// Source: Waystone's own definition (vector opportunity.sfo), no published standard.
pub fn opportunity(weight: f64, mean: f64, target: f64, reach: f64) -> Option<f64> {
    let shares = (0.0..=1.0).contains(&weight) && (0.0..=1.0).contains(&reach);
    shares.then(|| finite(weight * (target - mean) * reach)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_off_the_ranges() {
        assert_eq!(opportunity(1.1, 3.0, 4.0, 0.5), None);
        assert_eq!(opportunity(0.1, 3.0, 4.0, f64::NAN), None);
        assert_eq!(opportunity(0.1, f64::NAN, 4.0, 0.5), None);
        assert!(opportunity(0.1, 5.0, 4.5, 0.5).unwrap() < 0.0);
    }
}
