//! What formulas do in rows: values that are set, taken away, and started with. As at the top level, each acts again only when
//! something that it looks at has changed.
use super::{Place, Runner, live::Queue, scope::Seen, values};
use crate::{
    expression::{Expression, Scope, Value},
    survey::{Formula, Kind, Question, Repeat},
};

/// What a formula does to its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Deed {
    /// As long as the cell holds what it gave.
    Start,
    Set,
    Reset,
}

/// A formula in a row: the cell, and what it does.
pub(super) type Spot = (Place, Deed);

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

/// Whether a formula acts by itself in these rows, or in rows in them.
pub(super) fn acts(repeat: &Repeat) -> bool {
    repeat.questions.iter().any(|cell| match &cell.kind {
        _ if formulas(cell).next().is_some() => true,
        Kind::Repeat(inner) => acts(inner),
        _ => false,
    })
}

impl Runner {
    pub(super) fn work_rows(&mut self, place: usize, queue: &mut Queue) {
        let plan = self.plan.clone();
        if let Some(question) = plan.question(place)
            && let Kind::Repeat(repeat) = &question.kind
        {
            self.work_in(place, &Place::of(&question.id), repeat, queue);
        }
    }

    fn work_in(&mut self, place: usize, rows: &Place, repeat: &Repeat, queue: &mut Queue) {
        let plan = self.plan.clone();
        for row in 0..self.worked_rows(rows) {
            for cell in &repeat.questions {
                let here = rows.cell(row, &cell.id);
                for (deed, formula, condition) in formulas(cell) {
                    let Some(expression) = plan.expression(formula) else {
                        continue;
                    };
                    let condition = condition.and_then(|condition| plan.expression(condition));
                    let value = self.due((&here, deed), (repeat, cell), expression, condition);
                    if let Some(value) = value.filter(|_| !self.live.quiet) {
                        self.put_cell(place, &here, &value, queue);
                    }
                }
                if let Kind::Repeat(inner) = &cell.kind
                    && acts(inner)
                {
                    self.work_in(place, &here, inner, queue);
                }
            }
        }
    }

    /// What the cell is to hold now; `None` when the formula has nothing to do.
    fn due(
        &mut self,
        (here, deed): (&Place, Deed),
        (repeat, cell): (&Repeat, &Question),
        expression: &Expression,
        condition: Option<&Expression>,
    ) -> Option<Value> {
        let overlay = self.overlay_at(here);
        let seen = Seen {
            runner: self,
            overlay: overlay.as_ref(),
        };
        let names = expression
            .names()
            .iter()
            .chain(condition.iter().flat_map(|one| one.names()));
        let looked: Vec<Value> = names.map(|name| seen.value(name).unwrap_or_default()).collect();
        let value = match deed {
            Deed::Reset => Value::Bool(expression.holds(&seen)),
            _ if condition.is_some_and(|condition| !condition.holds(&seen)) => Value::Bool(false),
            _ => expression.evaluate(&seen),
        };
        let applies = deed != Deed::Set || condition.is_none_or(|condition| condition.holds(&seen));
        let spot = (here.clone(), deed);
        let before = self.live.looked.get(&spot).cloned();
        let same = before.as_ref().is_some_and(|(seen, _)| *seen == looked);
        self.live.looked.insert(spot, (looked, value.clone()));
        if same {
            return None;
        }
        match deed {
            Deed::Reset => (value == Value::Bool(true)).then(|| start(cell)),
            // A row that has just come is left as it starts.
            Deed::Set => (applies && before.is_some()).then_some(value),
            Deed::Start => {
                let (rows, row, _) = here.outer()?;
                let row = self.row_at(&rows, row);
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
    pub(super) fn forget_row(&mut self, rows: &Place, row: usize) {
        let depth = rows.inside.len();
        let moved = |((mut cell, deed), seen): (Spot, _)| {
            let within = cell.question == rows.question && cell.inside.starts_with(&rows.inside);
            if let Some((n, _)) = cell.inside.get_mut(depth).filter(|_| within) {
                if *n == row {
                    return None;
                }
                *n -= usize::from(*n > row);
            }
            Some(((cell, deed), seen))
        };
        let looked = std::mem::take(&mut self.live.looked);
        self.live.looked = looked.into_iter().filter_map(moved).collect();
    }

    fn put_cell(&mut self, place: usize, cell: &Place, value: &Value, queue: &mut Queue) {
        let Some(question) = self.question_at(cell) else { return };
        let answer = values::to_answer(question, value);
        if answer.is_none() && !value.is_nothing() || self.answer_at(cell) == answer {
            return;
        }
        if let Some(answer) = self.lifted(cell, answer) {
            self.state.answers.insert(cell.question.clone(), answer);
            self.publish(place, queue);
        }
    }
}

/// What a question goes back to.
pub(super) fn start(question: &Question) -> Value {
    question.logic.default.as_ref().map_or(Value::Null, Value::from)
}
