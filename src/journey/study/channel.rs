//! Whether a touchpoint is as good in one channel as in another. What channels are called is the links' and files' business.
use serde::{Deserialize, Serialize};

use super::panel::{CellAt, Panel};
use crate::{
    order::Map,
    response::Response,
    scoring::{Estimate, mean, multiple, suppress::Policy},
    survey::Survey,
};

/// The field in which links record the channel.
pub const CHANNEL: &str = "channel";
/// More are not compared.
const MOST: usize = 8;
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

pub(super) fn channels(panel: &Panel, rows: &[(&Survey, &Response)]) -> Vec<Channels> {
    let told: Vec<Option<String>> = rows.iter().map(|(_, response)| field(response, CHANNEL)).collect();
    if told.iter().all(Option::is_none) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for column in &panel.columns {
        let mut groups: Map<&str, Vec<f64>> = Map::new();
        for (channel, value) in told.iter().zip(column.goodness()) {
            if let Some(channel) = channel.as_deref().filter(|_| value.is_finite()) {
                groups.or_default(channel).push(value);
            }
        }
        groups.retain(|_, values| values.len() as u64 >= Policy::STANDARD.hide_below);
        if (2..=MOST).contains(&groups.len()) {
            found.extend(compared(column.at, groups.into_iter().collect()));
        }
    }
    found
}

fn compared(at: CellAt, groups: Vec<(&str, Vec<f64>)>) -> Option<Channels> {
    let scored = groups
        .into_iter()
        .filter_map(|(name, values)| Some((name, mean::mean(&values)?, values)));
    let mut groups: Vec<_> = scored.collect();
    groups.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
    let mut pairs = Vec::new();
    for (better, (_, _, a)) in groups.iter().enumerate() {
        for (worse, (_, _, b)) in groups.iter().enumerate().skip(better + 1) {
            let p = mean::change(b, a).and_then(|change| change.test).map(|test| test.p);
            pairs.push((better, worse, p));
        }
    }
    let p: Vec<Option<f64>> = pairs.iter().map(|(_, _, p)| *p).collect();
    let adjusted = multiple::adjusted(&p, multiple::Correction::Holm)?;
    let apart = pairs.iter().zip(adjusted).filter(|(_, p)| p.is_some_and(|p| p < ALPHA));
    Some(Channels {
        at,
        spread: groups.first()?.1.value - groups.last()?.1.value,
        apart: apart.map(|((better, worse, _), _)| (*better, *worse)).collect(),
        scores: groups
            .into_iter()
            .map(|(name, score, _)| (name.to_owned(), score))
            .collect(),
    })
}
