//! Vectors of flows between steps.

use serde_json::{Map, Value, json};
use waystone::scoring::flow::{self, Links, Options, Path};
use waystone::scoring::nps::Split;

use super::case::{Case, Got, as_list};
use super::table::{self, Table};

pub fn transitions(case: &Case) -> Got {
    if !case.has("file") {
        return Ok(json!({ "links": named(&flow::transitions(&sequences(case)?, options(case)?)) }));
    }
    let table = case.table()?;
    let weights = summed(&table, case.text("weight")?)?;
    let steps = table.texts("path")?.into_iter().map(|path| path.split(" > ").collect());
    let paths: Vec<Path> = steps
        .zip(weights)
        .map(|(steps, weight)| Path { steps, weight })
        .collect();
    let links = flow::transitions(&paths, options(case)?);
    let top = flow::ranked(&links).into_iter().take(5);
    Ok(json!({
        "distinct": links.len(),
        "top5": top.map(|((from, to), count)| json!([from, to, count])).collect::<Vec<_>>(),
        "total_transitions": flow::total(&links),
        "links": named(&links),
    }))
}

pub fn layered(case: &Case) -> Got {
    let paths = sequences(case)?;
    let links = flow::layered(&paths, options(case)?);
    let named: Map<String, Value> = links
        .iter()
        .map(|(((i, from), (j, to)), count)| (format!("{i}:{from}>{j}:{to}"), json!(count)))
        .collect();
    Ok(json!({ "links": named }))
}

/// Columns of a survey in the order of the journey; "nps group" is the group of the column `nps`.
pub fn attributes(case: &Case) -> Got {
    let table = case.table()?;
    let columns: Vec<Vec<Option<&str>>> = case
        .texts("columns")?
        .into_iter()
        .map(|name| column(&table, name))
        .collect::<Result<_, _>>()?;
    let row = |i: usize| columns.iter().map(|column| column.get(i).copied().flatten()).collect();
    let paths = flow::complete((0..table.len()).map(row));
    let links = flow::transitions(&paths, Options::default());
    Ok(json!({ "customers": paths.len(), "links": named(&links) }))
}

fn column<'t>(table: &'t Table, name: &str) -> Result<Vec<Option<&'t str>>, String> {
    let label = |text: &'t str| -> Option<&'t str> {
        match (name, text) {
            (_, "") => None,
            ("nps group", text) => group(text),
            ("checked_bags", "yes") => Some("bag drop"),
            ("checked_bags", "no") => Some("no bag"),
            (_, text) => Some(text),
        }
    };
    let source = if name == "nps group" { "nps" } else { name };
    Ok(table.texts(source)?.into_iter().map(label).collect())
}

fn group(text: &str) -> Option<&'static str> {
    let split = Split::of(table::score(text));
    match (split.promoters, split.passives, split.detractors) {
        (1, _, _) => Some("promoter"),
        (_, 1, _) => Some("passive"),
        (_, _, 1) => Some("detractor"),
        _ => None,
    }
}

/// "a+b": the sum of the columns a and b.
fn summed(table: &Table, columns: &str) -> Result<Vec<u64>, String> {
    let mut sums = vec![0; table.len()];
    for name in columns.split('+') {
        for (sum, text) in sums.iter_mut().zip(table.texts(name)?) {
            *sum += text.parse::<u64>().map_err(|why| format!("{name}: {why}"))?;
        }
    }
    Ok(sums)
}

/// Blank steps are left out.
fn sequences<'a>(case: &Case<'a>) -> Result<Vec<Path<'a>>, String> {
    let all = case
        .value("sequences")?
        .as_object()
        .ok_or("the sequences are no object")?;
    let path = |steps: &'a Value| {
        Some(Path::one(
            as_list(steps, |step| Some(step.as_str()))?.into_iter().flatten(),
        ))
    };
    all.values()
        .map(path)
        .collect::<Option<_>>()
        .ok_or_else(|| "a sequence is no list".into())
}

fn options(case: &Case) -> Result<Options, String> {
    let first = ["first", "max_steps"].into_iter().find(|key| case.has(key));
    Ok(Options {
        collapse_repeats: case.is_true("collapse_repeats"),
        first: first.map(|key| case.count(key)).transpose()?.map(|n| n as usize),
    })
}

fn named(links: &Links<&str>) -> Map<String, Value> {
    links
        .iter()
        .map(|((from, to), count)| (format!("{from}>{to}"), json!(count)))
        .collect()
}
