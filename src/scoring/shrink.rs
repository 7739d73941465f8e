//! Shrinkage of small cells towards the grand mean: for colours only, never for a printed number.

use super::finite;

/// The prior weight, in answers, that Waystone uses.
pub const PRIOR_N: f64 = 10.0;

/// (n m + k M) / (n + k) with k = `prior_n` (0 or more): empirical-Bayes style. `None` if both weights are 0.
/// An empty cell has no mean (any number does, also NaN) and takes the grand mean.
pub fn shrunken_mean(cell_mean: f64, cell_n: u64, grand_mean: f64, prior_n: f64) -> Option<f64> {
    let n = cell_n as f64;
    (prior_n >= 0.0)
        .then(|| finite((if cell_n == 0 { 0.0 } else { n * cell_mean } + prior_n * grand_mean) / (n + prior_n)))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_the_cell_and_the_whole() {
        assert_eq!(shrunken_mean(2.0, 0, 4.0, PRIOR_N), Some(4.0));
        assert_eq!(shrunken_mean(f64::NAN, 0, 4.0, PRIOR_N), Some(4.0));
        assert_eq!(shrunken_mean(2.0, 7, 4.0, 0.0), Some(2.0));
        assert_eq!(shrunken_mean(2.0, 0, 4.0, 0.0), None);
        assert_eq!(shrunken_mean(2.0, 1, 4.0, -0.5), None);
        assert_eq!(shrunken_mean(f64::NAN, 1, 4.0, 1.0), None);
    }
}
