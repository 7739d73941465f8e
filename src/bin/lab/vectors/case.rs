//! One vector with easy access to its input, and the data files that vectors name. No metric.

use std::path::{Path, PathBuf};

use serde_json::Value;

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

    pub fn number(&self, key: &str) -> Result<f64, String> {
        self.value(key)?
            .as_f64()
            .ok_or_else(|| format!("input `{key}` is no number"))
    }

    pub fn count(&self, key: &str) -> Result<u64, String> {
        as_count(self.value(key)?).ok_or_else(|| format!("input `{key}` is no count"))
    }

    pub fn numbers(&self, key: &str) -> Result<Vec<f64>, String> {
        as_list(self.value(key)?, Value::as_f64).ok_or_else(|| format!("input `{key}` is no list of numbers"))
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
        Ok(list.iter().filter_map(|v| u8::try_from(v.as_u64()?).ok()).collect())
    }

    /// The data file that the input names.
    pub fn table(&self) -> Result<Table, String> {
        self.data.table(self.text("file")?)
    }
}

pub fn as_count(value: &Value) -> Option<u64> {
    value.as_u64()
}

pub fn as_list<'v, T>(value: &'v Value, item: impl Fn(&'v Value) -> Option<T>) -> Option<Vec<T>> {
    value.as_array()?.iter().map(item).collect()
}
