//! Where an expression's names get their values: the trait that a survey implements, and plain values. No survey here.
use super::{coerce, date::Moment, name::Name, value::Value};
use crate::order::Map;

/// What an expression can ask for. Only values and the time are needed; the rest is for expressions inside a survey.
pub trait Scope {
    /// None where there is no such variable; nothing (`Value::Null`) where there is and it has no answer.
    /// A `$` name asks for a property. Answers are given as they are: the expression makes numbers of texts.
    fn value(&self, name: &Name) -> Option<Value>;

    fn now(&self) -> Moment;

    /// Whether the order of the answer's items is part of it, as in a ranking.
    fn in_order(&self, _name: &Name) -> bool {
        false
    }

    /// What a reader sees of a variable (the choice's text, not its value); none where there is no such variable.
    fn display(&self, name: &Name) -> Option<String> {
        let value = self.value(name)?;
        Some(if value.is_nothing() {
            String::new()
        } else {
            coerce::text(&value, self.now().zone).into_owned()
        })
    }

    /// What a reader sees of a question's answer, or of another value of that question.
    fn display_value(&self, _question: &str, _value: Option<&Value>) -> Option<Value> {
        None
    }

    /// The comment on a question, or on one of its items.
    fn comment(&self, _question: &str, _item: Option<&Value>) -> Option<Value> {
        None
    }

    /// `propertyValue('question', 'title')`.
    fn property(&self, _question: &str, _property: &str) -> Option<Value> {
        None
    }

    /// Whether a page, panel or dynamic panel (one of its panels, from 0, or all) has no problem left.
    fn is_container_ready(&self, _container: &str, _panel: Option<&Value>) -> bool {
        false
    }

    /// None outside a survey.
    fn is_display_mode(&self) -> Option<bool> {
        None
    }

    /// The scope whose variables a condition on list items may use besides those of the item.
    fn survey(&self) -> Option<&dyn Scope> {
        None
    }
}

/// Plain values at a fixed time; names are found whatever their case, the first of two that differ only in case.
#[derive(Clone, Debug, Default)]
pub struct Values {
    values: Map<Box<str>, Value>,
    now: Moment,
}

impl Values {
    pub fn new(now: Moment) -> Self {
        Self {
            values: Map::new(),
            now,
        }
    }

    /// Takes the fields of an object; nothing of any other value.
    pub fn of(fields: &Value, now: Moment) -> Self {
        let mut values = Self::new(now);
        if let Value::Object(fields) = fields {
            for (key, value) in fields.iter() {
                values
                    .values
                    .or_insert_with(coerce::lower(key).into(), || value.clone());
            }
        }
        values
    }

    /// Replaces a value, or adds one.
    pub fn set(&mut self, name: &str, value: Value) {
        self.values.insert(coerce::lower(name).into(), value);
    }
}

impl Scope for Values {
    fn value(&self, name: &Name) -> Option<Value> {
        name.find(|lower| self.values.get(lower).cloned())
    }

    fn now(&self) -> Moment {
        self.now
    }
}

/// A scope with names before it: `row`, `panel`, `item`, `choice`, `rowIndex` and the like, each with its value.
/// All else is asked of the scope under it.
pub struct Within<'s> {
    pub under: &'s dyn Scope,
    /// Names in lower case.
    pub names: &'s [(&'s str, Value)],
}

impl Scope for Within<'_> {
    fn value(&self, name: &Name) -> Option<Value> {
        let own = |lower: &str| self.names.iter().find(|(name, _)| *name == lower);
        name.find(|lower| own(lower).map(|(_, value)| value.clone()))
            .or_else(|| self.under.value(name))
    }

    fn now(&self) -> Moment {
        self.under.now()
    }

    fn in_order(&self, name: &Name) -> bool {
        self.under.in_order(name)
    }

    fn display(&self, name: &Name) -> Option<String> {
        match self.names.iter().any(|(own, _)| *own == name.root()) {
            true => self.value(name).map(|value| match value.is_nothing() {
                true => String::new(),
                false => coerce::text(&value, self.now().zone).into_owned(),
            }),
            false => self.under.display(name),
        }
    }

    fn display_value(&self, question: &str, value: Option<&Value>) -> Option<Value> {
        self.under.display_value(question, value)
    }

    fn comment(&self, question: &str, item: Option<&Value>) -> Option<Value> {
        self.under.comment(question, item)
    }

    fn property(&self, question: &str, property: &str) -> Option<Value> {
        self.under.property(question, property)
    }

    fn is_container_ready(&self, container: &str, panel: Option<&Value>) -> bool {
        self.under.is_container_ready(container, panel)
    }

    fn is_display_mode(&self) -> Option<bool> {
        self.under.is_display_mode()
    }

    fn survey(&self) -> Option<&dyn Scope> {
        self.under.survey()
    }
}

/// An item of a list: its fields, then the survey's variables.
pub(super) struct Item<'s> {
    pub item: &'s Value,
    pub around: &'s dyn Scope,
}

impl Scope for Item<'_> {
    fn value(&self, name: &Name) -> Option<Value> {
        name.find_in(self.item, 0)
            .or_else(|| self.around.survey().and_then(|survey| survey.value(name)))
    }

    fn now(&self) -> Moment {
        self.around.now()
    }

    fn display_value(&self, question: &str, value: Option<&Value>) -> Option<Value> {
        self.around.display_value(question, value)
    }

    fn comment(&self, question: &str, item: Option<&Value>) -> Option<Value> {
        self.around.comment(question, item)
    }

    fn property(&self, question: &str, property: &str) -> Option<Value> {
        self.around.property(question, property)
    }

    fn is_container_ready(&self, container: &str, panel: Option<&Value>) -> bool {
        self.around.is_container_ready(container, panel)
    }

    fn is_display_mode(&self) -> Option<bool> {
        self.around.is_display_mode()
    }

    fn survey(&self) -> Option<&dyn Scope> {
        self.around.survey()
    }
}
