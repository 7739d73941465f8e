//! What stands in braces, split once into what it asks for, and how it is found in values. No question, no panel.
use std::{ops::Range, sync::Arc};

use super::{MAX_NAME_STEPS, coerce::lower as lowered, number, value::Value};

/// A variable: `{quality}`, `{panel.age}`, `{visits[-1].date}`, `{#code}` (taken as it is), `{$quality.title}` (a property).
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// As written, without `#`.
    written: Arc<str>,
    lower: Box<str>,
    segments: Box<[Segment]>,
    pub(super) as_it_is: bool,
    pub(super) marks: Marks,
    is_property: bool,
    /// What `{"a": 1}` stands for when there is no such variable.
    pub(super) literal: Option<Value>,
}

/// What it was written in: SurveyJS can be set to other marks than braces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Marks {
    #[default]
    Braces,
    /// `{{a}}`
    Doubled,
    /// `%a%`
    Percent,
}

impl Marks {
    pub fn around(self) -> (&'static str, &'static str) {
        match self {
            Marks::Braces => ("{", "}"),
            Marks::Doubled => ("{{", "}}"),
            Marks::Percent => ("%", "%"),
        }
    }
}

/// One step between points: its place in `lower`, and the `[index]` after it.
#[derive(Clone, Debug, PartialEq)]
struct Segment {
    at: Range<usize>,
    index: Option<f64>,
    is_length: bool,
}

impl Name {
    /// `written`: what stands between the braces.
    pub fn new(written: &str) -> Self {
        let stripped = written.strip_prefix('#').filter(|rest| !rest.is_empty());
        let (as_it_is, written) = (stripped.is_some(), stripped.unwrap_or(written));
        let (is_property, path) = match written.strip_prefix('$') {
            Some(path) => (true, path),
            None => (false, written),
        };
        let (mut lower, mut segments) = (String::with_capacity(path.len()), Vec::new());
        for step in path.splitn(MAX_NAME_STEPS, '.') {
            let (step, index) = indexed(step);
            if !segments.is_empty() {
                lower.push('.');
            }
            let start = lower.len();
            lower.push_str(&lowered(step));
            segments.push(Segment {
                at: start..lower.len(),
                index,
                is_length: step == "length",
            });
        }
        let colon = written.find(':').is_some_and(|at| at > 0);
        let literal = colon
            .then(|| serde_json::from_str(&format!("{{{written}}}")).ok())
            .flatten();
        Self {
            written: written.into(),
            lower: lower.into(),
            segments: segments.into(),
            as_it_is,
            marks: Marks::Braces,
            is_property,
            literal: literal.map(|json: serde_json::Value| Value::from(&json)),
        }
    }

    pub(super) fn marked(written: &str, marks: Marks) -> Self {
        Self {
            marks,
            ..Self::new(written)
        }
    }

    /// As the author wrote it, without `#`.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Whether it asks for a property of a question or of the survey (`$`), not for an answer.
    pub fn is_property(&self) -> bool {
        self.is_property
    }

    /// The first step, in lower case.
    pub fn root(&self) -> &str {
        self.joined(0, 0)
    }

    /// The rest after the first step, in lower case: `b.c` of `{a[0].b.c}`.
    pub fn rest(&self) -> &str {
        match self.segments.len() {
            0 | 1 => "",
            n => self.joined(1, n - 1),
        }
    }

    /// The number in brackets after the first step.
    pub fn root_index(&self) -> Option<f64> {
        self.segments.first()?.index
    }

    /// Every name that this may mean, in lower case, longest first: `a.b` and `a` of `{a.b}`, as names may hold points.
    pub fn candidates(&self) -> impl Iterator<Item = &str> {
        let last = self.last_of_run(0);
        (0..=last).rev().map(|to| self.joined(0, to))
    }

    /// Whether a change of the answer of this name (in lower case) can change what this gives.
    pub fn may_mean(&self, lower: &str) -> bool {
        self.candidates().any(|candidate| candidate == lower)
    }

    /// Finds the value where `root` gives the values of the outermost names, asked for in lower case.
    pub fn find(&self, root: impl Fn(&str) -> Option<Value>) -> Option<Value> {
        let last = self.last_of_run(0);
        (0..=last)
            .rev()
            .find_map(|to| root(self.joined(0, to)).map(|value| (value, to)))
            .and_then(|(value, to)| self.go_on(value, to))
    }

    /// Finds the value of what follows the first `steps` steps, in a value: `{row.price}` with 1 in a row.
    pub fn find_in(&self, value: &Value, steps: usize) -> Option<Value> {
        self.walk(value.clone(), steps)
    }

    /// A length of nothing is 0.
    pub(super) fn is_length(&self) -> bool {
        self.written.ends_with(".length")
    }

    fn go_on(&self, value: Value, at: usize) -> Option<Value> {
        let value = match self.segments.get(at)?.index {
            Some(index) => item(&value, index)?,
            None => value,
        };
        self.walk(value, at + 1)
    }

    fn walk(&self, mut value: Value, mut from: usize) -> Option<Value> {
        while from < self.segments.len() {
            let last = self.last_of_run(from);
            let (found, at) = (from..=last).rev().find_map(|to| {
                let is_length = from == to && self.segments.get(to).is_some_and(|s| s.is_length);
                field(&value, self.joined(from, to), is_length).map(|found| (found, to))
            })?;
            value = match self.segments.get(at)?.index {
                Some(index) => item(&found, index)?,
                None => found,
            };
            from = at + 1;
        }
        Some(value)
    }

    /// Steps may belong to one key up to the next index.
    fn last_of_run(&self, from: usize) -> usize {
        let indexed = self.segments.iter().skip(from).position(|s| s.index.is_some());
        indexed.map_or(self.segments.len().saturating_sub(1), |at| from + at)
    }

    fn joined(&self, from: usize, to: usize) -> &str {
        let start = self.segments.get(from).map_or(0, |s| s.at.start);
        let end = self.segments.get(to).map_or(0, |s| s.at.end);
        self.lower.get(start..end).unwrap_or_default()
    }
}

/// `visits[-1]` is `visits` and -1.
fn indexed(step: &str) -> (&str, Option<f64>) {
    let inner = step.strip_suffix(']').and_then(|step| step.rsplit_once('['));
    match inner.and_then(|(name, index)| Some((name, number::in_text(index)?))) {
        Some((name, index)) => (name, Some(index)),
        None => (step, None),
    }
}

/// A negative index counts from the end.
fn item(value: &Value, index: f64) -> Option<Value> {
    let Value::List(items) = value else { return None };
    let count = items.len() as f64;
    let index = if index < 0.0 { count + index } else { index };
    // An index between two places finds a place with nothing in it.
    (index > -1.0 && index < count).then(|| match index.fract() == 0.0 {
        true => items.get(index as usize).cloned().unwrap_or_default(),
        false => Value::Undefined,
    })
}

/// The field of this name (in lower case), whatever the case of the key.
fn field(value: &Value, lower: &str, is_length: bool) -> Option<Value> {
    match value {
        _ if lower.is_empty() => None,
        Value::List(items) if is_length => Some(Value::Number(items.len() as f64)),
        Value::Text(text) if is_length && !text.is_empty() => Some(Value::Number(text.encode_utf16().count() as f64)),
        Value::Object(fields) => {
            let same = |key: &str| match key.is_ascii() {
                true => key.eq_ignore_ascii_case(lower),
                false => lowered(key) == lower,
            };
            fields.iter().find(|(key, _)| same(key)).map(|(_, value)| value.clone())
        }
        Value::List(items) => {
            let at: usize = lower.parse().ok()?;
            items.get(at).filter(|_| at.to_string() == lower).cloned()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(name: &str, json: &str) -> Option<Value> {
        let json: serde_json::Value = serde_json::from_str(json).unwrap();
        let root = Value::from(&json);
        Name::new(name).find(|lower| field(&root, lower, false))
    }

    #[test]
    fn names_are_found_in_values() {
        let json = r#"{"A":{"b.c":1,"B":[{"x":2},{"X":3}]},"a.d":4,"t":"很好","n":null}"#;
        for (name, expected) in [
            ("a.b.c", Some(1.0)),
            ("a.b[0].x", Some(2.0)),
            ("A.B[-1].x", Some(3.0)),
            ("a.b[1]", None),
            ("a.b[2].x", None),
            ("a.d", Some(4.0)),
            ("a.b.length", Some(2.0)),
            ("a.b.LENGTH", None),
            ("t.length", Some(2.0)),
            ("a.b.1.x", Some(3.0)),
            ("x", None),
        ] {
            let found = find(name, json).filter(|v| matches!(v, Value::Number(_)));
            assert_eq!(found, expected.map(Value::Number), "{name}");
        }
        assert_eq!(find("n", json), Some(Value::Null));
        assert_eq!(find("n.x", json), None);
    }

    #[test]
    fn names_say_what_they_depend_on() {
        let name = Name::new("#Panel.Age[0].x.y");
        assert!(name.as_it_is && name.may_mean("panel") && name.may_mean("panel.age"));
        assert!(!name.may_mean("panel.age.x"));
        assert_eq!(
            (name.root(), name.rest(), name.root_index()),
            ("panel", "age.x.y", None)
        );
        assert_eq!(Name::new("$q.title").root(), "q");
        assert!(Name::new("\"a\": 1").literal.is_some());
    }
}
