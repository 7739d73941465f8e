//! The journey as it stands in storage. No survey.
use serde::{Deserialize, Serialize};

use crate::{
    order::Set,
    survey::{Defect, Journey, Persona, Problem},
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RawJourney(pub Journey);

impl RawJourney {
    /// Leaves out stages, touchpoints of a stage, and personas whose id came before; personas without one get theirs.
    pub fn check(self) -> (Journey, Vec<Problem>) {
        let mut journey = self.0;
        let mut problems = Vec::new();
        let repeated = |path: String| Problem {
            path,
            defect: Defect::DuplicateId,
        };
        let mut seen = Set::new();
        let mut at = 0;
        journey.stages.retain(|stage| {
            let is_new = seen.insert(stage.id.clone());
            if !is_new {
                problems.push(repeated(format!("stages[{at}].id")));
            }
            at += 1;
            is_new
        });
        // Away and here: here it is.
        journey.away.retain(|stage| seen.insert(stage.id.clone()));
        for (at, stage) in journey.stages.iter_mut().enumerate() {
            let mut seen = Set::new();
            let mut nth = 0;
            stage.touchpoints.retain(|touchpoint| {
                let is_new = seen.insert(touchpoint.id.clone());
                if !is_new {
                    problems.push(repeated(format!("stages[{at}].touchpoints[{nth}].id")));
                }
                nth += 1;
                is_new
            });
        }
        let mut seen = Set::new();
        for (at, persona) in std::mem::take(&mut journey.personas).into_iter().enumerate() {
            match &persona.id {
                Some(id) if !seen.insert(id.clone()) => problems.push(repeated(format!("personas[{at}].id"))),
                Some(_) => journey.personas.push(persona),
                None => {
                    let id = journey.meet("", &persona.field, &persona.value);
                    if let Some(last) = journey.personas.last_mut() {
                        *last = Persona {
                            id: Some(id),
                            ..persona
                        };
                    }
                }
            }
        }
        (journey, problems)
    }
}
