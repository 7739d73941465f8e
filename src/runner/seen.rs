//! What is visible, and what formulas see of it: kept up to date piece by piece, and asked by everyone else.
use super::{
    Place, Runner, checks,
    live::{Flags, Queue},
    totals, values,
};
use crate::{
    expression::{Value, lower},
    response::Answer,
    survey::{Hidden, Kind, Question, QuestionId},
};

impl Runner {
    pub(super) fn refresh_page(&mut self, page: usize, queue: &mut Queue) {
        let plan = self.plan.clone();
        for (place, spot) in plan.spots.iter().enumerate() {
            if spot.page == page {
                self.refresh(place, queue);
            }
        }
    }

    /// Whether the question is visible, with all that it stands in.
    pub(super) fn refresh(&mut self, place: usize, queue: &mut Queue) {
        let visible = self.flag(place, |flags| flags.shown);
        if self.live.visible[place] != visible {
            self.live.visible[place] = visible;
            if self.plan.survey.behaviour.hidden == Hidden::Unseen {
                self.publish(place, queue);
            }
        }
    }

    pub(super) fn flag(&self, place: usize, flag: fn(&Flags) -> bool) -> bool {
        let (Some(spot), Some(question)) = (self.plan.spots.get(place), self.plan.question(place)) else {
            return false;
        };
        let page = &self.plan.survey.pages[spot.page];
        let mut open = flag(&self.live.questions[place]) && flag(&self.live.pages[spot.page]);
        let mut panel = question.panel.as_ref();
        // A panel stands in one before it, so this ends.
        let mut left = page.panels.len();
        while let Some(id) = panel
            && left > 0
            && open
        {
            let Some(at) = page.panels.iter().position(|one| one.id == *id) else {
                break;
            };
            open = flag(&self.live.panels[spot.page][at]);
            panel = page.panels[at].parent.as_ref();
            left -= 1;
        }
        open
    }

    /// Brings the value that formulas see up to date.
    pub(super) fn publish(&mut self, place: usize, queue: &mut Queue) {
        let plan = self.plan.clone();
        let Some(question) = plan.question(place) else { return };
        let name = lower(question.value_name());
        let mut value = Value::Null;
        let mut remark = None;
        for keeper in plan.keepers(&name) {
            let Some(question) = plan.question(*keeper) else {
                continue;
            };
            let unseen = plan.survey.behaviour.hidden == Hidden::Unseen && !plan.circular[*keeper];
            if unseen && !self.live.visible[*keeper] {
                continue;
            }
            value = values::joined(value, self.own_value(*keeper, question));
            if !value.is_nothing() {
                remark = remark.or_else(|| self.state.remarks.get(&question.id).cloned());
            }
        }
        if let Kind::Repeat(repeat) = &question.kind
            && totals::has_totals(repeat)
        {
            let sums = self.totals(repeat, value.clone(), None);
            self.keep_value(&format!("{name}{}", totals::SUFFIX), sums, queue);
        }
        let remark = remark.map_or(Value::Null, |text| Value::text(&text));
        self.keep_value(&format!("{name}-comment"), remark, queue);
        self.keep_value(&name, value, queue);
    }

    pub(super) fn own_value(&self, place: usize, question: &Question) -> Value {
        match &question.kind {
            Kind::Computed(_) => self.live.computed.get(&place).cloned().unwrap_or_default(),
            Kind::Repeat(repeat) => self.rows_value(&Place::of(&question.id), repeat, None),
            _ => self
                .state
                .answers
                .get(&question.id)
                .map_or(Value::Null, |answer| values::of_answer(question, answer)),
        }
    }

    pub(super) fn keep_value(&mut self, name: &str, value: Value, queue: &mut Queue) {
        let same = match self.live.values.get(name) {
            Some(old) => *old == value,
            None => value.is_nothing(),
        };
        if same {
            return;
        }
        queue.push(self.plan.watchers(name));
        if value.is_nothing() {
            self.live.values.remove(name);
        } else {
            self.live.values.insert(name.to_owned(), value);
        }
    }

    pub fn is_visible(&self, id: &QuestionId) -> bool {
        self.plan.place(id).is_some_and(|place| self.live.visible[place])
    }

    /// Whether the answer can be changed.
    pub fn is_enabled(&self, id: &QuestionId) -> bool {
        let Some(place) = self.plan.place(id) else { return false };
        let read_only = self
            .plan
            .question(place)
            .is_some_and(|question| question.logic.read_only);
        !read_only && self.flag(place, |flags| flags.enabled)
    }

    pub fn is_required(&self, id: &QuestionId) -> bool {
        let Some(place) = self.plan.place(id) else { return false };
        let own = |question: &Question| question.required || question.logic.every_row;
        self.live.required[place] || self.plan.question(place).is_some_and(own)
    }

    /// Whether the words of "other" are asked for now.
    pub fn asks_other(&self, id: &QuestionId) -> bool {
        let question = self.plan.place(id).and_then(|place| self.plan.question(place));
        question
            .zip(self.answer(id))
            .is_some_and(|(question, answer)| checks::takes_other(question, answer))
    }

    /// The computed value of a question that computes one.
    pub fn computed(&self, id: &QuestionId) -> Option<Answer> {
        let place = self.plan.place(id)?;
        values::to_answer(self.plan.question(place)?, self.live.computed.get(&place)?)
    }
}
