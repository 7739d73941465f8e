//! What more the answers say of the map: what goes with the outcome, where an opportunity lies, what is hard, how channels
//! differ. Every statement carries its tests. No drawing and no words.
mod change;
mod channel;
mod driver;
mod flag;
mod panel;
mod sums;
#[cfg(test)]
mod tests;
mod truth;

use serde::{Deserialize, Serialize};

use super::{
    Aliases, Filter, Flow, Map, Sheet,
    flow::flow_of,
    gather::{Gathered, gather},
};
use crate::survey::Journey;

pub use change::{Changes, Difference};
pub(crate) use channel::field;
pub use channel::{CHANNEL, Channels};
pub use driver::{Driver, Drivers, Resampling, Sureness};
pub use flag::{Advice, Check, Flag};
pub use panel::CellAt;
pub use truth::Truth;

/// What the first look says; truths and ranges come later, for they take longer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Study {
    pub drivers: Drivers,
    pub flags: Vec<Flag>,
    pub channels: Vec<Channels>,
    /// Beside the others' answers, where some are compared.
    pub changes: Option<Changes>,
}

/// A map with what is to be known of it, and what is needed to know more.
pub struct Studied {
    pub map: Map,
    pub study: Study,
    pub flow: Flow,
    panel: panel::Panel,
    chosen: Option<driver::Chosen>,
    pub resampling: Option<Resampling>,
}

impl Studied {
    /// Of the answers that the filter keeps; compared with those that the other one keeps.
    pub fn of(
        journey: &Journey,
        sheets: &[Sheet],
        filter: &Filter,
        against: Option<&Filter>,
        aliases: &Aliases,
    ) -> Self {
        let gathered = gather(journey, sheets, &|response| filter.keeps(response));
        let panel = panel::Panel::of(&gathered, journey);
        let (mut chosen, left_out) = driver::choose(&panel);
        let mut study = Study {
            flags: flag::flags(&panel),
            channels: channel::channels(&panel, gathered.surveys().map(|(_, response)| response)),
            ..Study::default()
        };
        let mut sums = None;
        if let Some(chosen) = &mut chosen {
            chosen.rows = asked_for_outcome(&panel, chosen, &gathered);
            (study.drivers, sums) = driver::weigh(&panel, chosen, left_out);
        }
        if let Some(against) = against {
            let others = gather(journey, sheets, &|response| against.keeps(response));
            study.changes = Some(change::changes(&others, &gathered, journey.stages.len()));
        }
        Self {
            resampling: sums.map(|sums| Resampling::new(sums, &study.drivers)),
            flow: flow_of(&gathered, journey, aliases),
            map: Map::from(gathered, journey),
            study,
            panel,
            chosen,
        }
    }

    /// The tests of moments of truth.
    pub fn truths(&self) -> Vec<Truth> {
        let chosen = self.chosen.as_ref();
        chosen.map_or_else(Vec::new, |chosen| {
            truth::truths(&self.panel, chosen, &self.study.drivers)
        })
    }
}

/// The rows of surveys in which somebody gave the outcome.
fn asked_for_outcome(panel: &panel::Panel, chosen: &driver::Chosen, gathered: &Gathered<'_>) -> Vec<u32> {
    let Some(outcome) = panel.columns.get(chosen.outcome) else {
        return Vec::new();
    };
    let mut asking: Vec<&Sheet> = Vec::new();
    let knows = |asking: &[&Sheet], sheet: &Sheet| asking.iter().any(|known| std::ptr::eq(*known, sheet));
    for (row, (sheet, _)) in gathered.rows.iter().enumerate() {
        if outcome.is_rated(row) && !knows(&asking, sheet) {
            asking.push(sheet);
        }
    }
    let rows = gathered.rows.iter().zip(0_u32..);
    rows.filter(|((sheet, _), _)| knows(&asking, sheet))
        .map(|(_, row)| row)
        .collect()
}
