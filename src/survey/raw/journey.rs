//! The journey as it stands in storage. No survey.
use serde::{Deserialize, Serialize};

use crate::{
    order::Set,
    survey::{Defect, Journey, Problem},
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RawJourney(pub Journey);

impl RawJourney {
    /// Leaves out stages, and touchpoints of a stage, whose id came before.
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
        (journey, problems)
    }
}
