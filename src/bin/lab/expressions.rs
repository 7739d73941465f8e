//! `lab expressions`: cases of SurveyJS through `waystone::expression`, and each that differs. No semantics of its own.
//!
//! A case is `{expression, canonical}`, or `{expression, values, expected}` with `kind` `condition` (asks whether it holds)
//! or `expression` (asks for its value, also where there is no `kind`). Values that JSON cannot say are wrapped:
//! `{"$date": …}`, `{"$number": "NaN"}`, `{"$undefined": true}`, and `{"$hasDate": true, "v": …}` where every text that is a
//! whole ISO time was a date. `engines` says which releases gave the same when the cases were written; none did where the
//! values had lost their dates or the clock had gone on, so that it is not used here.

use std::path::Path;
use std::process::ExitCode;

use crate::cases;
use serde_json::Value as Json;
use waystone::expression::{Expression, Moment, Value, Values, Zone};

/// The clock of the recordings, in UTC: 2026-11-21T21:41Z, found from `today()`, `weekday()` and a `currentDate()` equal to
/// that minute.
const RECORDED: Moment = Moment {
    ms: 1_795_297_260_000.0,
    zone: Zone::UTC,
};

/// Tests that set the clock themselves, by a part of their source: SurveyJS's test of that name makes it 2025-04-10.
const OTHERWISE: &[(&str, f64)] = &[(
    "Age function with datetime mask and saveMaskedValue",
    1_744_243_200_000.0,
)];

/// One case, ready to run.
pub struct Case {
    pub expression: String,
    pub values: Values,
    expected: Expected,
}

enum Expected {
    Canonical(String),
    Holds(bool),
    Value(Value),
}

/// Prints the failing cases and the counts; fails if any failed or the file cannot be read.
pub fn run(file: &Path, zone: i16) -> ExitCode {
    let cases = match cases(file, Zone(zone)) {
        Ok(cases) => cases,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    let failures: Vec<String> = cases.iter().filter_map(|case| case.failure()).collect();
    for failure in &failures {
        println!("{failure}");
    }
    println!("{} passed, {} failed", cases.len() - failures.len(), failures.len());
    if failures.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Every case of a file, or a sentence why it cannot be used.
pub fn cases(file: &Path, zone: Zone) -> Result<Vec<Case>, String> {
    cases::each(file, |json| Case::new(json, zone).map_err(str::to_owned))
}

impl Case {
    fn new(json: &Json, zone: Zone) -> Result<Self, &'static str> {
        let text = |key: &str| json.get(key).and_then(Json::as_str);
        let expression = text("expression").ok_or("no text `expression`")?.to_owned();
        let source = text("source").unwrap_or_default();
        let own = OTHERWISE.iter().find(|(test, _)| source.contains(test));
        let ms = own.map_or(RECORDED.ms, |(_, ms)| *ms);
        let expected = match (text("canonical"), json.get("expected"), text("kind")) {
            (Some(canonical), ..) => Expected::Canonical(canonical.to_owned()),
            (None, None, _) => return Err("neither `canonical` nor `expected`"),
            (None, Some(expected), Some("condition")) => {
                Expected::Holds(expected.as_bool().ok_or("a condition expects true or false")?)
            }
            (None, Some(expected), None | Some("expression")) => Expected::Value(value(expected, false)),
            _ => return Err("an unknown `kind`"),
        };
        let values = json.get("values").map_or(Value::Null, |values| value(values, false));
        Ok(Self {
            expression,
            values: Values::of(&values, Moment { ms, zone }),
            expected,
        })
    }

    /// What differs, in a line.
    pub fn failure(&self) -> Option<String> {
        let parsed = Expression::parse(&self.expression);
        let (expected, got) = match &self.expected {
            Expected::Canonical(canonical) => {
                let got = parsed.map_or_else(|why| format!("{why:?}"), |parsed| parsed.to_string());
                (canonical.clone(), got)
            }
            // What cannot be read holds never, and gives nothing.
            Expected::Holds(expected) => {
                let got = parsed.is_ok_and(|parsed| parsed.holds(&self.values));
                (expected.to_string(), got.to_string())
            }
            Expected::Value(expected) => {
                let got = parsed.map_or(Value::Null, |parsed| parsed.evaluate(&self.values));
                if same(expected, &got) {
                    return None;
                }
                (format!("{expected:?}"), format!("{got:?}"))
            }
        };
        (expected != got).then(|| format!("{:?}: expected {expected}, got {got}", self.expression))
    }
}

/// A value with its wrappers taken off. `dated`: whether texts that are whole ISO times are dates.
fn value(json: &Json, dated: bool) -> Value {
    let wrapped = |key: &str| json.get(key).and_then(Json::as_str);
    match json {
        Json::Object(fields) => {
            if let Some(number) = wrapped("$number") {
                return Value::Number(number.parse().unwrap_or(f64::NAN));
            }
            if let Some(date) = wrapped("$date") {
                return date_of(date).unwrap_or(Value::Date(f64::NAN));
            }
            if fields.contains_key("$undefined") {
                return Value::Null;
            }
            match fields.get("v").filter(|_| fields.contains_key("$hasDate")) {
                Some(inner) => value(inner, true),
                None => Value::Object(
                    fields
                        .iter()
                        .map(|(key, json)| (key.as_str().into(), value(json, dated)))
                        .collect(),
                ),
            }
        }
        Json::Array(items) => Value::List(items.iter().map(|json| value(json, dated)).collect()),
        Json::String(text) if dated && text.len() == 24 && text.ends_with('Z') => {
            date_of(text).unwrap_or_else(|| text.as_str().into())
        }
        json => Value::from(json),
    }
}

/// Read by the language itself, which has no literal for dates.
fn date_of(text: &str) -> Option<Value> {
    let mut values = Values::new(RECORDED);
    values.set("text", text.into());
    let read = Expression::parse("getDate({#text})").ok()?.evaluate(&values);
    matches!(read, Value::Date(ms) if !ms.is_nan()).then_some(read)
}

/// Equal in every bit that matters: NaN is NaN, and fields may come in any order.
fn same(expected: &Value, got: &Value) -> bool {
    match (expected, got) {
        (Value::Null, got) => got.is_nothing(),
        (Value::Number(a), Value::Number(b)) | (Value::Date(a), Value::Date(b)) => a == b || a.is_nan() && b.is_nan(),
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            let has = |(key, value): &(_, Value)| b.iter().any(|(k, v)| k == key && same(value, v));
            a.len() == b.len() && a.iter().all(has)
        }
        _ => expected == got,
    }
}
