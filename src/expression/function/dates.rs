//! Functions on dates and times, all in the scope's zone. How dates are read and counted is `date`.
use super::{
    super::{
        coerce::{self, truthy},
        date::{Moment, Parts, Zone},
        operator::{date_of_text, plus},
        value::Value,
    },
    Function,
};

pub(super) fn call(function: Function, values: &[Value], now: Moment) -> Value {
    use Function::*;
    let given = |at: usize| values.get(at).filter(|value| truthy(value));
    let date = |at: usize| given(at).map(|value| date_of(value, now.zone));
    let unit = |at: usize| given(at).map(|value| coerce::text(value, now.zone));
    let today = Parts::of(now.ms, now.zone).map_or(f64::NAN, |parts| parts.midnight().time(now.zone));
    // Of the date given, or of today.
    let part = |of: fn(Parts) -> f64| {
        let parts = Parts::of(date(0).unwrap_or(today), now.zone);
        Value::Number(parts.map_or(f64::NAN, of))
    };
    match function {
        GetDate => date(0).map_or(Value::Null, Value::Date),
        Age => match date(0) {
            // The peer counts days between two dates only.
            Some(_) if unit(1).as_deref() == Some("days") => Value::Number(0.0),
            Some(born) => difference(born, now.ms, unit(1).as_deref().unwrap_or("years"), now.zone),
            None => Value::Null,
        },
        DateDiff => match (date(0), date(1)) {
            (Some(from), Some(to)) => difference_or_time(from, to, unit(2).as_deref().unwrap_or("days"), now.zone),
            _ => Value::Null,
        },
        DiffDays => match (values.len(), date(0), date(1)) {
            (2, Some(from), Some(to)) => days_between(from, to, now.zone),
            _ => Value::Number(0.0),
        },
        DateAdd => match (date(0), given(1)) {
            (Some(from), Some(count)) => {
                Value::Date(moved(from, count, unit(2).as_deref().unwrap_or("days"), now.zone))
            }
            _ => Value::Null,
        },
        Today => match values {
            [days] => Value::Date(moved(today, days, "days", now.zone)),
            _ => Value::Date(today),
        },
        CurrentDate => Value::Date(now.ms),
        CurrentYear => Value::Number(Parts::of(now.ms, now.zone).map_or(f64::NAN, |parts| parts.year)),
        GetYear if values.len() != 1 || given(0).is_none() => Value::Undefined,
        GetYear | Year => part(|parts| parts.year),
        Month => part(|parts| parts.month + 1.0),
        Day => part(|parts| parts.day),
        Weekday => part(|parts| parts.weekday()),
        _ => Value::Undefined,
    }
}

/// Texts are read, numbers are milliseconds; NaN for what is no date.
fn date_of(value: &Value, zone: Zone) -> f64 {
    match value {
        Value::Text(text) => date_of_text(text, zone),
        Value::Number(_) | Value::Bool(_) => super::super::date::clip(coerce::number(value)),
        Value::Date(ms) => *ms,
        value => super::super::date::read(&coerce::text(value, zone), zone),
    }
}

fn difference_or_time(from: f64, to: f64, unit: &str, zone: Zone) -> Value {
    let ms = match unit {
        "hours" => 3_600_000.0,
        "minutes" => 60_000.0,
        "seconds" => 1000.0,
        _ => return difference(from, to, unit, zone),
    };
    Value::Number(((to - from).abs() / ms).ceil())
}

/// Whole years, or months or days, from one day to another. A month is over on the same day of the next.
fn difference(from: f64, to: f64, unit: &str, zone: Zone) -> Value {
    if unit == "days" {
        return days_between(from, to, zone);
    }
    let months = match (Parts::of(from, zone), Parts::of(to, zone)) {
        (Some(from), Some(to)) => {
            let begun = f64::from(u8::from(to.day < from.day));
            (to.year - from.year) * 12.0 + to.month - from.month - begun
        }
        _ => f64::NAN,
    };
    Value::Number(match unit {
        "months" => months,
        _ if months.is_nan() => 0.0,
        _ => (months / 12.0).trunc() + 0.0,
    })
}

fn days_between(from: f64, to: f64, zone: Zone) -> Value {
    let day = |ms| Parts::of(ms, zone).map_or(f64::NAN, |parts| parts.midnight().time(Zone::UTC));
    Value::Number(((day(to) - day(from)).abs() / 86_400_000.0).ceil())
}

fn moved(date: f64, count: &Value, unit: &str, zone: Zone) -> f64 {
    let Some(mut parts) = Parts::of(date, zone) else {
        return f64::NAN;
    };
    let part = match unit {
        "days" => &mut parts.day,
        "months" => &mut parts.month,
        "years" => &mut parts.year,
        "hours" => &mut parts.hour,
        "minutes" => &mut parts.minute,
        "seconds" => &mut parts.second,
        _ => return date,
    };
    // As in the peer, a text is set behind the digits, not added.
    *part = coerce::number(&plus(&Value::Number(*part), count, zone));
    parts.time(zone)
}
