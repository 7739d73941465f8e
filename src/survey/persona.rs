//! Whose journey it is, and which question says how all of it went. No figures.
use serde::{Deserialize, Serialize};

use super::{Journey, PersonaId, QuestionId, SurveyId, Text};

/// Those whose journey it is, told by a field that was recorded with their answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Persona {
    /// Permanent. Those of older files get theirs where they are read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<PersonaId>,
    pub name: Text,
    pub field: String,
    pub value: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
}

/// The question that says how all of it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub survey: SurveyId,
    pub question: QuestionId,
}

impl Persona {
    /// Another name in the reader's language. Blanks change nothing.
    pub fn rename(&mut self, lang: &str, name: &str) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        if self.name.langs().any(|tag| tag == lang) {
            self.name.translate(lang, name.to_owned());
        } else {
            self.name.default = name.to_owned();
        }
    }
}

impl Journey {
    /// A new last persona.
    pub fn meet(&mut self, name: &str, field: &str, value: &str) -> PersonaId {
        loop {
            self.counter += 1;
            let id = PersonaId::numbered('p', self.counter);
            if self.personas.iter().all(|known| known.id.as_ref() != Some(&id)) {
                self.personas.push(Persona {
                    id: Some(id.clone()),
                    name: name.into(),
                    field: field.to_owned(),
                    value: value.to_owned(),
                    archived: false,
                });
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::RawJourney;

    #[test]
    fn personas_keep_their_ids() {
        let mut journey = Journey::default();
        let [a, b] = ["Ann", "Ben"].map(|name| journey.meet(name, "plan", "plus"));
        assert_ne!(a, b);
        journey.personas[0].rename("en", " Anna ");
        journey.personas[0].rename("en", "  ");
        journey.personas[0].archived = true;
        let kept = serde_json::to_string(&journey).unwrap();
        assert_eq!(serde_json::from_str::<Journey>(&kept).unwrap(), journey);
        assert_eq!(journey.personas[0].name.get("en"), "Anna");
    }

    #[test]
    fn personas_of_older_files_get_ids() {
        let text =
            r#"{"personas":[{"name":"A","field":"f","value":"v"},{"name":"B","field":"f","value":"w"}],"counter":1}"#;
        let (journey, problems) = serde_json::from_str::<RawJourney>(text).unwrap().check();
        let ids: Vec<_> = journey.personas.iter().map(|known| known.id.clone().unwrap()).collect();
        assert!(problems.is_empty() && ids[0] != ids[1]);
        let twice = text.replace("\"name\"", "\"id\":\"p9\",\"name\"");
        let (journey, problems) = serde_json::from_str::<RawJourney>(&twice).unwrap().check();
        assert_eq!(
            (journey.personas.len(), problems[0].path.as_str()),
            (1, "personas[1].id")
        );
    }
}
