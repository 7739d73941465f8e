//! Vectors of rates and money: first contact resolution, response, churn, retention, return, lifetime value.

use serde_json::{Map, Value, json};
use waystone::exchange::table::unambiguous;
use waystone::runner::paced;
use waystone::scoring::clv::{self, Plan};
use waystone::scoring::fcr::Contact;
use waystone::scoring::response::{self, Dispositions};
use waystone::scoring::roi::{self, Investment, Profit};
use waystone::scoring::{Estimate, churn, fcr, freshness, share};

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
    let fcr = fcr::survey(answers.iter().map(yes_no));
    Ok(json!({ "fcr_pct": percent(fcr), "n": fcr.map_or(0, |e| e.n) }))
}

/// Anything but yes or no ("n/a", blank) is no answer.
fn yes_no(answer: &Value) -> Option<bool> {
    let text = answer.as_str().map(str::to_ascii_lowercase);
    match text.as_deref() {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        _ => answer.as_bool(),
    }
}

pub fn fcr_events(case: &Case) -> Got {
    let contacts = case.value("contacts")?.as_array().ok_or("the contacts are no list")?;
    let contact = |value: &'_ Value| -> Option<(String, String, i64)> {
        let text = |key: &str| Some(value.get(key)?.as_str()?.to_owned());
        Some((
            text("customer")?,
            text("issue").unwrap_or_default(),
            value.get("day")?.as_i64()?,
        ))
    };
    let read = contacts
        .iter()
        .map(contact)
        .collect::<Option<Vec<_>>>()
        .ok_or("a contact without customer or day")?;
    let all: Vec<Contact> = read
        .iter()
        .map(|(customer, issue, day)| Contact {
            customer,
            issue,
            day: *day,
        })
        .collect();
    let fcr = fcr::events(&all, case.count("window_days")? as i64, case.count("last_day")? as i64);
    Ok(json!({ "fcr_pct": percent(fcr), "n": fcr.map_or(0, |e| e.n) }))
}

pub fn success(case: &Case) -> Got {
    let answers = case
        .value("answers_yes_no")?
        .as_array()
        .ok_or("the answers are no list")?;
    let success = response::success(answers.iter().map(yes_no));
    Ok(json!({ "success_pct": percent(success), "n": success.map_or(0, |e| e.n) }))
}

pub fn drop_off(case: &Case) -> Got {
    let all = response::drop_off(&case.counts("reached")?).into_iter().map(percent);
    Ok(json!({ "dropoff_pct": all.collect::<Vec<_>>() }))
}

pub fn freshness(case: &Case) -> Got {
    let age = freshness::age_days(day(case.text("newest_response")?)?, day(case.text("today")?)?);
    let limit = case.count("stale_after_days");
    let stale = age.zip(limit.ok()).map(|(age, limit)| freshness::is_stale(age, limit));
    Ok(json!({ "age_days": age, "stale": stale }))
}

/// Days since 1970-01-01 of "2026-11-21", by the app's own reading of dates.
fn day(text: &str) -> Result<i64, String> {
    let midnight = unambiguous(text).ok_or_else(|| format!("{text} is no day"))?;
    Ok((midnight.0 / 86_400_000) as i64)
}

pub fn progress(case: &Case) -> Got {
    let share = share::ratio(case.count("answered")?, case.count("total")?);
    let percent = match case.text("mode")? {
        "linear" => share.map(|share| 100.0 * share),
        "paced" | "concave" | "fast_to_slow" | "fast-to-slow" => share.map(paced),
        other => return Err(format!("no such progress: {other}")),
    };
    Ok(json!({ "pct": percent }))
}

pub fn aapor(case: &Case) -> Got {
    let all = Dispositions {
        complete: case.count("I")?,
        partial: case.count("P")?,
        refusal: case.count("R")?,
        noncontact: case.count("NC")?,
        other: case.count("O")?,
        unknown: unknown(case)?,
    };
    let value = |e: Option<Estimate>| e.map(|e| e.value);
    Ok(json!({
        "rr1": value(all.rr1()),
        "rr2": value(all.rr2()),
        "coop1": value(all.coop1()),
        "coop3": value(all.coop3()),
    }))
}

/// AAPOR writes U for UH + UO.
fn unknown(case: &Case) -> Result<u64, String> {
    match ["UE", "U"].into_iter().find(|key| case.has(key)) {
        Some(key) => case.count(key),
        None => Ok(case.count("UH")?.saturating_add(case.count("UO")?)),
    }
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
    if !case.has("file") {
        let (lost, start) = (case.count("lost")?, case.count("customers_start")?);
        return Ok(json!({ "churn_pct": percent(churn::churn(lost, start)), "churned": lost, "n": start }));
    }
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
    let risk = churn::relative_risk(pair("a")?, pair("b")?);
    let range = risk.and_then(|r| r.range);
    Ok(json!({
        "rr": risk.map(|r| r.value),
        "ci_low": range.map(|r| r.low),
        "ci_high": range.map(|r| r.high),
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
