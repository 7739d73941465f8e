//! The journey as it stands in storage. No survey.
use serde::{Deserialize, Serialize};

use crate::{
    order::Set,
    survey::{Defect, Journey, Problem, Stage},
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RawJourney {
    pub stages: Vec<Stage>,
    pub counter: u32,
}

impl RawJourney {
    /// Leaves out stages whose id came before.
    pub fn check(self) -> (Journey, Vec<Problem>) {
        let mut seen = Set::new();
        let mut problems = Vec::new();
        let mut stages = Vec::new();
        for (at, stage) in self.stages.into_iter().enumerate() {
            if seen.insert(stage.id.clone()) {
                stages.push(stage);
            } else {
                problems.push(Problem {
                    path: format!("stages[{at}].id"),
                    defect: Defect::DuplicateId,
                });
            }
        }
        (
            Journey {
                stages,
                counter: self.counter,
            },
            problems,
        )
    }
}
