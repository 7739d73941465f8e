//! The customer journey that an author's questions ask about: its stages in order, and a question's place in it.
use serde::{Deserialize, Serialize};

use super::{Note, Outcome, Persona, StageId, Text, Touchpoint, TouchpointId, Version};

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
    /// Those that the author described, in their order; questions bring more along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub touchpoints: Vec<Touchpoint>,
    /// When somebody last said that this is still how it goes, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<u64>,
}

/// The stages in the order in which customers pass them. Ids are permanent and unique.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Journey {
    pub stages: Vec<Stage>,
    /// Stages that were put away, with what was said of them; they can come back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub away: Vec<Stage>,
    /// Whether the journey itself was put away: it is kept, and offered last.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
    /// How many ids of stages, touchpoints and personas were ever given here.
    pub counter: u32,
    /// From the first stage to the last when empty.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// Whose data it is, and under which terms; shown below the map.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub credit: Text,
    /// As it should be, not as it is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub to_be: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Persona>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<Version>,
}

impl Journey {
    /// The common stages (`requirements.md` R9), by the names that the caller's language gives them.
    pub fn preset(names: [&str; 6]) -> Self {
        let ids = ["discover", "buy", "receive", "use", "help", "renew"];
        let stages = ids
            .into_iter()
            .zip(names)
            .filter_map(|(id, name)| Some(Stage::new(StageId::new(id).ok()?, name.into())))
            .collect();
        Self {
            stages,
            ..Self::default()
        }
    }

    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// A new last stage.
    pub fn add(&mut self, name: &str) -> StageId {
        loop {
            self.counter += 1;
            let id = StageId::numbered('s', self.counter);
            if self.stage(&id).is_none() && self.away.iter().all(|stage| stage.id != id) {
                self.stages.push(Stage::new(id.clone(), name.into()));
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

    /// Puts a stage away.
    pub fn remove(&mut self, id: &StageId) {
        self.away.extend(self.stages.extract_if(.., |stage| stage.id == *id));
    }

    /// Brings a stage back that was put away, as the last.
    pub fn restore(&mut self, id: &StageId) {
        self.stages.extend(self.away.extract_if(.., |stage| stage.id == *id));
    }

    /// The same path as it should be: its stages and touchpoints keep their ids, so that the same answers stand beside it.
    pub fn to_be(&self, name: Text) -> Self {
        Self {
            name,
            to_be: true,
            archived: false,
            versions: Vec::new(),
            ..self.clone()
        }
    }

    /// What the author said of the touchpoint of this name or id; a new description where there is none yet.
    pub fn describe(&mut self, stage: &StageId, name: &str) -> Option<&mut Touchpoint> {
        let known = self.stage(stage)?.touchpoint(name).map(|known| known.id.clone());
        let id = known.unwrap_or_else(|| {
            self.counter += 1;
            TouchpointId::numbered('t', self.counter)
        });
        let stage = self.stages.iter_mut().find(|own| own.id == *stage)?;
        if stage.touchpoint(name).is_none() {
            stage.touchpoints.push(Touchpoint::new(id.clone(), name.into()));
        }
        stage.touchpoints.iter_mut().find(|known| known.id == id)
    }
}

impl Stage {
    pub fn new(id: StageId, name: Text) -> Self {
        Self {
            id,
            name,
            touchpoints: Vec::new(),
            confirmed: None,
        }
    }

    /// What the author said of the touchpoint that questions call so.
    pub fn touchpoint(&self, name: &str) -> Option<&Touchpoint> {
        self.touchpoints.iter().find(|touchpoint| touchpoint.is_called(name))
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
        journey.restore(&gate);
        assert_eq!((journey.stages.len(), journey.away.len()), (8, 0));
        journey.remove(&gate);
        assert_eq!(journey.away[0].id, gate, "what has data is put away, not deleted");
        journey.shift(&again, false);
        assert_eq!(journey.stages[5].id, again);
        journey.shift(&journey.stages[0].id.clone(), false);
        assert_eq!(journey.stages[0].id.as_str(), "discover");
    }

    #[test]
    fn what_is_said_of_a_touchpoint_stays_with_it() {
        let mut journey = Journey::preset(["Discover", "Buy", "Receive", "Use", "Get help", "Renew"]);
        let help = StageId::new("help").unwrap();
        let line = journey.describe(&help, "Phone  line").unwrap();
        line.needed = Some(true);
        line.rename("en", "Telephone");
        let id = line.id.clone();
        assert_eq!(
            journey.describe(&help, "Phone line").unwrap().id,
            id,
            "questions keep the old name"
        );
        assert_eq!(
            journey.stage(&help).unwrap().touchpoint("telephone").map(|t| t.needed),
            Some(Some(true))
        );
        assert_eq!(journey.describe(&StageId::new("gone").unwrap(), "x"), None);
        let kept: Journey = serde_json::from_str(&serde_json::to_string(&journey).unwrap()).unwrap();
        assert_eq!(kept, journey);
    }

    #[test]
    fn a_journey_of_the_first_version_reads_as_it_was() {
        let text = r#"{"stages":[{"id":"buy","name":"Buy"}],"counter":3}"#;
        let journey: Journey = serde_json::from_str(text).unwrap();
        assert_eq!((journey.stages.len(), journey.counter), (1, 3));
        assert_eq!(serde_json::to_string(&journey).unwrap(), text);
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
