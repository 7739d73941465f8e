//! Vectors of shares: intervals, planning, small groups and balance.

use serde_json::json;
use waystone::scoring::dist::z_for;
use waystone::scoring::suppress::{Policy, Showing};
use waystone::scoring::{Interval, balance, intervals, share, shrink};

use super::case::{Case, Got};

pub fn wilson(case: &Case) -> Got {
    let (hits, n) = (case.count("successes")?, case.count("n")?);
    interval(case, |hits, n, confidence| share::wilson(hits, n, z_for(confidence)?)).map(|mut got| {
        got["p"] = json!(share::share(hits, n).map(|e| e.value));
        got
    })
}

pub fn agresti_coull(case: &Case) -> Got {
    interval(case, intervals::agresti_coull)
}

pub fn clopper_pearson(case: &Case) -> Got {
    interval(case, intervals::clopper_pearson)
}

pub fn jeffreys(case: &Case) -> Got {
    interval(case, intervals::jeffreys)
}

pub fn wald(case: &Case) -> Got {
    interval(case, intervals::wald)
}

fn interval(case: &Case, method: impl Fn(u64, u64, f64) -> Option<Interval>) -> Got {
    let range = method(case.count("successes")?, case.count("n")?, case.confidence()?);
    Ok(json!({ "ci_low": range.map(|r| r.low), "ci_high": range.map(|r| r.high) }))
}

pub fn margin_of_error(case: &Case) -> Got {
    let z = case.z()?;
    Ok(json!({ "moe": share::margin_of_error(case.number("p")?, case.count("n")?, z, population(case)?) }))
}

pub fn sample_size(case: &Case) -> Got {
    let z = case.z()?;
    Ok(json!({ "n": share::sample_size(case.number("p")?, case.number("moe")?, z, population(case)?) }))
}

fn population(case: &Case) -> Result<Option<u64>, String> {
    if case.has("population") {
        case.count("population").map(Some)
    } else {
        Ok(None)
    }
}

pub fn small_n_policy(case: &Case) -> Got {
    let policy = Policy {
        hide_below: case.count("hide_below")?,
        warn_below: case.count("warn_below")?,
    };
    let showing = match policy.showing(case.count("n")?) {
        Showing::Hidden => "hide",
        Showing::Warned => "show_with_warning",
        Showing::Shown => "show",
    };
    Ok(json!({ "policy": showing }))
}

pub fn shrunken_mean(case: &Case) -> Got {
    // An empty cell has no mean.
    let (mean, n) = (case.number("cell_mean").unwrap_or(f64::NAN), case.count("cell_n")?);
    Ok(json!({ "shrunk": shrink::shrunken_mean(mean, n, case.number("grand_mean")?, case.number("prior_n")?) }))
}

/// Without targets all channels are wanted alike.
pub fn channel_balance(case: &Case) -> Got {
    let counts = case.counts("responses_by_channel")?;
    let targets = if case.has("target_shares") {
        case.numbers("target_shares")?
    } else {
        vec![1.0; counts.len()]
    };
    let balance = balance::balance(&counts, &targets);
    let test = balance.and_then(|b| b.test);
    Ok(json!({
        "chi2": test.map(|test| test.statistic),
        "p_value": test.map(|test| test.p),
        "max_share": balance.map(|b| b.largest),
        "normalised_entropy": balance.and_then(|b| b.evenness),
    }))
}
