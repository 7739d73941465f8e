//! How far the answers carry: how sure they make the headline, how many more it takes, and over what they are spread. No words.
use super::{Analysis, Columns, Cut, FacetKey, Metric, flags::median};
use crate::{
    response::Told,
    scoring::{
        Estimate,
        balance::{Balance, balance},
        dist::Z95,
        nps,
        response::response,
        share,
    },
};

/// A margin that is asked for: five points of 100.
pub const MARGIN: f64 = 5.0;

#[derive(Clone, Debug, PartialEq)]
pub struct Health {
    /// Finished answers.
    pub n: u64,
    /// Half of the plain 95 % interval of the headline, in its unit; `None` where nothing varies.
    pub margin: Option<(Metric, f64)>,
    /// Answers needed for a margin of [`MARGIN`] points at the shares as they are; only of scores in points.
    pub needed: Option<u64>,
    /// Submitted over invited, where that was typed.
    pub response: Option<Estimate>,
    /// Seconds that half of the people took at most.
    pub median: Option<u32>,
    pub spread: Option<Spread>,
    /// How many answers have each flag, in the order of [`super::FLAGS`], and how many have none.
    pub flags: Vec<u64>,
}

/// How answers are spread over the channels, or over the ways they came.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    pub key: FacetKey,
    pub counts: Vec<(String, u64)>,
    pub balance: Option<Balance>,
}

/// `targets` are shares in any unit, by value; a test needs one for each.
pub fn health(
    analysis: &Analysis,
    columns: &Columns,
    cut: &Cut,
    invited: Option<u64>,
    targets: &dyn Fn(&str) -> Option<f64>,
) -> Health {
    let headline = analysis.headline.as_ref();
    let margin = headline.and_then(|headline| {
        let score = headline.score?;
        let half = match (headline.metric, headline.split) {
            (Metric::Nps, Some(split)) => {
                let n = split.n() as f64;
                let (p, d) = (split.promoters as f64 / n, split.detractors as f64 / n);
                nps::margin_of_error(p, d, split.n(), Z95)
            }
            (Metric::TopTwo, _) => {
                share::margin_of_error(score.value / 100.0, score.n, Z95, None).map(|margin| margin * 100.0)
            }
            _ => score.range.map(|range| (range.high - range.low) / 2.0),
        };
        half.map(|half| (headline.metric, half))
    });
    let needed = headline.and_then(|headline| {
        let score = headline.score?;
        match (headline.metric, headline.split) {
            (Metric::Nps, Some(split)) => {
                let n = split.n() as f64;
                nps::sample_size(split.promoters as f64 / n, split.detractors as f64 / n, MARGIN, Z95)
            }
            (Metric::TopTwo, _) => share::sample_size(score.value / 100.0, MARGIN / 100.0, Z95, None),
            _ => None,
        }
    });
    let is_channel =
        |key: &FacetKey| matches!(key, FacetKey::Field(name) if Told::from_name(name) == Some(Told::Channel));
    let facets = || columns.facets();
    let channel = facets().find(|facet| is_channel(&facet.key));
    let facet = channel.or_else(|| facets().find(|facet| facet.key == FacetKey::Source));
    let spread = facet.map(|facet| {
        let named = facet.values.iter().cloned().zip(facet.counts(&cut.rows));
        // A channel that nobody used is none of these answers'.
        let counts: Vec<(String, u64)> = named.filter(|(value, n)| *n > 0 || targets(value).is_some()).collect();
        let numbers: Vec<u64> = counts.iter().map(|(_, n)| *n).collect();
        let typed: Option<Vec<f64>> = counts.iter().map(|(value, _)| targets(value)).collect();
        Spread {
            key: facet.key.clone(),
            balance: balance(&numbers, &typed.unwrap_or_default()),
            counts,
        }
    });
    Health {
        n: analysis.n,
        margin,
        needed,
        response: invited.and_then(|invited| response(analysis.n, invited)),
        median: median(cut.rows.rows().map(|row| columns.seconds(row))),
        spread,
        flags: columns
            .facet(&FacetKey::Care)
            .map(|facet| facet.counts(&cut.rows))
            .unwrap_or_default(),
    }
}
