//! Words, counts, amounts, formulas: one key and one place in the survey each, both ways. No wordings: those are in `wording`.
use serde_json::{Number, Value};

use super::{MAX_TEXT, Map, Pass, Way};
use crate::survey::{Amount, Defect, Formula};

/// As a word: texts, and `true` and `false`.
fn word(value: &Value) -> Option<&str> {
    match value {
        Value::String(word) => Some(word.trim()),
        Value::Bool(true) => Some("true"),
        Value::Bool(false) => Some("false"),
        _ => None,
    }
}

fn spelled(word: &str) -> Value {
    match word {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        word => word.into(),
    }
}

fn meaning<T: Copy>(table: &[(&str, T)], value: &Value) -> Option<T> {
    let word = word(value)?;
    let known = table.iter().find(|(known, _)| known.eq_ignore_ascii_case(word));
    known.map(|(_, meaning)| *meaning)
}

/// Whole numbers without a point.
pub fn number(number: f64) -> Value {
    let whole = number as i64;
    if whole as f64 == number && whole.unsigned_abs() < 1 << 53 {
        whole.into()
    } else {
        Number::from_f64(number).map_or(Value::Null, Value::Number)
    }
}

/// A number, or a text that is one.
pub fn amount(value: &Value) -> Option<Amount> {
    let number = match value {
        Value::Number(number) => number.as_f64(),
        // JSON's reader: the library's own brings a table of 10 kB.
        Value::String(text) => serde_json::from_str(text.trim()).ok(),
        _ => None,
    };
    number.and_then(Amount::new)
}

/// Words that mean something else than what they are read as.
const NEAREST: [&str; 4] = ["inputPerPage", "recursive", "correctQuestions", "onHiddenContainer"];

pub const OFF: [(&str, bool); 2] = [("false", false), ("true", true)];
/// Off when absent or `true`: for keys that say the contrary.
pub const CONTRARY: [(&str, bool); 2] = [("true", false), ("false", true)];

impl<W: Way> Pass<W> {
    /// One of several. The first of the table is meant when the key is absent; the first spelling of each is written.
    pub fn word<T: Copy + PartialEq>(&mut self, m: &mut Map, key: &str, slot: &mut T, table: &[(&str, T)]) {
        let Some((_, usual)) = table.first() else { return };
        let spelling = |slot: &T| {
            table
                .iter()
                .find(|(_, meaning)| meaning == slot)
                .map(|(word, _)| spelled(word))
        };
        if W::WRITING {
            let was = self
                .was(m, key)
                .filter(|was| meaning(table, was) == Some(*slot))
                .cloned();
            if let Some(value) = was.or_else(|| spelling(slot).filter(|_| slot != usual)) {
                m.insert(key.to_owned(), value);
            }
            return;
        }
        *slot = *usual;
        if let Some(value) = self.take(m, key) {
            match meaning(table, &value) {
                Some(meaning) => {
                    *slot = meaning;
                    if slot != usual && spelling(slot).as_ref() != Some(&value) {
                        if word(&value).is_some_and(|word| NEAREST.contains(&word)) {
                            self.tell(key, Defect::Nearest);
                        }
                        self.remember(m, key, value);
                    }
                }
                None if word(&value).is_some() => self.refuse(m, key, value, Defect::BadValue),
                None => self.refuse(m, key, value, Defect::WrongType),
            }
        }
    }

    pub fn flag(&mut self, m: &mut Map, key: &str, slot: &mut bool) {
        self.word(m, key, slot, &OFF);
    }

    /// From 0; `usual` when absent. Negative ones count as 0: SurveyJS writes -1 for "no limit".
    pub fn count(&mut self, m: &mut Map, key: &str, slot: &mut u32, usual: u32) {
        if W::WRITING {
            if *slot != usual {
                m.insert(key.to_owned(), (*slot).into());
            }
            return;
        }
        *slot = usual;
        if let Some(value) = self.take(m, key) {
            match amount(&value) {
                // `as` stays within the bounds.
                Some(amount) if amount.get().fract() == 0.0 => *slot = amount.get() as u32,
                _ => self.refuse(m, key, value, Defect::WrongType),
            }
        }
    }

    /// As [`Self::count`], 0 when absent, for smaller places; what is over is cut.
    pub fn small<T: Copy + TryFrom<u32> + Into<u32>>(&mut self, m: &mut Map, key: &str, slot: &mut T, most: T) {
        let mut count = (*slot).into();
        self.count(m, key, &mut count, 0);
        *slot = T::try_from(count).unwrap_or(most);
    }

    pub fn amount(&mut self, m: &mut Map, key: &str, slot: &mut Option<Amount>) {
        if W::WRITING {
            if let Some(amount) = slot {
                m.insert(key.to_owned(), number(amount.get()));
            }
        } else if let Some(value) = self.take(m, key) {
            *slot = amount(&value);
            if slot.is_none() {
                self.refuse(m, key, value, Defect::WrongType);
            }
        }
    }

    pub fn value(&mut self, m: &mut Map, key: &str, slot: &mut Option<Value>) {
        if !W::WRITING {
            *slot = self.take(m, key);
        } else if let Some(value) = slot {
            m.insert(key.to_owned(), value.clone());
        }
    }

    /// A name, an address or the like. Numbers are taken for texts.
    pub fn string(&mut self, m: &mut Map, key: &str, slot: &mut String) {
        if W::WRITING {
            if !slot.is_empty() {
                m.insert(key.to_owned(), slot.as_str().into());
            }
        } else if let Some(value) = self.take(m, key) {
            match value {
                Value::String(text) => *slot = text,
                Value::Number(number) => *slot = number.to_string(),
                other => self.refuse(m, key, other, Defect::WrongType),
            }
        }
    }

    pub fn formula(&mut self, m: &mut Map, key: &str, slot: &mut Option<Formula>) {
        if W::WRITING {
            if let Some(formula) = slot {
                m.insert(key.to_owned(), formula.0.as_str().into());
            }
        } else if let Some(value) = self.take(m, key) {
            match value {
                Value::String(text) if text.len() > MAX_TEXT => {
                    self.refuse(m, key, text.into(), Defect::TooLong { limit: MAX_TEXT });
                }
                Value::String(text) => *slot = Some(Formula(text)).filter(|formula| !formula.0.trim().is_empty()),
                Value::Object(mut old) => {
                    *slot = comparison(&mut old);
                    if slot.is_none() {
                        self.refuse(m, key, old.into(), Defect::WrongType);
                    }
                }
                other => self.refuse(m, key, other, Defect::WrongType),
            }
        }
    }
}

/// Makes a number of a text that is one, and would be read back the same.
pub fn text_of_number(m: &mut Map, key: &str) {
    if let Some(value) = m.get_mut(key)
        && let Some(as_number) = amount(value).map(|amount| number(amount.get()))
        && value.as_str() == Some(as_number.to_string().as_str())
    {
        *value = as_number;
    }
}

/// SurveyJS's first form of conditions: `{name, operator, value}`. Takes them out when it is one.
pub fn comparison(m: &mut Map) -> Option<Formula> {
    let text = |key: &str| m.get(key).and_then(Value::as_str).map(str::to_owned);
    let name = text("name").filter(|name| !name.contains(['{', '}']))?;
    let operator = text("operator").unwrap_or_else(|| "equal".to_owned());
    let sign = match operator.to_ascii_lowercase().as_str() {
        "equal" => "=",
        "notequal" => "!=",
        "greater" => ">",
        "less" => "<",
        "greaterorequal" => ">=",
        "lessorequal" => "<=",
        "empty" => "empty",
        "notempty" => "notempty",
        "contains" => "contains",
        "notcontains" => "notcontains",
        "anyof" => "anyof",
        "allof" => "allof",
        _ => return None,
    };
    let value = match m.get("value") {
        _ if sign.ends_with("empty") => String::new(),
        None | Some(Value::Null) => " ''".to_owned(),
        Some(value) => format!(" {}", Formula::literal(value)),
    };
    for key in ["name", "operator", "value"] {
        m.remove(key);
    }
    Some(Formula(format!("{{{name}}} {sign}{value}")))
}
