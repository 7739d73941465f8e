//! Vectors of rates and money: first contact resolution, response, churn, retention, return, lifetime value.

use serde_json::{Map, Value, json};
use waystone::scoring::clv::{self, Plan};
use waystone::scoring::response::{self, Dispositions};
use waystone::scoring::roi::{self, Investment, Profit};
use waystone::scoring::{Estimate, churn, fcr};

use super::case::{Case, Got};

fn percent(estimate: Option<Estimate>) -> Option<f64> {
    estimate.map(|e| 100.0 * e.value)
}

pub fn fcr_gross(case: &Case) -> Got {
    Ok(json!({ "fcr_pct": percent(fcr::gross(case.count("resolved_first_contact")?, case.count("all_contacts")?)) }))
}

pub fn fcr_net(case: &Case) -> Got {
    let (resolved, all) = (case.count("resolved_first_contact")?, case.count("all_contacts")?);
    Ok(json!({ "fcr_pct": percent(fcr::net(resolved, all, case.count("not_resolvable_at_level_one")?)) }))
}

pub fn fcr_survey(case: &Case) -> Got {
    let answers = case
        .value("answers_yes_no")?
        .as_array()
        .ok_or("the answers are no list")?;
    let fcr = fcr::survey(answers.iter().map(|answer| answer.as_str().map(|text| text == "yes")));
    Ok(json!({ "fcr_pct": percent(fcr), "n": fcr.map(|e| e.n) }))
}

pub fn aapor(case: &Case) -> Got {
    let all = Dispositions {
        complete: case.count("I")?,
        partial: case.count("P")?,
        refusal: case.count("R")?,
        noncontact: case.count("NC")?,
        other: case.count("O")?,
        unknown: case.count("UE")?,
    };
    let value = |e: Option<Estimate>| e.map(|e| e.value);
    Ok(json!({
        "rr1": value(all.rr1()),
        "rr2": value(all.rr2()),
        "coop1": value(all.coop1()),
        "coop3": value(all.coop3()),
    }))
}

pub fn completion(case: &Case) -> Got {
    let (completed, started) = (case.count("completed")?, case.count("started")?);
    Ok(json!({
        "completion_pct": percent(response::completion(completed, started)),
        "breakoff_pct": percent(response::break_off(completed, started)),
    }))
}

pub fn response(case: &Case) -> Got {
    Ok(json!({ "response_pct": percent(response::response(case.count("submitted")?, case.count("invited")?)) }))
}

pub fn churn(case: &Case) -> Got {
    let table = case.table()?;
    Ok(churned(table.texts("Churn")?.into_iter()))
}

pub fn churn_by_segment(case: &Case) -> Got {
    let table = case.table()?;
    let (segments, churn) = (table.texts(case.text("segment")?)?, table.texts("Churn")?);
    let mut names = segments.clone();
    names.sort_unstable();
    names.dedup();
    let of = |name| {
        segments
            .iter()
            .zip(&churn)
            .filter(move |(s, _)| **s == name)
            .map(|(_, churn)| *churn)
    };
    let got: Map<String, Value> = names
        .into_iter()
        .map(|name| (name.to_owned(), churned(of(name))))
        .collect();
    Ok(got.into())
}

fn churned<'a>(answers: impl Iterator<Item = &'a str> + Clone) -> Value {
    let lost = answers.clone().filter(|answer| *answer == "Yes").count() as u64;
    let n = answers.count() as u64;
    json!({ "churn_pct": percent(churn::churn(lost, n)), "churned": lost, "n": n })
}

pub fn relative_risk(case: &Case) -> Got {
    let pair = |key| match case.counts(key)?[..] {
        [hits, n] => Ok((hits, n)),
        _ => Err(format!("`{key}` needs two counts")),
    };
    let risk = churn::relative_risk(pair("a")?, pair("b")?).ok_or("no relative risk")?;
    Ok(json!({
        "rr": risk.value,
        "ci_low": risk.range.map(|r| r.low),
        "ci_high": risk.range.map(|r| r.high),
    }))
}

pub fn retention(case: &Case) -> Got {
    let (start, end) = (case.count("customers_start")?, case.count("customers_end")?);
    Ok(json!({ "retention_pct": percent(churn::retention(start, end, case.count("new")?)) }))
}

pub fn roi(case: &Case) -> Got {
    let part = |group: &str, key: &str| {
        let value = case.value(group)?.get(key).and_then(Value::as_f64);
        value.ok_or_else(|| format!("`{group}` has no number `{key}`"))
    };
    let (profit, investment) = if case.has("profit_parts") {
        let profit = |key| part("profit_parts", key);
        let cost = |key| part("investment_parts", key);
        let profit = Profit {
            revenue: profit("revenue")?,
            satisfaction: profit("satisfaction")?,
            cost_to_serve_saved: profit("cost_to_serve_saved")?,
            retention: profit("retention")?,
            upsell: profit("upsell")?,
        };
        let cost = Investment {
            training: cost("training")?,
            technology: cost("technology")?,
            operations: cost("operations")?,
            time: cost("time")?,
            ongoing: cost("ongoing")?,
        };
        (profit.total(), cost.total())
    } else {
        (case.number("profit")?, case.number("investment")?)
    };
    let roi = roi::roi(profit, investment).map(|ratio| 100.0 * ratio);
    Ok(json!({ "profit": profit, "investment": investment, "roi_pct": roi }))
}

pub fn clv(case: &Case) -> Got {
    let (margin, discount) = (case.number("annual_margin")?, case.number("discount")?);
    let plan = |retention| Plan {
        margin,
        retention,
        discount,
    };
    if case.has("retention") {
        return Ok(json!({ "clv": clv::clv(plan(case.number("retention")?)) }));
    }
    let (from, to) = (plan(case.number("retention_from")?), case.number("retention_to")?);
    Ok(json!({
        "clv_from": clv::clv(from),
        "clv_to": clv::clv(plan(to)),
        "uplift_pct": clv::uplift(from, to).map(|ratio| 100.0 * ratio),
    }))
}
