//! `+` and `-` on values of any kind, without what binary fractions add (survey-core's `Helpers`). No comparison.
use super::super::{
    MAX_ITEMS, MAX_TEXT,
    coerce::{is_empty, join, number, numeric, text},
    date::Zone,
    number,
    value::Value,
};

/// What stands for an empty side of a computation, by the kind of the other.
pub fn filled(value: Value, other: &Value) -> Value {
    if !is_empty(&value) {
        return value;
    }
    match (&value, other) {
        (_, Value::Number(_)) => Value::Number(0.0),
        (Value::Text(_), _) => value,
        (_, Value::Text(_)) => Value::text(""),
        (_, Value::List(_)) => Value::List([].into()),
        _ => Value::Number(0.0),
    }
}

/// Decimals of a number or of a text that is one.
pub fn decimals(value: &Value, zone: Zone) -> usize {
    let has_some = match value {
        Value::Number(n) => n.is_finite() && n.fract() != 0.0,
        value => numeric(value).is_some(),
    };
    if !has_some {
        return 0;
    }
    let written = text(value, zone);
    let after = written.split('.').nth(1).unwrap_or_default();
    after.encode_utf16().count()
}

/// Takes off what binary fractions add: the result has no more decimals than the sides.
pub fn corrected(left: &Value, right: &Value, result: f64, zone: Zone) -> f64 {
    match decimals(left, zone).max(decimals(right, zone)) {
        0 => result,
        digits => number::fixed(result, digits),
    }
}

/// `left + right` as in ECMAScript: text where either side is one.
pub fn plus(left: &Value, right: &Value, zone: Zone) -> Value {
    let wordy = |v: &Value| matches!(v, Value::Text(_) | Value::List(_) | Value::Object(_) | Value::Date(_));
    if wordy(left) || wordy(right) {
        return joined(&text(left, zone), &text(right, zone));
    }
    (number(left) + number(right)).into()
}

fn joined(left: &str, right: &str) -> Value {
    if left.len() + right.len() > MAX_TEXT {
        return Value::Null;
    }
    [left, right].concat().into()
}

/// [`plus`], corrected; nothing where that makes no sense.
pub fn plus_corrected(left: &Value, right: &Value, zone: Zone) -> Value {
    match plus(left, right, zone) {
        Value::Number(n) => corrected(left, right, n, zone).into(),
        _ if decimals(left, zone).max(decimals(right, zone)) > 0 => Value::Null,
        other => other,
    }
}

pub fn sum(left: &Value, right: &Value, zone: Zone) -> Value {
    if numeric(left).is_some() && numeric(right).is_some() {
        return match (left, right) {
            (Value::Text(_), _) | (_, Value::Text(_)) => plus(left, right, zone),
            _ => plus_corrected(left, right, zone),
        };
    }
    match (left, right) {
        (Value::List(a), Value::List(b)) if a.len() + b.len() > MAX_ITEMS => Value::Null,
        (Value::List(a), Value::List(b)) => Value::List(a.iter().chain(b.iter()).cloned().collect()),
        (Value::List(items), Value::Text(text)) => joined(&join(items, ", ", zone), text),
        (Value::Text(text), Value::List(items)) => joined(text, &join(items, ", ", zone)),
        (Value::List(items), Value::Number(_)) => with_numbers(items, right, zone),
        (Value::Number(_), Value::List(items)) => with_numbers(items, left, zone),
        _ => plus(left, right, zone),
    }
}

fn with_numbers(items: &[Value], value: &Value, zone: Zone) -> Value {
    let numbers = items.iter().filter(|item| matches!(item, Value::Number(_)));
    numbers
        .chain([value])
        .fold(Value::Number(0.0), |total, n| plus_corrected(&total, n, zone))
}
