//! A rule as the formula it means. The way back, from formulas to rules, is the reader's (`raw`).
use serde_json::Value;

use super::{Formula, Rule, Survey, Test};

impl Rule {
    /// With the names and values of the survey; `None` when its question is gone.
    pub fn formula(&self, survey: &Survey) -> Option<Formula> {
        let question = survey.question(&self.question)?;
        let name = question.value_name();
        Some(Formula(match &self.test {
            Test::Between { low, high } if low == high => format!("{{{name}}} = {low}"),
            Test::Between { low, high } => format!("{{{name}}} >= {low} and {{{name}}} <= {high}"),
            Test::Chosen(id) => {
                let choice = question.kind.choices().iter().find(|choice| choice.id == *id)?;
                // On one answer `contains` is equality; on several it is membership.
                format!("{{{name}}} contains {}", literal(&choice.value()))
            }
            Test::Answered => format!("{{{name}}} notempty"),
        }))
    }
}

/// A value as it stands in a formula.
fn literal(value: &Value) -> String {
    match value {
        Value::String(text) => format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'")),
        other => other.to_string(),
    }
}
