//! Pratt's index of a driver, to compare with other tools. Never offered: it can be negative, so it is no share of
//! anything. What is offered are `relative_weights` and `shapley`.
//!
//! Source: Pratt (1987), as `pratt` in R's relaimpo (Groemping 2006).

use super::drivers::Model;
use super::matrix::Matrix;

/// Standardised slope x correlation with the outcome, one per driver; the sum is R-squared.
pub fn pratt(model: &Model) -> Option<Vec<f64>> {
    let slopes = standardised(model)?;
    Some(slopes.iter().zip(model.with_outcome()).map(|(b, r)| b * r).collect())
}

/// The slopes of the regression on standardised drivers.
pub fn standardised(model: &Model) -> Option<Vec<f64>> {
    let inverse: Matrix = model.inverse()?;
    let with = model.with_outcome();
    let slope = |i: usize| with.iter().enumerate().map(|(j, r)| inverse.at(i, j) * r).sum::<f64>();
    let slopes: Vec<f64> = (0..model.len()).map(slope).collect();
    slopes.iter().all(|s| s.is_finite()).then_some(slopes)
}

#[cfg(test)]
mod tests {
    use super::super::shapley::shapley;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn uncorrelated_drivers_are_their_r_squared() {
        let rows = [vec![1.0, 0.5, -0.3], vec![0.5, 1.0, 0.0], vec![-0.3, 0.0, 1.0]];
        let index = pratt(&Model::from_correlations(&rows, 0).unwrap()).unwrap();
        assert!((index[0] - 0.25).abs() < 1e-12 && (index[1] - 0.09).abs() < 1e-12);
    }

    // Why it is not offered: of two drivers that go together, the lesser turns negative (by hand: b = .5/.19, -.26/.19).
    #[test]
    fn it_turns_negative() {
        let rows = [vec![1.0, 0.5, 0.4], vec![0.5, 1.0, 0.9], vec![0.4, 0.9, 1.0]];
        let index = pratt(&Model::from_correlations(&rows, 0).unwrap()).unwrap();
        assert!((index[1] + 0.4 * 0.05 / 0.19).abs() < 1e-12, "{index:?}");
    }

    proptest! {
        #[test]
        fn adds_up_to_r_squared(columns in prop::collection::vec(prop::collection::vec(0u8..=10, 30), 2..6)) {
            let columns: Vec<Vec<f64>> = columns.iter().map(|c| c.iter().map(|v| f64::from(*v)).collect()).collect();
            let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
            let (outcome, drivers) = columns.split_first().unwrap();
            let Ok(model) = Model::from_answers(drivers, outcome) else { return Ok(()) };
            let sum: f64 = pratt(&model).unwrap().iter().sum();
            prop_assert!((sum - shapley(&model).unwrap().r_squared).abs() < 1e-9);
        }
    }
}
