//! One answer to one question, and whether it fits.
use serde::{Deserialize, Serialize};

use crate::{
    order::{Map, Set},
    survey::{Amount, Choice, ChoiceId, Kind, Question, QuestionId, Rows, gathered},
};

/// In JSON an object with one letter: `{"n":9}`, `{"c":"c1"}`, `{"m":["c1"]}`, `{"t":"…"}`, `{"g":{"c1":"c4"}}` and so on.
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
    /// In the respondent's order, first the best.
    #[serde(rename = "o")]
    Order(Vec<ChoiceId>),
    #[serde(rename = "y")]
    Yes(bool),
    #[serde(rename = "t")]
    Text(String),
    /// A place on a slider, or a computed number.
    #[serde(rename = "a")]
    Amount(Amount),
    /// From, to: two places on a slider.
    #[serde(rename = "s")]
    Span(Amount, Amount),
    /// Row to column.
    #[serde(rename = "g")]
    Grid(Map<ChoiceId, ChoiceId>),
    /// Field to text.
    #[serde(rename = "f")]
    Fields(Map<ChoiceId, String>),
    /// Rows that the respondent added, in their order; some may be empty.
    #[serde(rename = "l")]
    Rows(Vec<Row>),
    /// Given rows, by their id.
    #[serde(rename = "x")]
    Table(Map<ChoiceId, Row>),
}

/// Answers to the questions of a [`crate::survey::Repeat`], once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    #[serde(rename = "a")]
    pub answers: Map<QuestionId, Answer>,
    /// Words added to an answer: those of "other", or of a remark.
    #[serde(rename = "r", skip_serializing_if = "Map::is_empty")]
    pub remarks: Map<QuestionId, String>,
}

/// Why an answer is no answer to its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A number where a text is asked, and the like.
    WrongKind,
    /// Not a point of the scale, or outside a slider's ends.
    OffScale,
    /// A choice, row, column, field or question that the question does not have, or one twice.
    UnknownChoice,
    /// Longer than [`Answer::MAX_TEXT`], or more rows than can be added.
    TooLong,
}

impl Row {
    pub fn is_empty(&self) -> bool {
        self.answers.values().all(Answer::is_empty) && self.remarks.values().all(|text| text.trim().is_empty())
    }

    fn fits(&self, questions: &[Question]) -> Result<(), Unfit> {
        let question = |id: &QuestionId| questions.iter().find(|question| question.id == *id);
        for (id, answer) in &self.answers {
            answer.fits(question(id).ok_or(Unfit::UnknownChoice)?)?;
        }
        for (id, text) in &self.remarks {
            question(id).ok_or(Unfit::UnknownChoice)?;
            short_enough(text)?;
        }
        Ok(())
    }
}

fn short_enough(text: &str) -> Result<(), Unfit> {
    if text.len() <= Answer::MAX_TEXT {
        Ok(())
    } else {
        Err(Unfit::TooLong)
    }
}

/// Whether each is one of the choices, where these are known, and none stands twice.
fn known_once(ids: &[ChoiceId], choices: Option<&Vec<Choice>>) -> Result<(), Unfit> {
    let mut seen = Set::new();
    let known: Option<Set<_>> = choices.map(|choices| gathered(choices.iter().map(|choice| &choice.id)));
    let knows = |id: &ChoiceId| known.as_ref().is_none_or(|known| known.contains(id));
    if ids.iter().all(|id| knows(id) && seen.insert(id)) {
        Ok(())
    } else {
        Err(Unfit::UnknownChoice)
    }
}

impl Answer {
    /// A text is at most this long, in bytes.
    pub const MAX_TEXT: usize = 65_536;

    /// Whether it says nothing: only blanks, or nothing chosen.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Number(_) | Self::Choice(_) | Self::Yes(_) | Self::Amount(_) | Self::Span(..) => false,
            Self::Choices(ids) | Self::Order(ids) => ids.is_empty(),
            Self::Text(text) => text.trim().is_empty(),
            Self::Grid(rows) => rows.is_empty(),
            Self::Fields(fields) => fields.values().all(|text| text.trim().is_empty()),
            // A row that somebody added is there even when nothing stands in it yet.
            Self::Rows(rows) => rows.is_empty(),
            Self::Table(rows) => rows.values().all(Row::is_empty),
        }
    }

    /// # Errors
    /// Why it does not fit the question.
    pub fn fits(&self, question: &Question) -> Result<(), Unfit> {
        let borrows = question.kind.borrows();
        let knows = |id: &ChoiceId| borrows || question.kind.choices().iter().any(|choice| choice.id == *id);
        let ok = |yes: bool, unfit| if yes { Ok(()) } else { Err(unfit) };
        match (self, &question.kind) {
            (Self::Number(n), Kind::Rating(rating)) => ok(rating.measure.scale().values().contains(n), Unfit::OffScale),
            (Self::Choice(id), Kind::Single { .. }) => ok(knows(id), Unfit::UnknownChoice),
            (Self::Choices(ids), Kind::Multiple { choices, .. })
            | (Self::Order(ids), Kind::Ranking { choices, .. }) => known_once(ids, (!borrows).then_some(choices)),
            (Self::Yes(_), Kind::YesNo(_)) => Ok(()),
            (Self::Text(text), Kind::Comment(_) | Kind::Short(_)) => short_enough(text),
            (Self::Text(text), Kind::Computed(_)) => short_enough(text),
            (Self::Amount(_) | Self::Yes(_), Kind::Computed(_)) => Ok(()),
            (Self::Amount(at), Kind::Slider(slider)) if !slider.span => {
                ok((slider.min..=slider.max).contains(at), Unfit::OffScale)
            }
            (Self::Span(from, to), Kind::Slider(slider)) if slider.span => {
                ok(slider.min <= *from && from <= to && *to <= slider.max, Unfit::OffScale)
            }
            (Self::Grid(rows), Kind::Matrix { columns, .. }) => {
                let column = |id: &ChoiceId| columns.iter().any(|choice| choice.id == *id);
                ok(
                    rows.iter().all(|(row, col)| knows(row) && column(col)),
                    Unfit::UnknownChoice,
                )
            }
            (Self::Fields(texts), Kind::Fields(fields)) => texts.iter().try_for_each(|(id, text)| {
                ok(fields.iter().any(|field| field.id == *id), Unfit::UnknownChoice)?;
                short_enough(text)
            }),
            (Self::Rows(rows), Kind::Repeat(repeat)) => {
                let Rows::Growing { most, .. } = repeat.rows else {
                    return Err(Unfit::WrongKind);
                };
                ok(rows.len() <= usize::from(most), Unfit::TooLong)?;
                rows.iter().try_for_each(|row| row.fits(&repeat.questions))
            }
            (Self::Table(given), Kind::Repeat(repeat)) => {
                let Rows::Fixed(rows) = &repeat.rows else {
                    return Err(Unfit::WrongKind);
                };
                given.iter().try_for_each(|(id, row)| {
                    ok(rows.iter().any(|known| known.id == *id), Unfit::UnknownChoice)?;
                    row.fits(&repeat.questions)
                })
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
        let ids: Map<_, _> = KindName::OFFERED
            .map(|kind| (kind, survey.add_question(None, kind)))
            .into();
        let question = |kind: KindName| survey.question(&ids[&kind]).unwrap();
        assert_eq!(Answer::Number(10).fits(question(KindName::Nps)), Ok(()));
        assert_eq!(Answer::Number(10).fits(question(KindName::Csat)), Err(Unfit::OffScale));
        assert_eq!(Answer::Number(0).fits(question(KindName::Ces)), Err(Unfit::OffScale));
        assert_eq!(
            Answer::Text("x".into()).fits(question(KindName::Nps)),
            Err(Unfit::WrongKind)
        );
        let choice = question(KindName::Single).kind.choices()[1].id.clone();
        assert_eq!(Answer::Choice(choice.clone()).fits(question(KindName::Single)), Ok(()));
        assert_eq!(
            Answer::Choice(choice.clone()).fits(question(KindName::Multiple)),
            Err(Unfit::WrongKind)
        );
        assert_eq!(
            Answer::Choice(ChoiceId::new("zz").unwrap()).fits(question(KindName::Single)),
            Err(Unfit::UnknownChoice)
        );
        assert_eq!(
            Answer::Text("x".repeat(Answer::MAX_TEXT + 1)).fits(question(KindName::Comment)),
            Err(Unfit::TooLong)
        );
        let first = question(KindName::Ranking).kind.choices()[0].id.clone();
        assert_eq!(
            Answer::Order(vec![first.clone(), first]).fits(question(KindName::Ranking)),
            Err(Unfit::UnknownChoice)
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
            r#"{"y":true}"#,
            r#"{"a":2.5}"#,
            r#"{"s":[1.0,2.0]}"#,
            r#"{"o":["c2","c1"]}"#,
            r#"{"f":{"c1":"x"}}"#,
            r#"{"l":[{"a":{"q1":{"n":1}}}]}"#,
            r#"{"x":{"c1":{"a":{},"r":{"q1":"else"}}}}"#,
        ] {
            let answer: Answer = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&answer).unwrap(), json);
        }
    }
}
