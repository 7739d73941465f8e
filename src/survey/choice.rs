//! What can be chosen, and how a list of choices is shown. Rows and columns of tables are choices too.
use serde_json::Value;

use super::{ChoiceId, Extra, Formula, Text};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// Unique in its list.
    pub id: ChoiceId,
    /// What formulas see; the id as a text when `None`.
    pub value: Option<Value>,
    /// Empty: the value is shown.
    pub label: Text,
    pub role: Role,
    pub show_if: Option<Formula>,
    pub enable_if: Option<Formula>,
    /// The address of a picture; only `data:` pictures are shown, nothing is loaded from elsewhere.
    pub image: String,
    pub extra: Extra,
}

/// What choosing it means beyond itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    #[default]
    Plain,
    /// "Other": asks for words of one's own, kept as the answer's remark.
    Other,
    /// "None of these", "not applicable", "don't know": chosen alone.
    Alone,
}

impl Choice {
    pub fn new(id: ChoiceId, label: Text) -> Self {
        Self {
            id,
            value: None,
            label,
            role: Role::Plain,
            show_if: None,
            enable_if: None,
            image: String::new(),
            extra: Extra::default(),
        }
    }

    /// What formulas see.
    pub fn value(&self) -> Value {
        self.value.clone().unwrap_or_else(|| Value::String(self.id.to_string()))
    }

    /// One that stands for what the respondent wrote.
    pub fn of_words(words: &str, label: &str) -> Self {
        let id = ChoiceId::of_words(words);
        let own = Value::String(words.to_owned());
        Self {
            value: (id.as_str() != words).then_some(own),
            ..Self::new(id, label.into())
        }
    }

    /// The label in a language, or the value.
    pub fn says(&self, lang: &str) -> String {
        match (self.label.get(lang), &self.value) {
            ("", Some(Value::String(text))) => text.clone(),
            ("", Some(value)) => value.to_string(),
            ("", None) => self.id.to_string(),
            (label, _) => label.to_owned(),
        }
    }
}

/// How a list of choices is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Options {
    pub look: ChoiceLook,
    pub order: Order,
    /// A button that takes all of them (several).
    pub take_all: bool,
    /// At least and at most so many (several, ranking); 0 is no limit.
    pub least: u16,
    pub most: u16,
    /// Of the choices that another question (by its name) has too, by value, only those chosen or not chosen there.
    pub from: Option<CarriedOver>,
    /// What each choice must pass to be shown; `{item}` is its value.
    pub show_each_if: Option<Formula>,
    /// What each choice must pass to be taken.
    pub enable_each_if: Option<Formula>,
    /// Shown in the empty field of a drop-down.
    pub placeholder: Text,
    /// What the field for "other" says.
    pub other_placeholder: Text,
    /// What is said where "other" has no words; the app's own words when empty.
    pub other_missing: Text,
}

/// Buttons under each other, a list that opens, or pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ChoiceLook {
    #[default]
    Buttons,
    DropDown,
    Images,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    #[default]
    AsWritten,
    Ascending,
    Descending,
    /// Drawn once for each response, from its id.
    Random,
}

/// Choices carried over from another question: those that it has too, or, where it asks in rows, one for each of its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CarriedOver {
    pub question: String,
    pub which: Which,
    /// Of rows: the question in them whose answer is the choice; the first that is answered when empty.
    pub value: String,
    /// Of rows: the question in them whose answer is the label; the choice itself when empty.
    pub label: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Which {
    #[default]
    All,
    Chosen,
    NotChosen,
}
