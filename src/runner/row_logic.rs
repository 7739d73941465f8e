//! What formulas do in rows: values that are set, taken away, and started with. As at the top level, each acts again only when
//! something that it looks at has changed.
use super::{Place, Runner, live::Queue, scope::Seen, values};
use crate::{
    expression::{Expression, Scope, Value},
    survey::{Formula, Kind, Question, QuestionId, Repeat},
};

/// What a formula does to its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Deed {
    /// As long as the cell holds what it gave.
    Start,
    Set,
    Reset,
}

/// A formula in a row: the question's place, the row, the cell, and what it does.
pub(super) type Spot = (usize, usize, usize, Deed);

/// The formulas of a cell that act by themselves.
pub(super) fn formulas(cell: &Question) -> impl Iterator<Item = (Deed, &Formula, Option<&Formula>)> {
    let logic = &cell.logic;
    [
        (Deed::Start, &logic.default_formula, None),
        (Deed::Set, &logic.set_formula, logic.set_if.as_ref()),
        (Deed::Reset, &logic.reset_if, None),
    ]
    .into_iter()
    .filter_map(|(deed, formula, condition)| Some((deed, formula.as_ref()?, condition)))
}

impl Runner {
    pub(super) fn work_rows(&mut self, place: usize, queue: &mut Queue) {
        let plan = self.plan.clone();
        let Some((question, repeat)) = plan.question(place).and_then(|question| match &question.kind {
            Kind::Repeat(repeat) => Some((question, repeat)),
            _ => None,
        }) else {
            return;
        };
        let rows = Place::of(&question.id);
        for row in 0..self.rows_at(&rows) {
            for (at, cell) in repeat.questions.iter().enumerate() {
                for (deed, formula, condition) in formulas(cell) {
                    let Some(expression) = plan.expression(formula) else {
                        continue;
                    };
                    let condition = condition.and_then(|condition| plan.expression(condition));
                    let value = self.due((place, row, at, deed), (&rows, repeat, cell), expression, condition);
                    if let Some(value) = value.filter(|_| !self.live.quiet) {
                        self.put_cell(place, &rows.cell(row, &cell.id), &value, queue);
                    }
                }
            }
        }
    }

    /// What the cell is to hold now; `None` when the formula has nothing to do.
    fn due(
        &mut self,
        spot: Spot,
        (rows, repeat, cell): (&Place, &Repeat, &Question),
        expression: &Expression,
        condition: Option<&Expression>,
    ) -> Option<Value> {
        let overlay = self.row_overlay(rows, spot.1);
        let seen = Seen {
            runner: self,
            overlay: Some(&overlay),
        };
        let names = expression
            .names()
            .iter()
            .chain(condition.iter().flat_map(|one| one.names()));
        let looked: Vec<Value> = names.map(|name| seen.value(name).unwrap_or_default()).collect();
        let value = match spot.3 {
            Deed::Reset => Value::Bool(expression.holds(&seen)),
            _ if condition.is_some_and(|condition| !condition.holds(&seen)) => Value::Bool(false),
            _ => expression.evaluate(&seen),
        };
        let applies = spot.3 != Deed::Set || condition.is_none_or(|condition| condition.holds(&seen));
        let before = self.live.looked.get(&spot).cloned();
        let same = before.as_ref().is_some_and(|(seen, _)| *seen == looked);
        self.live.looked.insert(spot, (looked, value.clone()));
        if same {
            return None;
        }
        match spot.3 {
            Deed::Reset => (value == Value::Bool(true)).then_some(Value::Null),
            Deed::Set => (applies && !(before.is_none() && value.is_nothing())).then_some(value),
            Deed::Start => {
                let row = self.row_at(rows, spot.1);
                let now = row.answers.get(&cell.id);
                let untouched = match before {
                    Some((_, given)) => now == values::to_answer(cell, &given).as_ref(),
                    None => now.is_none() || now == self.fresh_row(repeat).answers.get(&cell.id),
                };
                untouched.then_some(value)
            }
        }
    }

    /// A row goes: what formulas of those below looked at moves up with them.
    pub(super) fn forget_row(&mut self, question: &QuestionId, row: usize) {
        let Some(place) = self.plan.place(question) else { return };
        let moved = |((at, n, cell, deed), seen): (Spot, _)| {
            let below = at == place && n > row;
            (at != place || n != row).then_some(((at, n - usize::from(below), cell, deed), seen))
        };
        let looked = std::mem::take(&mut self.live.looked);
        self.live.looked = looked.into_iter().filter_map(moved).collect();
    }

    fn put_cell(&mut self, place: usize, cell: &Place, value: &Value, queue: &mut Queue) {
        let Some((rows, row, id)) = cell.outer() else { return };
        let Some(question) = self.question_at(cell) else { return };
        let answer = values::to_answer(question, value);
        if answer.is_none() && !value.is_nothing() || self.answer_at(cell) == answer {
            return;
        }
        let id = id.clone();
        let edited = self.edited(&rows, row, |row| match answer {
            Some(answer) => drop(row.answers.insert(id, answer)),
            None => drop(row.answers.remove(&id)),
        });
        if let Some(answer) = edited {
            self.state.answers.insert(rows.question, answer);
            self.publish(place, queue);
        }
    }
}
