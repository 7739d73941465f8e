//! Which stage stands apart from all others, and what can be said of the whole path. Numbers only; the sentence is in `words`.
use serde::{Deserialize, Serialize};

use super::{Reading, StageCell, Yardstick};
use crate::{
    order::sorted,
    scoring::{Estimate, Interval},
};

/// A stage whose range lies wholly below, or above, the range of every other stage that has a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    Lowest,
    Highest,
}

/// What the map says in one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finding {
    /// No question has a place on the path.
    NothingAsked,
    /// No stage has answers enough for a score.
    NothingShown,
    /// A single stage has a score: nothing to compare it with.
    Alone { stage: usize },
    /// The ranges of the lowest overlap.
    NoneLower { of: usize },
    /// `stage` is where the path breaks, of `of` stages with a score.
    Lowest {
        stage: usize,
        of: usize,
        /// All of them were rated on the same yardsticks, so that the gap can't come from the scale.
        alike: bool,
    },
}

/// Marks the stages that stand apart and says what follows.
///
/// Two 95 % ranges that do not overlap differ at about p < 0.006 where they are about equally wide (Schenker & Gentleman
/// 2001, The American Statistician 55:182), which also stands the comparison with up to eight others (Bonferroni). The same
/// people in two stages make the rule only stricter. A stage without a range (all answers alike) can't be told apart, and
/// nothing can be told apart from it.
pub(super) fn mark(stages: &mut [StageCell]) -> Finding {
    if stages.iter().all(StageCell::is_unasked) {
        return Finding::NothingAsked;
    }
    let scores: Vec<(usize, Estimate)> = stages
        .iter()
        .enumerate()
        .filter_map(|(at, stage)| stage.reading.score().map(|score| (at, *score)))
        .collect();
    match scores.as_slice() {
        [] => return Finding::NothingShown,
        [(stage, _)] => return Finding::Alone { stage: *stage },
        _ => {}
    }
    let apart = |below: fn(Interval, Interval) -> bool| {
        let one = |at: usize, range: Interval| {
            let others = || scores.iter().filter(|(other, _)| *other != at);
            others().all(|(_, other)| other.range.is_some_and(|other| below(range, other)))
        };
        scores
            .iter()
            .find(|(at, score)| score.range.is_some_and(|range| one(*at, range)))
            .map(|(at, _)| *at)
    };
    let lowest = apart(|range, other| range.high < other.low);
    let highest = apart(|range, other| other.high < range.low);
    let alike = {
        let mut sets = scores.iter().filter_map(|(at, _)| stages.get(*at)).map(yardsticks);
        let first = sets.next();
        sets.all(|set| Some(set) == first)
    };
    for (at, standing) in [(lowest, Standing::Lowest), (highest, Standing::Highest)] {
        if let Some(stage) = at.and_then(|at| stages.get_mut(at)) {
            stage.standing = Some(standing);
        }
    }
    let of = scores.len();
    lowest.map_or(Finding::NoneLower { of }, |stage| Finding::Lowest { stage, of, alike })
}

/// The yardsticks that were answered in a stage, each once.
fn yardsticks(stage: &StageCell) -> Vec<Yardstick> {
    let found = stage
        .cells()
        .filter(|cell| !matches!(cell.reading, Reading::Empty))
        .map(|cell| cell.yardstick)
        .collect();
    let mut found = sorted(found, |a: &Yardstick, b| a.key().cmp(&b.key()));
    found.dedup();
    found
}
