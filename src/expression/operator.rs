//! The operators between two values, and those on one (survey-core 3.1.1, `OperandMaker`). No variables, no functions.
use std::{borrow::Cow, cmp::Ordering};

use super::{
    MAX_ITEMS, MAX_TEXT,
    coerce::{compare, is_empty, join, number, numeric, text, truthy},
    date::{self, Moment, Parts, Zone},
    equal::equal,
    number,
    value::Value,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Or,
    And,
    LessOrEqual,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Less,
    Greater,
    Plus,
    Minus,
    Times,
    Over,
    Remainder,
    Power,
    Contains,
    NotContains,
    AnyOf,
    AllOf,
    NoneOf,
}

use Operator::*;

impl Operator {
    /// 0 binds least.
    pub fn level(self) -> u8 {
        match self {
            Or => 0,
            And => 1,
            LessOrEqual | GreaterOrEqual | Equal | NotEqual | Less | Greater => 2,
            Plus | Minus => 3,
            Times | Over | Remainder => 4,
            Power => 5,
            Contains | NotContains | AnyOf | AllOf | NoneOf => 6,
        }
    }

    pub fn sign(self) -> &'static str {
        match self {
            Or => "or",
            And => "and",
            LessOrEqual => "<=",
            GreaterOrEqual => ">=",
            Equal => "==",
            NotEqual => "!=",
            Less => "<",
            Greater => ">",
            Plus => "+",
            Minus => "-",
            Times => "*",
            Over => "/",
            Remainder => "%",
            Power => "^",
            Contains => "contains",
            NotContains => "notcontains",
            AnyOf => "anyof",
            AllOf => "allof",
            NoneOf => "noneof",
        }
    }

    /// The result that the left side alone decides.
    pub fn is_decided(self, left: &Value) -> bool {
        matches!((self, truthy(left)), (And, false) | (Or, true)) && !is_empty(left)
    }

    /// `in_order`: whether equal lists must have the same order.
    pub fn apply(self, left: Value, right: Value, in_order: bool, now: Moment) -> Value {
        let zone = now.zone;
        match self {
            LessOrEqual => (same(&left, &right, true, now) || ordered(&left, &right, Ordering::Less, now)).into(),
            GreaterOrEqual => (same(&left, &right, true, now) || ordered(&left, &right, Ordering::Greater, now)).into(),
            Equal => same(&left, &right, !in_order, now).into(),
            NotEqual => (!same(&left, &right, !in_order, now)).into(),
            Less => ordered(&left, &right, Ordering::Less, now).into(),
            Greater => ordered(&left, &right, Ordering::Greater, now).into(),
            Contains => contains(&left, &right, true, zone).into(),
            NotContains => ((!truthy(&left) && !is_empty(&right)) || contains(&left, &right, false, zone)).into(),
            AnyOf => any_of(&left, &right, zone).into(),
            NoneOf => (!any_of(&left, &right, zone)).into(),
            AllOf => all_of(&left, &right, zone).into(),
            Or | And | Plus | Minus | Times | Over | Remainder | Power => {
                let left = filled(left, &right);
                let right = filled(right, &left);
                self.compute(left, right, zone)
            }
        }
    }

    fn compute(self, left: Value, right: Value, zone: Zone) -> Value {
        match self {
            Or => {
                if truthy(&left) {
                    left
                } else {
                    right
                }
            }
            And => {
                if truthy(&left) {
                    right
                } else {
                    left
                }
            }
            Plus => sum(&left, &right, zone),
            Minus => corrected(&left, &right, number(&left) - number(&right), zone).into(),
            Times => {
                let product = number(&left) * number(&right);
                let digits = decimals(&left, zone) + decimals(&right, zone);
                if digits > 0 {
                    number::fixed(product, digits)
                } else {
                    product
                }
                .into()
            }
            Over | Remainder if !truthy(&right) => Value::Null,
            Over => (number(&left) / number(&right)).into(),
            Remainder => (number(&left) % number(&right)).into(),
            _ => number::power(number(&left), number(&right)).into(),
        }
    }

    /// How much work it is at most, in steps.
    pub fn work(self, left: &Value, right: &Value) -> usize {
        let size = |value: &Value| match value {
            Value::Text(text) => text.len() / 64,
            Value::List(items) => items.len(),
            Value::Object(fields) => fields.len(),
            _ => 0,
        };
        match self {
            Contains | NotContains | AnyOf | AllOf | NoneOf => (size(left) + 1).saturating_mul(size(right) + 1),
            _ => size(left) + size(right) + 1,
        }
    }
}

/// What stands for an empty side of a computation, by the kind of the other.
fn filled(value: Value, other: &Value) -> Value {
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
pub(super) fn decimals(value: &Value, zone: Zone) -> usize {
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
pub(super) fn corrected(left: &Value, right: &Value, result: f64, zone: Zone) -> f64 {
    match decimals(left, zone).max(decimals(right, zone)) {
        0 => result,
        digits => number::fixed(result, digits),
    }
}

/// `left + right` as in ECMAScript: text where either side is one.
pub(super) fn plus(left: &Value, right: &Value, zone: Zone) -> Value {
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
pub(super) fn plus_corrected(left: &Value, right: &Value, zone: Zone) -> Value {
    match plus(left, right, zone) {
        Value::Number(n) => corrected(left, right, n, zone).into(),
        _ if decimals(left, zone).max(decimals(right, zone)) > 0 => Value::Null,
        other => other,
    }
}

fn sum(left: &Value, right: &Value, zone: Zone) -> Value {
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

/// A text beside a date is a date; of the date counts what the text says of it.
fn as_dates<'v>(left: &'v Value, right: &'v Value, now: Moment) -> (Cow<'v, Value>, Cow<'v, Value>) {
    let zone = now.zone;
    // In the peer an empty text beside a date is the present.
    let date_of_text = |text: &str| {
        if text.is_empty() {
            now.ms
        } else {
            date_of_text(text, zone)
        }
    };
    match (left, right) {
        (Value::Date(date), Value::Text(text)) => {
            let mut parts = Parts::of(*date, zone);
            if let Some(parts) = &mut parts {
                let length = text.encode_utf16().count();
                if length < 17 {
                    (parts.second, parts.ms) = (0.0, 0.0);
                }
                if length < 14 {
                    parts.minute = 0.0;
                }
                if length < 11 {
                    (parts.hour, parts.minute) = (0.0, 0.0);
                }
                parts.ms = 0.0;
            }
            let date = parts.map_or(f64::NAN, |parts| parts.time(zone));
            let right = like(date_of_text(text), date, zone);
            (Cow::Owned(Value::Date(date)), Cow::Owned(Value::Date(right)))
        }
        (Value::Text(text), Value::Date(date)) => {
            let whole = Parts::of(*date, zone).map_or(f64::NAN, |parts| Parts { ms: 0.0, ..parts }.time(zone));
            let left = like(date_of_text(text), whole, zone);
            (Cow::Owned(Value::Date(left)), Cow::Owned(Value::Date(whole)))
        }
        _ => (Cow::Borrowed(left), Cow::Borrowed(right)),
    }
}

/// A date beside one at midnight is at midnight too.
fn like(date: f64, other: f64, zone: Zone) -> f64 {
    let timed = |p: &Parts| p.hour > 0.0 || p.minute > 0.0 || p.second > 0.0;
    if Parts::of(other, zone).as_ref().is_some_and(timed) {
        return date;
    }
    Parts::of(date, zone).map_or(f64::NAN, |parts| {
        Parts {
            ms: parts.ms,
            ..parts.midnight()
        }
        .time(zone)
    })
}

/// A text as a date: a day alone begins at local midnight, not at that of UTC.
pub(super) fn date_of_text(text: &str, zone: Zone) -> f64 {
    let date = date::read(text, zone);
    let day_alone = text.find('T').is_none_or(|at| at == 0) && holds_day(text) && !date.is_nan();
    match day_alone {
        true => date::read(&format!("{text}T00:00:00"), zone),
        false => date,
    }
}

/// Whether `0000-00-00` occurs in the text.
fn holds_day(text: &str) -> bool {
    let shape = |(at, b): (usize, &u8)| match at {
        4 | 7 => *b == b'-',
        _ => b.is_ascii_digit(),
    };
    text.as_bytes()
        .windows(10)
        .any(|window| window.iter().enumerate().all(shape))
}

fn same(left: &Value, right: &Value, any_order: bool, now: Moment) -> bool {
    let (left, right) = as_dates(left, right, now);
    equal(&left, &right, any_order)
}

fn ordered(left: &Value, right: &Value, order: Ordering, now: Moment) -> bool {
    if left.is_nothing() || right.is_nothing() {
        return false;
    }
    let (left, right) = as_dates(left, right, now);
    compare(&left, &right, now.zone) == Some(order)
}

/// `wanted` false turns the question round, which isn't always the opposite answer.
fn contains(left: &Value, right: &Value, wanted: bool, zone: Zone) -> bool {
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
    text.to_lowercase().contains(&part.to_lowercase())
}

fn any_of(left: &Value, right: &Value, zone: Zone) -> bool {
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

fn all_of(left: &Value, right: &Value, zone: Zone) -> bool {
    if !truthy(left) && !is_empty(right) {
        return false;
    }
    match right {
        Value::List(right) => right.iter().all(|item| contains(left, item, true, zone)),
        _ => contains(left, right, true, zone),
    }
}
