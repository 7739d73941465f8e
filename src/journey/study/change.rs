//! What differs between two sets of answers: of each stage and of each cell, with its range and how many answers both have. No
//! words.
use serde::{Deserialize, Serialize};

use super::{super::gather::Gathered, panel::CellAt};
use crate::scoring::{
    Change,
    mean::{Moments, welch},
    suppress::Policy,
};

/// Beside the others' answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Changes {
    /// One for each stage.
    pub stages: Vec<Difference>,
    /// Of cells with answers on either side.
    pub cells: Vec<(CellAt, Difference)>,
}

/// These answers less the others', on 0..=100: positive where these are better.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The others' answers, and these.
    pub n: (u64, u64),
    /// `None` where either has fewer than 5 answers, or all alike. Welch's test.
    pub change: Option<Change>,
    /// Whether either has fewer than 30, but some.
    pub few: bool,
}

impl Difference {
    fn of(before: Option<Moments>, after: Option<Moments>) -> Self {
        let n = |moments: &Option<Moments>| moments.as_ref().map_or(0, |moments| moments.n);
        let (others, these) = (n(&before), n(&after));
        let least = others.min(these);
        Self {
            n: (others, these),
            change: (before.zip(after))
                .filter(|_| least >= Policy::STANDARD.hide_below)
                .and_then(|(before, after)| welch(&before, &after)),
            few: (1..Policy::STANDARD.warn_below).contains(&least),
        }
    }
}

/// Both are of the same surveys, so that their places are the same.
pub(super) fn changes(before: &Gathered<'_>, after: &Gathered<'_>, stages: usize) -> Changes {
    let mut found = Changes::default();
    let slots = before.slots.iter().zip(&after.slots).take(stages);
    for (stage, (before, after)) in slots.enumerate() {
        let averages = (Moments::of(&before.averages), Moments::of(&after.averages));
        found.stages.push(Difference::of(averages.0, averages.1));
        let spots = before
            .spots
            .iter()
            .zip(&after.spots)
            .filter(|(_, spot)| !spot.is_away());
        for (touchpoint, (before, after)) in spots.enumerate() {
            for (cell, (before, after)) in before.drafts.iter().zip(&after.drafts).enumerate() {
                let at = CellAt {
                    stage,
                    touchpoint,
                    cell,
                };
                let read = |point| after.yardstick.goodness(point);
                let difference = Difference::of(before.counts.moments(read), after.counts.moments(read));
                if difference.n != (0, 0) {
                    found.cells.push((at, difference));
                }
            }
        }
    }
    found
}
