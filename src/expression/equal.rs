//! When two values are the same to SurveyJS: texts but for case and outer space, numbers by value, lists in any order.
//! No other comparison.
use std::{borrow::Cow, cmp::Ordering, sync::Arc};

use super::{
    coerce::{by_units, is_empty, number, same_text, text},
    date::Zone,
    number::{starts_in_radix, trim},
    value::Value,
};

/// Whether `=` holds. The text `undefined` is nothing. `any_order`: whether lists of the same items in another order count.
pub(super) fn equal(left: &Value, right: &Value, any_order: bool) -> bool {
    let named = |value: &Value| matches!(value, Value::Text(text) if &**text == "undefined");
    match (named(left), named(right)) {
        (false, false) => same(left, right, any_order),
        (true, false) => same(&Value::Undefined, right, any_order),
        (false, true) => same(left, &Value::Undefined, any_order),
        (true, true) => true,
    }
}

fn same(left: &Value, right: &Value, any_order: bool) -> bool {
    use Value::{Bool, Date, List, Null, Number, Object, Text, Undefined};
    match (left, right) {
        (Null | Undefined, Null | Undefined) => true,
        (List(items), Undefined) | (Undefined, List(items)) => items.is_empty(),
        (Null | Undefined, Text(text)) | (Text(text), Null | Undefined) => text.is_empty(),
        (Null | Undefined, _) | (_, Null | Undefined) => false,
        (Text(left), Text(right)) => same_text(trim(left), trim(right)),
        (Number(left), Number(right)) | (Date(left), Date(right)) => left == right,
        (Bool(left), Bool(right)) => left == right,
        (Number(n), Text(text)) | (Text(text), Number(n)) => same_number(*n, text),
        (Bool(b), Text(text)) | (Text(text), Bool(b)) => {
            !text.is_empty() && same_text(text, if *b { "true" } else { "false" })
        }
        (Bool(_), Number(_)) | (Number(_), Bool(_)) => number(left) == number(right),
        (List(left), List(right)) => Arc::ptr_eq(left, right) || same_lists(left, right, any_order),
        (Object(left), Object(right)) if Arc::ptr_eq(left, right) => true,
        (List(_) | Object(_) | Date(_), List(_) | Object(_) | Date(_)) => {
            is_empty(left) == is_empty(right) && within(left, right, any_order) && within(right, left, any_order)
        }
        (List(_) | Object(_) | Date(_), _) | (_, List(_) | Object(_) | Date(_)) => false,
    }
}

/// An empty text is no answer and a NaN is none either; `0b…` and `0o…` are read in two ways, and either will do.
fn same_number(n: f64, text: &str) -> bool {
    if n.is_nan() || text.is_empty() {
        return false;
    }
    let read = super::number::read(text);
    let lower = trim(text).as_bytes().get(1).map(u8::to_ascii_lowercase);
    n == read || (n == 0.0 && !read.is_nan() && starts_in_radix(text) && lower != Some(b'x'))
}

fn same_lists(left: &[Value], right: &[Value], any_order: bool) -> bool {
    if left.len() != right.len() {
        return false;
    }
    if any_order && left.len() > 1 {
        let (left, right) = (sorted(left), sorted(right));
        return left.iter().zip(right).all(|(left, right)| same(left, right, any_order));
    }
    left.iter().zip(right).all(|(left, right)| same(left, right, any_order))
}

/// As `Array.sort` without a comparison: by text, `undefined` last. By insertion, as lists are short and code is not.
fn sorted(items: &[Value]) -> Vec<&Value> {
    let mut sorted: Vec<(Option<Cow<str>>, &Value)> = Vec::with_capacity(items.len());
    for item in items {
        let key = (*item != Value::Undefined).then(|| text(item, Zone::UTC));
        let at = sorted.partition_point(|(other, _)| match (other, &key) {
            (Some(other), Some(key)) => by_units(other, key) != Ordering::Greater,
            (other, key) => other.is_some() || key.is_none(),
        });
        sorted.insert(at, (key, item));
    }
    sorted.into_iter().map(|(_, item)| item).collect()
}

/// Every key of `left` is in `right`, with the same value. A list's keys are its places; a date has none.
fn within(left: &Value, right: &Value, any_order: bool) -> bool {
    let holds = |key: &str, value: &Value| {
        let other = match right {
            Value::Object(fields) => fields.iter().find(|(k, _)| &**k == key).map(|(_, value)| value),
            Value::List(items) => key.parse().ok().and_then(|at: usize| items.get(at)),
            _ => None,
        };
        other.is_some_and(|other| same(value, other, any_order))
    };
    match left {
        Value::Object(fields) => fields.iter().all(|(key, value)| holds(key, value)),
        Value::List(items) => items.iter().enumerate().all(|(at, item)| holds(&at.to_string(), item)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(items: &[&str]) -> Value {
        Value::List(items.iter().map(|item| Value::text(item)).collect())
    }

    #[test]
    fn what_people_mean_by_the_same() {
        for (left, right, expected) in [
            (Value::text(" A "), Value::text("a"), true),
            (Value::Number(5.0), Value::text("5.0"), true),
            (Value::Number(0.0), Value::text(""), false),
            (Value::Number(0.0), Value::Null, false),
            (Value::Bool(true), Value::text("TRUE"), true),
            (Value::Bool(true), Value::Number(1.0), true),
            (Value::Null, Value::text(""), true),
            (Value::Null, Value::text("undefined"), true),
            (Value::Null, list(&[]), false),
            // Sorted with capitals first, so that not every order counts.
            (list(&["a", "B"]), list(&["b", "A"]), false),
            (list(&["a", "b"]), list(&["b", "a"]), true),
            (Value::Number(f64::NAN), Value::Number(f64::NAN), false),
        ] {
            assert_eq!(equal(&left, &right, true), expected, "{left:?} = {right:?}");
            assert_eq!(equal(&right, &left, true), expected, "{right:?} = {left:?}");
        }
        assert!(!equal(&list(&["a", "b"]), &list(&["b", "a"]), false));
    }
}
