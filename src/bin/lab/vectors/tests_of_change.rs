//! Vectors of statistical tests.

use serde_json::json;
use waystone::scoring::{chi_square, fisher, mann_whitney, mean, multiple, share};

use super::case::{Case, Got};

pub fn two_shares(case: &Case) -> Got {
    let (one, two) = (
        (case.count("x1")?, case.count("n1")?),
        (case.count("x2")?, case.count("n2")?),
    );
    let change = share::change(two, one).ok_or("no change")?;
    Ok(json!({
        "diff": change.delta,
        "z": change.test.map(|test| test.statistic),
        "p_value": change.test.map(|test| test.p),
        "newcombe_ci_low": change.range.low,
        "newcombe_ci_high": change.range.high,
    }))
}

pub fn welch(case: &Case) -> Got {
    let change = mean::change(&case.numbers("b")?, &case.numbers("a")?).ok_or("no change")?;
    let test = change.test.ok_or("no test")?;
    Ok(json!({ "mean_diff": change.delta, "t": test.statistic, "df": test.df, "p_value": test.p }))
}

pub fn mann_whitney(case: &Case) -> Got {
    let result = mann_whitney::mann_whitney(&case.numbers("a")?, &case.numbers("b")?).ok_or("no test")?;
    Ok(json!({ "u": result.u, "p_value": result.test.p }))
}

pub fn fisher(case: &Case) -> Got {
    let rows = case.count_rows("table")?;
    let [[a, b], [c, d]] = [rows.first(), rows.get(1)].map(|row| match row.map(Vec::as_slice) {
        Some(&[left, right]) => [left, right],
        _ => [0, 0],
    });
    Ok(json!({ "p_value": fisher::fisher_exact([[a, b], [c, d]]) }))
}

pub fn chi_square(case: &Case) -> Got {
    let result = chi_square::independence(&case.count_rows("table")?).ok_or("no test")?;
    Ok(json!({
        "chi2": result.test.statistic,
        "df": result.test.df,
        "p_value": result.test.p,
        "cramers_v": result.cramers_v,
    }))
}

pub fn holm(case: &Case) -> Got {
    Ok(json!({ "adjusted": multiple::holm(&case.numbers("p")?) }))
}

pub fn benjamini_hochberg(case: &Case) -> Got {
    Ok(json!({ "adjusted": multiple::benjamini_hochberg(&case.numbers("p")?) }))
}
