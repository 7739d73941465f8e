//! Vectors of the Net Promoter Score and of weights.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use waystone::scoring::nps::{self, Breaks, Split};
use waystone::scoring::{Change, Interval, nps_beta, weights};

use super::case::{Case, Got, as_count, as_list, as_score};
use super::table;

/// All that one split gives; the range is the printed one.
pub fn score(case: &Case) -> Got {
    let split = split(case)?;
    let printed = nps::score(&split).and_then(|e| e.range);
    Ok(figures(&split, printed))
}

/// The same with the plain Wald range.
pub fn wald(case: &Case) -> Got {
    let split = split(case)?;
    Ok(figures(&split, nps::wald(&split, case.z()?)))
}

pub fn custom_breaks(case: &Case) -> Got {
    let limit = |key| u8::try_from(case.count(key)?).map_err(|why| format!("{key}: {why}"));
    let breaks = Breaks {
        detractor_max: limit("detractor_max")?,
        passive_max: limit("passive_max")?,
        promoter_max: limit("promoter_max")?,
    };
    Ok(figures(&Split::cut(case.scores("responses")?, breaks), None))
}

pub fn adjusted_wald(case: &Case) -> Got {
    let split = split(case)?;
    let pseudo = if case.has("pseudo_counts") {
        let pseudo = case.numbers("pseudo_counts")?;
        <[f64; 3]>::try_from(pseudo).map_err(|_| "three pseudo-counts are needed")?
    } else {
        nps::PSEUDO_ANSWERS
    };
    let range = nps::adjusted_wald_by(&split, pseudo, case.z()?);
    let mut got = figures(&split, range);
    let clipped = json!({
        "ci_low_clipped_to_-1": range.map(|r| (r.low / 100.0).max(-1.0)),
        "ci_high_clipped_to_1": range.map(|r| (r.high / 100.0).min(1.0)),
    });
    extend(&mut got, clipped);
    Ok(got)
}

pub fn score_interval(case: &Case) -> Got {
    let split = split(case)?;
    Ok(figures(&split, nps::score_interval(&split, case.z()?)))
}

/// The range that other tools print by simulation.
pub fn independent_betas(case: &Case) -> Got {
    let split = if case.has("passives") {
        split(case)?
    } else {
        let (promoters, detractors) = (case.count("promoters")?, case.count("detractors")?);
        let rest = case.count("n")?.checked_sub(promoters + detractors);
        Split {
            promoters,
            passives: rest.ok_or("more promoters and detractors than answers")?,
            detractors,
        }
    };
    Ok(figures(&split, nps_beta::independent_betas(&split, case.confidence()?)))
}

pub fn difference(case: &Case) -> Got {
    let (x, y) = (inner_split(case.value("x")?)?, inner_split(case.value("y")?)?);
    let se = nps::standard_error(&x)
        .zip(nps::standard_error(&y))
        .map(|(x, y)| x.hypot(y));
    Ok(changed(nps::change(&y, &x), se, case))
}

pub fn difference_adjusted(case: &Case) -> Got {
    let (x, y) = (inner_split(case.value("x")?)?, inner_split(case.value("y")?)?);
    Ok(changed(nps::change_adjusted(&y, &x), None, case))
}

fn changed(change: Option<Change>, se: Option<f64>, case: &Case) -> Value {
    let (delta, range) = (change.map(|c| c.delta), change.map(|c| c.range));
    let test = change.and_then(|c| c.test);
    let alpha = 1.0 - case.confidence().unwrap_or(0.95);
    json!({
        "delta_points": delta,
        "delta_fraction": delta.map(|d| d / 100.0),
        "se_points": se,
        "ci_low_points": range.map(|r| r.low),
        "ci_high_points": range.map(|r| r.high),
        "ci_low": range.map(|r| r.low / 100.0),
        "ci_high": range.map(|r| r.high / 100.0),
        "z": test.map(|test| test.statistic),
        "p_value": test.map(|test| test.p),
        "significant": test.map(|test| test.p < alpha),
    })
}

pub fn by_segment(case: &Case) -> Got {
    let segments = case.input.as_object().ok_or("the input is no object")?;
    let mut got = Map::new();
    for (name, counts) in segments.iter().filter(|(_, counts)| counts.is_array()) {
        let counts = as_list(counts, as_count).ok_or("a segment is no list of counts")?;
        let [detractors, passives, promoters] = counts[..] else {
            return Err("a segment needs three counts".into());
        };
        got.insert(
            name.clone(),
            json!(nps::points(&Split {
                promoters,
                passives,
                detractors
            })),
        );
    }
    Ok(got.into())
}

pub fn by_file_segment(case: &Case) -> Got {
    let table = case.table()?;
    let score = if case.has("score") { case.text("score")? } else { "nps" };
    let (segments, scores) = (table.texts(case.text("segment")?)?, table.texts(score)?);
    let mut splits: BTreeMap<&str, Split> = BTreeMap::new();
    for (segment, text) in segments.into_iter().zip(scores) {
        let one = Split::of(table::score(text));
        let all = splits.entry(segment).or_default();
        all.promoters += one.promoters;
        all.passives += one.passives;
        all.detractors += one.detractors;
    }
    let each = splits.into_iter().map(|(name, split)| {
        (
            name.to_owned(),
            figures(&split, nps::score(&split).and_then(|e| e.range)),
        )
    });
    Ok(Value::Object(each.collect()))
}

pub fn sample_size(case: &Case) -> Got {
    let (promoters, detractors) = (case.number("promoter_share")?, case.number("detractor_share")?);
    Ok(json!({ "n": nps::sample_size(promoters, detractors, case.number("moe_points")?, case.z()?) }))
}

pub fn margin_of_error(case: &Case) -> Got {
    let (promoters, detractors) = (case.number("promoter_share")?, case.number("detractor_share")?);
    Ok(json!({ "moe_points": nps::margin_of_error(promoters, detractors, case.count("n")?, case.z()?) }))
}

pub fn effective_sample_size(case: &Case) -> Got {
    Ok(json!({ "neff": weights::n_eff(&case.numbers("weights")?) }))
}

/// Answers without a weight are left out, like those without a score.
pub fn weighted(case: &Case) -> Got {
    let (scores, weights): (Vec<Option<u8>>, Vec<f64>) = if case.has("file") {
        let table = case.table()?;
        let scores = table.texts(case.text("score")?)?.into_iter().map(table::score);
        (scores.collect(), table.numbers(case.text("weight")?)?)
    } else {
        let scores = as_list(case.value("responses_0_10")?, |v| Some(as_score(v)));
        (scores.ok_or("the answers are no list")?, case.numbers("weights")?)
    };
    let pairs = scores.into_iter().zip(weights).filter(|(_, weight)| !weight.is_nan());
    let answers: Vec<(u8, f64)> = pairs.filter_map(|(score, weight)| Some((score?, weight))).collect();
    let weighted = nps::weighted(answers.iter().copied());
    Ok(json!({
        "n": weighted.map_or(0, |e| e.n),
        "neff": weights::n_eff(&answers.iter().map(|(_, weight)| *weight).collect::<Vec<_>>()),
        "nps_points_unweighted": nps::points(&Split::of(answers.iter().map(|(score, _)| *score))),
        "nps_points_weighted": weighted.map(|e| e.value),
    }))
}

/// From the 0..=10 answers or from the counts in the input.
fn split(case: &Case) -> Result<Split, String> {
    if case.has("responses_0_10") {
        Ok(Split::of(case.scores("responses_0_10")?))
    } else {
        inner_split(case.input)
    }
}

fn inner_split(value: &Value) -> Result<Split, String> {
    let count = |key| {
        value
            .get(key)
            .and_then(as_count)
            .ok_or_else(|| format!("the input has no count `{key}`"))
    };
    Ok(Split {
        promoters: count("promoters")?,
        passives: count("passives")?,
        detractors: count("detractors")?,
    })
}

fn figures(split: &Split, range: Option<Interval>) -> Value {
    let (points, se) = (nps::points(split), nps::standard_error(split));
    json!({
        "n": split.n(),
        "promoters": split.promoters,
        "passives": split.passives,
        "detractors": split.detractors,
        "nps_points": points,
        "nps_fraction": points.map(|p| p / 100.0),
        "variance_fraction": nps::variance(split),
        "se_points": se,
        "se_fraction": se.map(|se| se / 100.0),
        "ci_low": range.map(|r| r.low / 100.0),
        "ci_high": range.map(|r| r.high / 100.0),
        "ci_low_points": range.map(|r| r.low),
        "ci_high_points": range.map(|r| r.high),
    })
}

fn extend(got: &mut Value, more: Value) {
    if let (Value::Object(got), Value::Object(more)) = (got, more) {
        got.extend(more);
    }
}
