//! Names that mean something only in one place: the row, the panel, the choice. Nothing is looked up elsewhere.
use serde_json::Value as Json;

use super::Place;
use crate::expression::Value;

/// What formulas and texts of a place see beside the survey.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    names: Vec<(&'static str, Value)>,
    /// Where the rows stand that some of the names mean.
    rows: Vec<(&'static str, Place, usize)>,
}

impl Overlay {
    /// For one choice of a question that may itself stand in a row.
    pub(super) fn item(inside: Option<&Self>, value: Json) -> Self {
        let mut overlay = inside.cloned().unwrap_or_default();
        let value = Value::from(&value);
        overlay.know("choice", value.clone());
        overlay.know("item", value);
        overlay
    }

    pub(super) fn know(&mut self, name: &'static str, value: Value) {
        self.names.push((name, value));
    }

    /// As [`Self::know`], of a row that stands somewhere.
    pub(super) fn enter(&mut self, name: &'static str, row: Value, (rows, at): (&Place, usize)) {
        self.know(name, row);
        self.rows.push((name, rows.clone(), at));
    }

    /// Puts what was computed into the row that these names mean; nothing takes it out.
    pub(super) fn work_in(&mut self, names: &[&str], key: &str, value: Value) {
        for name in names {
            let Some((_, row)) = self.names.iter_mut().rev().find(|(known, _)| known == name) else {
                continue;
            };
            let mut fields = match row {
                Value::Object(fields) => fields.to_vec(),
                _ => Vec::new(),
            };
            fields.retain(|(known, _)| **known != *key);
            if !value.is_nothing() {
                fields.push((key.into(), value.clone()));
            }
            *row = Value::Object(fields.into());
        }
    }

    /// `root` is in lower case.
    pub(super) fn get(&self, root: &str) -> Option<&Value> {
        let mut names = self.names.iter().rev();
        names.find(|(name, _)| *name == root).map(|(_, value)| value)
    }

    /// The row that a name means.
    pub(super) fn row(&self, root: &str) -> Option<(&Place, usize)> {
        let mut rows = self.rows.iter().rev();
        rows.find(|(name, ..)| *name == root).map(|(_, rows, at)| (rows, *at))
    }
}
