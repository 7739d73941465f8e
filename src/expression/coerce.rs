//! How one kind of value becomes another, as in ECMAScript and as SurveyJS converts answers. No operators.
use std::{borrow::Cow, cmp::Ordering};

use super::{
    date::{self, Zone},
    number,
    value::Value,
};

/// `String(value)`, borrowed where there is nothing to write.
pub(super) fn text(value: &Value, zone: Zone) -> Cow<'_, str> {
    match value {
        Value::Null => "null".into(),
        Value::Undefined => "undefined".into(),
        Value::Bool(true) => "true".into(),
        Value::Bool(false) => "false".into(),
        Value::Number(n) => number::write(*n).into(),
        Value::Text(text) => Cow::Borrowed(text),
        Value::List(items) => join(items, ",", zone).into(),
        Value::Object(_) => "[object Object]".into(),
        Value::Date(ms) => date::write(*ms, zone).into(),
    }
}

/// `items.join(between)`: nothing is written as nothing.
pub(super) fn join(items: &[Value], between: &str, zone: Zone) -> String {
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(between);
        }
        if !item.is_nothing() {
            out.push_str(&text(item, zone));
        }
    }
    out
}

/// `Number(value)`.
pub(super) fn number(value: &Value) -> f64 {
    match value {
        Value::Null | Value::Bool(false) => 0.0,
        Value::Bool(true) => 1.0,
        Value::Number(n) | Value::Date(n) => *n,
        Value::Text(text) => number::read(text),
        Value::List(_) => number::read(&text(value, Zone::UTC)),
        Value::Undefined | Value::Object(_) => f64::NAN,
    }
}

/// The number that a value is to SurveyJS; none for yes and no, dates and what is not finite.
pub(super) fn numeric(value: &Value) -> Option<f64> {
    match value {
        Value::Number(n) => n.is_finite().then_some(*n),
        Value::Text(text) => number::in_text(text),
        Value::List(_) => number::finite(&text(value, Zone::UTC)),
        _ => None,
    }
}

/// What counts as yes.
pub(super) fn truthy(value: &Value) -> bool {
    match value {
        Value::Null | Value::Undefined => false,
        Value::Bool(b) => *b,
        Value::Number(n) => *n != 0.0 && !n.is_nan(),
        Value::Text(text) => !text.is_empty(),
        Value::List(_) | Value::Object(_) | Value::Date(_) => true,
    }
}

/// `value == true`: what a condition asks for. A 1 will do, another number won't.
pub(super) fn is_true(value: &Value) -> bool {
    match value {
        Value::Bool(b) => *b,
        Value::Number(_) | Value::Text(_) | Value::List(_) => number(value) == 1.0,
        _ => false,
    }
}

/// Unanswered: nothing, no text, no items, or an object of only such. 0 and "no" are answers.
pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Undefined => true,
        Value::Number(n) => n.is_nan(),
        Value::Text(text) => text.is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Object(fields) => fields.iter().all(|(_, value)| is_empty(value)),
        Value::Bool(_) | Value::Date(_) => false,
    }
}

/// An answer as an expression sees it: texts that are numbers, yes or no become such, and lose quotes around them.
/// Leading zeros are kept: `007` is a name.
pub(super) fn answer(value: Value) -> Value {
    let Value::Text(text) = &value else { return value };
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return value;
    };
    if text.eq_ignore_ascii_case("true") {
        return Value::Bool(true);
    }
    if text.eq_ignore_ascii_case("false") {
        return Value::Bool(false);
    }
    let quote = |b: &u8| matches!(b, b'\'' | b'"');
    if bytes.len() > 1 && quote(first) && quote(last) {
        return Value::text(text.get(1..bytes.len() - 1).unwrap_or_default());
    }
    let padded =
        *first == b'0' && bytes.len() > 1 && !matches!(bytes.get(1), Some(b'.' | b',')) && !text.starts_with("0x");
    match number::in_text(text) {
        Some(n) if !padded => Value::Number(n),
        _ => value,
    }
}

/// `left < right` and its kin: texts by their UTF-16 units, all else by number; none where either is no number.
pub(super) fn compare(left: &Value, right: &Value, zone: Zone) -> Option<Ordering> {
    let wordy = |v: &Value| matches!(v, Value::Text(_) | Value::List(_) | Value::Object(_));
    if wordy(left) && wordy(right) {
        return Some(by_units(&text(left, zone), &text(right, zone)));
    }
    let by_number = |v: &Value| match v {
        Value::Object(_) => f64::NAN,
        v => number(v),
    };
    by_number(left).partial_cmp(&by_number(right))
}

/// The order of texts in ECMAScript.
pub(super) fn by_units(left: &str, right: &str) -> Ordering {
    left.encode_utf16().cmp(right.encode_utf16())
}

/// Whether two texts are the same but for case.
pub(super) fn same_text(left: &str, right: &str) -> bool {
    if left.is_ascii() && right.is_ascii() {
        return left.eq_ignore_ascii_case(right);
    }
    left == right || lowered(left).eq(lowered(right))
}

/// In lower case. The library's own `to_lowercase` brings more tables, for the last sigma of Greek words.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    lowered(text).collect()
}

fn lowered(text: &str) -> impl Iterator<Item = char> {
    let mut before = ' ';
    text.char_indices().flat_map(move |(at, c)| {
        let parted = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
        let ends = || {
            text.get(at + c.len_utf8()..)
                .and_then(|rest| rest.chars().next())
                .is_none_or(parted)
        };
        let last = c == 'Σ' && !parted(before) && ends();
        before = c;
        (if last { 'ς' } else { c }).to_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_become_what_they_say() {
        let cases = [
            ("5", Value::Number(5.0)),
            ("0.5", Value::Number(0.5)),
            ("0,5", Value::Number(0.5)),
            ("0x10", Value::Number(16.0)),
            ("-05", Value::Number(-5.0)),
            ("True", Value::Bool(true)),
            ("'5'", "5".into()),
            ("007", "007".into()),
            ("5a", "5a".into()),
            ("٥", "٥".into()),
        ];
        for (text, value) in cases {
            assert_eq!(answer(text.into()), value, "{text}");
        }
    }

    #[test]
    fn case_is_ignored_in_every_script() {
        assert!(same_text("ÄPFEL", "äpfel"));
        assert!(same_text("خوب", "خوب"));
        assert!(!same_text("很好", "很坏"));
        // The last sigma of a word is written differently.
        assert!(same_text("ΟΔΟΣ", "οδος") && !same_text("ΟΔΟΣ", "οδοσ"));
        // UTF-16 units: U+FF61 comes after the surrogates of U+1F600.
        assert_eq!(by_units("😀", "｡"), Ordering::Less);
    }
}
