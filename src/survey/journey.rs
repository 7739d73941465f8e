//! The customer journey that an author's questions ask about: its stages in order, and a question's place in it.
use serde::{Deserialize, Serialize};

use super::{StageId, Text};

/// Where a question asks: a stage, and the touchpoint by its name there.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    pub stage: StageId,
    /// May be empty: the stage as a whole.
    #[serde(default)]
    pub touchpoint: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    pub id: StageId,
    pub name: Text,
}

/// The stages in the order in which customers pass them. Ids are permanent and unique.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journey {
    pub stages: Vec<Stage>,
    /// How many stage ids were ever given here.
    pub counter: u32,
}

impl Journey {
    /// The common stages (`requirements.md` R9), by the names that the caller's language gives them.
    pub fn preset(names: [&str; 6]) -> Self {
        let ids = ["discover", "buy", "receive", "use", "help", "renew"];
        let stages = ids
            .into_iter()
            .zip(names)
            .filter_map(|(id, name)| {
                Some(Stage {
                    id: StageId::new(id).ok()?,
                    name: name.into(),
                })
            })
            .collect();
        Self { stages, counter: 0 }
    }

    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// A new last stage.
    pub fn add(&mut self, name: &str) -> StageId {
        loop {
            self.counter += 1;
            let id = StageId::numbered('s', self.counter);
            if self.stage(&id).is_none() {
                self.stages.push(Stage {
                    id: id.clone(),
                    name: name.into(),
                });
                return id;
            }
        }
    }

    /// Another name, in the language that the reader sees: the translation where there is one, else the author's own.
    /// A name of blanks changes nothing.
    pub fn rename(&mut self, id: &StageId, lang: &str, name: &str) {
        let name = name.trim();
        if let Some(stage) = self.stages.iter_mut().find(|stage| stage.id == *id && !name.is_empty()) {
            if stage.name.langs().any(|tag| tag == lang) {
                stage.name.translate(lang, name.to_owned());
            } else {
                stage.name.default = name.to_owned();
            }
        }
    }

    /// Moves the stage one step; nothing happens at the ends.
    pub fn shift(&mut self, id: &StageId, later: bool) {
        if let Some(at) = self.stages.iter().position(|stage| stage.id == *id) {
            let to = if later { at + 1 } else { at.wrapping_sub(1) };
            if to < self.stages.len() {
                self.stages.swap(at, to);
            }
        }
    }

    pub fn remove(&mut self, id: &StageId) {
        self.stages.retain(|stage| stage.id != *id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_keep_their_ids() {
        let mut journey = Journey::preset(["Discover", "Buy", "Receive", "Use", "Get help", "Renew"]);
        let gate = journey.add("Gate");
        journey.remove(&gate);
        let again = journey.add("Gate");
        assert_ne!(gate, again, "an id is never used twice");
        journey.shift(&again, false);
        assert_eq!(journey.stages[5].id, again);
        journey.shift(&journey.stages[0].id.clone(), false);
        assert_eq!(journey.stages[0].id.as_str(), "discover");
    }

    #[test]
    fn a_name_changes_in_the_language_in_which_it_is_read() {
        let mut journey = Journey::preset(["Discover", "Buy", "Receive", "Use", "Get help", "Renew"]);
        journey.stages[1].name.translate("fa", "خرید".to_owned());
        let id = journey.stages[1].id.clone();
        journey.rename(&id, "fa", "سفارش");
        journey.rename(&id, "en", " Order ");
        journey.rename(&id, "en", "  ");
        let name = &journey.stages[1].name;
        assert_eq!((name.get("fa"), name.get("en")), ("سفارش", "Order"));
    }
}
