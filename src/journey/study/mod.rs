//! What more the answers say of the map: what goes with the outcome, where an opportunity lies, what is hard, how channels
//! differ. Every statement carries its tests. No drawing and no words.
mod channel;
mod driver;
mod flag;
mod panel;
mod sums;
#[cfg(test)]
mod tests;
mod truth;

use serde::{Deserialize, Serialize};

use super::{Filter, Map, gather::gather};
use crate::{
    response::Response,
    scoring::{Change, mean},
    survey::{Journey, Survey},
};

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
    /// Of each stage, the others' answers against these: positive where these are better. On 0..=100.
    pub changes: Vec<Option<Change>>,
}

/// A map with what is to be known of it, and what is needed to know more.
pub struct Studied {
    pub map: Map,
    pub study: Study,
    panel: panel::Panel,
    chosen: Option<driver::Chosen>,
    pub resampling: Option<Resampling>,
}

impl Studied {
    /// Of the answers that the filter keeps; compared with those that the other one keeps.
    pub fn of<R: AsRef<[Response]>>(
        journey: &Journey,
        surveys: &[(Survey, R)],
        filter: &Filter,
        against: Option<&Filter>,
    ) -> Self {
        let gathered = gather(journey, surveys, &|_, response| filter.keeps(response));
        let panel = panel::Panel::of(&gathered, journey);
        let (mut chosen, left_out) = driver::choose(&panel);
        let mut study = Study {
            flags: flag::flags(&panel),
            channels: channel::channels(&panel, &gathered.rows),
            ..Study::default()
        };
        let mut sums = None;
        if let Some(chosen) = &mut chosen {
            chosen.rows = asked_for_outcome(&panel, chosen, &gathered.rows);
            (study.drivers, sums) = driver::weigh(&panel, chosen, left_out);
        }
        if let Some(against) = against {
            let others = gather(journey, surveys, &|_, response| against.keeps(response));
            let pairs = others.slots.iter().zip(&gathered.slots).take(journey.stages.len());
            study.changes = pairs
                .map(|(before, after)| mean::change(&before.averages, &after.averages))
                .collect();
        }
        Self {
            resampling: sums.map(|sums| Resampling::new(sums, &study.drivers)),
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
fn asked_for_outcome(panel: &panel::Panel, chosen: &driver::Chosen, rows: &[(&Survey, &Response)]) -> Vec<u32> {
    let Some(outcome) = panel.columns.get(chosen.outcome) else {
        return Vec::new();
    };
    let mut asking: Vec<&crate::survey::SurveyId> = Vec::new();
    for (row, (survey, _)) in rows.iter().enumerate() {
        if outcome.is_rated(row) && asking.last() != Some(&&survey.id) {
            asking.push(&survey.id);
        }
    }
    let asks = |(_, (survey, _)): &(usize, &(&Survey, &Response))| asking.contains(&&survey.id);
    rows.iter()
        .enumerate()
        .filter(asks)
        .map(|(row, _)| row as u32)
        .collect()
}
