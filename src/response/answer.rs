//! One answer to one question, and whether it fits.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::survey::{ChoiceId, Kind, Question};

/// In JSON `{"n":9}`, `{"c":"c1"}`, `{"m":["c1"]}`, `{"t":"…"}` or `{"g":{"c1":"c4"}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// A point of the rating's scale.
    #[serde(rename = "n")]
    Number(u8),
    #[serde(rename = "c")]
    Choice(ChoiceId),
    /// In the order of the question's choices, each once.
    #[serde(rename = "m")]
    Choices(Vec<ChoiceId>),
    #[serde(rename = "t")]
    Text(String),
    /// Row to column.
    #[serde(rename = "g")]
    Grid(BTreeMap<ChoiceId, ChoiceId>),
}

/// Why an answer is no answer to its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A number where a text is asked, and the like.
    WrongKind,
    /// Not a point of the scale.
    OffScale,
    /// A choice, row or column that the question does not have.
    UnknownChoice,
    /// Longer than [`Answer::MAX_TEXT`].
    TooLong,
}

impl Answer {
    /// A text is at most this long, in bytes.
    pub const MAX_TEXT: usize = 65_536;

    /// Whether it says nothing: only blanks, or nothing chosen.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Number(_) | Self::Choice(_) => false,
            Self::Choices(ids) => ids.is_empty(),
            Self::Text(text) => text.trim().is_empty(),
            Self::Grid(rows) => rows.is_empty(),
        }
    }

    /// # Errors
    /// Why it does not fit the question.
    pub fn fits(&self, question: &Question) -> Result<(), Unfit> {
        let knows = |id: &ChoiceId| question.kind.choices().iter().any(|choice| choice.id == *id);
        let ok = |yes: bool, unfit| if yes { Ok(()) } else { Err(unfit) };
        match (self, &question.kind) {
            (Self::Number(n), Kind::Rating(rating)) => ok(rating.measure.scale().values().contains(n), Unfit::OffScale),
            (Self::Choice(id), Kind::Single { .. }) => ok(knows(id), Unfit::UnknownChoice),
            (Self::Choices(ids), Kind::Multiple { .. }) => ok(ids.iter().all(knows), Unfit::UnknownChoice),
            (Self::Text(text), Kind::Comment | Kind::Short) => ok(text.len() <= Self::MAX_TEXT, Unfit::TooLong),
            (Self::Grid(rows), Kind::Matrix { columns, .. }) => {
                let column = |id: &ChoiceId| columns.iter().any(|choice| choice.id == *id);
                ok(
                    rows.iter().all(|(row, col)| knows(row) && column(col)),
                    Unfit::UnknownChoice,
                )
            }
            _ => Err(Unfit::WrongKind),
        }
    }

    pub fn number(&self) -> Option<u8> {
        if let Self::Number(n) = self { Some(*n) } else { None }
    }

    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{KindName, Survey, SurveyId};

    #[test]
    fn fits_only_its_own_question() {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let ids: Vec<_> = KindName::ALL.map(|kind| survey.add_question(None, kind)).into();
        let question = |at: usize| survey.question(&ids[at]).unwrap();
        assert_eq!(Answer::Number(10).fits(question(0)), Ok(()));
        assert_eq!(Answer::Number(10).fits(question(1)), Err(Unfit::OffScale));
        assert_eq!(Answer::Number(0).fits(question(2)), Err(Unfit::OffScale));
        assert_eq!(Answer::Text("x".into()).fits(question(0)), Err(Unfit::WrongKind));
        let choice = question(6).kind.choices()[1].id.clone();
        assert_eq!(Answer::Choice(choice.clone()).fits(question(6)), Ok(()));
        assert_eq!(Answer::Choice(choice).fits(question(7)), Err(Unfit::WrongKind));
        assert_eq!(
            Answer::Choice(ChoiceId::new("zz").unwrap()).fits(question(6)),
            Err(Unfit::UnknownChoice)
        );
        assert_eq!(
            Answer::Text("x".repeat(Answer::MAX_TEXT + 1)).fits(question(9)),
            Err(Unfit::TooLong)
        );
    }

    #[test]
    fn json_is_short() {
        for json in [
            r#"{"n":9}"#,
            r#"{"c":"c1"}"#,
            r#"{"m":["c1","c2"]}"#,
            r#"{"t":"hi"}"#,
            r#"{"g":{"c1":"c4"}}"#,
        ] {
            let answer: Answer = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&answer).unwrap(), json);
        }
    }
}
