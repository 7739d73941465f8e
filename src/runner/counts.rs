//! Rows of which another question says how many there are. What stands in them is not looked at.
use super::{Place, Runner, live::Queue};
use crate::{
    expression::{Value, lower},
    response::Answer,
    survey::{Kind, Repeat, Rows},
};

impl Runner {
    /// After a change: the rows follow the number, or the number follows rows that were added or taken away.
    pub(super) fn count_rows(&mut self, at: usize, queue: &mut Queue) {
        let plan = self.plan.clone();
        let Some(question) = plan.question(at) else { return };
        let Kind::Repeat(repeat) = &question.kind else { return };
        let place = Place::of(&question.id);
        let said = said(self.live.values.get(&lower(&repeat.count_of)));
        let are = self.rows_at(&place);
        let before = self.live.counted.insert(at, (said, are));
        // What was restored was counted before.
        if self.live.quiet {
            return;
        }
        let was_said = before.and_then(|(said, _)| said);
        if said != was_said {
            if let Some(count) = said {
                self.resize(at, &place, (repeat, count), queue);
            }
        } else if before.is_some_and(|(_, were)| were != are) && said.map(usize::from) != Some(are) {
            self.put_named(&repeat.count_of, &Value::Number(are as f64), queue);
        }
    }

    /// So many rows, as far as there may be: new ones as they start, the last ones taken away.
    fn resize(&mut self, at: usize, place: &Place, (repeat, count): (&Repeat, u16), queue: &mut Queue) {
        let Rows::Growing { least, most, .. } = repeat.rows else {
            return;
        };
        let count = usize::from(count.clamp(least, most));
        let mut rows = self.grown(place, repeat);
        if rows.len() == count {
            return;
        }
        for gone in (count..rows.len()).rev() {
            self.forget_row(place, gone);
        }
        rows.truncate(count);
        while rows.len() < count {
            let last = rows.last().filter(|_| repeat.copies).cloned();
            rows.push(last.unwrap_or_else(|| self.fresh_row(repeat)));
        }
        let rows = Answer::Rows(rows);
        if self
            .question_at(place)
            .is_some_and(|question| rows.fits(question).is_ok())
        {
            self.state.answers.insert(place.question.clone(), rows);
            let said = self.live.counted.get(&at).and_then(|(said, _)| *said);
            self.live.counted.insert(at, (said, count));
            self.publish(at, queue);
        }
    }
}

/// A number of rows, where it is one.
fn said(value: Option<&Value>) -> Option<u16> {
    match value? {
        Value::Number(number) => (*number >= 0.0).then(|| number.min(f64::from(Repeat::MAX_ROWS)) as u16),
        // Typed where any text can be; reading a fraction there would cost 15 kB.
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}
