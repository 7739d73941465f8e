//! Feedback that other programs export as JSON: a list of objects, lines of objects, or an object that holds a list somewhere.
//! Becomes rows and names like any table; what the columns mean is not known here.
use std::{collections::BTreeMap, fmt};

use csv::StringRecord;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::{Value, value::RawValue};

use super::TableError;
use crate::exchange::limits;

/// Objects in objects become columns such as `customer.name`, down to this depth; what is deeper stays JSON text.
const DEPTH: usize = 4;

/// The first row holds the names, as in a table that was read as text.
pub type Table = Vec<StringRecord>;

/// Whether the text begins as JSON and not as a table.
pub fn is_json(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}');
    match signs.next() {
        Some('{') => true,
        Some('[') => matches!(signs.next(), Some('{' | ']')),
        _ => false,
    }
}

/// # Errors
/// [`TableError::NotJson`] with its place, [`TableError::NoList`], [`TableError::Ours`], and the limits of tables.
pub fn read(text: &str, progress: &mut dyn FnMut(u64, u64)) -> Result<Table, TableError> {
    let items = items(text)?;
    if items.is_empty() {
        return Err(TableError::Empty);
    }
    if items.len() > limits::RESPONSES {
        return Err(TableError::TooManyRows {
            limit: limits::RESPONSES,
        });
    }
    let (mut names, mut places) = (Vec::new(), BTreeMap::new());
    let mut rows = Vec::with_capacity(items.len());
    let total = items.len() as u64;
    for (at, item) in items.into_iter().enumerate() {
        if at % 256 == 0 {
            progress(at as u64, total);
        }
        let mut cells: Vec<String> = vec![String::new(); names.len()];
        item.cells(&mut String::new(), 1, &mut |name, cell| {
            let place = *places.entry(name.to_owned()).or_insert_with(|| {
                names.push(name.to_owned());
                cells.push(String::new());
                names.len() - 1
            });
            if let Some(slot) = cells.get_mut(place) {
                *slot = cell;
            }
        });
        if names.len() > limits::COLUMNS {
            return Err(TableError::TooManyColumns {
                found: names.len(),
                limit: limits::COLUMNS,
            });
        }
        rows.push(cells);
    }
    let width = names.len();
    let full = rows.into_iter().map(|mut cells| {
        cells.resize(width, String::new());
        StringRecord::from(cells)
    });
    Ok(std::iter::once(StringRecord::from(names.clone())).chain(full).collect())
}

/// An object with its members in the file's order, so that columns stand as the author knows them.
struct Item(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Item;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Item, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Item(members))
            }
        }
        from.deserialize_map(Members)
    }
}

impl Item {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value.get())
    }

    /// Tells each cell with its column's name; `path` is where this object stands.
    fn cells(self, path: &mut String, depth: usize, tell: &mut dyn FnMut(&str, String)) {
        let before = path.len();
        for (name, value) in self.0 {
            if before > 0 {
                path.push('.');
            }
            path.push_str(&name);
            match serde_json::from_str::<Self>(value.get()) {
                Ok(inner) if depth < DEPTH => inner.cells(path, depth + 1, tell),
                _ => tell(path, cell(&value)),
            }
            path.truncate(before);
        }
    }
}

/// A list of plain values with commas between them; what is nested stays JSON.
fn cell(value: &RawValue) -> String {
    let plain = |value: &Value| match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    };
    let own = || value.get().to_owned();
    match serde_json::from_str::<Value>(value.get()) {
        Ok(Value::Array(items)) => {
            let parts: Option<Vec<String>> = items.iter().map(plain).collect();
            parts.map_or_else(own, |parts| parts.join(", "))
        }
        // As it was written: 4.0 stays 4.0, and what is too large for a number is not lost.
        Ok(Value::Number(_)) => own(),
        Ok(value) => plain(&value).unwrap_or_else(own),
        Err(_) => own(),
    }
}

fn items(text: &str) -> Result<Vec<Item>, TableError> {
    let refused = |error: serde_json::Error| {
        // JSON, but of another shape.
        if error.is_data() {
            TableError::NoList
        } else {
            TableError::NotJson {
                line: error.line(),
                column: error.column(),
            }
        }
    };
    if text.trim_start().starts_with('[') {
        return serde_json::from_str(text).map_err(refused);
    }
    if let Ok(whole) = serde_json::from_str::<Item>(text) {
        if is_ours(&whole) {
            return Err(TableError::Ours);
        }
        return longest(&whole, 0).ok_or(TableError::NoList);
    }
    // Lines of objects; the first that is none is the place that the author is told.
    let items = serde_json::Deserializer::from_str(text).into_iter::<Item>();
    items.collect::<Result<_, _>>().map_err(refused)
}

/// Our own files, and surveys of SurveyJS: they come in elsewhere.
fn is_ours(item: &Item) -> bool {
    let is_list = |name: &str| item.get(name).is_some_and(|value| value.starts_with('['));
    item.get("waystone").is_some() || is_list("pages") || is_list("elements")
}

/// The longest list of objects in it.
fn longest(item: &Item, depth: usize) -> Option<Vec<Item>> {
    let mut best: Option<Vec<Item>> = None;
    for (_, value) in &item.0 {
        let found = match serde_json::from_str::<Vec<Item>>(value.get()) {
            Ok(items) => Some(items),
            Err(_) if depth < DEPTH => serde_json::from_str::<Item>(value.get())
                .ok()
                .and_then(|inner| longest(&inner, depth + 1)),
            Err(_) => None,
        };
        if let Some(found) = found.filter(|items| !items.is_empty())
            && best.as_ref().is_none_or(|best| found.len() > best.len())
        {
            best = Some(found);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let table = read(text, &mut |_, _| {}).unwrap();
        table
            .iter()
            .map(|row| row.iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn lists_lines_and_lists_inside_are_the_same_table() {
        let expected = [
            vec!["id", "score", "who.name"],
            vec!["a", "4.0", "Lee"],
            vec!["b", "", ""],
        ];
        let (one, two) = (
            r#"{"id":"a","score":4.0,"who":{"name":"Lee"}}"#,
            r#"{"id":"b","score":null}"#,
        );
        for text in [
            format!("[{one},{two}]"),
            format!("{one}\n{two}\n"),
            format!(r#"{{"count":2,"data":{{"tickets":[{one},{two}],"few":[{one}]}}}}"#),
        ] {
            assert!(is_json(&text), "{text}");
            assert_eq!(rows(&text), expected, "{text}");
        }
    }

    #[test]
    fn columns_of_later_objects_join_and_lists_stay_in_a_cell() {
        let table = rows(r#"[{"a":1},{"b":["x","y"],"c":[{"d":true}],"a":false}]"#);
        assert_eq!(
            table,
            [
                vec!["a", "b", "c"],
                vec!["1", "", ""],
                vec!["false", "x, y", r#"[{"d":true}]"#]
            ]
        );
    }

    #[test]
    fn what_is_no_list_of_objects_is_refused_with_its_place() {
        let refused = |text: &str| read(text, &mut |_, _| {}).unwrap_err();
        assert_eq!(
            refused("{\"a\":1}\n{\"b\":}"),
            TableError::NotJson { line: 2, column: 6 }
        );
        assert_eq!(
            refused("[{\"a\":1},\n{\"b\":]"),
            TableError::NotJson { line: 2, column: 6 }
        );
        assert_eq!(refused("[{\"a\":1},2]"), TableError::NoList);
        assert_eq!(refused("{\"a\":[1,2]}"), TableError::NoList);
        assert_eq!(refused("[]"), TableError::Empty);
        assert_eq!(refused("{\"waystone\":\"backup\",\"records\":{}}"), TableError::Ours);
        assert_eq!(refused("{\"pages\":[{}]}"), TableError::Ours);
        assert!(!is_json("[id],score\n1,2\n") && !is_json("id,score\n") && is_json(" \n[ {\"a\":1}]"));
        let deep = format!("{}1{}", "{\"a\":".repeat(400), "}".repeat(400));
        assert!(matches!(
            read(&deep, &mut |_, _| {}),
            Ok(_) | Err(TableError::NotJson { .. } | TableError::NoList)
        ));
    }
}
