//! Whether a touchpoint is as good in one channel as in another. What channels are called is the links' and files' business.
use serde::{Deserialize, Serialize};

use super::{
    super::cell::Counts,
    panel::{CellAt, Column, Panel},
};
use crate::{
    order::Map,
    response::Response,
    scoring::{
        Estimate,
        mean::{Moments, welch},
        multiple,
        suppress::Policy,
    },
};

/// The field in which links record the channel.
pub const CHANNEL: &str = "channel";
/// More are not compared.
const MOST: usize = 8;
/// Names after these are not told apart from none: they are no channels.
const NAMES: usize = 256;
const ALPHA: f64 = 0.05;

/// One touchpoint in its channels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Channels {
    pub at: CellAt,
    /// 0..=100, with its t range; the best first. At least two, of 5 answers and more.
    pub scores: Vec<(String, Estimate)>,
    /// From the worst to the best.
    pub spread: f64,
    /// Pairs (places in `scores`, the better first) that differ after Holm's correction over the pairs of this touchpoint.
    pub apart: Vec<(usize, usize)>,
}

/// A field that was recorded with the answer, as a text.
pub(crate) fn field(response: &Response, name: &str) -> Option<String> {
    let text = match response.computed.get(name)? {
        serde_json::Value::String(text) => text.trim().to_owned(),
        serde_json::Value::Null => return None,
        other => other.to_string(),
    };
    (!text.is_empty()).then_some(text)
}

/// Who answered by which channel: a place in the list of names for each row.
struct Told {
    names: Vec<String>,
    rows: Vec<Option<usize>>,
}

impl Told {
    fn of<'a>(responses: impl Iterator<Item = &'a Response>) -> Self {
        let mut places: Map<String, usize> = Map::new();
        let mut names = Vec::new();
        let rows = responses.map(|response| {
            let name = field(response, CHANNEL)?;
            if let Some(place) = places.get(&name) {
                return Some(*place);
            }
            if names.len() >= NAMES {
                return None;
            }
            names.push(name.clone());
            places.insert(name, names.len() - 1);
            Some(names.len() - 1)
        });
        let rows = rows.collect();
        Self { names, rows }
    }

    /// How often each point was given, by channel.
    fn counts(&self, column: &Column) -> Vec<Counts> {
        let width = usize::from(column.yardstick.high()) + 1;
        let mut counts = vec![0_u64; width * self.names.len()];
        for (name, point) in self.rows.iter().zip(&column.points) {
            let point = usize::from(*point);
            let place = name.filter(|_| point < width).map(|name| name * width + point);
            if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                *count += 1;
            }
        }
        let given = |counts: &[u64]| Counts((0_u8..).zip(counts.iter().copied()).filter(|(_, n)| *n > 0).collect());
        counts.chunks(width).map(given).collect()
    }
}

pub(super) fn channels<'a>(panel: &Panel, responses: impl Iterator<Item = &'a Response>) -> Vec<Channels> {
    let told = Told::of(responses);
    let compared = |column: &Column| {
        let named = told.names.iter().zip(told.counts(column));
        let enough = named.filter(|(_, counts)| counts.n() >= Policy::STANDARD.hide_below);
        let read = |(name, counts): (&String, Counts)| {
            let moments = counts.moments(|point| column.yardstick.goodness(point))?;
            Some((name.clone(), moments))
        };
        let groups: Vec<(String, Moments)> = enough.filter_map(read).collect();
        (2..=MOST)
            .contains(&groups.len())
            .then(|| compared(column.at, groups))?
    };
    panel.columns.iter().filter_map(compared).collect()
}

fn compared(at: CellAt, mut groups: Vec<(String, Moments)>) -> Option<Channels> {
    groups.sort_by(|a, b| b.1.mean.total_cmp(&a.1.mean));
    let mut pairs = Vec::new();
    for (better, (_, a)) in groups.iter().enumerate() {
        for (worse, (_, b)) in groups.iter().enumerate().skip(better + 1) {
            let p = welch(b, a).and_then(|change| change.test).map(|test| test.p);
            pairs.push((better, worse, p));
        }
    }
    let p: Vec<Option<f64>> = pairs.iter().map(|(_, _, p)| *p).collect();
    let adjusted = multiple::adjusted(&p, multiple::Correction::Holm)?;
    let apart = pairs.iter().zip(adjusted).filter(|(_, p)| p.is_some_and(|p| p < ALPHA));
    Some(Channels {
        at,
        spread: groups.first()?.1.mean - groups.last()?.1.mean,
        apart: apart.map(|((better, worse, _), _)| (*better, *worse)).collect(),
        scores: groups
            .into_iter()
            .map(|(name, moments)| (name, moments.estimate()))
            .collect(),
    })
}
