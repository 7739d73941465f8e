//! Vectors of correlations, key drivers, importance-performance, penalty-reward and scale consistency.

use serde_json::{Map, Value, json};
use waystone::scoring::dist::z_for;
use waystone::scoring::drivers::{Importance, Model};
use waystone::scoring::importance::{self, Point, Quadrant};
use waystone::scoring::penalty_reward::{self, Contrast, PenaltyReward};
use waystone::scoring::{alpha, correlation, mean, relative_weights, shapley};

use super::case::{Case, Got, as_list};
use super::table::Table;

/// R's mtcars (Henderson & Velleman 1981), the four columns that its vector uses.
const MTCARS: &str = include_str!("../../../../tests/fixtures/metrics/mtcars.csv");

pub fn pearson(case: &Case) -> Got {
    Ok(json!({ "r": correlation::pearson(&case.numbers("x")?, &case.numbers("y")?).map(|e| e.value) }))
}

pub fn spearman(case: &Case) -> Got {
    Ok(json!({ "rho": correlation::spearman(&case.numbers("x")?, &case.numbers("y")?).map(|e| e.value) }))
}

pub fn fisher_interval(case: &Case) -> Got {
    let z = z_for(case.number("confidence")?).ok_or("no such confidence")?;
    let range = correlation::fisher_interval(case.number("r")?, case.count("n")?, z);
    Ok(json!({ "ci_low": range.map(|r| r.low), "ci_high": range.map(|r| r.high) }))
}

pub fn johnson(case: &Case) -> Got {
    let rows = case.value("correlation_matrix")?;
    let rows = as_list(rows, |row| as_list(row, Value::as_f64)).ok_or("no table of numbers")?;
    let outcome = case
        .count("y_col")?
        .checked_sub(case.count("index_base")?)
        .ok_or("no such column")?;
    let model = Model::from_correlations(&rows, outcome as usize).map_err(|why| format!("{why:?}"))?;
    let johnson = relative_weights::relative_weights(&model).ok_or("no weights")?;
    let percents = johnson
        .shares()
        .map(|shares| shares.iter().map(|s| 100.0 * s).collect::<Vec<_>>());
    Ok(json!({ "r_squared": johnson.r_squared, "raw_weights": johnson.weights, "rescaled_pct": percents }))
}

pub fn key_drivers(case: &Case) -> Got {
    let columns = columns(case)?;
    let model = columns.model()?;
    let lmg = shapley::shapley(&model).ok_or("no Shapley weights")?;
    Ok(json!({
        "n": model.n(),
        "first_r2": model.with_outcome().iter().map(|r| r * r).collect::<Vec<_>>(),
        "johnson": columns.johnson()?.weights,
        "lmg": lmg.weights,
        "r_squared": lmg.r_squared,
        "means": columns.drivers.iter().map(|c| mean::mean(c).map(|e| e.value)).collect::<Vec<_>>(),
    }))
}

/// The input leaves the columns to the file: the first is the outcome.
pub fn quadrants(case: &Case) -> Got {
    let names: Vec<String> = (2..=10).map(|i| format!("q{i}")).collect();
    let columns = Columns::read(&case.table()?, names.iter().map(String::as_str), "q1")?;
    let weights = columns.johnson()?.weights;
    let performance = columns.drivers.iter().map(|c| mean::mean(c).map(|e| e.value));
    let points = performance.zip(weights).map(|(p, importance)| {
        Some(Point {
            performance: p?,
            importance,
        })
    });
    let points: Vec<Point> = points.collect::<Option<_>>().ok_or("a driver has no mean")?;
    let lines = importance::crosshair(&points).ok_or("no crosshair")?;
    let name = |point: &Point| match importance::quadrant(*point, lines) {
        Quadrant::ConcentrateHere => "concentrate_here",
        Quadrant::KeepUp => "keep_up",
        Quadrant::LowPriority => "low_priority",
        Quadrant::PossibleOverkill => "possible_overkill",
    };
    let quadrants: Map<String, Value> = names.into_iter().zip(points.iter().map(|p| json!(name(p)))).collect();
    Ok(json!({
        "importance_mean": lines.importance,
        "performance_mean": lines.performance,
        "quadrants": quadrants,
    }))
}

pub fn alpha(case: &Case) -> Got {
    let table = case.table()?;
    let items: Vec<Vec<f64>> = case
        .texts("items")?
        .iter()
        .map(|item| table.numbers(item))
        .collect::<Result<_, _>>()?;
    let items: Vec<&[f64]> = items.iter().map(Vec::as_slice).collect();
    Ok(json!({ "alpha": alpha::cronbach(&items) }))
}

pub fn penalty_reward(case: &Case) -> Got {
    let (names, all) = contrasts(case)?;
    let each = |value: fn(&Contrast) -> Value| by_name(&names, &all, value);
    Ok(json!({
        "n": all.n,
        "intercept": all.intercept,
        "r_squared": all.r_squared,
        "penalty": each(|c| json!(c.penalty)),
        "reward": each(|c| json!(c.reward)),
        "se_penalty": each(|c| json!(c.penalty_se)),
        "se_reward": each(|c| json!(c.reward_se)),
        "low_counts": each(|c| json!(c.low_n)),
    }))
}

pub fn asymmetry(case: &Case) -> Got {
    let (names, all) = contrasts(&case.base()?)?;
    Ok(by_name(&names, &all, |c| {
        json!({
            "asymmetry": c.asymmetry,
            "se": c.asymmetry_se,
            "t": c.test.statistic,
            "p_value": c.test.p,
        })
    }))
}

fn by_name(names: &[&str], all: &PenaltyReward, value: fn(&Contrast) -> Value) -> Value {
    let pairs = names
        .iter()
        .map(|name| (*name).to_owned())
        .zip(all.contrasts.iter().map(value));
    Value::Object(pairs.collect())
}

/// The cut-offs in these vectors are "<=2" and "==5" on 1..=5.
fn contrasts<'a>(case: &Case<'a>) -> Result<(Vec<&'a str>, PenaltyReward), String> {
    let columns = columns(case)?;
    let all = penalty_reward::penalty_reward(&columns.slices(), &columns.outcome, 2.0, 5.0);
    Ok((case.texts("x")?, all.ok_or("no contrasts")?))
}

/// The drivers and the outcome of a data file.
pub struct Columns {
    pub drivers: Vec<Vec<f64>>,
    outcome: Vec<f64>,
}

/// Those that the input names as `x` and `y`.
pub fn columns(case: &Case) -> Result<Columns, String> {
    let table = if case.has("dataset") {
        Table::parse(MTCARS)?
    } else {
        case.table()?
    };
    Columns::read(&table, case.texts("x")?.into_iter(), case.text("y")?)
}

impl Columns {
    fn read<'n>(table: &Table, names: impl Iterator<Item = &'n str>, outcome: &str) -> Result<Columns, String> {
        let drivers = names.map(|name| table.numbers(name)).collect::<Result<_, _>>()?;
        Ok(Columns {
            drivers,
            outcome: table.numbers(outcome)?,
        })
    }

    fn slices(&self) -> Vec<&[f64]> {
        self.drivers.iter().map(Vec::as_slice).collect()
    }

    pub fn model(&self) -> Result<Model, String> {
        Model::from_answers(&self.slices(), &self.outcome).map_err(|why| format!("no model: {why:?}"))
    }

    pub fn johnson(&self) -> Result<Importance, String> {
        relative_weights::relative_weights(&self.model()?).ok_or_else(|| "no weights".into())
    }
}
