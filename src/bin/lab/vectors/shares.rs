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
    let range = method(case.count("successes")?, case.count("n")?, case.number("confidence")?);
    Ok(json!({ "ci_low": range.map(|r| r.low), "ci_high": range.map(|r| r.high) }))
}

pub fn margin_of_error(case: &Case) -> Got {
    let z = z_for(case.number("confidence")?).ok_or("no such confidence")?;
    Ok(json!({ "moe": share::margin_of_error(case.number("p")?, case.count("n")?, z, population(case)?) }))
}

pub fn sample_size(case: &Case) -> Got {
    let z = z_for(case.number("confidence")?).ok_or("no such confidence")?;
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
    let (mean, n) = (case.number("cell_mean")?, case.count("cell_n")?);
    Ok(json!({ "shrunk": shrink::shrunken_mean(mean, n, case.number("grand_mean")?, case.number("prior_n")?) }))
}

pub fn channel_balance(case: &Case) -> Got {
    let balance = balance::balance(&case.counts("responses_by_channel")?, &case.numbers("target_shares")?);
    let balance = balance.ok_or("no balance")?;
    Ok(json!({
        "chi2": balance.test.map(|test| test.statistic),
        "p_value": balance.test.map(|test| test.p),
        "max_share": balance.largest,
        "normalised_entropy": balance.evenness,
    }))
}
