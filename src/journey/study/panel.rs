//! Who rated what: a column of points for each cell of the map, all of one length. No statistics.
use serde::{Deserialize, Serialize};

use super::super::{Yardstick, cell::Counts, gather::Gathered, sheet::BLANK};
use crate::survey::{Journey, Measure};

/// A cell of the map, by its places there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CellAt {
    pub stage: usize,
    pub touchpoint: usize,
    pub cell: usize,
}

pub(super) struct Column {
    pub at: CellAt,
    pub yardstick: Yardstick,
    /// A row each, [`BLANK`] where there is no rating.
    pub points: Vec<u8>,
    pub counts: Counts,
    pub n: u64,
    /// Aimed at, on 0..=100.
    pub target: f64,
    /// What the author said of the need for it.
    pub needed: Option<bool>,
}

impl Column {
    /// On 0..=100, 100 being the best; NaN where it is not rated.
    pub fn goodness(&self) -> Vec<f64> {
        let table = self.yardstick.goodness_table();
        let of = |point: &u8| table.get(usize::from(*point)).copied().unwrap_or(f64::NAN);
        self.points.iter().map(of).collect()
    }

    pub fn is_rated(&self, row: usize) -> bool {
        self.points.get(row).is_some_and(|point| *point != BLANK)
    }
}

pub(super) struct Panel {
    pub rows: usize,
    /// In the order of the map.
    pub columns: Vec<Column>,
    /// The column that says how all of it went.
    pub outcome: Option<usize>,
}

impl Panel {
    pub fn of(gathered: &Gathered<'_>, journey: &Journey) -> Self {
        let rows = gathered.rows.len();
        let mut columns = Vec::new();
        let mut named = None;
        for (stage, slot) in gathered.slots.iter().take(journey.stages.len()).enumerate() {
            for (touchpoint, spot) in slot.spots.iter().filter(|spot| !spot.is_away()).enumerate() {
                let known = spot.known_as.as_ref();
                let target = known.and_then(|known| known.target).unwrap_or(crate::survey::TARGET);
                for (cell, draft) in spot.drafts.iter().enumerate() {
                    let is_named = journey.outcome.as_ref().is_some_and(|outcome| {
                        let asked =
                            |(survey, question): &(_, _)| *survey == outcome.survey && *question == outcome.question;
                        draft.asked_in.iter().any(asked)
                    });
                    if is_named {
                        named = Some(columns.len());
                    }
                    columns.push(Column {
                        at: CellAt {
                            stage,
                            touchpoint,
                            cell,
                        },
                        yardstick: draft.yardstick,
                        points: draft.points.clone(),
                        counts: draft.counts.clone(),
                        n: draft.counts.n(),
                        target: f64::from(target) / 10.0,
                        needed: known.and_then(|known| known.needed),
                    });
                }
            }
        }
        let outcome = named.or_else(|| likeliest(&columns));
        Self { rows, columns, outcome }
    }
}

/// Where the author named none: the recommendation that most people answered.
fn likeliest(columns: &[Column]) -> Option<usize> {
    let is_nps = |column: &&Column| column.yardstick == Yardstick::Rating(Measure::Nps) && column.n > 0;
    let found = columns.iter().filter(is_nps).max_by_key(|column| column.n)?.at;
    columns.iter().position(|column| column.at == found)
}
