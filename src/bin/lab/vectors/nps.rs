//! Vectors of the Net Promoter Score and of weights.

use serde_json::{Map, Value, json};
use waystone::scoring::dist::z_for;
use waystone::scoring::nps::{self, Breaks, Split};
use waystone::scoring::weights;

use super::case::{Case, Got, as_count, as_list};
use super::table;

pub fn score(case: &Case) -> Got {
    Ok(points(&split(case)?))
}

pub fn variance(case: &Case) -> Got {
    Ok(json!({ "variance_fraction": nps::variance(&split(case)?) }))
}

pub fn wald(case: &Case) -> Got {
    let split = split(case)?;
    let z = if case.has("confidence") { z(case)? } else { 1.0 };
    let (range, se) = (nps::wald(&split, z), nps::standard_error(&split));
    let mut got = points(&split);
    extend(
        &mut got,
        json!({
            "n": split.n(),
            "se_points": se,
            "se_fraction": se.map(|se| se / 100.0),
            "ci_low": range.map(|r| r.low / 100.0),
            "ci_high": range.map(|r| r.high / 100.0),
            "ci_low_points": range.map(|r| r.low),
            "ci_high_points": range.map(|r| r.high),
        }),
    );
    Ok(got)
}

pub fn custom_breaks(case: &Case) -> Got {
    let limit = |key| u8::try_from(case.count(key)?).map_err(|why| format!("{key}: {why}"));
    let breaks = Breaks {
        detractor_max: limit("detractor_max")?,
        passive_max: limit("passive_max")?,
        promoter_max: limit("promoter_max")?,
    };
    Ok(points(&Split::cut(case.scores("responses")?, breaks)))
}

pub fn adjusted_wald(case: &Case) -> Got {
    let split = split(case)?;
    let range = nps::adjusted_wald(&split, z(case)?);
    let printed = nps::score(&split).and_then(|e| e.range);
    Ok(json!({
        "ci_low": range.map(|r| r.low / 100.0),
        "ci_high": range.map(|r| r.high / 100.0),
        "ci_high_clipped_to_1": printed.map(|r| r.high / 100.0),
    }))
}

pub fn score_interval(case: &Case) -> Got {
    let range = nps::score_interval(&split(case)?, z(case)?);
    Ok(json!({ "ci_low": range.map(|r| r.low / 100.0), "ci_high": range.map(|r| r.high / 100.0) }))
}

pub fn difference(case: &Case) -> Got {
    let (x, y) = (inner_split(case.value("x")?)?, inner_split(case.value("y")?)?);
    let change = nps::change(&y, &x).ok_or("no change")?;
    let test = change.test.ok_or("no test")?;
    let se = nps::standard_error(&x)
        .zip(nps::standard_error(&y))
        .map(|(x, y)| x.hypot(y));
    Ok(json!({
        "delta_points": change.delta,
        "se_points": se,
        "ci_low_points": change.range.low,
        "ci_high_points": change.range.high,
        "p_value": test.p,
        "significant": test.p < 0.05,
    }))
}

pub fn difference_adjusted(case: &Case) -> Got {
    let (x, y) = (inner_split(case.value("x")?)?, inner_split(case.value("y")?)?);
    let change = nps::change_adjusted(&y, &x).ok_or("no change")?;
    Ok(json!({
        "delta_fraction": change.delta / 100.0,
        "ci_low": change.range.low / 100.0,
        "ci_high": change.range.high / 100.0,
        "p_value": change.test.map(|test| test.p),
    }))
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
    let (segments, scores) = (table.texts(case.text("segment")?)?, table.texts("nps")?);
    let of = |name: &str| {
        let own = segments.iter().zip(&scores).filter(|(segment, _)| **segment == name);
        let split = Split::of(own.filter_map(|(_, text)| table::score(text)));
        json!({
            "detractors": split.detractors,
            "passives": split.passives,
            "promoters": split.promoters,
            "n": split.n(),
            "nps_points": nps::points(&split),
        })
    };
    Ok(json!({ "yes": of("yes"), "no": of("no") }))
}

pub fn sample_size(case: &Case) -> Got {
    let (promoters, detractors) = (case.number("promoter_share")?, case.number("detractor_share")?);
    Ok(json!({ "n": nps::sample_size(promoters, detractors, case.number("moe_points")?, z(case)?) }))
}

pub fn margin_of_error(case: &Case) -> Got {
    let (promoters, detractors) = (case.number("promoter_share")?, case.number("detractor_share")?);
    Ok(json!({ "moe_points": nps::margin_of_error(promoters, detractors, case.count("n")?, z(case)?) }))
}

pub fn effective_sample_size(case: &Case) -> Got {
    Ok(json!({ "neff": weights::n_eff(&case.numbers("weights")?) }))
}

pub fn weighted(case: &Case) -> Got {
    let table = case.table()?;
    let (scores, weights) = (table.texts(case.text("score")?)?, table.numbers(case.text("weight")?)?);
    let answers: Vec<(u8, f64)> = scores
        .iter()
        .zip(weights)
        .filter_map(|(text, weight)| Some((table::score(text)?, weight)))
        .collect();
    let weighted = nps::weighted(answers.iter().copied()).ok_or("no weighted score")?;
    Ok(json!({
        "n": weighted.n,
        "neff": weights::n_eff(&answers.iter().map(|(_, weight)| *weight).collect::<Vec<_>>()),
        "nps_points_unweighted": nps::points(&Split::of(answers.iter().map(|(score, _)| *score))),
        "nps_points_weighted": weighted.value,
    }))
}

fn z(case: &Case) -> Result<f64, String> {
    z_for(case.number("confidence")?).ok_or_else(|| "no such confidence".into())
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

fn points(split: &Split) -> Value {
    let points = nps::score(split).map(|e| e.value);
    json!({ "nps_points": points, "nps_fraction": points.map(|p| p / 100.0) })
}

fn extend(got: &mut Value, more: Value) {
    if let (Value::Object(got), Value::Object(more)) = (got, more) {
        got.extend(more);
    }
}
