//! Compares what a vector expects with what came. It knows no metric.

use serde_json::Value;

/// p-values nearer to 0 than the tolerance must agree to this part of themselves, else a tiny one tests nothing. Other
/// figures may be a rounding error where the true one is 0.
const RELATIVE: f64 = 1e-6;

/// A sentence for each expected value that did not come. What came beyond that is not looked at.
pub fn differences(expected: &Value, got: &Value, tolerance: f64) -> Vec<String> {
    let mut found = Vec::new();
    compare("", expected, got, tolerance, &mut found);
    found
}

fn compare(path: &str, expected: &Value, got: &Value, tolerance: f64, found: &mut Vec<String>) {
    let below = |key: &str| {
        if path.is_empty() {
            key.to_owned()
        } else {
            format!("{path}.{key}")
        }
    };
    match (expected, got) {
        (Value::Object(wanted), Value::Object(got)) => {
            for (key, value) in wanted {
                match got.get(key) {
                    Some(got) => compare(&below(key), value, got, tolerance, found),
                    None => found.push(format!("{}: expected {value}, got nothing", below(key))),
                }
            }
        }
        (Value::Array(wanted), Value::Array(got)) if wanted.len() == got.len() => {
            for (i, (wanted, got)) in wanted.iter().zip(got).enumerate() {
                compare(&below(&i.to_string()), wanted, got, tolerance, found);
            }
        }
        _ if same(expected, got, tolerance, is_p_value(path)) => {}
        _ => found.push(format!("{path}: expected {expected}, got {got}")),
    }
}

fn is_p_value(path: &str) -> bool {
    let key = path.rsplit('.').next().unwrap_or(path);
    key == "p_value" || key == "p_vs_prev"
}

fn same(expected: &Value, got: &Value, tolerance: f64, is_p_value: bool) -> bool {
    let (Some(wanted), Some(got)) = (expected.as_f64(), got.as_f64()) else {
        return expected == got;
    };
    let allowed = if is_p_value && wanted != 0.0 && wanted.abs() < tolerance {
        RELATIVE * wanted.abs()
    } else {
        tolerance
    };
    (wanted - got).abs() <= allowed
}
