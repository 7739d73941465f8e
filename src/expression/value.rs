//! What an expression computes with, and JSON in and out. No coercion: that is `coerce`.
use std::sync::Arc;

use serde_json::{Map, Number, Value as Json};

use super::date;

/// A key as written, and its value.
pub type Field = (Arc<str>, Value);

/// A value of the expression language. Cheap to clone: texts, lists and objects are shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    #[default]
    Null,
    /// What a function gives for "nothing". Differs from [`Value::Null`] only where it is compared with an empty list or
    /// sorted; [`Expression::evaluate`](super::Expression::evaluate) never returns it.
    Undefined,
    Bool(bool),
    /// NaN and the infinities occur, as in the language this one was taken from.
    Number(f64),
    Text(Arc<str>),
    List(Arc<[Value]>),
    /// Keys in the order in which they came.
    Object(Arc<[Field]>),
    /// Milliseconds since 1970-01-01T00:00Z; NaN is a date that is none.
    Date(f64),
}

impl Value {
    pub fn text(text: &str) -> Self {
        Value::Text(text.into())
    }

    /// Neither of the two kinds of nothing counts as something.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Value::Null | Value::Undefined)
    }

    /// Numbers that JSON cannot say become null; dates become texts as `2026-11-21T21:41:00.000Z`.
    pub fn to_json(&self) -> Json {
        match self {
            Value::Null | Value::Undefined => Json::Null,
            Value::Bool(b) => Json::Bool(*b),
            Value::Number(n) if n.fract() == 0.0 && n.abs() < 9e15 => Json::from(*n as i64),
            Value::Number(n) => Number::from_f64(*n).map_or(Json::Null, Json::Number),
            Value::Text(text) => Json::from(&**text),
            Value::List(items) => Json::Array(items.iter().map(Value::to_json).collect()),
            Value::Object(fields) => {
                // One by one: `collect` would bring a sort of its own.
                let mut map = Map::new();
                for (key, value) in fields.iter() {
                    map.insert(key.to_string(), value.to_json());
                }
                Json::Object(map)
            }
            Value::Date(ms) => date::iso(*ms).map_or(Json::Null, Json::String),
        }
    }
}

impl From<&Json> for Value {
    fn from(json: &Json) -> Self {
        match json {
            Json::Null => Value::Null,
            Json::Bool(b) => Value::Bool(*b),
            Json::Number(n) => Value::Number(n.as_f64().unwrap_or(f64::NAN)),
            Json::String(text) => Value::text(text),
            Json::Array(items) => Value::List(items.iter().map(Value::from).collect()),
            Json::Object(fields) => {
                let field = |(key, value): (&String, &Json)| (Arc::from(key.as_str()), Value::from(value));
                Value::Object(fields.iter().map(field).collect())
            }
        }
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Self {
        Value::Bool(b)
    }
}

impl From<f64> for Value {
    fn from(n: f64) -> Self {
        Value::Number(n)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::text(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text.into())
    }
}

impl From<Vec<Value>> for Value {
    fn from(items: Vec<Value>) -> Self {
        Value::List(items.into())
    }
}
