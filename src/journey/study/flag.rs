//! What might be removed or made simpler, each with the tests that say so. Candidates: people decide.
use serde::{Deserialize, Serialize};

use super::{
    super::sheet::BLANK,
    panel::{CellAt, Column, Panel},
};
use crate::{
    order::sorted,
    scoring::{mean, share, suppress::Policy},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Advice {
    Remove,
    Simplify,
}

/// What is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Check {
    /// At least 30 answers.
    Measured,
    /// The range of its share of low ratings lies above the journey's median.
    Hard,
    /// The author says that customers could do without it.
    Unneeded,
    /// Those who did without it say no worse of the whole: the difference is surely below 5 of 100.
    NoWorse,
}

/// A candidate with its tests: passed, failed, or not known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flag {
    pub advice: Advice,
    pub at: CellAt,
    pub tests: Vec<(Check, Option<bool>)>,
    /// The share of low ratings (0..=1), and the journey's median of these.
    pub low: f64,
    pub median: f64,
    /// Customers among those asked who would be spared it.
    pub spared: u64,
}

/// A difference below this, on 0..=100, is none.
const NONE: f64 = 5.0;

pub(super) fn flags(panel: &Panel) -> Vec<Flag> {
    let lows: Vec<Option<(u64, u64)>> = panel.columns.iter().map(low).collect();
    let least = Policy::STANDARD.warn_below;
    let measured = || lows.iter().flatten().filter(|(_, n)| *n >= least);
    let shares: Vec<f64> = measured().filter_map(|(low, n)| share::ratio(*low, *n)).collect();
    let Some(median) = median(shares) else {
        return Vec::new();
    };
    let of = |(column, low): (&Column, &Option<(u64, u64)>)| {
        let (low, n) = (*low)?;
        let estimate = share::share(low, n)?;
        let hard = estimate.range.is_some_and(|range| range.low > median);
        if n < least || !hard {
            return None;
        }
        let unneeded = column.needed.map(|needed| !needed);
        let no_worse = no_worse(panel, column);
        let remove = unneeded == Some(true) || (unneeded.is_none() && no_worse == Some(true));
        Some(Flag {
            advice: if remove { Advice::Remove } else { Advice::Simplify },
            at: column.at,
            tests: vec![
                (Check::Measured, Some(true)),
                (Check::Hard, Some(hard)),
                (Check::Unneeded, unneeded),
                (Check::NoWorse, no_worse),
            ],
            low: estimate.value,
            median,
            spared: n,
        })
    };
    panel.columns.iter().zip(&lows).filter_map(of).collect()
}

/// Low ratings, of how many. Recommendations are about the whole, and name no touchpoint.
fn low(column: &Column) -> Option<(u64, u64)> {
    let is_whole = column.yardstick == super::super::Yardstick::Rating(crate::survey::Measure::Nps);
    (!is_whole && column.n > 0).then(|| (column.counts.low(column.yardstick), column.n))
}

fn median(values: Vec<f64>) -> Option<f64> {
    let values = sorted(values, f64::total_cmp);
    let (below, above) = (
        values.get(values.len().checked_sub(1)? / 2)?,
        values.get(values.len() / 2)?,
    );
    Some((below + above) / 2.0)
}

/// Of those who gave the outcome in a survey that asks for both: who rated it beside who did not.
fn no_worse(panel: &Panel, column: &Column) -> Option<bool> {
    let outcome = panel.columns.get(panel.outcome?)?;
    if outcome.at.stage == column.at.stage {
        return None;
    }
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for (row, point) in outcome.points.iter().enumerate().filter(|(_, point)| **point != BLANK) {
        let value = outcome.yardstick.goodness(*point);
        if column.is_rated(row) {
            with.push(value);
        } else {
            without.push(value);
        }
    }
    let enough = |values: &Vec<f64>| values.len() as u64 >= Policy::STANDARD.warn_below;
    let change = mean::change(&without, &with).filter(|_| enough(&with) && enough(&without))?;
    Some(change.range.high < NONE)
}
