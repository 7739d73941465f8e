//! Questions that stand in rows: each row sees itself as `{row.…}` and `{panel.…}`, and what is asked elsewhere.
use super::{Place, Runner, values, values::Overlay};
use crate::{
    expression::Value,
    response::{Answer, Row},
    survey::{Choice, Condition, Formula, Kind, Panel, PanelId, Question, QuestionId, Repeat, RepeatLook, Rows},
};

/// A question of a row as it stands now.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    pub question: &'a Question,
    pub enabled: bool,
    pub required: bool,
}

/// The panels around a question of a row, innermost first.
pub(super) fn around<'a>(repeat: &'a Repeat, cell: &Question) -> impl Iterator<Item = &'a Panel> {
    let find = |id: Option<&PanelId>| repeat.panels.iter().find(|panel| Some(&panel.id) == id);
    // A panel stands in one before it, so this ends anyway.
    std::iter::successors(find(cell.panel.as_ref()), move |panel| find(panel.parent.as_ref())).take(repeat.panels.len())
}

/// Whether this formula of each panel holds, where it has one.
pub(super) fn every<'a>(
    mut panels: impl Iterator<Item = &'a Panel>,
    pick: fn(&Panel) -> &Option<Formula>,
    holds: impl Fn(&Formula) -> bool,
) -> bool {
    panels.all(|panel| pick(panel).as_ref().is_none_or(&holds))
}

impl Runner {
    /// How many rows there are now.
    pub fn row_count(&self, question: &Question) -> usize {
        self.rows_at(&Place::of(&question.id))
    }

    /// The row as answered so far.
    pub fn row(&self, question: &Question, at: usize) -> Row {
        self.row_at(&Place::of(&question.id), at)
    }

    /// The visible questions of a row, in order.
    pub fn cells<'a>(&self, question: &'a Question, at: usize) -> Vec<Cell<'a>> {
        match &question.kind {
            Kind::Repeat(repeat) => self.row_cells(repeat, &self.overlay(question, at)),
            _ => Vec::new(),
        }
    }

    /// As [`Self::cells`], with what is seen of the row.
    pub fn row_cells<'a>(&self, repeat: &'a Repeat, overlay: &Overlay) -> Vec<Cell<'a>> {
        let holds = |formula: &Option<_>, without: bool| {
            formula
                .as_ref()
                .map_or(without, |formula| self.holds(formula, Some(overlay)))
        };
        let cell = |cell: &'a Question| {
            let shown = match &cell.show_if {
                Some(Condition::Formula(formula)) => self.holds(formula, Some(overlay)),
                _ => true,
            };
            let around = || around(repeat, cell);
            let all = |pick| every(around(), pick, |formula| self.holds(formula, Some(overlay)));
            let shown = shown && around().all(|panel| !panel.hidden) && all(|panel| &panel.show_if);
            (shown && !cell.logic.hidden).then(|| Cell {
                question: cell,
                enabled: !cell.logic.read_only && holds(&cell.logic.enable_if, true) && all(|panel| &panel.enable_if),
                required: cell.required || cell.logic.every_row || holds(&cell.logic.required_if, false),
            })
        };
        repeat.questions.iter().filter_map(cell).collect()
    }

    /// Whether a panel that repeats is shown for this row.
    pub fn row_shown(&self, place: &Place, at: usize) -> bool {
        let formula = self.question_at(place).and_then(|question| match &question.kind {
            Kind::Repeat(repeat) => repeat.show_each_if.as_ref(),
            _ => None,
        });
        formula.is_none_or(|formula| self.holds(formula, Some(&self.row_overlay(place, at))))
    }

    /// What formulas of a row see beside everything else: the row with its computed cells, and the one before it.
    pub fn overlay(&self, question: &Question, at: usize) -> Overlay {
        self.row_overlay(&Place::of(&question.id), at)
    }

    /// As [`Self::overlay`], at any place.
    pub fn row_overlay(&self, place: &Place, at: usize) -> Overlay {
        let Some(Kind::Repeat(repeat)) = self.question_at(place).map(|question| &question.kind) else {
            return Overlay::default();
        };
        let mut overlay = self.overlay_at(place).unwrap_or_default();
        // A table in a panel has rows of its own, and the panel around it.
        let in_panel = !place.inside.is_empty() && repeat.look == RepeatLook::Table;
        let stand_in = |overlay: &mut Overlay, row: Value| {
            if in_panel {
                overlay.0.push(("row", row));
            } else {
                overlay.stand_in(row);
            }
        };
        overlay.0.push(("rowindex", Value::Number(at as f64 + 1.0)));
        if !in_panel {
            overlay.0.push(("panelindex", Value::Number(at as f64)));
        }
        if at > 0 {
            let before = values::of_row(repeat, &self.row_at(place, at - 1));
            overlay.0.push(("prevrow", before.clone()));
            overlay.0.push(("prevpanel", before));
        }
        if let Rows::Fixed(rows) = &repeat.rows
            && let Some(row) = rows.get(at)
        {
            let value = Value::from(&row.value());
            overlay.0.push(("rowtitle", Value::text(&row.says(&self.lang))));
            overlay.0.push(("rowname", value.clone()));
            overlay.0.push(("rowvalue", value));
        }
        stand_in(&mut overlay, self.row_value(place, repeat, at));
        // In order: a computed cell may look at one before it.
        for cell in &repeat.questions {
            if let Kind::Computed(computed) = &cell.kind {
                let value = self.value_of(&computed.formula, Some(&overlay));
                let mut fields = match overlay.get("row") {
                    Some(Value::Object(fields)) => fields.to_vec(),
                    _ => Vec::new(),
                };
                fields.push((cell.value_name().into(), value));
                stand_in(&mut overlay, Value::Object(fields.into()));
            }
        }
        overlay
    }

    /// The row, with what other questions know of it that keep their rows under the same name.
    fn row_value(&self, place: &Place, repeat: &Repeat, at: usize) -> Value {
        let mut value = values::of_row(repeat, &self.row_at(place, at));
        let question = self.question_at(place).filter(|_| place.inside.is_empty());
        let keepers = question.map_or(&[][..], |question| self.plan.keepers(question.value_name()));
        for other in keepers.iter().filter_map(|place| self.plan.question(*place)) {
            if let (Kind::Repeat(repeat), true) = (&other.kind, other.id != place.question) {
                let row = self.row_at(&Place::of(&other.id), at);
                value = values::joined(value, values::of_row(repeat, &row));
            }
        }
        value
    }

    /// What a computed cell comes to.
    pub fn computed_cell(&self, question: &Question, at: usize, cell: &Question) -> Option<Answer> {
        self.computed_at(&Place::of(&question.id).cell(at, &cell.id))
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

    /// What the rows of one question say to another that keeps its rows under the same name: both see the fields that
    /// both ask for, and each keeps its own others.
    pub(super) fn shared_rows(&self, from: &Question, to: &Question, answer: &Answer) -> Option<Answer> {
        let (Kind::Repeat(from), Kind::Repeat(into), Answer::Rows(rows)) = (&from.kind, &to.kind, answer) else {
            return None;
        };
        let Rows::Growing { most, .. } = into.rows else {
            return None;
        };
        let old = match self.answer(&to.id) {
            Some(Answer::Rows(rows)) => rows.as_slice(),
            _ => &[],
        };
        let both = |cell: &&Question| from.questions.iter().any(|one| one.value_name() == cell.value_name());
        let row = |(at, row): (usize, &Row)| {
            let given = values::row_from(into, &values::of_row(from, row).to_json());
            let mut row = old.get(at).cloned().unwrap_or_default();
            for cell in into.questions.iter().filter(both) {
                match given.answers.get(&cell.id) {
                    Some(answer) => row.answers.insert(cell.id.clone(), answer.clone()),
                    None => row.answers.remove(&cell.id),
                };
            }
            row
        };
        Some(Answer::Rows(
            rows.iter().take(usize::from(most)).enumerate().map(row).collect(),
        ))
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
        self.set_at(&Place::of(id).cell(at, cell), answer)
    }

    /// The words of "other", or of a remark, in a cell.
    pub fn set_cell_remark(&mut self, id: &QuestionId, at: usize, cell: &QuestionId, text: &str) -> bool {
        self.set_remark_at(&Place::of(id).cell(at, cell), text)
    }

    /// One more row at the end; returns whether there may be one.
    pub fn add_row(&mut self, id: &QuestionId) -> bool {
        self.add_row_at(&Place::of(id))
    }

    /// Takes the row away; returns whether it may go.
    pub fn remove_row(&mut self, id: &QuestionId, at: usize) -> bool {
        self.remove_row_at(&Place::of(id), at)
    }
}
