//! What formulas and texts of a row see beside everything else: the row with its computed cells, the panel around it, the rows
//! beside it. No answering, no checking.
use super::{Overlay, Place, Runner, totals, values};
use crate::{
    expression::{Value, lower},
    survey::{Choice, Kind, Question, Repeat, RepeatLook, Rows},
};

/// How many rows are worked out while there is no answer, by depth.
const UNANSWERED: [usize; 3] = [Repeat::MAX_ROWS as usize, 5, 1];

/// The rows beside one that are shown, as they are seen from it, and its place among them.
#[derive(Default)]
struct Beside {
    before: Option<Value>,
    after: Option<Value>,
    nth: Option<usize>,
}

/// Whether anything in its rows is computed.
pub(super) fn works(repeat: &Repeat) -> bool {
    repeat.questions.iter().any(is_worked_out)
}

fn has_conditions(repeat: &Repeat) -> bool {
    repeat.show_each_if.is_some() || repeat.given().iter().any(|row| row.show_if.is_some())
}

fn is_worked_out(cell: &Question) -> bool {
    match &cell.kind {
        _ if cell.total.is_some() => true,
        Kind::Computed(_) => true,
        Kind::Repeat(inner) => works(inner),
        _ => false,
    }
}

impl Runner {
    /// What is seen from a row of the question.
    pub fn overlay(&self, question: &Question, at: usize) -> Overlay {
        self.row_overlay(&Place::of(&question.id), at)
    }

    /// As [`Self::overlay`], at any place.
    pub fn row_overlay(&self, rows: &Place, at: usize) -> Overlay {
        match self.question_at(rows).map(|question| &question.kind) {
            Some(Kind::Repeat(repeat)) => {
                let around = self.overlay_at(rows);
                let beside = self.beside(rows, repeat, at, around.as_ref());
                self.stand(rows, repeat, at, (around.as_ref(), beside))
            }
            _ => Overlay::default(),
        }
    }

    /// Whether a row is shown; all are whose author gave no condition.
    pub fn row_shown(&self, rows: &Place, at: usize) -> bool {
        match self.question_at(rows).map(|question| &question.kind) {
            Some(Kind::Repeat(repeat)) => {
                let around = || self.overlay_at(rows);
                !has_conditions(repeat) || self.row_open(rows, repeat, at, around().as_ref())
            }
            _ => false,
        }
    }

    fn row_open(&self, rows: &Place, repeat: &Repeat, at: usize, around: Option<&Overlay>) -> bool {
        let own = repeat.given().get(at).and_then(|row| row.show_if.as_ref());
        let mut conditions = repeat.show_each_if.iter().chain(own).peekable();
        if conditions.peek().is_none() {
            return true;
        }
        let beside = Beside {
            before: at.checked_sub(1).map(|at| self.plain_row(rows, repeat, at)),
            after: at.checked_add(1).map(|at| self.plain_row(rows, repeat, at)),
            nth: Some(at),
        };
        let overlay = self.stand(rows, repeat, at, (around, beside));
        conditions.all(|formula| self.holds(formula, Some(&overlay)))
    }

    /// The rows that are shown.
    fn open_rows(&self, rows: &Place, repeat: &Repeat, around: Option<&Overlay>) -> Vec<usize> {
        let all = 0..self.rows_at(rows);
        if !has_conditions(repeat) {
            return all.collect();
        }
        all.filter(|at| self.row_open(rows, repeat, *at, around)).collect()
    }

    /// All rows with what is computed in them, as formulas elsewhere see them. A table's hidden rows are not there.
    pub(super) fn rows_value(&self, rows: &Place, repeat: &Repeat, around: Option<&Overlay>) -> Value {
        let mut open = self.open_rows(rows, repeat, around);
        open.truncate(self.worked_rows(rows));
        let mut seen = self.seen_rows(rows, repeat, &open, around);
        if repeat.look == RepeatLook::Panels && open.len() < self.worked_rows(rows) {
            let mut shown = open.iter().zip(seen).peekable();
            let row = |at| match shown.next_if(|(shown, _)| **shown == at) {
                Some((_, row)) => row,
                None => self.seen_row(rows, repeat, at, (around, Beside::default())),
            };
            seen = (0..self.worked_rows(rows)).map(row).collect();
        }
        let bare = |row: &Value| matches!(row, Value::Object(fields) if fields.is_empty());
        if self.answer_at(rows).is_none() && seen.iter().all(bare) {
            return Value::Null;
        }
        match &repeat.rows {
            Rows::Growing { .. } => seen.into(),
            Rows::Fixed(given) => {
                let key = |choice: &Choice| values::text_of(&choice.value());
                let rows = open.iter().filter_map(|at| given.get(*at)).map(key);
                values::object(rows.zip(seen).filter(|(_, row)| !bare(row)))
            }
        }
    }

    /// How many rows are worked out and checked. Where nobody answered yet, those of rows in rows in rows would never end.
    pub(super) fn worked_rows(&self, rows: &Place) -> usize {
        let all = self.rows_at(rows);
        if self.is_given(rows) {
            return all;
        }
        all.min(UNANSWERED.get(rows.inside.len()).copied().unwrap_or(0))
    }

    /// Whether the respondent, or a default, gave something there: not only what rows that are not there yet would start with.
    fn is_given(&self, place: &Place) -> bool {
        match place.outer() {
            None => self.answer(&place.question).is_some(),
            Some((outer, row, id)) => self.is_given(&outer) && self.row_at(&outer, row).answers.contains_key(id),
        }
    }

    /// These rows, each seeing those beside it as far as they are computed.
    fn seen_rows(&self, rows: &Place, repeat: &Repeat, open: &[usize], around: Option<&Overlay>) -> Vec<Value> {
        let mut seen: Vec<Value> = Vec::new();
        for (nth, at) in open.iter().enumerate() {
            let after = open.get(nth + 1).filter(|_| self.plan.beside);
            let beside = Beside {
                before: seen.last().cloned(),
                after: after.map(|at| self.plain_row(rows, repeat, *at)),
                nth: Some(nth),
            };
            seen.push(self.seen_row(rows, repeat, *at, (around, beside)));
        }
        seen
    }

    fn seen_row(&self, rows: &Place, repeat: &Repeat, at: usize, seen: (Option<&Overlay>, Beside)) -> Value {
        if !works(repeat) {
            return self.plain_row(rows, repeat, at);
        }
        let overlay = self.stand(rows, repeat, at, seen);
        overlay.get("row").cloned().unwrap_or_default()
    }

    fn beside(&self, rows: &Place, repeat: &Repeat, at: usize, around: Option<&Overlay>) -> Beside {
        if !self.plan.beside {
            let nth = Some(at);
            return Beside {
                nth,
                ..Beside::default()
            };
        }
        let open = self.open_rows(rows, repeat, around);
        let Some(nth) = open.iter().position(|open| *open == at) else {
            return Beside::default();
        };
        // A computed cell may add to the one above it, which adds to the one above that.
        let first = if works(repeat) { 0 } else { nth.saturating_sub(1) };
        let above = open.get(first..nth).unwrap_or_default();
        let below = open.get(nth + 1..).unwrap_or_default();
        Beside {
            before: self.seen_rows(rows, repeat, above, around).pop(),
            after: self.seen_rows(rows, repeat, &below[..below.len().min(1)], around).pop(),
            nth: Some(nth),
        }
    }

    fn stand(&self, rows: &Place, repeat: &Repeat, at: usize, (around, beside): (Option<&Overlay>, Beside)) -> Overlay {
        let mut overlay = around.cloned().unwrap_or_default();
        // A table in a panel has rows of its own, and the panel around it.
        let in_panel = !rows.inside.is_empty() && repeat.look == RepeatLook::Table;
        if !in_panel && let Some((outer, row, _)) = rows.outer() {
            overlay.enter(
                "parentpanel",
                overlay.get("panel").cloned().unwrap_or_default(),
                (&outer, row),
            );
        }
        let nth = beside.nth.map_or(-1.0, |nth| nth as f64);
        overlay.know("rowindex", Value::Number(at as f64 + 1.0));
        overlay.know("visiblerowindex", Value::Number(nth + 1.0));
        if !in_panel {
            overlay.know("panelindex", Value::Number(at as f64));
            overlay.know("visiblepanelindex", Value::Number(nth));
        }
        for (names, row) in [
            (["prevrow", "prevpanel"], beside.before),
            (["nextrow", "nextpanel"], beside.after),
        ] {
            let row = row.unwrap_or_default();
            names.into_iter().for_each(|name| overlay.know(name, row.clone()));
        }
        if let Some(row) = repeat.given().get(at) {
            let value = Value::from(&row.value());
            overlay.know("rowtitle", Value::text(&row.says(&self.lang)));
            ["rowname", "rowvalue", "item"]
                .into_iter()
                .for_each(|name| overlay.know(name, value.clone()));
        }
        let roots: &[&str] = if in_panel { &["row"] } else { &["row", "panel"] };
        let row = self.row_value(rows, repeat, at);
        roots
            .iter()
            .for_each(|root| overlay.enter(root, row.clone(), (rows, at)));
        // In order, as a computed cell may look at one before it; twice, as a table's cells may look at one after it.
        let tables = repeat
            .questions
            .iter()
            .any(|cell| !matches!(cell.kind, Kind::Computed(_)) && is_worked_out(cell));
        for _ in 0..=usize::from(tables) {
            for cell in &repeat.questions {
                let value = match &cell.kind {
                    Kind::Computed(computed) => self.value_of(&computed.formula, Some(&overlay)),
                    Kind::Repeat(inner) if works(inner) => {
                        let inside = rows.cell(at, &cell.id);
                        // Rows that may not even be shown say nothing before somebody writes in them.
                        if cell.show_if.is_some() && self.answer_at(&inside).is_none() {
                            continue;
                        }
                        self.rows_value(&inside, inner, Some(&overlay))
                    }
                    _ => continue,
                };
                if let Kind::Repeat(inner) = &cell.kind
                    && totals::has_totals(inner)
                {
                    let sums = self.totals(inner, value.clone(), Some(&overlay));
                    overlay.work_in(roots, &format!("{}{}", cell.value_name(), totals::SUFFIX), sums);
                }
                overlay.work_in(roots, cell.value_name(), value);
            }
        }
        overlay
    }

    /// A row as it was answered.
    fn plain_row(&self, rows: &Place, repeat: &Repeat, at: usize) -> Value {
        values::of_row(repeat, &self.row_at(rows, at))
    }

    /// The row, with what other questions know of it that keep their rows under the same name.
    fn row_value(&self, rows: &Place, repeat: &Repeat, at: usize) -> Value {
        let mut value = self.plain_row(rows, repeat, at);
        let question = self.question_at(rows).filter(|_| rows.inside.is_empty());
        let keepers = question.map_or(&[][..], |question| self.plan.keepers(question.value_name()));
        for other in keepers.iter().filter_map(|place| self.plan.question(*place)) {
            if let (Kind::Repeat(repeat), true) = (&other.kind, other.id != rows.question) {
                let row = self.row_at(&Place::of(&other.id), at);
                value = values::joined(value, values::of_row(repeat, &row));
                value = values::joined(value, self.told_row(other, repeat, at));
            }
        }
        value
    }

    /// What is computed in a row of another question, as that told it last: worked out here, each would ask the other.
    fn told_row(&self, other: &Question, repeat: &Repeat, at: usize) -> Value {
        let row = match self.live.values.get(&lower(other.value_name())) {
            Some(Value::List(rows)) => rows.get(at),
            _ => None,
        };
        let Some(Value::Object(fields)) = row else {
            return Value::Null;
        };
        let is_computed = |name: &str| {
            let mut cells = repeat.questions.iter();
            cells.any(|cell| matches!(cell.kind, Kind::Computed(_)) && cell.value_name() == name)
        };
        Value::Object(fields.iter().filter(|(name, _)| is_computed(name)).cloned().collect())
    }
}
