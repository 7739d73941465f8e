//! Cases: what is done about a piece of feedback, by whom, and how far it is. Where they are kept is not said here.
use serde::{Deserialize, Serialize};

use crate::order::Map;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CaseState {
    #[default]
    Open,
    /// For somebody else.
    Waiting,
    Closed,
}

impl CaseState {
    pub const ALL: [Self; 3] = [Self::Open, Self::Waiting, Self::Closed];

    /// As facets and menus name it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Waiting => "waiting",
            Self::Closed => "closed",
        }
    }

    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.tag() == tag)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Case {
    pub state: CaseState,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When it was opened, and last changed, in milliseconds since 1970.
    pub opened: u64,
    pub changed: u64,
}

/// By the piece's key.
pub type Cases = Map<String, Case>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_are_kept_as_text_by_piece() {
        let case = Case {
            state: CaseState::Waiting,
            owner: "Mina".to_owned(),
            opened: 5,
            ..Case::default()
        };
        let cases: Cases = [("s/r".to_owned(), case)].into();
        let text = serde_json::to_string(&cases).unwrap();
        assert_eq!(serde_json::from_str::<Cases>(&text).unwrap(), cases);
        for state in CaseState::ALL {
            assert_eq!(CaseState::parse(state.tag()), Some(state));
        }
        assert_eq!(CaseState::parse("done"), None);
    }
}
