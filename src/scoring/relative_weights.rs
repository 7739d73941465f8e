//! Johnson's relative weights: the everyday key-driver analysis. Where the correlations come from is `drivers`.

use super::drivers::{Importance, Model};
use super::listwise::{complete, pick};
use super::{Interval, bootstrap};

/// Johnson (2000), Multivariate Behavioral Research 35:1. With Rxx = Q D Q' the drivers are carried over to their
/// nearest uncorrelated twins by L = Q D^(1/2) Q'; b = L^-1 rxy, and a weight is the sum over twins of L^2 b^2.
///
/// `None` only if the eigenvalues do not settle, which no model has been seen to do.
pub fn relative_weights(model: &Model) -> Option<Importance> {
    let k = model.len();
    let eigen = model.among.eigen()?;
    // Q f(D) Q', one cell.
    let cell = |i: usize, j: usize, f: fn(f64) -> f64| -> f64 {
        let terms = eigen.values.iter().enumerate();
        terms
            .map(|(m, value)| eigen.vectors.at(i, m) * f(*value) * eigen.vectors.at(j, m))
            .sum()
    };
    let twin = |i: usize| -> f64 {
        let row = model.outcome.iter().enumerate();
        row.map(|(j, r)| cell(i, j, |value| value.sqrt().recip()) * r).sum()
    };
    let squares: Vec<f64> = (0..k).map(|i| twin(i).powi(2)).collect();
    let weight = |i: usize| -> f64 {
        squares
            .iter()
            .enumerate()
            .map(|(j, square)| cell(i, j, f64::sqrt).powi(2) * square)
            .sum()
    };
    let weights: Vec<f64> = (0..k).map(weight).collect();
    let sound = weights.iter().all(|w| w.is_finite());
    sound.then(|| Importance {
        r_squared: weights.iter().sum::<f64>().min(1.0),
        weights,
    })
}

/// The 95 % range of each weight, by resampling the complete answers (Tonidandel, LeBreton & Johnson 2009,
/// Psychological Methods 14:387). It takes [`bootstrap::RESAMPLES`] analyses: run it off the main thread.
///
/// `None` without a model, or if one in ten resamples has none, as when a driver hardly varies. Weights are never
/// negative, so a range never reaches 0: it says how sure a weight is, not whether it differs from 0.
pub fn ranges(drivers: &[&[f64]], outcome: &[f64], seed: u64) -> Option<Vec<Interval>> {
    let columns = complete(&[drivers, &[outcome]].concat())?;
    bootstrap::ranges(columns.first()?.len(), seed, |rows| {
        let drawn: Vec<Vec<f64>> = columns.iter().map(|column| pick(column, rows)).collect();
        let (outcome, drivers) = drawn.split_last()?;
        let drivers: Vec<&[f64]> = drivers.iter().map(Vec::as_slice).collect();
        Some(relative_weights(&Model::from_answers(&drivers, outcome).ok()?)?.weights)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uncorrelated_drivers_weigh_their_own_r_squared() {
        let rows = [vec![1.0, 0.5, -0.3], vec![0.5, 1.0, 0.0], vec![-0.3, 0.0, 1.0]];
        let importance = relative_weights(&Model::from_correlations(&rows, 0).unwrap()).unwrap();
        let [a, b] = importance.weights[..] else {
            panic!("two drivers")
        };
        assert!((a - 0.25).abs() < 1e-12 && (b - 0.09).abs() < 1e-12);
        assert!((importance.shares().unwrap()[0] - 0.25 / 0.34).abs() < 1e-12);
    }
    #[test]
    fn ranges_hold_the_weights_and_narrow_with_answers() {
        let column = |n: u32, by: u32, modulus: u32| (0..n).map(|i| f64::from(i * by % modulus)).collect::<Vec<f64>>();
        let widths = [80, 1280].map(|n| {
            let (a, b) = (column(n, 5, 11), column(n, 7, 13));
            let noise = column(n, 3, 17);
            let y: Vec<f64> = a
                .iter()
                .zip(&b)
                .zip(&noise)
                .map(|((a, b), noise)| 2.0 * a + b + noise)
                .collect();
            let weights = relative_weights(&Model::from_answers(&[&a, &b], &y).unwrap())
                .unwrap()
                .weights;
            let ranges = ranges(&[&a, &b], &y, 1).unwrap();
            for (weight, range) in weights.iter().zip(&ranges) {
                assert!(0.0 <= range.low && range.low < *weight && *weight < range.high && range.high <= 1.0);
            }
            ranges[0].high - ranges[0].low
        });
        assert!(widths[1] < widths[0] / 2.0, "{widths:?}");
    }

    #[test]
    fn a_driver_that_hardly_varies_has_no_range() {
        let (mut rare, y) = (vec![0.0; 60], (0..60).map(f64::from).collect::<Vec<_>>());
        rare[7] = 1.0;
        assert!(Model::from_answers(&[&rare], &y).is_ok());
        assert_eq!(ranges(&[&rare], &y, 1), None);
        assert_eq!(ranges(&[], &y, 1), None);
    }
}
