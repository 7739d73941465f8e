//! Which answers a map is drawn from: all, or those of some days or of a group. Groups are told by recorded fields.
use serde::{Deserialize, Serialize};

use super::{Sheet, study::field};
use crate::{
    order::{Map, sorted},
    response::{Moment, Response},
    scoring::suppress::Policy,
};

/// The language of an answer, as if it were a field.
pub const LANGUAGE: &str = "lang";
/// Who answers is nobody's group.
pub const CUSTOMER: &str = "customer";
/// A field with more values names people or tickets, not groups.
const MOST: usize = 24;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Filter {
    /// The first moment that counts.
    pub from: Option<Moment>,
    /// The first that no longer does.
    pub until: Option<Moment>,
    /// A field and its value.
    pub group: Option<(String, String)>,
}

/// A field with its values, each with how many answers it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    pub name: String,
    pub values: Vec<(String, u64)>,
}

impl Filter {
    pub fn keeps(&self, response: &Response) -> bool {
        let moment = response.moment();
        let after = self.from.is_none_or(|from| moment.is_some_and(|at| from <= at));
        let before = self.until.is_none_or(|until| moment.is_some_and(|at| at < until));
        let group = self.group.as_ref();
        after && before && group.is_none_or(|(name, value)| says(response, name, value))
    }
}

/// Whether it stands in the field, or is its language.
fn says(response: &Response, name: &str, value: &str) -> bool {
    if name == LANGUAGE {
        return !value.is_empty() && response.lang == value;
    }
    match response.computed.get(name) {
        Some(serde_json::Value::String(text)) => !value.is_empty() && text.trim() == value,
        _ => field(response, name).as_deref() == Some(value),
    }
}

/// What stands in a field, or its language.
pub fn value_of(response: &Response, name: &str) -> Option<String> {
    if name == LANGUAGE {
        return (!response.lang.is_empty()).then(|| response.lang.clone());
    }
    field(response, name)
}

/// The fields by which answers can be told apart in groups of 5 and more.
pub fn fields(sheets: &[Sheet]) -> Vec<Field> {
    let mut all: Map<String, Map<String, u64>> = Map::new();
    for response in sheets.iter().flat_map(|sheet| &sheet.responses) {
        let names = response.computed.keys().map(String::as_str).chain([LANGUAGE]);
        for name in names.filter(|name| *name != CUSTOMER) {
            if let Some(value) = value_of(response, name) {
                let values = all.or_default(name.to_owned());
                if values.len() <= MOST {
                    *values.or_default(value) += 1;
                }
            }
        }
    }
    let field = |(name, values): (String, Map<String, u64>)| {
        let is_group = (2..=MOST).contains(&values.len());
        let kept = values.into_iter().filter(|(_, n)| *n >= Policy::STANDARD.hide_below);
        let values = sorted(kept.collect(), |a: &(String, u64), b| b.1.cmp(&a.1));
        (is_group && !values.is_empty()).then_some(Field { name, values })
    };
    all.into_iter().filter_map(field).collect()
}
