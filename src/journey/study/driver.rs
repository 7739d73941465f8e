//! What goes with the outcome: each touchpoint's weight, the opportunity that lies in it, and how sure its rank is.
//! "Goes with" is all it says: never "causes".
use serde::{Deserialize, Serialize};

use super::{
    panel::{CellAt, Panel},
    sums::{Sums, Total},
};
use crate::scoring::{
    Interval,
    bootstrap::{self, Draws},
    drivers::{Model, NoModel, needed},
    opportunity::opportunity,
    relative_weights::relative_weights,
};

/// A touchpoint is weighed when at least this share of those who gave the outcome rated it: the weights need answers that
/// rated all of them.
const REACH: f64 = 0.7;
/// Percents of a point on a scale from 1 to 5, the unit of an opportunity.
const POINT: f64 = 25.0;
/// The ranks that count as top.
const TOP: usize = 3;
const SEED: u64 = 8;

/// Which touchpoints are weighed, and whose answers count.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    pub drivers: Vec<usize>,
    pub outcome: usize,
    /// Rows of the surveys that ask for the outcome.
    pub rows: Vec<u32>,
}

/// One touchpoint beside the outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    pub at: CellAt,
    /// Johnson's relative weight: its part of the outcome's explained variance, 0..=1.
    pub weight: f64,
    /// Of the sum of all weights.
    pub share: f64,
    /// 0..=100.
    pub mean: f64,
    /// Aimed at, 0..=100.
    pub target: f64,
    /// 0..=1.
    pub reach: f64,
    /// Weight x (target - mean) x reach, in points of a scale from 1 to 5.
    pub opportunity: Option<f64>,
}

/// How often resamples put each driver among the first three opportunities, and the range of its weight.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sureness {
    /// So far.
    pub resamples: usize,
    /// One for each driver, in their order, 0..=1.
    pub top: Vec<f64>,
    pub weights: Vec<Option<Interval>>,
}

/// The weights, or why there are none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Drivers {
    pub outcome: Option<CellAt>,
    /// Answers that rated everything.
    pub n: u64,
    pub needed: u64,
    pub r_squared: Option<f64>,
    pub why: Option<NoModel>,
    /// In the order of the map.
    pub list: Vec<Driver>,
    /// Too few rated these to weigh them with the others.
    pub left_out: Vec<CellAt>,
}

impl Drivers {
    /// The places in `list`, the largest opportunity first.
    pub fn ranked(&self) -> Vec<usize> {
        let of = |place: &usize| self.list.get(*place).and_then(|driver| driver.opportunity);
        let mut places: Vec<usize> = (0..self.list.len()).filter(|place| of(place).is_some()).collect();
        places.sort_by(|a, b| of(b).unwrap_or_default().total_cmp(&of(a).unwrap_or_default()));
        places
    }
}

pub(super) fn choose(panel: &Panel) -> (Option<Chosen>, Vec<CellAt>) {
    let Some((place, outcome)) = panel.outcome.and_then(|at| Some((at, panel.columns.get(at)?))) else {
        return (None, Vec::new());
    };
    let given: Vec<usize> = (0..panel.rows).filter(|row| outcome.is_rated(*row)).collect();
    let (mut drivers, mut left_out) = (Vec::new(), Vec::new());
    let others = panel.columns.iter().enumerate();
    for (at, column) in others.filter(|(_, column)| column.at.stage != outcome.at.stage && column.n > 0) {
        let rated = given.iter().filter(|row| column.is_rated(**row)).count();
        if rated as f64 >= REACH * given.len() as f64 {
            drivers.push(at);
        } else if rated > 0 {
            left_out.push(column.at);
        }
    }
    let chosen = Chosen {
        drivers,
        outcome: place,
        rows: Vec::new(),
    };
    (Some(chosen), left_out)
}

pub(super) fn weigh(panel: &Panel, chosen: &Chosen, left_out: Vec<CellAt>) -> (Drivers, Option<Sums>) {
    let mut found = Drivers {
        outcome: panel.columns.get(chosen.outcome).map(|outcome| outcome.at),
        needed: needed(chosen.drivers.len()),
        left_out,
        ..Drivers::default()
    };
    let columns: Vec<_> = chosen.drivers.iter().filter_map(|at| panel.columns.get(*at)).collect();
    let Some(outcome) = panel.columns.get(chosen.outcome).filter(|_| !columns.is_empty()) else {
        found.why = Some(NoModel::Empty);
        return (found, None);
    };
    let sums = Sums::of(&columns, outcome, chosen);
    let total = sums.total(0..sums.blocks.len());
    found.n = total.n as u64;
    if found.n < found.needed {
        found.why = Some(NoModel::TooFew { complete: found.n });
        return (found, None);
    }
    match weights(&total) {
        Ok((weights, r_squared)) => {
            found.r_squared = Some(r_squared);
            let sum: f64 = weights.iter().sum();
            let each = columns.iter().zip(&weights).zip(&total.rated);
            found.list = each
                .map(|((column, weight), (mean, reach))| Driver {
                    at: column.at,
                    weight: *weight,
                    share: if sum > 0.0 { weight / sum } else { 0.0 },
                    mean: *mean,
                    target: column.target,
                    reach: *reach,
                    opportunity: opportunity(*weight, mean / POINT, column.target / POINT, *reach),
                })
                .collect();
            (found, Some(sums))
        }
        Err(why) => {
            found.why = Some(why);
            (found, None)
        }
    }
}

fn weights(total: &Total) -> Result<(Vec<f64>, f64), NoModel> {
    let outcome = total.correlations.len().saturating_sub(1);
    let model = Model::from_correlations(&total.correlations, outcome)?;
    let importance = relative_weights(&model).ok_or(NoModel::Collinear)?;
    Ok((importance.weights, importance.r_squared))
}

/// Resamples, kept between the steps in which they are drawn.
#[derive(Clone, Debug)]
pub struct Resampling {
    sums: Sums,
    targets: Vec<f64>,
    draws: Draws,
    done: usize,
    top: Vec<u64>,
    weights: Vec<Vec<f64>>,
}

impl Resampling {
    pub(super) fn new(sums: Sums, drivers: &Drivers) -> Self {
        Self {
            targets: drivers.list.iter().map(|driver| driver.target / POINT).collect(),
            draws: Draws::new(SEED),
            done: 0,
            top: vec![0; sums.width],
            weights: vec![Vec::new(); sums.width],
            sums,
        }
    }

    /// Whether there are as many as a range needs.
    pub fn is_done(&self) -> bool {
        self.done >= bootstrap::RESAMPLES
    }

    /// Draws some more. A resample in which a driver does not vary says nothing and counts as none.
    pub fn step(&mut self, resamples: usize) -> Sureness {
        for _ in 0..resamples.min(bootstrap::RESAMPLES.saturating_sub(self.done)) {
            self.done += 1;
            let places = self.draws.draw(self.sums.blocks.len());
            let total = self.sums.total(places);
            let Ok((weights, _)) = weights(&total) else { continue };
            let mut scores: Vec<(usize, f64)> = Vec::with_capacity(weights.len());
            for (place, weight) in weights.iter().enumerate() {
                if let Some(all) = self.weights.get_mut(place) {
                    all.push(*weight);
                }
                if let (Some((mean, reach)), Some(target)) = (total.rated.get(place), self.targets.get(place)) {
                    scores.extend(opportunity(*weight, mean / POINT, *target, *reach).map(|score| (place, score)));
                }
            }
            scores.sort_by(|a, b| b.1.total_cmp(&a.1));
            for (place, _) in scores.iter().take(TOP) {
                if let Some(count) = self.top.get_mut(*place) {
                    *count += 1;
                }
            }
        }
        let drawn = self.weights.first().map_or(0, Vec::len);
        let range = |values: &Vec<f64>| bootstrap::middle_95(values.clone()).filter(|_| drawn * 10 >= self.done * 9);
        Sureness {
            resamples: self.done,
            top: self
                .top
                .iter()
                .map(|count| *count as f64 / drawn.max(1) as f64)
                .collect(),
            weights: self.weights.iter().map(range).collect(),
        }
    }
}
