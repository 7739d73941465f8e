//! What stands under the columns of a table: worked out from its rows. No showing.
use super::{Overlay, Place, Runner, values};
use crate::{
    expression::Value,
    response::Answer,
    survey::{Kind, QuestionId, Repeat},
};

/// What SurveyJS calls the totals of a table: its name with this behind.
pub(super) const SUFFIX: &str = "-total";

pub(super) fn has_totals(repeat: &Repeat) -> bool {
    repeat.questions.iter().any(|cell| cell.total.is_some())
}

impl Runner {
    /// By the names of columns; `table` is the value of the rows that are shown.
    pub(super) fn totals(&self, repeat: &Repeat, table: Value, around: Option<&Overlay>) -> Value {
        let mut overlay = around.cloned().unwrap_or_default();
        overlay.know("matrix", table);
        let one = |cell: &crate::survey::Question| {
            let total = cell.total.as_ref()?;
            Some((
                cell.value_name().to_owned(),
                self.value_of(&total.formula, Some(&overlay)),
            ))
        };
        values::object(repeat.questions.iter().filter_map(one))
    }

    /// What stands under a column.
    pub fn total_at(&self, rows: &Place, column: &QuestionId) -> Option<Answer> {
        let Kind::Repeat(repeat) = &self.question_at(rows)?.kind else {
            return None;
        };
        let cell = repeat.questions.iter().find(|cell| cell.id == *column)?;
        let around = self.overlay_at(rows);
        let table = self.rows_value(rows, repeat, around.as_ref());
        let mut overlay = around.unwrap_or_default();
        overlay.know("matrix", table);
        values::computed(&self.value_of(&cell.total.as_ref()?.formula, Some(&overlay)).to_json())
    }
}
