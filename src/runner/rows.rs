//! Questions that stand in rows: which of them are shown, what a new row starts with. What a row sees is `stand`'s.
use super::{Overlay, Place, Runner, values};
use crate::{
    response::{Answer, Row},
    survey::{Condition, Formula, Kind, Panel, PanelId, Question, QuestionId, Repeat, Rows},
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

/// So many answers stand in rows from the beginning, at most, and in those of one row: rows in rows in rows would be more than
/// can be held.
pub(super) const MOST: usize = 20_000;
const FEW: usize = 100;

fn weight(row: &Row) -> usize {
    let one = |answer: &Answer| match answer {
        Answer::Rows(rows) => rows.iter().map(weight).sum(),
        _ => 1,
    };
    row.answers.values().map(one).sum()
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
            let columns = repeat.show_columns_if.as_ref();
            let item = || Overlay::item(Some(overlay), cell.name().into());
            let shown = shown && columns.is_none_or(|formula| self.holds(formula, Some(&item())));
            let shown = shown && around().all(|panel| !panel.hidden) && all(|panel| &panel.show_if);
            (shown && !cell.logic.hidden).then(|| Cell {
                question: cell,
                enabled: !cell.logic.read_only && holds(&cell.logic.enable_if, true) && all(|panel| &panel.enable_if),
                required: cell.required || cell.logic.every_row || holds(&cell.logic.required_if, false),
            })
        };
        repeat.questions.iter().filter_map(cell).collect()
    }

    /// What a computed cell comes to.
    pub fn computed_cell(&self, question: &Question, at: usize, cell: &Question) -> Option<Answer> {
        self.computed_at(&Place::of(&question.id).cell(at, &cell.id))
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

    /// Whether a table shows the column at all.
    pub fn column_shown(&self, rows: &Place, column: &Question) -> bool {
        let condition = match self.question_at(rows).map(|question| &question.kind) {
            Some(Kind::Repeat(repeat)) => repeat.show_columns_if.as_ref(),
            _ => None,
        };
        condition.is_none_or(|formula| {
            let around = self.overlay_at(rows);
            self.holds(formula, Some(&Overlay::item(around.as_ref(), column.name().into())))
        })
    }

    /// The rows that stand there from the beginning, when something stands in them.
    pub(super) fn first_rows(&self, question: &Question, most: usize) -> Option<Answer> {
        let Kind::Repeat(repeat) = &question.kind else {
            return None;
        };
        let Rows::Growing { start, .. } = repeat.rows else {
            return None;
        };
        let row = self.fresh_row(repeat);
        let start = usize::from(start);
        let fits = start > 0 && !row.is_empty() && weight(&row).saturating_mul(start) <= most;
        fits.then(|| Answer::Rows(vec![row; start]))
    }

    /// A new row with what its questions start with.
    pub fn fresh_row(&self, repeat: &Repeat) -> Row {
        let mut row = Row::default();
        for question in &repeat.questions {
            let rows = || self.first_rows(question, FEW);
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
                .or_else(rows)
            {
                row.answers.insert(question.id.clone(), answer);
            }
        }
        if let Some(fresh) = &repeat.fresh {
            row.answers.extend(values::row_from(repeat, fresh).answers);
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
