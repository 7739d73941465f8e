//! What a key-driver analysis starts from: the correlations of drivers with each other and with an outcome.
//! The analyses live in `relative_weights` and `shapley`; no chart and no wording ("associated with", never "causes").
//!
//! Measured as wasm (gzip, opt-level z, fat LTO): this model, the own `matrix` and Johnson's weights together 4.2 kB;
//! `nalgebra` 0.34 for its eigenvalues and Cholesky alone 5.8 kB, and ten more crates to build.

use serde::{Deserialize, Serialize};

use super::listwise::complete;
use super::matrix::Matrix;

/// A driver whose variance is to this part explained by the others cannot be told apart from them.
const COLLINEAR: f64 = 1e-10;

/// Why there is no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoModel {
    /// No driver at all.
    Empty,
    /// The lists or rows differ in length.
    Ragged,
    /// Fewer than two complete answers more than drivers.
    TooFew { complete: u64 },
    /// The outcome is the same in every complete answer.
    FlatOutcome,
    /// This driver (from 0) is the same in every complete answer: leave it out.
    FlatDriver(usize),
    /// A driver repeats the others.
    Collinear,
    /// Not a correlation matrix: not symmetric, off -1..=1, or without ones on the diagonal.
    NoCorrelations,
}

/// Correlations of at least one driver with an outcome. The drivers vary and none repeats the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pub(super) among: Matrix,
    pub(super) outcome: Vec<f64>,
    n: Option<u64>,
}

/// How much of the outcome's variance goes with each driver.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Importance {
    /// One per driver, in the order of the model, 0 or more; their sum is `r_squared`.
    pub weights: Vec<f64>,
    /// 0..=1.
    pub r_squared: f64,
}

impl Importance {
    /// Weights as shares of their sum, 0..=1. `None` if the drivers explain nothing.
    pub fn shares(&self) -> Option<Vec<f64>> {
        let sum: f64 = self.weights.iter().sum();
        (sum > 0.0).then(|| self.weights.iter().map(|w| w / sum).collect())
    }
}

/// Complete answers to ask for before showing drivers: 50, or ten for each driver.
pub fn needed(drivers: usize) -> u64 {
    (10 * drivers as u64).max(50)
}

/// The places (from 0) of the drivers that vary among the complete answers; the others are to be left out, and said so.
/// Empty if lengths differ.
pub fn varying(drivers: &[&[f64]], outcome: &[f64]) -> Vec<usize> {
    let columns = complete(&[drivers, &[outcome]].concat()).unwrap_or_default();
    let varies = |column: &[f64]| unit(column).is_some();
    let own = columns.iter().take(drivers.len()).enumerate();
    own.filter(|(_, column)| varies(column))
        .map(|(place, _)| place)
        .collect()
}

impl Model {
    /// From columns of one length. A respondent with a number that is not finite in any column is left out (listwise).
    /// Compare [`Model::n`] with [`needed`] before showing anything.
    pub fn from_answers(drivers: &[&[f64]], outcome: &[f64]) -> Result<Model, NoModel> {
        if drivers.is_empty() {
            return Err(NoModel::Empty);
        }
        let columns = complete(&[drivers, &[outcome]].concat()).ok_or(NoModel::Ragged)?;
        let n = columns.first().map_or(0, Vec::len);
        if n < drivers.len() + 2 {
            return Err(NoModel::TooFew { complete: n as u64 });
        }
        let units: Vec<Option<Vec<f64>>> = columns.iter().map(|column| unit(column)).collect();
        if let Some(flat) = units.iter().position(Option::is_none) {
            return Err(if flat == drivers.len() {
                NoModel::FlatOutcome
            } else {
                NoModel::FlatDriver(flat)
            });
        }
        let dot = |i: usize, j: usize| match (units.get(i), units.get(j)) {
            (Some(Some(a)), Some(Some(b))) => a.iter().zip(b).map(|(a, b)| a * b).sum(),
            _ => f64::NAN,
        };
        let among = Matrix::from_fn(drivers.len(), dot);
        let outcome = (0..drivers.len()).map(|i| dot(i, drivers.len())).collect();
        Model {
            among,
            outcome,
            n: Some(n as u64),
        }
        .checked()
    }

    /// From a full correlation matrix whose row `outcome` (from 0) is the outcome.
    pub fn from_correlations(rows: &[Vec<f64>], outcome: usize) -> Result<Model, NoModel> {
        if rows.len() < 2 {
            return Err(NoModel::Empty);
        }
        if outcome >= rows.len() || rows.iter().any(|row| row.len() != rows.len()) {
            return Err(NoModel::Ragged);
        }
        let at = |i: usize, j: usize| rows.get(i).and_then(|row| row.get(j)).copied().unwrap_or(f64::NAN);
        let all = Matrix::from_fn(rows.len(), at);
        let sound = |i: usize, j: usize| {
            let r = all.at(i, j);
            r.abs() <= 1.0 && (r - all.at(j, i)).abs() < 1e-9 && (i != j || (r - 1.0).abs() < 1e-9)
        };
        if !(0..rows.len()).all(|i| (0..rows.len()).all(|j| sound(i, j))) {
            return Err(NoModel::NoCorrelations);
        }
        let kept: Vec<usize> = (0..rows.len()).filter(|i| *i != outcome).collect();
        let with = kept.iter().map(|i| all.at(*i, outcome)).collect();
        Model {
            among: all.part(&kept),
            outcome: with,
            n: None,
        }
        .checked()
    }

    /// The drivers.
    pub fn len(&self) -> usize {
        self.outcome.len()
    }

    /// Never: a model has a driver.
    pub fn is_empty(&self) -> bool {
        self.outcome.is_empty()
    }

    /// The complete answers, if known.
    pub fn n(&self) -> Option<u64> {
        self.n
    }

    /// Correlation (-1..=1) of each driver with the outcome.
    pub fn with_outcome(&self) -> &[f64] {
        &self.outcome
    }

    /// Share of the outcome's variance (0..=1) that the drivers at these places explain together.
    pub(super) fn r_squared(&self, kept: &[usize]) -> Option<f64> {
        let lower = self.among.part(kept).cholesky(COLLINEAR)?;
        let with: Vec<f64> = kept.iter().filter_map(|i| self.outcome.get(*i)).copied().collect();
        Some(lower.forward(&with).iter().map(|x| x * x).sum())
    }

    /// Of the correlations among the drivers.
    pub(super) fn inverse(&self) -> Option<Matrix> {
        Some(self.among.cholesky(COLLINEAR)?.inverse_from_lower())
    }

    fn checked(self) -> Result<Model, NoModel> {
        let all: Vec<usize> = (0..self.len()).collect();
        match self.r_squared(&all) {
            None => Err(NoModel::Collinear),
            // Correlations that explain more than everything come from no data.
            Some(r_squared) if r_squared > 1.0 + 1e-9 => Err(NoModel::NoCorrelations),
            Some(_) => Ok(self),
        }
    }
}

/// Deviations from the mean, scaled to length 1; `None` if the column does not vary.
fn unit(column: &[f64]) -> Option<Vec<f64>> {
    let mean = column.iter().sum::<f64>() / column.len() as f64;
    let norm = column.iter().map(|v| (v - mean).powi(2)).sum::<f64>().sqrt();
    let varies = norm.is_normal() && !column.is_sorted_by(|a, b| a == b);
    varies.then(|| column.iter().map(|v| (v - mean) / norm).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_why_there_is_no_model() {
        let (up, flat, y) = ([1.0, 2.0, 3.0, 5.0], [2.0; 4], [1.0, 3.0, 2.0, 4.0]);
        let from = |drivers: &[&[f64]], outcome: &[f64]| Model::from_answers(drivers, outcome).unwrap_err();
        assert_eq!(from(&[], &y), NoModel::Empty);
        assert_eq!(from(&[&up[..3]], &y), NoModel::Ragged);
        assert_eq!(from(&[&up[..2]], &y[..2]), NoModel::TooFew { complete: 2 });
        assert_eq!(from(&[&[f64::NAN; 4]], &y), NoModel::TooFew { complete: 0 });
        assert_eq!(from(&[&up, &flat], &y), NoModel::FlatDriver(1));
        assert_eq!(from(&[&up], &flat), NoModel::FlatOutcome);
        assert_eq!(from(&[&up, &up.map(|v| 3.0 - v)], &y), NoModel::Collinear);
    }

    #[test]
    fn correlations_must_be_possible() {
        let from = |rows: &[Vec<f64>]| Model::from_correlations(rows, 0).unwrap_err();
        assert_eq!(from(&[vec![1.0]]), NoModel::Empty);
        assert_eq!(from(&[vec![1.0, 0.5], vec![0.4, 1.0]]), NoModel::NoCorrelations);
        assert_eq!(
            from(&[vec![1.0, f64::NAN], vec![f64::NAN, 1.0]]),
            NoModel::NoCorrelations
        );
        let impossible = [vec![1.0, 0.9, -0.9], vec![0.9, 1.0, 0.9], vec![-0.9, 0.9, 1.0]];
        assert_eq!(from(&impossible), NoModel::NoCorrelations);
    }

    #[test]
    fn flat_drivers_are_named() {
        let (up, flat, y) = ([1.0, 2.0, 3.0, 9.0], [2.0, 2.0, 2.0, 5.0], [1.0, 3.0, 2.0, f64::NAN]);
        assert_eq!(varying(&[&up, &flat, &up], &y), [0, 2]);
        assert_eq!(varying(&[&up], &y[..2]), [0; 0]);
        assert_eq!(varying(&[], &y), [0; 0]);
    }

    #[test]
    fn answers_needed() {
        assert_eq!((needed(1), needed(5), needed(12)), (50, 50, 120));
    }
}
