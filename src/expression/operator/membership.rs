//! Which items or letters are in which: `contains`, `anyof`, `allof` and their opposites. No order.
use super::super::{
    coerce::{is_empty, lower, text, truthy},
    date::Zone,
    equal::equal,
    value::Value,
};

/// `wanted` false turns the question round, which isn't always the opposite answer.
pub fn contains(left: &Value, right: &Value, wanted: bool, zone: Zone) -> bool {
    let items = match left {
        Value::List(items) if items.is_empty() => return !wanted,
        Value::List(items) => items,
        Value::Null | Value::Undefined => return false,
        Value::Text(text) if text.is_empty() => return false,
        Value::Number(n) if n.is_nan() => return false,
        left => {
            if !truthy(right) {
                return false;
            }
            let (left, right) = (text(left, zone), text(right, zone));
            return within(&left, &right) == wanted;
        }
    };
    let has = |wanted: &Value| items.iter().any(|item| equal(item, wanted, true));
    match right {
        Value::List(right) => right.iter().all(has) == wanted,
        right => has(right) == wanted,
    }
}

fn within(text: &str, part: &str) -> bool {
    lower(text).contains(&lower(part))
}

pub fn any_of(left: &Value, right: &Value, zone: Zone) -> bool {
    match (is_empty(left), is_empty(right)) {
        (true, empty) => empty,
        (false, true) => true,
        _ => match (left, right) {
            (Value::List(_), Value::List(right)) => right.iter().any(|item| contains(left, item, true, zone)),
            (Value::List(_), _) => contains(left, right, true, zone),
            _ => contains(right, left, true, zone),
        },
    }
}

pub fn all_of(left: &Value, right: &Value, zone: Zone) -> bool {
    if !truthy(left) && !is_empty(right) {
        return false;
    }
    match right {
        Value::List(right) => right.iter().all(|item| contains(left, item, true, zone)),
        _ => contains(left, right, true, zone),
    }
}
