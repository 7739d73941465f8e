//! The first answers as an import would make them, for the author to look at before anything is kept. No wording here.
use serde::{Deserialize, Serialize};

use super::{Converted, Report, Role};
use crate::{
    response::{Answer, Moment, Response},
    survey::{Kind, Question, Survey},
};

/// So many answers are shown.
const ROWS: usize = 5;
/// A text is cut here, in characters.
const LENGTH: usize = 80;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    pub report: Report,
    /// A cell for each column of the report.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    Blank,
    Text(String),
    Day(Moment),
}

pub fn preview(made: &Converted) -> Preview {
    let row = |response: &Response| {
        let mut questions = made.survey.questions();
        let mut cell = |role: Role, name: &str| {
            if role.is_asked() {
                let question = questions.next();
                return question.map_or(Cell::Blank, |question| said(&made.survey, question, response));
            }
            match role {
                Role::Date(_) => response.ended.map_or(Cell::Blank, Cell::Day),
                Role::Language => text(&response.lang),
                Role::Told(told) => fact(response, told.name()),
                _ => fact(response, name),
            }
        };
        made.report
            .columns
            .iter()
            .map(|column| cell(column.role, &column.name))
            .collect()
    };
    Preview {
        rows: made.segment.responses.iter().take(ROWS).map(row).collect(),
        report: made.report.clone(),
    }
}

fn said(survey: &Survey, question: &Question, response: &Response) -> Cell {
    match response.answer(&question.id) {
        Some(Answer::Number(n)) => text(&n.to_string()),
        Some(Answer::Text(said)) => text(said),
        Some(Answer::Choice(id)) => {
            let Kind::Single { choices, .. } = &question.kind else {
                return Cell::Blank;
            };
            let choice = choices.iter().find(|choice| choice.id == *id);
            choice.map_or(Cell::Blank, |choice| text(choice.label.get(&survey.lang)))
        }
        _ => Cell::Blank,
    }
}

fn fact(response: &Response, name: &str) -> Cell {
    let value = response.computed.get(name).and_then(|value| value.as_str());
    value.map_or(Cell::Blank, text)
}

fn text(said: &str) -> Cell {
    if said.is_empty() {
        return Cell::Blank;
    }
    Cell::Text(match said.char_indices().nth(LENGTH) {
        Some((at, _)) => format!("{}…", said.get(..at).unwrap_or_default()),
        None => said.to_owned(),
    })
}
