//! Moments of truth: touchpoints that weigh much and cost more when bad than they bring when good, or the other way
//! round. Both must be shown by the answers; an author's feeling is a note, not a test.
use serde::{Deserialize, Serialize};

use super::{
    driver::{Chosen, Drivers},
    panel::{CellAt, Panel},
};
use crate::{
    order::sorted,
    scoring::penalty_reward::{Factor, penalty_reward},
};

/// What low and high are, on 0..=100: the lowest two and the highest of 1 to 5.
const ENDS: (f64, f64) = (25.0, 100.0);

/// The two tests of one touchpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Truth {
    pub at: CellAt,
    /// Whether its weight is in the top quarter.
    pub heavy: bool,
    /// `None`: too few rated it low, or high, for the test.
    pub factor: Option<Factor>,
    /// In points of the outcome, 0..=100, against a middling rating.
    pub penalty: f64,
    pub reward: f64,
    /// Of the test that they are alike, before the correction for several tests.
    pub p: f64,
}

impl Truth {
    pub fn asymmetric(&self) -> Option<bool> {
        self.factor.map(|factor| factor != Factor::Performance)
    }

    pub fn passes(&self) -> bool {
        self.heavy && self.asymmetric() == Some(true)
    }
}

pub(super) fn truths(panel: &Panel, chosen: &Chosen, drivers: &Drivers) -> Vec<Truth> {
    let Some(outcome) = panel.columns.get(chosen.outcome).filter(|_| !drivers.list.is_empty()) else {
        return Vec::new();
    };
    let of = |values: Vec<f64>| -> Vec<f64> {
        let value = |row: &u32| values.get(*row as usize).copied().unwrap_or(f64::NAN);
        chosen.rows.iter().map(value).collect()
    };
    let columns: Vec<Vec<f64>> = chosen
        .drivers
        .iter()
        .filter_map(|at| panel.columns.get(*at))
        .map(|column| of(column.goodness()))
        .collect();
    let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    let Some(found) = penalty_reward(&columns, &of(outcome.goodness()), ENDS.0, ENDS.1) else {
        return Vec::new();
    };
    let weights = sorted(
        drivers.list.iter().map(|driver| driver.weight).collect(),
        f64::total_cmp,
    );
    // Three of ten are the top quarter, one of four, none of none.
    let border = weights.get(weights.len() - weights.len().div_ceil(4)).copied();
    let each = drivers.list.iter().zip(found.contrasts);
    each.filter_map(|(driver, contrast)| {
        let contrast = contrast?;
        Some(Truth {
            at: driver.at,
            heavy: border.is_some_and(|border| driver.weight >= border),
            factor: contrast.factor,
            penalty: contrast.penalty,
            reward: contrast.reward,
            p: contrast.test.p,
        })
    })
    .collect()
}
