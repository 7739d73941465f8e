//! What of an answer is sent: not what was hidden in the end, nor rows in which nothing stands.
use super::{Place, Runner};
use crate::{
    order::Map,
    response::{Answer, Row},
    survey::{Choice, ChoiceId, Hidden, Kind, QuestionId, Repeat, RepeatLook},
};

impl Runner {
    /// The answer of this place as it is sent.
    pub(super) fn tidy(&self, place: &Place, answer: &Answer) -> Option<Answer> {
        let question = self.question_at(place)?;
        let among = |choices: &[Choice], id: &ChoiceId| choices.iter().any(|choice| choice.id == *id);
        let answer = match answer {
            Answer::Choice(id) => among(&self.choices_at(place), id).then(|| answer.clone())?,
            Answer::Choices(ids) => {
                let offered = self.choices_at(place);
                Answer::Choices(ids.iter().filter(|id| among(&offered, id)).cloned().collect())
            }
            Answer::Order(ids) if question.kind.borrows() => {
                let offered = self.choices_at(place);
                Answer::Order(ids.iter().filter(|id| among(&offered, id)).cloned().collect())
            }
            Answer::Grid(given) => {
                let (rows, columns) = (self.choices_at(place), self.columns_at(place));
                let mut given = given.clone();
                given.retain(|row, column| among(&rows, row) && among(&columns, column));
                Answer::Grid(given)
            }
            Answer::Rows(_) | Answer::Table(_) => match &question.kind {
                Kind::Repeat(repeat) => self.tidy_rows(place, repeat, answer),
                _ => return None,
            },
            other => other.clone(),
        };
        (!answer.is_empty()).then_some(answer)
    }

    fn tidy_rows(&self, rows: &Place, repeat: &Repeat, answer: &Answer) -> Answer {
        let row = |at: usize, row: &Row| {
            let table = repeat.look == RepeatLook::Table;
            let shown = !table || self.row_shown(rows, at);
            shown
                .then(|| self.tidy_row(rows, repeat, at, row))
                .filter(|row| !row.is_empty())
        };
        match answer {
            Answer::Rows(given) => {
                Answer::Rows(given.iter().enumerate().filter_map(|(at, one)| row(at, one)).collect())
            }
            Answer::Table(given) => {
                let mut kept = Map::new();
                for (at, choice) in repeat.given().iter().enumerate() {
                    if let Some(row) = given.get(&choice.id).and_then(|one| row(at, one)) {
                        kept.insert(choice.id.clone(), row);
                    }
                }
                Answer::Table(kept)
            }
            other => other.clone(),
        }
    }

    fn tidy_row(&self, rows: &Place, repeat: &Repeat, at: usize, row: &Row) -> Row {
        if self.survey().behaviour.hidden == Hidden::Sent {
            return row.clone();
        }
        let cells = self.row_cells(repeat, &self.row_overlay(rows, at));
        let shown = |id: &QuestionId| cells.iter().any(|cell| cell.question.id == *id);
        let mut kept = Row::default();
        for (id, answer) in row.answers.iter().filter(|(id, _)| shown(id)) {
            if let Some(answer) = self.tidy(&rows.cell(at, id), answer) {
                kept.answers.insert(id.clone(), answer);
            }
        }
        for (id, words) in row.remarks.iter().filter(|(id, _)| shown(id)) {
            kept.remarks.insert(id.clone(), words.clone());
        }
        kept
    }
}
