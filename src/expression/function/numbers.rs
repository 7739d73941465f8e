//! Functions on numbers, given alone or in lists. Lists of objects are in `lists`.
use std::cmp::Ordering;

use super::{
    super::{coerce, number, operator, run::Run, value::Value},
    Function,
};

pub(super) fn call(function: Function, values: &[Value], run: &Run) -> Value {
    let mut flat = Vec::new();
    flatten(values, &mut flat, run);
    match function {
        Function::Count => Value::Number(flat.len() as f64),
        Function::Sum => sum(&flat, run),
        Function::Avg if flat.is_empty() => Value::Number(0.0),
        Function::Avg => (coerce::number(&sum(&flat, run)) / flat.len() as f64).into(),
        Function::Min => best(flat, Ordering::Greater, run),
        Function::Max => best(flat, Ordering::Less, run),
        Function::Round => round(&flat).into(),
        _ => trunc(&flat).into(),
    }
}

/// Answers in lists of lists, without nothing; texts that are numbers become such.
fn flatten(values: &[Value], flat: &mut Vec<Value>, run: &Run) {
    for value in values {
        if !run.take(1) {
            return;
        }
        match value {
            Value::Null | Value::Undefined => {}
            Value::List(items) => flatten(items, flat, run),
            Value::Text(text) => flat.push(number::in_text(text).map_or_else(|| value.clone(), Value::Number)),
            value => flat.push(value.clone()),
        }
    }
}

fn sum(flat: &[Value], run: &Run) -> Value {
    let zone = run.zone();
    let mut total = Value::Number(0.0);
    for value in flat {
        if !run.take(operator::Operator::Plus.work(&total, value)) {
            return Value::Null;
        }
        total = operator::plus_corrected(&total, value, zone);
    }
    total
}

/// The first that no other is `worse` than.
fn best(flat: Vec<Value>, worse: Ordering, run: &Run) -> Value {
    let zone = run.zone();
    let better = |best: Value, value: Value| match coerce::compare(&best, &value, zone) {
        Some(order) if order == worse => value,
        _ => best,
    };
    flat.into_iter().reduce(better).unwrap_or(Value::Undefined)
}

/// The number and the precision, which is `default` where it is left out or 0.
fn arguments(flat: &[Value], default: f64) -> Option<(f64, f64)> {
    let n = coerce::numeric(flat.first()?)?;
    match flat.get(1).filter(|value| coerce::truthy(value)) {
        Some(precision) => Some((n, coerce::numeric(precision)?)),
        None => Some((n, default)),
    }
}

fn round(flat: &[Value]) -> f64 {
    let Some((n, precision)) = arguments(flat, 0.0) else {
        return f64::NAN;
    };
    let scale = number::power(10.0, precision);
    number::round(n * scale * (1.0 + f64::EPSILON)) / scale
}

/// Cuts the written number off. SurveyJS's pattern takes any character for the point, so that `1e+21` is none.
fn trunc(flat: &[Value]) -> f64 {
    let Some((n, precision)) = arguments(flat, -1.0) else {
        return f64::NAN;
    };
    let written = number::write(n);
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = usize::from(written.starts_with('-'));
    let whole = sign + digits(written.get(sign..).unwrap_or_default());
    // A precision that is not written as a whole number above 0 cuts at the point.
    let is_whole = (1.0..1e21).contains(&precision) && precision.fract() == 0.0;
    let decimals = if is_whole { precision } else { -1.0 };
    let cut = match written.get(whole..).filter(|rest| !rest.is_empty() && decimals > 0.0) {
        Some(rest) => whole + 1 + digits(rest.get(1..).unwrap_or_default()).min(decimals as usize),
        None => whole,
    };
    number::read(written.get(..cut).unwrap_or_default())
}
