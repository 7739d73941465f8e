//! Ids from names: the name where it has an id's grammar and is free, else a number. No reading of anything else.
use serde_json::Value;

use super::{Map, Pass, Way};
use crate::{
    order::Set,
    survey::{ChoiceId, Defect, QuestionId},
};

/// Among whom a name is unique.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Among {
    Questions,
    Pages,
    Panels,
}

impl Among {
    pub fn letter(self) -> char {
        match self {
            Self::Questions => 'q',
            Self::Pages => 'p',
            Self::Panels => 'g',
        }
    }

    /// What SurveyJS calls those without a name, with a number behind it.
    fn prefix(self) -> &'static str {
        PREFIXES[self as usize]
    }
}

const PREFIXES: [&str; 3] = ["question", "page", "panel"];

/// The number in ids like `q7`.
fn number_of(id: &str) -> Option<u32> {
    let digits = id
        .get(1..)
        .filter(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))?;
    digits.parse().ok().filter(|n| *n < u32::MAX / 2)
}

impl<W: Way> Pass<W> {
    /// Numbers that stand in the file are not given again. What follows depends on names only, not on which of them were given:
    /// so a file that is written and read again has the same ids.
    pub fn note_numbers(&mut self, value: &Value) {
        match value {
            Value::String(text) => {
                if let (Some(letter), Some(n)) = (text.chars().next(), number_of(text)) {
                    self.numbers.insert((letter, n));
                }
                if PREFIXES.iter().any(|prefix| text.starts_with(prefix)) && text.len() < 20 {
                    self.names.insert(text.clone());
                }
            }
            Value::Array(list) => list.iter().for_each(|value| self.note_numbers(value)),
            Value::Object(m) => {
                // What is put otherwise when it is written again counts neither time.
                let stays = m.iter().filter(|(key, value)| match key.as_str() {
                    "name" => value.is_string(),
                    "triggers" => false,
                    key => !key.ends_with("If"),
                });
                stays.for_each(|(_, value)| self.note_numbers(value));
            }
            _ => {}
        }
    }

    pub fn fresh(&mut self, letter: char) -> String {
        let from = self.counter;
        let n = self.last.or_insert_with(letter, || from);
        loop {
            *n += 1;
            if !self.numbers.contains(&(letter, *n)) {
                self.highest = self.highest.max(*n);
                return format!("{letter}{n}");
            }
        }
    }

    fn usual_name(&mut self, among: Among) -> String {
        loop {
            let n = &mut self.usual[among as usize];
            *n += 1;
            let name = format!("{}{n}", among.prefix());
            if !self.names.contains(&name) {
                return name;
            }
        }
    }

    /// Numbers that the builder would give are not given again.
    fn given(&mut self, id: &str, letter: char) {
        if id.starts_with(letter) {
            self.highest = self.highest.max(number_of(id).unwrap_or(0));
        }
    }

    /// The id and the name: `name` stays empty where it is the id.
    pub fn name(&mut self, m: &mut Map, id: &mut String, name: &mut String, among: Among) {
        if W::WRITING {
            let shown = if name.is_empty() { id.as_str() } else { name.as_str() };
            m.insert("name".to_owned(), shown.into());
            if self.own() && !name.is_empty() {
                m.insert("id".to_owned(), id.as_str().into());
            }
            return;
        }
        self.string(m, "name", name);
        // There will be another one.
        m.remove("name");
        if name.is_empty() && !self.own() {
            if among != Among::Pages {
                self.tell("name", Defect::MissingName);
            }
            *name = self.usual_name(among);
        }
        let given = if self.own() { self.own_id(m) } else { None };
        let (wanted, by) = match given {
            Some(id) => (id, "id"),
            None => (name.clone(), "name"),
        };
        let is_id = QuestionId::new(&wanted).is_ok();
        let defect = if wanted.is_empty() {
            Some(Defect::MissingName)
        } else if is_id
            && self
                .taken
                .get_mut(among as usize)
                .is_some_and(|taken| taken.insert(wanted.clone()))
        {
            None
        } else if is_id && by == "id" {
            Some(Defect::DuplicateId)
        } else if is_id {
            Some(Defect::DuplicateName)
        } else {
            // A name may be any text; only an id may not.
            (by == "id").then_some(Defect::BadId)
        };
        let free = is_id && defect.is_none();
        *id = if free { wanted } else { self.fresh(among.letter()) };
        if let Some(defect) = defect {
            self.tell(by, defect);
        }
        if !free && let Some(taken) = self.taken.get_mut(among as usize) {
            taken.insert(id.clone());
        }
        self.given(id, among.letter());
        if name == id {
            name.clear();
        }
    }

    fn own_id(&mut self, m: &mut Map) -> Option<String> {
        match m.remove("id")? {
            Value::String(id) => Some(id),
            value => {
                self.refuse(m, "id", value, Defect::WrongType);
                None
            }
        }
    }

    /// The id of a choice from its value; the value stays `None` where it is the id.
    pub fn choice_id(&mut self, m: &mut Map, value: &mut Option<Value>, taken: &mut Set<ChoiceId>) -> ChoiceId {
        let given = if self.own() { self.own_id(m) } else { None };
        let text = given.clone().or_else(|| match value.as_ref()? {
            Value::String(text) => Some(text.clone()),
            Value::Object(_) | Value::Array(_) => None,
            plain => Some(plain.to_string()),
        });
        let wanted = text.as_deref().and_then(|text| ChoiceId::new(text).ok());
        let id = match wanted {
            Some(id) if !taken.contains(&id) => id,
            other => {
                let by = if given.is_some() { "id" } else { "value" };
                match (other, value.is_some()) {
                    (Some(_), _) => self.tell(by, Defect::DuplicateId),
                    (None, true) if given.is_some() => self.tell(by, Defect::BadId),
                    (None, true) => {}
                    (None, false) => self.tell(by, Defect::MissingName),
                }
                let text = self.fresh('c');
                ChoiceId::new(&text).unwrap_or_else(|_| ChoiceId::numbered('c', 0))
            }
        };
        self.given(id.as_str(), 'c');
        taken.insert(id.clone());
        if value.as_ref().and_then(Value::as_str) == Some(id.as_str()) {
            *value = None;
        }
        id
    }
}
