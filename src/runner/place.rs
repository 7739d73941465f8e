//! Where an answer stands: at a question of the survey, or in a row of another such place, however deep.
use super::{Overlay, Runner, rows};
use crate::{
    response::{Answer, Row},
    survey::{Choice, Kind, Question, QuestionId, Repeat, Rows},
};

/// A question of the survey, or one that is asked in a row of it: a table's cell, a panel's question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub question: QuestionId,
    /// The row, from 0, and the question in it; again for rows in rows.
    pub inside: Vec<(usize, QuestionId)>,
}

impl Place {
    pub fn of(question: &QuestionId) -> Self {
        Self {
            question: question.clone(),
            inside: Vec::new(),
        }
    }

    /// The place of a question in one of this place's rows.
    pub fn cell(&self, row: usize, question: &QuestionId) -> Self {
        let mut place = self.clone();
        place.inside.push((row, question.clone()));
        place
    }

    /// The place in whose row it stands, the row, and the question there.
    pub fn outer(&self) -> Option<(Self, usize, &QuestionId)> {
        let ((row, id), before) = self.inside.split_last()?;
        let outer = Self {
            question: self.question.clone(),
            inside: before.to_vec(),
        };
        Some((outer, *row, id))
    }

    /// For ids on a page: unlike that of every other place.
    pub fn key(&self) -> String {
        let inside = self.inside.iter().map(|(row, id)| format!(".{row}.{id}"));
        std::iter::once(self.question.to_string()).chain(inside).collect()
    }
}

impl Runner {
    pub fn question_at(&self, place: &Place) -> Option<&Question> {
        let mut question = self.plan.question(self.plan.place(&place.question)?)?;
        for (_, id) in &place.inside {
            question = repeat(question)?.questions.iter().find(|one| one.id == *id)?;
        }
        Some(question)
    }

    pub fn answer_at(&self, place: &Place) -> Option<Answer> {
        match place.outer() {
            None => self.answer(&place.question).cloned(),
            Some((outer, row, id)) => self.row_at(&outer, row).answers.remove(id),
        }
    }

    pub fn remark_at(&self, place: &Place) -> Option<String> {
        match place.outer() {
            None => self.remark(&place.question).map(str::to_owned),
            Some((outer, row, id)) => self.row_at(&outer, row).remarks.remove(id),
        }
    }

    /// The row as answered so far, or with what it starts with.
    pub fn row_at(&self, place: &Place, at: usize) -> Row {
        let Some(repeat) = self.question_at(place).and_then(repeat) else {
            return Row::default();
        };
        let answer = match place.inside.is_empty() {
            // Not cloned whole for one of its rows.
            true => self.answer(&place.question).map(|answer| row_of(repeat, answer, at)),
            false => self.answer_at(place).map(|answer| row_of(repeat, &answer, at)),
        };
        match (answer, &repeat.rows) {
            (Some(row), _) => row,
            (None, Rows::Growing { .. }) => self.fresh_row(repeat),
            (None, Rows::Fixed(_)) => Row::default(),
        }
    }

    /// How many rows there are now.
    pub fn rows_at(&self, place: &Place) -> usize {
        let Some(repeat) = self.question_at(place).and_then(repeat) else {
            return 0;
        };
        match &repeat.rows {
            Rows::Fixed(rows) => rows.len(),
            Rows::Growing { start, .. } => match self.answer_at(place) {
                Some(Answer::Rows(rows)) => rows.len(),
                _ => usize::from(*start),
            },
        }
    }

    /// What a row is called where a [`super::Refusal`] speaks of it.
    pub fn row_name(&self, place: &Place, at: usize) -> String {
        match self.question_at(place).and_then(repeat).map(|repeat| &repeat.rows) {
            Some(Rows::Fixed(rows)) => rows.get(at).map(|row| row.id.to_string()).unwrap_or_default(),
            _ => at.to_string(),
        }
    }

    /// The place inside its question as a [`super::Refusal`] speaks of it.
    pub fn inside(&self, place: &Place) -> Vec<(String, QuestionId)> {
        let Some((outer, row, id)) = place.outer() else {
            return Vec::new();
        };
        let mut inside = self.inside(&outer);
        inside.push((self.row_name(&outer, row), id.clone()));
        inside
    }

    /// What formulas and texts see of the row in which the place stands.
    pub fn overlay_at(&self, place: &Place) -> Option<Overlay> {
        let (outer, row, _) = place.outer()?;
        Some(self.row_overlay(&outer, row))
    }

    /// The choices in the order in which they are shown.
    pub fn choices_at(&self, place: &Place) -> Vec<Choice> {
        let inside = self.overlay_at(place);
        self.question_at(place)
            .map(|question| self.choices(question, inside.as_ref()))
            .unwrap_or_default()
    }

    /// What an answer here can name, in the order in which it is kept: what is made of other answers now, and the question's own.
    pub fn known_at(&self, place: &Place) -> Vec<Choice> {
        let Some(question) = self.question_at(place) else {
            return Vec::new();
        };
        let own = question.kind.choices();
        let mut known = Vec::new();
        if question.kind.borrows() {
            known = self.choices_at(place);
            known.retain(|made| own.iter().all(|choice| choice.id != made.id));
        }
        known.extend_from_slice(own);
        known
    }

    /// The points of a scale that are shown.
    pub fn columns_at(&self, place: &Place) -> Vec<Choice> {
        let inside = self.overlay_at(place);
        self.question_at(place)
            .map(|question| self.columns(question, inside.as_ref()))
            .unwrap_or_default()
    }

    /// Whether the answer can be changed.
    pub fn enabled_at(&self, place: &Place) -> bool {
        match place.outer() {
            None => self.is_enabled(&place.question),
            Some((outer, row, _)) => {
                let own = || {
                    let logic = &self.question_at(place)?.logic;
                    let formula = logic.enable_if.as_ref();
                    let holds = formula.is_none_or(|one| self.holds(one, Some(&self.row_overlay(&outer, row))));
                    let overlay = self.row_overlay(&outer, row);
                    let around = rows::around(repeat(self.question_at(&outer)?)?, self.question_at(place)?);
                    let open = rows::every(around, |panel| &panel.enable_if, |one| self.holds(one, Some(&overlay)));
                    Some(holds && !logic.read_only && open)
                };
                self.enabled_at(&outer) && own().unwrap_or(false)
            }
        }
    }

    pub fn required_at(&self, place: &Place) -> bool {
        let Some((outer, row, _)) = place.outer() else {
            return self.is_required(&place.question);
        };
        self.question_at(place).is_some_and(|question| {
            let formula = question.logic.required_if.as_ref();
            question.required
                || question.logic.every_row
                || formula.is_some_and(|one| self.holds(one, Some(&self.row_overlay(&outer, row))))
        })
    }

    /// What a computed place comes to.
    pub fn computed_at(&self, place: &Place) -> Option<Answer> {
        match place.outer() {
            None => self.computed(&place.question),
            Some((outer, row, _)) => {
                let question = self.question_at(place)?;
                let Kind::Computed(computed) = &question.kind else {
                    return None;
                };
                let value = self.value_of(&computed.formula, Some(&self.row_overlay(&outer, row)));
                super::values::to_answer(question, &value)
            }
        }
    }

    /// Gives or takes back an answer; returns whether it fit.
    pub fn set_at(&mut self, place: &Place, answer: Option<Answer>) -> bool {
        if place.inside.is_empty() {
            return self.set(&place.question, answer);
        }
        // Rows that were all taken away are an answer: none come back.
        let answer = answer.filter(|answer| !answer.is_empty() || matches!(answer, Answer::Rows(_)));
        match self.lifted(place, answer) {
            Some(answer) => self.set(&place.question, Some(answer)),
            None => false,
        }
    }

    /// The answer of the whole question, with this in its place; `None` when there is no such place.
    pub(super) fn lifted(&self, place: &Place, answer: Option<Answer>) -> Option<Answer> {
        let Some((outer, row, id)) = place.outer() else {
            return answer;
        };
        let edited = self.edited(&outer, row, |row| match answer {
            Some(answer) => drop(row.answers.insert(id.clone(), answer)),
            None => drop(row.answers.remove(id)),
        });
        self.lifted(&outer, Some(edited?))
    }

    /// The words of "other", or of a remark.
    pub fn set_remark_at(&mut self, place: &Place, text: &str) -> bool {
        let Some((outer, row, id)) = place.outer() else {
            self.set_remark(&place.question, text);
            return true;
        };
        self.edit_row(&outer, row, |row| {
            if text.is_empty() {
                row.remarks.remove(id);
            } else {
                row.remarks.insert(id.clone(), text.to_owned());
            }
        })
    }

    fn edit_row(&mut self, place: &Place, at: usize, edit: impl FnOnce(&mut Row)) -> bool {
        match self.edited(place, at, edit) {
            Some(answer) => self.set_at(place, Some(answer)),
            None => false,
        }
    }

    /// The answer with one row changed; `None` when there is no such row.
    pub(super) fn edited(&self, place: &Place, at: usize, edit: impl FnOnce(&mut Row)) -> Option<Answer> {
        let repeat = self.question_at(place).and_then(repeat)?;
        Some(match &repeat.rows {
            Rows::Fixed(rows) => {
                let key = rows.get(at).map(|row| row.id.clone())?;
                let mut given = match self.answer_at(place) {
                    Some(Answer::Table(given)) => given,
                    _ => Default::default(),
                };
                edit(given.or_default(key));
                Answer::Table(given)
            }
            Rows::Growing { .. } => {
                let mut rows = self.grown(place, repeat);
                edit(rows.get_mut(at)?);
                Answer::Rows(rows)
            }
        })
    }

    /// The rows that are on the screen, also while nothing stands in them.
    fn grown(&self, place: &Place, repeat: &Repeat) -> Vec<Row> {
        match self.answer_at(place) {
            Some(Answer::Rows(rows)) => rows,
            _ => (0..self.rows_at(place)).map(|_| self.fresh_row(repeat)).collect(),
        }
    }

    /// One more row at the end; returns whether there may be one.
    pub fn add_row_at(&mut self, place: &Place) -> bool {
        let Some(repeat) = self.question_at(place).and_then(repeat) else {
            return false;
        };
        let Rows::Growing { most, .. } = repeat.rows else {
            return false;
        };
        if repeat.no_add {
            return false;
        }
        let mut rows = self.grown(place, repeat);
        if rows.len() >= usize::from(most) {
            return false;
        }
        let last = rows.last().filter(|_| repeat.copies).cloned();
        rows.push(last.unwrap_or_else(|| self.fresh_row(repeat)));
        self.set_at(place, Some(Answer::Rows(rows)))
    }

    /// Takes the row away; returns whether it may go.
    pub fn remove_row_at(&mut self, place: &Place, at: usize) -> bool {
        let Some(repeat) = self.question_at(place).and_then(repeat) else {
            return false;
        };
        let Rows::Growing { least, .. } = repeat.rows else {
            return false;
        };
        let mut rows = self.grown(place, repeat);
        if repeat.no_remove || at >= rows.len() || rows.len() <= usize::from(least) {
            return false;
        }
        rows.remove(at);
        self.forget_row(place, at);
        if place.inside.is_empty()
            && let Some(name) = self.question_at(place).map(|question| question.value_name().to_owned())
        {
            // The same row of other questions under this name goes too.
            for other in self.sharing(&name) {
                if let Some(Answer::Rows(rows)) = self.state.answers.get_mut(&other)
                    && at < rows.len()
                {
                    rows.remove(at);
                }
            }
        }
        self.set_at(place, Some(Answer::Rows(rows)))
    }
}

fn repeat(question: &Question) -> Option<&Repeat> {
    match &question.kind {
        Kind::Repeat(repeat) => Some(repeat),
        _ => None,
    }
}

fn row_of(repeat: &Repeat, answer: &Answer, at: usize) -> Row {
    let row = match (answer, &repeat.rows) {
        (Answer::Rows(rows), _) => rows.get(at),
        (Answer::Table(given), Rows::Fixed(rows)) => rows.get(at).and_then(|row| given.get(&row.id)),
        _ => None,
    };
    row.cloned().unwrap_or_default()
}
