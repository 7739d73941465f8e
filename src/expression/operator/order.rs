//! Same, less and more, with dates beside texts. What equals what else is `equal`.
use std::{borrow::Cow, cmp::Ordering};

use super::super::{
    coerce::compare,
    date::{self, Moment, Parts, Zone},
    equal::equal,
    value::Value,
};

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
pub fn date_of_text(text: &str, zone: Zone) -> f64 {
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

pub fn same(left: &Value, right: &Value, any_order: bool, now: Moment) -> bool {
    let (left, right) = as_dates(left, right, now);
    equal(&left, &right, any_order)
}

pub fn ordered(left: &Value, right: &Value, order: Ordering, now: Moment) -> bool {
    if left.is_nothing() || right.is_nothing() {
        return false;
    }
    let (left, right) = as_dates(left, right, now);
    compare(&left, &right, now.zone) == Some(order)
}
