//! What triggers and formulas do to answers on the spot. Those that lead elsewhere wait for "next" (`way`).
use super::{Runner, live::Queue, values};
use crate::{
    expression::{Value, lower},
    response::Answer,
    survey::{Act, ChoiceId},
};

impl Runner {
    /// What a trigger does on the spot. Those that lead elsewhere wait for "next" (`mod`).
    pub(super) fn pull(&mut self, at: usize, holds: bool, held: bool, queue: &mut Queue) {
        let plan = self.plan.clone();
        let Some(trigger) = plan.survey.behaviour.triggers.get(at) else {
            return;
        };
        match &trigger.act {
            Act::Complete | Act::Skip { .. } => {}
            Act::Set { name, value } if holds => self.put_named(name, &Value::from(value), queue),
            Act::Copy { from, to } if holds => {
                let value = self.live.values.get(&lower(from)).cloned().unwrap_or_default();
                self.put_named(to, &value, queue);
            }
            Act::Run { formula, to: Some(to) } if holds => {
                let value = self.value_of(formula, None);
                self.put_named(to, &value, queue);
            }
            Act::Show { pages, questions } if holds != held => {
                for name in pages.iter().chain(questions) {
                    let name = lower(name);
                    if holds {
                        self.live.called.insert(name);
                    } else {
                        self.live.called.remove(&name);
                    }
                }
                self.call(pages, questions, holds, queue);
            }
            _ => {}
        }
    }

    pub(super) fn call(&mut self, pages: &[String], questions: &[String], holds: bool, queue: &mut Queue) {
        let plan = self.plan.clone();
        let is = |names: &[String], name: &str| names.iter().any(|one| one.eq_ignore_ascii_case(name));
        for (at, page) in plan.survey.pages.iter().enumerate() {
            if is(pages, page.name()) {
                self.live.pages[at].shown = holds;
                self.refresh_page(at, queue);
            }
        }
        for place in 0..plan.spots.len() {
            if plan
                .question(place)
                .is_some_and(|question| is(questions, question.name()))
            {
                self.live.questions[place].shown = holds;
                self.refresh(place, queue);
            }
        }
    }

    pub(super) fn put_named(&mut self, name: &str, value: &Value, queue: &mut Queue) {
        match self.plan.keepers(name).first().copied() {
            Some(place) => self.put(place, value, queue),
            None => self.keep_value(&lower(name), value.clone(), queue),
        }
    }

    /// Takes out of an answer what is not offered any more.
    pub(super) fn keep_offered(&mut self, place: usize, queue: &mut Queue) {
        let plan = self.plan.clone();
        let Some(question) = plan.question(place).filter(|_| !self.live.quiet) else {
            return;
        };
        let Some(answer) = self.state.answers.get(&question.id) else {
            return;
        };
        let choices = self.choices(question, None);
        let offered = |id: &ChoiceId| choices.iter().any(|choice| choice.id == *id);
        let left = |ids: &[ChoiceId]| ids.iter().filter(|id| offered(id)).cloned().collect::<Vec<_>>();
        let kept = match answer {
            Answer::Choice(id) if !offered(id) => None,
            Answer::Choices(ids) if !ids.iter().all(offered) => Some(Answer::Choices(left(ids))),
            Answer::Order(ids) if !ids.iter().all(offered) => Some(Answer::Order(left(ids))),
            _ => return,
        };
        match kept.filter(|answer| !answer.is_empty()) {
            Some(answer) => drop(self.state.answers.insert(question.id.clone(), answer)),
            None => drop(self.state.answers.remove(&question.id)),
        }
        self.publish(place, queue);
    }

    /// Gives a question a value that the respondent did not type.
    pub(super) fn put(&mut self, place: usize, value: &Value, queue: &mut Queue) {
        if self.live.quiet {
            return;
        }
        let plan = self.plan.clone();
        let Some(question) = plan.question(place) else { return };
        let answer = values::to_answer(question, value);
        let changed = match answer {
            Some(answer) if self.state.answers.get(&question.id) != Some(&answer) => {
                self.state.answers.insert(question.id.clone(), answer);
                true
            }
            Some(_) => false,
            // A value that doesn't fit changes nothing; none at all empties.
            None => value.is_nothing() && self.state.answers.remove(&question.id).is_some(),
        };
        if changed {
            self.publish(place, queue);
        }
    }
}
