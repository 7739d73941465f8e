//! Questions that stand in rows: each row sees itself as `{row.…}` and `{panel.…}`, and what is asked elsewhere.
use super::{Runner, values, values::Overlay};
use crate::{
    expression::Value,
    response::{Answer, Row},
    survey::{Choice, Condition, Kind, Question, QuestionId, Repeat, Rows},
};

/// A question of a row as it stands now.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    pub question: &'a Question,
    pub enabled: bool,
    pub required: bool,
}

impl Runner {
    /// How many rows there are now.
    pub fn row_count(&self, question: &Question) -> usize {
        match &question.kind {
            Kind::Repeat(repeat) => match (&repeat.rows, self.answer(&question.id)) {
                (Rows::Fixed(rows), _) => rows.len(),
                (Rows::Growing { .. }, Some(Answer::Rows(rows))) => rows.len(),
                (Rows::Growing { start, .. }, _) => usize::from(*start),
            },
            _ => 0,
        }
    }

    /// The row as answered so far.
    pub fn row(&self, question: &Question, at: usize) -> Row {
        let given = match (self.answer(&question.id), &question.kind) {
            (Some(Answer::Rows(rows)), _) => rows.get(at),
            (Some(Answer::Table(given)), Kind::Repeat(repeat)) => match &repeat.rows {
                Rows::Fixed(rows) => rows.get(at).and_then(|row| given.get(&row.id)),
                Rows::Growing { .. } => None,
            },
            _ => None,
        };
        given.cloned().unwrap_or_default()
    }

    /// The visible questions of a row, in order.
    pub fn cells<'a>(&self, question: &'a Question, at: usize) -> Vec<Cell<'a>> {
        let Kind::Repeat(repeat) = &question.kind else {
            return Vec::new();
        };
        let overlay = self.overlay(question, at);
        let holds = |formula: &Option<_>, without: bool| {
            formula
                .as_ref()
                .map_or(without, |formula| self.holds(formula, Some(&overlay)))
        };
        let cell = |cell: &'a Question| {
            let shown = match &cell.show_if {
                Some(Condition::Formula(formula)) => self.holds(formula, Some(&overlay)),
                _ => true,
            };
            (shown && !cell.logic.hidden).then(|| Cell {
                question: cell,
                enabled: !cell.logic.read_only && holds(&cell.logic.enable_if, true),
                required: cell.required || holds(&cell.logic.required_if, false),
            })
        };
        repeat.questions.iter().filter_map(cell).collect()
    }

    /// What formulas of a row see beside everything else: the row with its computed cells, and the one before it.
    pub fn overlay(&self, question: &Question, at: usize) -> Overlay {
        let Kind::Repeat(repeat) = &question.kind else {
            return Overlay::default();
        };
        let mut names = vec![
            ("rowindex", Value::Number(at as f64 + 1.0)),
            ("panelindex", Value::Number(at as f64)),
        ];
        if at > 0 {
            let before = values::of_row(repeat, &self.row(question, at - 1));
            names.push(("prevrow", before.clone()));
            names.push(("prevpanel", before));
        }
        if let Rows::Fixed(rows) = &repeat.rows
            && let Some(row) = rows.get(at)
        {
            let value = Value::from(&row.value());
            names.push(("rowtitle", Value::text(&row.says(&self.lang))));
            names.push(("rowname", value.clone()));
            names.push(("rowvalue", value));
        }
        let mut overlay = Overlay(names);
        overlay.stand_in(values::of_row(repeat, &self.row(question, at)));
        // In order: a computed cell may look at one before it.
        for cell in &repeat.questions {
            if let Kind::Computed(computed) = &cell.kind {
                let value = self.value_of(&computed.formula, Some(&overlay));
                let mut fields = match overlay.get("row") {
                    Some(Value::Object(fields)) => fields.to_vec(),
                    _ => Vec::new(),
                };
                fields.push((cell.name().into(), value));
                overlay.stand_in(Value::Object(fields.into()));
            }
        }
        overlay
    }

    /// What a computed cell comes to.
    pub fn computed_cell(&self, question: &Question, at: usize, cell: &Question) -> Option<Answer> {
        let Kind::Computed(computed) = &cell.kind else {
            return None;
        };
        let value = self.value_of(&computed.formula, Some(&self.overlay(question, at)));
        values::to_answer(cell, &value)
    }

    /// All rows with their computed cells, as formulas elsewhere see them.
    pub(super) fn repeat_value(&self, question: &Question, repeat: &Repeat) -> Value {
        if self.answer(&question.id).is_none() {
            return Value::Null;
        }
        let row = |at: usize| self.overlay(question, at).get("row").cloned().unwrap_or_default();
        let count = self.row_count(question);
        match &repeat.rows {
            Rows::Growing { .. } => (0..count).map(row).collect::<Vec<_>>().into(),
            Rows::Fixed(rows) => {
                let key = |choice: &Choice| values::text_of(&choice.value());
                values::object(rows.iter().enumerate().map(|(at, choice)| (key(choice), row(at))))
            }
        }
    }

    /// A new row with what its questions start with.
    pub fn fresh_row(&self, repeat: &Repeat) -> Row {
        let mut row = Row::default();
        for question in &repeat.questions {
            let from_formula = || {
                let formula = question.logic.default_formula.as_ref()?;
                values::to_answer(question, &self.value_of(formula, None))
            };
            let fixed = question
                .logic
                .default
                .as_ref()
                .and_then(|json| values::from_json(question, json));
            if let Some(answer) = fixed
                .filter(|answer| answer.fits(question).is_ok())
                .or_else(from_formula)
            {
                row.answers.insert(question.id.clone(), answer);
            }
        }
        row
    }

    /// Gives one cell, or takes it back; the other cells stay. Returns whether it fit.
    pub fn set_cell(&mut self, id: &QuestionId, at: usize, cell: &QuestionId, answer: Option<Answer>) -> bool {
        self.edit_row(id, at, |row| match answer.filter(|answer| !answer.is_empty()) {
            Some(answer) => {
                row.answers.insert(cell.clone(), answer);
            }
            None => {
                row.answers.remove(cell);
            }
        })
    }

    /// The words of "other", or of a remark, in a cell.
    pub fn set_cell_remark(&mut self, id: &QuestionId, at: usize, cell: &QuestionId, text: &str) -> bool {
        self.edit_row(id, at, |row| {
            if text.is_empty() {
                row.remarks.remove(cell);
            } else {
                row.remarks.insert(cell.clone(), text.to_owned());
            }
        })
    }

    fn edit_row(&mut self, id: &QuestionId, at: usize, edit: impl FnOnce(&mut Row)) -> bool {
        let Some(question) = self.survey().question(id).cloned() else {
            return false;
        };
        let Kind::Repeat(repeat) = &question.kind else {
            return false;
        };
        let answer = match &repeat.rows {
            Rows::Fixed(rows) => {
                let Some(key) = rows.get(at).map(|row| row.id.clone()) else {
                    return false;
                };
                let mut given = match self.answer(id) {
                    Some(Answer::Table(given)) => given.clone(),
                    _ => Default::default(),
                };
                edit(given.entry(key).or_default());
                Answer::Table(given)
            }
            Rows::Growing { .. } => {
                let mut rows = self.grown(&question, repeat);
                let Some(row) = rows.get_mut(at) else { return false };
                edit(row);
                Answer::Rows(rows)
            }
        };
        self.set(id, Some(answer))
    }

    /// The rows that are on the screen, also while nothing stands in them.
    fn grown(&self, question: &Question, repeat: &Repeat) -> Vec<Row> {
        match self.answer(&question.id) {
            Some(Answer::Rows(rows)) => rows.clone(),
            _ => (0..self.row_count(question)).map(|_| self.fresh_row(repeat)).collect(),
        }
    }

    /// One more row at the end; returns whether there may be one.
    pub fn add_row(&mut self, id: &QuestionId) -> bool {
        let Some(question) = self.survey().question(id).cloned() else {
            return false;
        };
        let Kind::Repeat(repeat) = &question.kind else {
            return false;
        };
        let Rows::Growing { most, .. } = repeat.rows else {
            return false;
        };
        let mut rows = self.grown(&question, repeat);
        if rows.len() >= usize::from(most) {
            return false;
        }
        rows.push(self.fresh_row(repeat));
        self.set(id, Some(Answer::Rows(rows)))
    }

    /// Takes the row away; returns whether it may go.
    pub fn remove_row(&mut self, id: &QuestionId, at: usize) -> bool {
        let Some(question) = self.survey().question(id).cloned() else {
            return false;
        };
        let Kind::Repeat(repeat) = &question.kind else {
            return false;
        };
        let Rows::Growing { least, .. } = repeat.rows else {
            return false;
        };
        let mut rows = self.grown(&question, repeat);
        if at >= rows.len() || rows.len() <= usize::from(least) {
            return false;
        }
        rows.remove(at);
        self.set(id, Some(Answer::Rows(rows)))
    }
}
