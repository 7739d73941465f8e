//! What people write on a journey, and how it stood at a time. No live figures.
use serde::{Deserialize, Serialize};

use super::{StageId, Text};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    Pain,
    Opportunity,
    MomentOfTruth,
    Evidence,
    /// What happens behind the scenes.
    Backstage,
    /// What was decided to do.
    Decision,
}

impl NoteKind {
    pub const ALL: [Self; 6] = [
        Self::Pain,
        Self::Opportunity,
        Self::MomentOfTruth,
        Self::Evidence,
        Self::Backstage,
        Self::Decision,
    ];
}

/// A remark at a place of the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub stage: StageId,
    /// Empty: the stage as a whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub touchpoint: String,
    pub kind: NoteKind,
    pub text: Text,
    /// Milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<u64>,
}

/// How the stages scored when somebody kept the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    pub name: String,
    /// Milliseconds since 1970.
    pub at: u64,
    pub stages: Vec<Known>,
}

/// A stage's score in hundredths of 0..=100, so that it stays exact in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    pub stage: StageId,
    pub name: Text,
    pub n: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<i32>,
    /// The standard error, in the same unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<i32>,
}
