//! A rule as the formula it means. The way back, from formulas to rules, is the reader's (`raw`).
use serde_json::Value;

use super::{Formula, Kind, Rule, Scale, Survey, Test};

impl Rule {
    /// With the names and values of the survey; `None` when its question or choice is gone.
    pub fn formula(&self, survey: &Survey) -> Option<Formula> {
        let question = survey.question(&self.question)?;
        let name = question.value_name();
        let scale = question.kind.rating().map(|rating| rating.measure.scale());
        let (least, most) = (scale.map(Scale::low), scale.map(Scale::high));
        Some(Formula(match &self.test {
            Test::Between { low, high } if low == high => format!("{{{name}}} = {low}"),
            Test::Between { low, high } => match (least == Some(*low), most == Some(*high)) {
                (true, false) => format!("{{{name}}} <= {high}"),
                (false, true) => format!("{{{name}}} >= {low}"),
                _ => format!("{{{name}}} >= {low} and {{{name}}} <= {high}"),
            },
            Test::Chosen(id) => {
                let choice = question.kind.choices().iter().find(|choice| choice.id == *id)?;
                // On one answer `contains` would be true of a part of its text.
                let several = matches!(question.kind, Kind::Multiple { .. });
                let sign = if several { "contains" } else { "=" };
                format!("{{{name}}} {sign} {}", Formula::literal(&choice.value()))
            }
            Test::Answered => format!("{{{name}}} notempty"),
        }))
    }
}

impl Formula {
    /// A value as it stands in a formula.
    pub fn literal(value: &Value) -> String {
        match value {
            Value::Number(_) | Value::Bool(_) => value.to_string(),
            Value::String(text) => quoted(text),
            Value::Array(list) => {
                let each: Vec<String> = list.iter().map(Self::literal).collect();
                format!("[{}]", each.join(", "))
            }
            other => quoted(&other.to_string()),
        }
    }
}

/// The language knows no other escapes than those of quotes.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "\\'").replace('"', "\\\""))
}
