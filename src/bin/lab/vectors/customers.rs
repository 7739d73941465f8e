//! Vectors of what Waystone defines itself: customers at risk, and the experience-quality index.

use serde_json::json;
use waystone::scoring::at_risk::{Reason, Rules, Signals, risk};
use waystone::scoring::quality::{self, Weighing};

use super::case::{Case, Got, as_list, as_number};

/// Signals that the input does not hold, or holds as null, are unknown.
pub fn at_risk(case: &Case) -> Got {
    let score = |key| case.count(key).ok().and_then(|score| u8::try_from(score).ok());
    let flag = |key: &str| case.input.get(key).and_then(serde_json::Value::as_bool);
    let signals = Signals {
        last_nps: score("last_nps"),
        previous_nps: score("previous_nps"),
        leave_intent: flag("leave_intent"),
        open_case_days: case.count("open_case_days").ok(),
        hard_effort: flag("hard_effort"),
        silent_days: case.count("silent_days").ok(),
    };
    let rules = Rules {
        silent_days: case.count("stale_after_days").unwrap_or(Rules::STANDARD.silent_days),
        ..Rules::STANDARD
    };
    let risk = risk(signals, &rules);
    let name = |reason: &Reason| match reason {
        Reason::Detractor => "detractor",
        Reason::Drop => "drop",
        Reason::LeaveIntent => "leave_intent",
        Reason::OpenCase => "open_case",
        Reason::HardEffort => "hard_effort",
        Reason::Silent => "silent",
    };
    Ok(json!({
        "points": risk.as_ref().map(|r| r.points),
        "at_risk": risk.as_ref().map(|r| r.is_at_risk),
        "reasons": risk.map(|r| r.reasons.iter().map(name).collect::<Vec<_>>()),
    }))
}

/// From the weights and scores in the input, or from the columns of a file on a scale of `low..=high`.
pub fn quality(case: &Case) -> Got {
    if !case.has("file") {
        let list = |key| as_list(case.value(key)?, as_number).ok_or_else(|| format!("`{key}` is no list of numbers"));
        let scores = list("scores")?;
        let weights = if case.has("weights") {
            list("weights")?
        } else {
            vec![1.0; scores.len()]
        };
        let parts: Vec<(f64, f64)> = weights.into_iter().zip(scores).collect();
        return Ok(json!({ "index": quality::index(&parts) }));
    }
    let table = case.table()?;
    let (low, high) = (case.number("low").unwrap_or(1.0), case.number("high").unwrap_or(5.0));
    let columns: Vec<Vec<f64>> = case
        .texts("x")?
        .into_iter()
        .map(|name| {
            let ratings = table.numbers(name)?.into_iter();
            Ok(ratings
                .map(|r| quality::rescaled(r, low, high).unwrap_or(f64::NAN))
                .collect())
        })
        .collect::<Result<_, String>>()?;
    let slices: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    let all = quality::quality(&slices, &table.numbers(case.text("y")?)?, 1);
    let range = all.as_ref().and_then(|q| q.index.range);
    Ok(json!({
        "index": all.as_ref().map(|q| q.index.value),
        "n": all.as_ref().map_or(0, |q| q.index.n),
        "ci_low": range.map(|r| r.low),
        "ci_high": range.map(|r| r.high),
        "alpha": all.as_ref().and_then(|q| q.alpha),
        "equal_weights": all.as_ref().map(|q| q.weighing == Weighing::Equal),
        "weights": all.map(|q| q.weights),
    }))
}
