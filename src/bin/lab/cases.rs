//! Files of test cases: a JSON list, each case read by whoever asks. What is wrong is said with its place.
use std::path::Path;

use serde_json::Value;

/// Every case of a file, or a sentence why it can't be used.
pub fn each<T>(file: &Path, mut read: impl FnMut(&Value) -> Result<T, String>) -> Result<Vec<T>, String> {
    let name = file.display();
    let text = std::fs::read_to_string(file).map_err(|why| format!("{name} cannot be read: {why}."))?;
    let json: Value = serde_json::from_str(&text).map_err(|why| format!("{name} is not JSON: {why}."))?;
    let all = json
        .as_array()
        .ok_or_else(|| format!("{name} is not a list of cases."))?;
    if all.is_empty() {
        return Err(format!("{name} holds no cases."));
    }
    let mut one = |(place, json)| read(json).map_err(|why| format!("{name}, case {}: {why}.", place + 1usize));
    all.iter().enumerate().map(&mut one).collect()
}
