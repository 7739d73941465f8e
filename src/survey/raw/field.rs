//! Several short texts under one question: their lines.
use serde_json::Value;

use super::{Map, Pass, Way};
use crate::survey::{ChoiceId, Field};

impl<W: Way> Pass<W> {
    pub fn fields(&mut self, m: &mut Map, fields: &mut Vec<Field>) {
        self.lines.clear();
        self.each(m, "items", fields, Self::field);
    }

    fn field(&mut self, m: &mut Map, item: Option<&Field>) -> Option<Field> {
        let mut field = item.cloned().unwrap_or_else(|| Field::new(ChoiceId::numbered('c', 0)));
        if W::WRITING {
            *m = self.begin(&field.extra);
            m.insert("name".to_owned(), field.name().into());
            if self.own() && !field.name.is_empty() {
                m.insert("id".to_owned(), field.id.as_str().into());
            }
        } else {
            self.string(m, "name", &mut field.name);
            m.remove("name");
            let mut value = Some(std::mem::take(&mut field.name))
                .filter(|name| !name.is_empty())
                .map(Value::from);
            let mut lines = std::mem::take(&mut self.lines);
            field.id = self.choice_id(m, &mut value, &mut lines);
            self.lines = lines;
            if let Some(Value::String(name)) = value {
                field.name = name;
            }
        }
        self.text(m, "title", &mut field.title);
        self.flag(m, "isRequired", &mut field.required);
        self.input(m, &mut field.input);
        self.each(m, "validators", &mut field.validators, Self::validator);
        self.extra(m, &mut field.extra);
        Some(field)
    }
}
