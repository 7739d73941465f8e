//! One way through a survey's JSON, reading or writing: where it is, what it told, and what is left over. No keys by name.
use std::marker::PhantomData;

use serde_json::Value;

use super::{MAX_ALL_CHOICES, MAX_ITEMS, MAX_PROBLEMS, Way, alias};
use crate::{
    order::Set,
    survey::{ChoiceId, Defect, Extra, Formula, Problem, QuestionId, gathered},
};

pub type Map = serde_json::Map<String, Value>;

/// Spellings that mean what was read, but are not those that would be written: by key, for the way back.
pub const WAS: &str = "~was";
/// What a file said beyond what is known here, in our own form.
const EXTRA: &str = "extra";

/// Each description of a part (`title` is a text, …) is one function that fills the part from JSON, or JSON from the part.
pub struct Pass<W> {
    own: bool,
    way: PhantomData<W>,
    path: String,
    pub problems: Vec<Problem>,
    /// Paths of keys that were told, and are no unknown ones.
    told: Set<String>,
    /// Numbers in the file's ids and names: not to be given.
    pub numbers: Set<(char, u32)>,
    /// The number given last, by letter. Each letter counts for itself: a panel that holds nothing loses its place among questions.
    pub last: crate::order::Map<char, u32>,
    /// Names in the file that look like those that SurveyJS gives.
    pub names: Set<String>,
    /// How many such names were given to questions, pages and panels.
    pub usual: [u32; 3],
    pub counter: u32,
    /// The highest number in an id such as the builder gives.
    pub highest: u32,
    /// Ids of questions (of the survey, or of one table), pages and panels.
    pub taken: [Set<String>; 3],
    pub items: usize,
    pub choices: usize,
    pub depth: usize,
    /// Inside a question of rows or panels.
    pub nested: bool,
    pub rules: Vec<(QuestionId, String)>,
    /// What the rules on questions mean, for writing.
    pub meanings: crate::order::Map<QuestionId, Formula>,
    /// Ids of the lines of one question.
    pub lines: Set<ChoiceId>,
}

impl<W: Way> Pass<W> {
    /// `own`: whether the JSON is in our own form.
    pub fn new(own: bool) -> Self {
        Self {
            own,
            way: PhantomData,
            path: String::new(),
            problems: Vec::new(),
            told: Set::new(),
            numbers: Set::new(),
            last: crate::order::Map::new(),
            names: Set::new(),
            usual: [0; 3],
            counter: 0,
            highest: 0,
            taken: Default::default(),
            items: MAX_ITEMS,
            choices: MAX_ALL_CHOICES,
            depth: 0,
            nested: false,
            rules: Vec::new(),
            meanings: crate::order::Map::new(),
            lines: Set::new(),
        }
    }

    /// Whether the JSON is in our own form, or SurveyJS's.
    pub fn own(&self) -> bool {
        W::OWN.unwrap_or(self.own)
    }

    pub fn key(&mut self, key: &str) -> usize {
        let before = self.path.len();
        if before > 0 && !key.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(key);
        before
    }

    pub fn at(&mut self, key: &str, at: usize) -> usize {
        let before = self.key(key);
        self.path.push_str(&format!("[{at}]"));
        before
    }

    pub fn back(&mut self, before: usize) {
        self.path.truncate(before);
    }

    pub fn path(&mut self, key: &str) -> String {
        let before = self.key(key);
        let path = self.path.clone();
        self.back(before);
        path
    }

    pub fn tell(&mut self, key: &str, defect: Defect) {
        if self.problems.len() < MAX_PROBLEMS {
            let path = self.path(key);
            self.problems.push(Problem { path, defect });
        }
    }

    /// Not to be told as unknown.
    pub fn knows(&mut self, key: &str) {
        if self.told.len() < MAX_PROBLEMS {
            let path = self.path(key);
            self.told.insert(path);
        }
    }

    pub fn take(&self, m: &mut Map, key: &str) -> Option<Value> {
        m.remove(key).filter(|value| !value.is_null())
    }

    /// Puts back what can't be read, so that it is left over.
    pub fn refuse(&mut self, m: &mut Map, key: &str, value: Value, defect: Defect) {
        m.insert(key.to_owned(), value);
        self.knows(key);
        self.tell(key, defect);
    }

    /// An object to be read. `None`, and told, for anything else.
    pub fn open(&mut self, value: Value) -> Result<Map, Value> {
        let Value::Object(mut m) = value else {
            self.tell("", Defect::WrongType);
            return Err(value);
        };
        if !self.own() {
            m.retain(|key, _| !key.starts_with('~'));
            alias::modernise(&mut m);
        }
        Ok(m)
    }

    /// An object to be written.
    pub fn begin(&self, extra: &Extra) -> Map {
        let was = extra.get(WAS).filter(|_| !self.own());
        gathered(was.map(|was| (WAS.to_owned(), was.clone())))
    }

    /// How it was written, where that differs from how it would be.
    pub fn was<'a>(&self, m: &'a Map, key: &str) -> Option<&'a Value> {
        m.get(WAS).filter(|_| !self.own())?.get(key)
    }

    pub fn remember(&self, m: &mut Map, key: &str, value: Value) {
        if !self.own()
            && let Value::Object(was) = m.entry(WAS).or_insert_with(|| Map::new().into())
        {
            was.insert(key.to_owned(), value);
        }
    }

    /// The last of each object: what is left over is kept, or comes back.
    pub fn extra(&mut self, m: &mut Map, extra: &mut Extra) {
        match (W::WRITING, self.own()) {
            (true, true) => {
                if !extra.is_empty() {
                    m.insert(EXTRA.to_owned(), Value::Object(gathered(extra.clone())));
                }
            }
            (true, false) => {
                m.remove(WAS);
                for (key, value) in extra.iter().filter(|(key, _)| !key.starts_with('~')) {
                    match (m.get_mut(key), value) {
                        (None, value) => {
                            m.insert(key.clone(), value.clone());
                        }
                        (Some(Value::Array(list)), Value::Array(more)) => list.extend(more.iter().cloned()),
                        _ => {}
                    }
                }
            }
            (false, _) => {
                if let (true, Some(Value::Object(kept))) = (self.own(), m.remove(EXTRA)) {
                    extra.extend(kept);
                }
                for (key, value) in std::mem::take(m) {
                    let path = self.path(&key);
                    if !key.starts_with('~') && !self.told.contains(&path) {
                        self.tell(&key, Defect::UnknownKey);
                    }
                    extra.insert(key, value);
                }
            }
        }
    }
}
