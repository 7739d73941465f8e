//! Vectors of correlations, key drivers, importance-performance, penalty-reward and scale consistency.

use serde_json::{Map, Value, json};
use waystone::scoring::drivers::{Importance, Model};
use waystone::scoring::importance::{self, Point, Quadrant};
use waystone::scoring::penalty_reward::{self, Contrast, PenaltyReward};
use waystone::scoring::{alpha, correlation, mean, pratt, relative_weights, shapley};

use super::case::{Case, Got, as_list, as_number};
use super::table::Table;

/// R's mtcars (Henderson & Velleman 1981), the four columns that its vector uses.
const MTCARS: &str = include_str!("../../../../tests/fixtures/metrics/mtcars.csv");
/// R's swiss (Mosteller & Tukey 1977).
const SWISS: &str = include_str!("../../../../tests/fixtures/metrics/swiss.csv");

pub fn pearson(case: &Case) -> Got {
    let estimate = correlation::pearson(&case.numbers("x")?, &case.numbers("y")?);
    let range = estimate.and_then(|e| e.range);
    Ok(json!({
        "r": estimate.map(|e| e.value),
        "n": estimate.map(|e| e.n),
        "ci_low": range.map(|r| r.low),
        "ci_high": range.map(|r| r.high),
    }))
}

pub fn spearman(case: &Case) -> Got {
    Ok(json!({ "rho": correlation::spearman(&case.numbers("x")?, &case.numbers("y")?).map(|e| e.value) }))
}

pub fn fisher_interval(case: &Case) -> Got {
    let range = correlation::fisher_interval(case.number("r")?, case.count("n")?, case.z()?);
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
        // R's genizi gives the same weights on other paths (metrics.md).
        "genizi": columns.johnson()?.weights,
        "pratt": pratt::pratt(&model),
        "standardised": pratt::standardised(&model),
        "lmg": lmg.weights,
        "r_squared": lmg.r_squared,
        "means": columns.drivers.iter().map(|c| mean::mean(c).map(|e| e.value)).collect::<Vec<_>>(),
    }))
}

/// Without `y`, the driver is one of R's swiss and the outcome its first column, as in `?swiss`.
pub fn pratt_index(case: &Case) -> Got {
    let table = dataset(case)?;
    let outcome = if case.has("y") {
        case.text("y")?
    } else {
        table.names().next().ok_or("no columns")?
    };
    let names: Vec<&str> = table.names().filter(|name| *name != outcome).collect();
    let model = Columns::read(&table, names.iter().copied(), outcome)?.model()?;
    let place = names
        .iter()
        .position(|name| Some(*name) == case.text("x").ok())
        .ok_or("no such driver")?;
    Ok(json!({ "pratt": pratt::pratt(&model).and_then(|all| all.get(place).copied()) }))
}

/// Figures of R's mtcars and swiss, each driver set of two or more; a property test in `shapley` holds them on any data.
pub fn invariants(_: &Case) -> Got {
    let mut found = [true, true, true, true];
    let mut negative = false;
    for (text, outcome) in [(MTCARS, "mpg"), (SWISS, "Fertility")] {
        let table = Table::parse(text)?;
        let names: Vec<&str> = table.names().filter(|name| *name != outcome).collect();
        for set in (0..1_usize << names.len()).filter(|set| set.count_ones() > 1) {
            let own = names
                .iter()
                .enumerate()
                .filter(|(i, _)| set >> i & 1 == 1)
                .map(|(_, name)| *name);
            let columns = Columns::read(&table, own, outcome)?;
            let model = columns.model()?;
            let (johnson, lmg) = (
                columns.johnson()?,
                shapley::shapley(&model).ok_or("no Shapley weights")?,
            );
            let is_positive = |of: &Importance| of.weights.iter().all(|w| *w >= 0.0);
            let adds_up = |of: &Importance| (of.weights.iter().sum::<f64>() - lmg.r_squared).abs() < 1e-9;
            let now = [
                is_positive(&johnson),
                is_positive(&lmg),
                adds_up(&johnson),
                adds_up(&lmg),
            ];
            found.iter_mut().zip(now).for_each(|(all, now)| *all &= now);
            negative |= pratt::pratt(&model).is_some_and(|all| all.iter().any(|p| *p < 0.0));
        }
    }
    let [johnson, lmg, johnson_sum, lmg_sum] = found;
    Ok(json!({
        "johnson_nonnegative": johnson,
        "lmg_nonnegative": lmg,
        "sum_johnson_equals_r2": johnson_sum,
        "sum_lmg_equals_r2": lmg_sum,
        "pratt_may_be_negative": negative,
    }))
}

/// The input may leave the columns to the file: the first is then the outcome.
pub fn quadrants(case: &Case) -> Got {
    let table = case.table()?;
    let mut all = table.names();
    let outcome = if case.has("y") {
        case.text("y")?
    } else {
        all.next().ok_or("no columns")?
    };
    let names: Vec<&str> = if case.has("x") { case.texts("x")? } else { all.collect() };
    let columns = Columns::read(&table, names.iter().copied(), outcome)?;
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
    let quadrants: Map<String, Value> = names
        .into_iter()
        .map(str::to_owned)
        .zip(points.iter().map(|p| json!(name(p))))
        .collect();
    Ok(json!({
        "importance_mean": lines.importance,
        "performance_mean": lines.performance,
        "quadrants": quadrants,
    }))
}

pub fn alpha(case: &Case) -> Got {
    let items: Vec<Vec<f64>> = if case.has("file") {
        let table = case.table()?;
        let names = case.texts("items")?;
        names.iter().map(|item| table.numbers(item)).collect::<Result<_, _>>()?
    } else {
        as_list(case.value("items")?, |item| as_list(item, as_number)).ok_or("the items are no lists of numbers")?
    };
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
    let values = all.contrasts.iter().map(|c| c.as_ref().map_or(Value::Null, value));
    Value::Object(names.iter().map(|name| (*name).to_owned()).zip(values).collect())
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
    let table = dataset(case)?;
    Columns::read(&table, case.texts("x")?.into_iter(), case.text("y")?)
}

/// The data file, or the data of R that the input names.
fn dataset(case: &Case) -> Result<Table, String> {
    if !case.has("dataset") {
        return case.table();
    }
    match case.text("dataset")?.trim_start_matches("R ") {
        "mtcars" => Table::parse(MTCARS),
        "swiss" => Table::parse(SWISS),
        other => Err(format!("no data set {other}")),
    }
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
