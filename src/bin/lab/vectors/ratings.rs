//! Vectors of rating scales: CSAT, effort, means and Kano.

use serde_json::{Value, json};
use waystone::scoring::ces::{Ces1, Ces2, Ease5};
use waystone::scoring::fft::Fft;
use waystone::scoring::kano::{self, Class, Feeling, Tally};
use waystone::scoring::mean::Moments;
use waystone::scoring::{csat, mean, share};

use super::case::{Case, Got, as_count};
use super::table;

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

/// The input holds two counts only. A mean that is expected with them is that of the survey they were counted in.
fn csat_of_counts(case: &Case) -> Got {
    let (hits, n) = (case.count("top2")?, case.count("n")?);
    if case.expected.get("mean").is_none() {
        return Ok(json!({ "csat_pct": share::share(hits, n).map(|e| 100.0 * e.value), "n": n }));
    }
    let scores = case
        .data
        .table("sfo_2017_customer_survey_tidy.csv")?
        .scores("sat_overall")?;
    let top = csat::top_two(scores.iter().copied(), 5);
    if top.map(|e| (e.value, e.n)) != share::share(hits, n).map(|e| (e.value, e.n)) {
        return Err("the counts are not those of the survey".into());
    }
    Ok(five_points(&scores))
}

fn five_points(scores: &[u8]) -> Value {
    let top = csat::top_two(scores.iter().copied(), 5);
    let bottom = csat::bottom_two(scores.iter().copied(), 5);
    let numbers: Vec<f64> = scores.iter().map(|s| f64::from(*s)).collect();
    json!({
        "csat_pct": top.map(|e| 100.0 * e.value),
        "ci_low_pct": top.and_then(|e| e.range).map(|r| 100.0 * r.low),
        "ci_high_pct": top.and_then(|e| e.range).map(|r| 100.0 * r.high),
        "top1_pct": csat::top_boxes(scores.iter().copied(), 5, 1).map(|e| 100.0 * e.value),
        "aggregated_average_pct": csat::aggregated(scores.iter().copied(), 5).map(|e| 100.0 * e.value),
        "bottom2_pct": bottom.map(|e| 100.0 * e.value),
        "mean": mean::mean(&numbers).map(|e| e.value),
        "n": top.map_or(0, |e| e.n),
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
    let ces = Ces2::of(scale(case, "responses_1_7")?);
    Ok(json!({
        "mean": ces.map(|c| c.mean.value),
        "n": ces.map_or(0, |c| c.mean.n),
        "pct_5_to_7": ces.map(|c| 100.0 * c.easy.value),
        "net_easy_points": ces.map(|c| c.net.value),
    }))
}

pub fn ces1(case: &Case) -> Got {
    let ces = Ces1::of(scale(case, "responses_1_5_effort")?);
    // That low is good is what the type Ces1 says.
    Ok(json!({
        "mean": ces.map(|c| c.mean.value),
        "n": ces.map_or(0, |c| c.mean.n),
        "pct_4_5": ces.map(|c| 100.0 * c.hard.value),
        "lower_is_better": true,
    }))
}

pub fn ease(case: &Case) -> Got {
    let ease = Ease5::of(scale(case, "responses_1_5")?);
    Ok(json!({
        "mean": ease.map(|e| e.mean.value),
        "n": ease.map_or(0, |e| e.mean.n),
        "pct_1_2": ease.map(|e| 100.0 * e.hard.value),
        "pct_4_5": ease.map(|e| 100.0 * e.easy.value),
    }))
}

/// From a column of the data file, or from the list under `key`.
fn scale(case: &Case, key: &str) -> Result<Vec<u8>, String> {
    if case.has("file") {
        case.table()?.scores(case.text("column")?)
    } else {
        case.scores(key)
    }
}

pub fn mean(case: &Case) -> Got {
    let values = case.numbers("x")?;
    let moments = Moments::of(&values);
    let confidence = case.confidence()?;
    let range = moments.and_then(|m| m.interval(confidence));
    Ok(json!({
        "mean": mean::mean(&values).map(|e| e.value),
        "n": moments.map_or(0, |m| m.n),
        "sd": moments.and_then(|m| m.sd()),
        "ci_low": range.map(|r| r.low),
        "ci_high": range.map(|r| r.high),
    }))
}

/// Of the respondents of a file, each counted by the first of their comments.
pub fn fft(case: &Case) -> Got {
    let table = case.table()?;
    let rating = table.column("fft_rating")?;
    let (ids, who, scores) = (
        table.texts("comment_id")?,
        table.texts("respondent_id")?,
        table.texts(rating)?,
    );
    let mut rows: Vec<(&str, &str, &str)> = ids
        .into_iter()
        .zip(who)
        .zip(scores)
        .map(|((a, b), c)| (a, b, c))
        .collect();
    rows.sort_by_key(|(id, _, _)| *id);
    let mut seen = std::collections::HashSet::new();
    rows.retain(|(_, who, _)| seen.insert(*who));
    let fft = Fft::of(rows.iter().filter_map(|(_, _, text)| table::score(text)));
    Ok(json!({
        "respondents": rows.len(),
        "rated_1_5": fft.map_or(0, |f| f.positive.n),
        "positive_pct": fft.map(|f| 100.0 * f.positive.value),
        "negative_pct": fft.map(|f| 100.0 * f.negative.value),
    }))
}

/// Labels of people, 1 (very positive) to 5 (very negative): how many of each.
pub fn sentiment_labels(case: &Case) -> Got {
    let table = case.table()?;
    let scores = table.scores(table.column("human_sentiment")?)?;
    let count = |label: u8| scores.iter().filter(|score| **score == label).count();
    let counts: serde_json::Map<String, Value> = (1..=5).map(|l| (l.to_string(), json!(count(l)))).collect();
    let labelled: usize = (1..=5).map(count).sum();
    Ok(json!({ "counts": counts, "labelled": labelled }))
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
