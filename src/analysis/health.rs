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
        suppress::Policy,
        weights,
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
    /// The NPS as it would be were answers spread as the targets say, and as many equally weighted answers as it is worth (Kish).
    pub weighted: Option<(Estimate, f64)>,
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
    let weighted = headline
        .filter(|headline| headline.metric == Metric::Nps)
        .and_then(|headline| {
            let scores = columns.facet(&FacetKey::Answer(headline.question.clone()))?;
            weighted(&facet?.cross(scores, &cut.rows), &facet?.values, targets)
        });
    Health {
        n: analysis.n,
        margin,
        needed,
        response: invited.and_then(|invited| response(analysis.n, invited)),
        median: median(cut.rows.rows().map(|row| columns.seconds(row)), 1),
        spread,
        weighted,
        flags: columns
            .facet(&FacetKey::Care)
            .map(|facet| facet.counts(&cut.rows))
            .unwrap_or_default(),
    }
}

/// Of how often each value goes with each score; a value needs a target if it has answers, and answers if it has a target.
fn weighted(table: &[Vec<u64>], values: &[String], targets: &dyn Fn(&str) -> Option<f64>) -> Option<(Estimate, f64)> {
    let mut answers = Vec::new();
    for (counts, value) in table.iter().zip(values) {
        let n: u64 = counts.iter().sum();
        // Beside the plain score, it would tell how a small group scored.
        if n > 0 && n < Policy::STANDARD.hide_below {
            return None;
        }
        let target = targets(value).unwrap_or_default();
        if (n == 0) != (target == 0.0) {
            return None;
        }
        let each = target / n as f64;
        for (score, count) in (0u8..).zip(counts) {
            answers.extend(std::iter::repeat_n((score, each), usize::try_from(*count).ok()?));
        }
    }
    let weights: Vec<f64> = answers.iter().map(|(_, weight)| *weight).collect();
    Some((nps::weighted(answers)?, weights::n_eff(&weights)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_weighted_to_typed_shares() {
        // 40 promoters by mail, 20 detractors on paper; half of all are expected on paper: weights 0.75 and 1.5.
        let mut table = vec![vec![0; 11]; 3];
        (table[0][10], table[1][0]) = (40, 20);
        let values = ["mail", "paper", "none"].map(String::from);
        let half = |value: &str| (value != "none").then_some(50.0);
        let (score, n_eff) = weighted(&table, &values, &half).unwrap();
        assert!(score.value.abs() < 1e-9, "{score:?}");
        assert!((n_eff - 3600.0 / 67.5).abs() < 1e-9, "{n_eff}");
        assert_eq!(weighted(&table, &values, &|_| Some(1.0)), None, "nobody to weight up");
        assert_eq!(
            weighted(&table, &values, &|value| (value == "mail").then_some(1.0)),
            None
        );
    }
}
