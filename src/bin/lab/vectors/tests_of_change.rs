//! Vectors of statistical tests.

use serde_json::json;
use waystone::scoring::multiple::Correction;
use waystone::scoring::{chi_square, fisher, mann_whitney, mean, multiple, share};

use super::case::{Case, Got};

pub fn two_shares(case: &Case) -> Got {
    let (one, two) = (
        (case.count("x1")?, case.count("n1")?),
        (case.count("x2")?, case.count("n2")?),
    );
    let change = share::change(two, one);
    let test = change.and_then(|c| c.test);
    Ok(json!({
        "diff": change.map(|c| c.delta),
        "z": test.map(|test| test.statistic),
        "p_value": test.map(|test| test.p),
        "newcombe_ci_low": change.map(|c| c.range.low),
        "newcombe_ci_high": change.map(|c| c.range.high),
    }))
}

pub fn welch(case: &Case) -> Got {
    let (a, b) = (case.numbers("a")?, case.numbers("b")?);
    let change = mean::change(&b, &a);
    let test = change.and_then(|c| c.test);
    // Means differ although nothing varies: only the test is undefined.
    let means = mean::mean(&a).zip(mean::mean(&b)).map(|(a, b)| a.value - b.value);
    Ok(json!({
        "mean_diff": change.map(|c| c.delta).or(means),
        "t": test.map(|test| test.statistic),
        "df": test.and_then(|test| test.df),
        "p_value": test.map(|test| test.p),
        "ci_low": change.map(|c| c.range.low),
        "ci_high": change.map(|c| c.range.high),
    }))
}

pub fn mann_whitney(case: &Case) -> Got {
    let result = mann_whitney::mann_whitney(&case.numbers("a")?, &case.numbers("b")?);
    Ok(json!({
        "u": result.map(|r| r.u),
        "z": result.map(|r| r.test.statistic),
        "p_value": result.map(|r| r.test.p),
        "superiority": result.map(|r| r.superiority),
    }))
}

pub fn fisher(case: &Case) -> Got {
    let rows = case.count_rows("table")?;
    let [top, bottom] = &rows[..] else {
        return Err("the table needs two rows".into());
    };
    let ([a, b], [c, d]) = (&top[..], &bottom[..]) else {
        return Err("the table needs two columns".into());
    };
    Ok(json!({ "p_value": fisher::fisher_exact([[*a, *b], [*c, *d]]) }))
}

pub fn chi_square(case: &Case) -> Got {
    let result = chi_square::independence(&case.count_rows("table")?);
    Ok(json!({
        "chi2": result.map(|r| r.test.statistic),
        "df": result.and_then(|r| r.test.df),
        "p_value": result.map(|r| r.test.p),
        "cramers_v": result.map(|r| r.cramers_v),
    }))
}

pub fn holm(case: &Case) -> Got {
    adjusted(case, Correction::Holm)
}

pub fn benjamini_hochberg(case: &Case) -> Got {
    adjusted(case, Correction::BenjaminiHochberg)
}

/// A blank is an undefined test.
fn adjusted(case: &Case, by: Correction) -> Got {
    let p: Vec<Option<f64>> = case
        .numbers("p")?
        .into_iter()
        .map(|p| Some(p).filter(|p| !p.is_nan()))
        .collect();
    let all = multiple::adjusted(&p, by);
    let alpha = case.number("alpha").unwrap_or(0.05);
    let (k, m) = all.as_ref().map(|all| multiple::holding(all, alpha)).unzip();
    Ok(json!({ "adjusted": all, "significant": k, "m": m }))
}
