//! Answers that came together and are kept as one record: all of them, or none.
use serde::{Deserialize, Serialize};

use super::{Moment, Response};
use crate::survey::{SegmentId, SurveyId};

/// Immutable; a digest of the content names it, so that the same file imported twice is one segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    pub id: SegmentId,
    pub survey: SurveyId,
    pub origin: Origin,
    pub responses: Vec<Response>,
}

/// Where the answers of a segment came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The file's name as the author had it.
    pub file: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported: Option<Moment>,
}
