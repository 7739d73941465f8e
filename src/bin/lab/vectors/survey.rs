//! Vectors that put several metrics together over a real survey: journey cells, a trend, opportunities.

use serde_json::{Map, Value, json};
use waystone::scoring::trend::{Marker, marker};
use waystone::scoring::{correlation, csat, mean, opportunity, share};

use super::case::{Case, Got};
use super::drivers;
use super::table;

pub fn cells(case: &Case) -> Got {
    let table = case.table()?;
    let overall = table.numbers("nps")?;
    let mut got = Map::new();
    for (name, expected) in case.expected.as_object().ok_or("nothing is expected")? {
        let (scores, numbers) = (table.scores(name)?, table.numbers(name)?);
        let mean = mean::mean(&numbers).ok_or("no mean")?;
        let spearman = correlation::spearman(&numbers, &overall);
        let percent = |estimate: Option<waystone::scoring::Estimate>| estimate.map(|e| 100.0 * e.value);
        let cell = json!({
            "n": mean.n,
            "mean": mean.value,
            "ci_low": mean.range.map(|r| r.low),
            "ci_high": mean.range.map(|r| r.high),
            "top2_pct": percent(csat::top_two(scores.iter().copied(), 5)),
            "bottom2_pct": percent(csat::bottom_two(scores.iter().copied(), 5)),
            "reach_pct": percent(share::share(mean.n, table.len() as u64)),
            "spearman_nps": spearman.map(|e| e.value),
            "n_pairs": spearman.map(|e| e.n),
            // A label given with the survey, not a figure.
            "stage": expected.get("stage"),
        });
        got.insert(name.clone(), cell);
    }
    Ok(got.into())
}

pub fn trend(case: &Case) -> Got {
    let table = case.table()?;
    let (years, texts) = (table.texts("year")?, table.texts(case.text("column")?)?);
    let mut got = Map::new();
    let mut before = None;
    for year in case.expected.as_object().ok_or("nothing is expected")?.keys() {
        let own = years.iter().zip(&texts).filter(|(y, _)| *y == year);
        let scores: Vec<u8> = own.filter_map(|(_, text)| table::score(text)).collect();
        let top = csat::top_two(scores.iter().copied(), 5).ok_or("a year without answers")?;
        let numbers: Vec<f64> = scores.iter().map(|s| f64::from(*s)).collect();
        let now = (scores.iter().filter(|score| **score >= 4).count() as u64, top.n);
        let change = before.and_then(|before| share::change(before, now));
        let test = change.and_then(|change| change.test);
        let mark = change.map(|change| match marker(&change, 0.05) {
            Marker::Up => "up",
            Marker::Down => "down",
            Marker::None => "none",
        });
        let wave = json!({
            "k": now.0,
            "n": now.1,
            "mean": mean::mean(&numbers).map(|e| e.value),
            "top2_pct": 100.0 * top.value,
            "ci_low_pct": top.range.map(|r| 100.0 * r.low),
            "ci_high_pct": top.range.map(|r| 100.0 * r.high),
            "z_vs_prev": test.map(|test| test.statistic),
            "p_vs_prev": test.map(|test| test.p),
            "marker": mark,
        });
        got.insert(year.clone(), wave);
        before = Some(now);
    }
    Ok(got.into())
}

pub fn opportunity(case: &Case) -> Got {
    let (table, names, target) = (case.table()?, case.texts("x")?, case.number("target_mean")?);
    let johnson = drivers::columns(case)?.johnson()?;
    let mut ranked = Vec::new();
    let mut each = Map::new();
    for (name, weight) in names.into_iter().zip(&johnson.weights) {
        let mean = mean::mean(&table.numbers(name)?).ok_or("a driver without answers")?;
        let reach = share::ratio(mean.n, table.len() as u64).ok_or("an empty file")?;
        let value = opportunity::opportunity(*weight, mean.value, target, reach).ok_or("no opportunity")?;
        each.insert(
            name.to_owned(),
            json!({
                "weight": weight, "mean": mean.value, "reach": reach, "opportunity": value,
            }),
        );
        ranked.push((value, name));
    }
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let ranking: Vec<Value> = ranked.into_iter().map(|(_, name)| json!(name)).collect();
    Ok(json!({ "r_squared": johnson.r_squared, "drivers": each, "ranking": ranking }))
}
