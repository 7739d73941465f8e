//! One vector with easy access to its input, and the data files that vectors name. No metric.

use std::path::{Path, PathBuf};

use serde_json::Value;
use waystone::scoring::dist::{CONFIDENCE, z_for};

use super::table::Table;

/// What a family gives back: its figures, or why there are none.
pub type Got = Result<Value, String>;

pub struct Case<'a> {
    pub id: &'a str,
    pub metric: &'a str,
    pub input: &'a Value,
    pub expected: &'a Value,
    pub tolerance: f64,
    pub data: &'a Data,
    all: &'a [Value],
}

/// Folders to look for data files in.
pub struct Data {
    folders: Vec<PathBuf>,
}

impl Data {
    pub fn new(folders: Vec<PathBuf>) -> Data {
        Data { folders }
    }

    /// Reads a file by its name: vectors say `data/NAME`, the folder is ours.
    pub fn table(&self, file: &str) -> Result<Table, String> {
        let name = Path::new(file)
            .file_name()
            .ok_or_else(|| format!("{file} is no file name"))?;
        let places = self.folders.iter().map(|folder| folder.join(name));
        let found = places.into_iter().find(|path| path.is_file());
        let path = found.ok_or_else(|| format!("data file {} not found", name.display()))?;
        let text = std::fs::read_to_string(&path).map_err(|why| format!("{} cannot be read: {why}", path.display()))?;
        Table::parse(&text)
    }
}

impl<'a> Case<'a> {
    pub fn new(vector: &'a Value, all: &'a [Value], data: &'a Data) -> Result<Case<'a>, String> {
        let text = |key: &str| {
            vector
                .get(key)
                .and_then(Value::as_str)
                .ok_or_else(|| format!("no text `{key}`"))
        };
        let value = |key: &str| vector.get(key).ok_or_else(|| format!("no `{key}`"));
        Ok(Case {
            id: text("id")?,
            metric: text("metric")?,
            input: value("input")?,
            expected: value("expected")?,
            tolerance: value("tolerance")?.as_f64().ok_or("`tolerance` is no number")?,
            data,
            all,
        })
    }

    /// The vector that this one builds on by `same_as`.
    pub fn base(&self) -> Result<Case<'a>, String> {
        let id = self.text("same_as")?;
        let found = self
            .all
            .iter()
            .find(|v| v.get("id").and_then(Value::as_str) == Some(id));
        Case::new(found.ok_or_else(|| format!("no vector {id}"))?, self.all, self.data)
    }

    pub fn has(&self, key: &str) -> bool {
        self.input.get(key).is_some()
    }

    pub fn value(&self, key: &str) -> Result<&'a Value, String> {
        self.input.get(key).ok_or_else(|| format!("the input has no `{key}`"))
    }

    pub fn text(&self, key: &str) -> Result<&'a str, String> {
        self.value(key)?
            .as_str()
            .ok_or_else(|| format!("input `{key}` is no text"))
    }

    /// The normal quantile of the input's confidence, 95 % if it names none.
    pub fn z(&self) -> Result<f64, String> {
        z_for(self.confidence()?).ok_or_else(|| "no such confidence".into())
    }

    pub fn confidence(&self) -> Result<f64, String> {
        if self.has("confidence") {
            self.number("confidence")
        } else {
            Ok(CONFIDENCE)
        }
    }

    pub fn is_true(&self, key: &str) -> bool {
        self.input.get(key).and_then(Value::as_bool).unwrap_or_default()
    }

    pub fn number(&self, key: &str) -> Result<f64, String> {
        self.value(key)?
            .as_f64()
            .ok_or_else(|| format!("input `{key}` is no number"))
    }

    pub fn count(&self, key: &str) -> Result<u64, String> {
        as_count(self.value(key)?).ok_or_else(|| format!("input `{key}` is no count"))
    }

    /// Blanks ("NA", null) as NaN: the scoring room leaves those out.
    pub fn numbers(&self, key: &str) -> Result<Vec<f64>, String> {
        as_list(self.value(key)?, as_number).ok_or_else(|| format!("input `{key}` is no list of numbers"))
    }

    pub fn counts(&self, key: &str) -> Result<Vec<u64>, String> {
        as_list(self.value(key)?, as_count).ok_or_else(|| format!("input `{key}` is no list of counts"))
    }

    pub fn texts(&self, key: &str) -> Result<Vec<&'a str>, String> {
        as_list(self.value(key)?, Value::as_str).ok_or_else(|| format!("input `{key}` is no list of texts"))
    }

    /// A table of counts by rows.
    pub fn count_rows(&self, key: &str) -> Result<Vec<Vec<u64>>, String> {
        let rows = as_list(self.value(key)?, |row| as_list(row, as_count));
        rows.ok_or_else(|| format!("input `{key}` is no table of counts"))
    }

    /// Whole scores; what is no score from 0 to 255 (blank, "NA") is left out, as on import.
    pub fn scores(&self, key: &str) -> Result<Vec<u8>, String> {
        let list = self
            .value(key)?
            .as_array()
            .ok_or_else(|| format!("input `{key}` is no list"))?;
        Ok(list.iter().filter_map(as_score).collect())
    }

    /// The data file that the input names.
    pub fn table(&self) -> Result<Table, String> {
        self.data.table(self.text("file")?)
    }
}

/// 3 or 3.0.
pub fn as_count(value: &Value) -> Option<u64> {
    let whole = |number: &f64| number.fract() == 0.0 && (0.0..=9e15).contains(number);
    value
        .as_u64()
        .or_else(|| value.as_f64().filter(whole).map(|number| number as u64))
}

/// A number, or NaN for a blank; a list or object is neither.
pub fn as_number(value: &Value) -> Option<f64> {
    match value {
        Value::Array(_) | Value::Object(_) => None,
        Value::String(text) => Some(text.trim().parse().unwrap_or(f64::NAN)),
        other => Some(other.as_f64().unwrap_or(f64::NAN)),
    }
}

/// A whole score from 0 to 255.
pub fn as_score(value: &Value) -> Option<u8> {
    as_number(value).and_then(super::table::whole)
}

pub fn as_list<'v, T>(value: &'v Value, item: impl Fn(&'v Value) -> Option<T>) -> Option<Vec<T>> {
    value.as_array()?.iter().map(item).collect()
}
