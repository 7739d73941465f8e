//! Names of things, one newtype each. Their grammar lets them stand in storage keys and links; no meaning lives here.
use std::fmt;

use serde::{Deserialize, Serialize};

/// Not 1 to 64 of `A–Z a–z 0–9 _ -`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id is 1 to 64 of A-Z a-z 0-9 _ -")
    }
}

fn well_formed(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// # Errors
            /// [`BadId`] when the text is not of the grammar.
            pub fn new(text: &str) -> Result<Self, BadId> {
                well_formed(text).then(|| Self(text.to_owned())).ok_or(BadId)
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// 128 bits as 32 hexadecimal digits: random ones from the browser, or a digest of content.
            pub fn from_bits(bits: u128) -> Self {
                // A hundred thousand are made at once: formatting takes several times as long.
                let digits = bits.to_be_bytes().into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
                Self(digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect())
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    SurveyId
    PageId
    /// A run of questions under one heading.
    PanelId
    QuestionId
    /// A choice, or a row or column of a matrix.
    ChoiceId
    ResponseId
    /// A group of answers that came together, such as an imported file.
    SegmentId
    /// A stage of the customer journey.
    StageId
    /// A way of looking at a survey's results, with a name.
    ViewId
    /// A journey beside the author's own.
    JourneyId
    /// A touchpoint that its author described.
    TouchpointId
    /// Somebody whose journey it is.
    PersonaId
}

macro_rules! numbered {
    ($($name:ident)*) => {$(
        impl $name {
            /// The `n`th id that a survey or journey gives, with a letter for its kind.
            pub(crate) fn numbered(letter: char, n: u32) -> Self {
                Self(format!("{letter}{n}"))
            }
        }
    )*};
}

numbered! { PageId PanelId QuestionId ChoiceId StageId TouchpointId PersonaId }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h9_grammar_keeps_keys_safe() {
        for good in ["a", "Q-1_x", &"x".repeat(64)] {
            assert_eq!(SurveyId::new(good).unwrap().as_str(), good);
        }
        for bad in ["", "a/b", "a b", "../x", "é", "问", &"x".repeat(65), "a\0"] {
            assert_eq!(SurveyId::new(bad), Err(BadId), "{bad:?}");
        }
        assert!(serde_json::from_str::<SurveyId>("\"a/b\"").is_err());
        let bits = 0x0123_4567_89ab_cdef_0000_0000_0000_00ff_u128;
        assert_eq!(SurveyId::from_bits(bits).as_str(), format!("{bits:032x}"));
    }
}
