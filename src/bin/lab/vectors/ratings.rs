//! Vectors of rating scales: CSAT, effort, means and Kano.

use serde_json::{Value, json};
use waystone::scoring::ces::{Ces1, Ces2, Ease5};
use waystone::scoring::kano::{self, Class, Feeling, Tally};
use waystone::scoring::mean::Moments;
use waystone::scoring::{csat, mean, share};

use super::case::{Case, Got, as_count};

pub fn csat(case: &Case) -> Got {
    if case.has("top2") {
        return csat_of_counts(case);
    }
    let scores = if case.has("file") {
        case.table()?.scores(case.text("column")?)?
    } else if case.has("counts_by_score") {
        counted(case.value("counts_by_score")?)?
    } else {
        case.scores("responses_1_5")?
    };
    Ok(five_points(&scores))
}

/// The input holds two counts only; the mean that is expected with them is that of the survey they were counted in.
fn csat_of_counts(case: &Case) -> Got {
    let (hits, n) = (case.count("top2")?, case.count("n")?);
    let scores = case
        .data
        .table("sfo_2017_customer_survey_tidy.csv")?
        .scores("sat_overall")?;
    let got = five_points(&scores);
    let counts = share::share(hits, n).map(|e| 100.0 * e.value);
    if got.get("csat_pct") != Some(&json!(counts)) {
        return Err("the counts are not those of the survey".into());
    }
    Ok(got)
}

fn five_points(scores: &[u8]) -> Value {
    let top = csat::top_two(scores.iter().copied(), 5);
    let bottom = csat::bottom_two(scores.iter().copied(), 5);
    let numbers: Vec<f64> = scores.iter().map(|s| f64::from(*s)).collect();
    json!({
        "csat_pct": top.map(|e| 100.0 * e.value),
        "bottom2_pct": bottom.map(|e| 100.0 * e.value),
        "mean": mean::mean(&numbers).map(|e| e.value),
        "n": top.map(|e| e.n),
    })
}

fn counted(counts: &Value) -> Result<Vec<u8>, String> {
    let mut scores = Vec::new();
    for (score, count) in counts.as_object().ok_or("the counts are no object")? {
        let score: u8 = score.parse().map_err(|why| format!("score {score}: {why}"))?;
        let count = as_count(count).ok_or("a count is no count")?;
        scores.extend((0..count).map(|_| score));
    }
    Ok(scores)
}

pub fn ces2(case: &Case) -> Got {
    let ces = Ces2::of(case.scores("responses_1_7")?).ok_or("no answers")?;
    Ok(json!({
        "mean": ces.mean.value,
        "n": ces.mean.n,
        "pct_5_to_7": 100.0 * ces.easy.value,
        "net_easy_points": ces.net.value,
    }))
}

pub fn ces1(case: &Case) -> Got {
    let ces = Ces1::of(case.scores("responses_1_5_effort")?).ok_or("no answers")?;
    // That low is good is what the type Ces1 says.
    Ok(json!({ "mean": ces.mean.value, "lower_is_better": true }))
}

pub fn ease(case: &Case) -> Got {
    let ease = Ease5::of(case.table()?.scores(case.text("column")?)?).ok_or("no answers")?;
    Ok(json!({
        "mean": ease.mean.value,
        "n": ease.mean.n,
        "pct_1_2": 100.0 * ease.hard.value,
        "pct_4_5": 100.0 * ease.easy.value,
    }))
}

pub fn mean(case: &Case) -> Got {
    let values = case.numbers("x")?;
    let moments = Moments::of(&values).ok_or("no numbers")?;
    let range = moments.interval(case.number("confidence")?);
    Ok(json!({
        "mean": mean::mean(&values).map(|e| e.value),
        "sd": moments.sd(),
        "ci_low": range.map(|r| r.low),
        "ci_high": range.map(|r| r.high),
    }))
}

pub fn kano_class(case: &Case) -> Got {
    let feeling = |key| match case.text(key)? {
        "like" => Ok(Feeling::Like),
        "must-be" => Ok(Feeling::MustBe),
        "neutral" => Ok(Feeling::Neutral),
        "live-with" => Ok(Feeling::LiveWith),
        "dislike" => Ok(Feeling::Dislike),
        other => Err(format!("no such answer: {other}")),
    };
    let letter = match kano::class(feeling("functional")?, feeling("dysfunctional")?) {
        Class::Attractive => "A",
        Class::OneDimensional => "O",
        Class::MustBe => "M",
        Class::Indifferent => "I",
        Class::Reverse => "R",
        Class::Questionable => "Q",
    };
    Ok(json!({ "class": letter }))
}

pub fn kano_coefficients(case: &Case) -> Got {
    let tally = Tally {
        attractive: case.count("A")?,
        one_dimensional: case.count("O")?,
        must_be: case.count("M")?,
        indifferent: case.count("I")?,
    };
    Ok(json!({ "better": tally.better(), "worse": tally.worse() }))
}
