//! On, back, and to the end: what is left behind, what is sent.
use super::{Place, Refusal, Runner, State, totals};
use crate::{
    expression::lower,
    order::Map,
    response::{Moment, Response, Via},
    survey::{Act, Hidden, Kind, Question, Text, gathered},
};

/// What `next` came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Another screen.
    Page,
    /// All answers, to be looked through before they are sent.
    Review,
    /// There is no screen after this one: the answers can be sent.
    End,
}

impl Runner {
    /// Goes to the next screen that can be reached.
    ///
    /// # Errors
    /// What on this screen must be answered, or answered otherwise, first.
    #[expect(
        clippy::should_implement_trait,
        reason = "a respondent says next; nothing is iterated"
    )]
    pub fn next(&mut self) -> Result<Step, Vec<Refusal>> {
        if self.state.reviewing {
            return Ok(Step::End);
        }
        let refusals = self.refusals();
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let to = match self.led() {
            Some(Led::End) => None,
            Some(Led::To(stop)) => Some(stop),
            None => self.screens().get(self.at() + 1).cloned(),
        };
        let here = self.state.stop();
        match to {
            Some(stop) => {
                self.state.trail.push(here);
                self.state.stand(stop);
                self.advance();
                Ok(Step::Page)
            }
            None if self.survey().behaviour.preview => {
                self.state.reviewing = true;
                Ok(Step::Review)
            }
            None => Ok(Step::End),
        }
    }

    /// Where a trigger leads from here: its formula holds, and it looks at what was answered up to here.
    fn led(&self) -> Option<Led> {
        self.survey().behaviour.triggers.iter().find_map(|trigger| {
            let led = match &trigger.act {
                Act::Complete => Led::End,
                Act::Skip { to } => Led::To(self.skip_to(to)?),
                _ => return None,
            };
            self.surely(&trigger.when).then_some(led)
        })
    }

    /// Only ahead: a trigger can't send people in circles.
    fn skip_to(&self, name: &str) -> Option<super::Stop> {
        let page = self
            .pages()
            .into_iter()
            .find(|page| page.name().eq_ignore_ascii_case(name));
        let on_page = page.and_then(|page| self.screens().into_iter().find(|stop| stop.page == page.id));
        let of_question = || self.screen_of(&self.plan.named(name)?.id);
        let stop = on_page.or_else(of_question)?;
        let screens = self.screens();
        let at = screens.iter().position(|screen| *screen == stop)?;
        (at > self.at()).then_some(stop)
    }

    /// One screen back, the way that was come; answers stay. Returns whether there was one.
    pub fn back(&mut self) -> bool {
        if self.state.reviewing {
            self.state.reviewing = false;
            return true;
        }
        if self.is_first() || self.survey().behaviour.one_way {
            return false;
        }
        let open = self.screens();
        while let Some(stop) = self.state.trail.pop() {
            if open.contains(&stop) && stop != self.state.stop() {
                self.state.stand(stop);
                return true;
            }
        }
        let before = self.at().checked_sub(1).and_then(|at| open.get(at).cloned());
        match before {
            Some(stop) => {
                self.state.stand(stop);
                true
            }
            None => false,
        }
    }

    /// From the review to the screen with this question.
    pub fn go_to(&mut self, id: &crate::survey::QuestionId) -> bool {
        let Some(stop) = self.screen_of(id) else { return false };
        let reached = stop == self.state.stop() || self.state.trail.contains(&stop);
        if reached {
            self.state.reviewing = false;
            // What was passed stays passed: "back" leads from here to what is before it.
            let screens = self.screens();
            let place = |of: &super::Stop| screens.iter().position(|screen| screen == of);
            let here = place(&stop);
            self.state.trail.retain(|passed| place(passed) < here);
            self.state.stand(stop);
        }
        reached
    }

    pub fn is_first(&self) -> bool {
        !self.state.reviewing && self.at() == 0
    }

    pub fn is_last(&self) -> bool {
        self.state.reviewing || matches!(self.led(), Some(Led::End)) || self.at() + 1 >= self.screens().len()
    }

    /// Whether the screen only welcomes.
    pub fn is_welcome(&self) -> bool {
        self.survey().behaviour.starts
            && self
                .survey()
                .pages
                .first()
                .is_some_and(|page| page.id == self.state.page)
    }

    /// What is said at the end: of the first ending that holds, or the survey's own.
    pub fn thanks(&self) -> &Text {
        let endings = &self.survey().behaviour.endings;
        let ending = endings.iter().find(|ending| self.surely(&ending.when));
        ending.map_or(&self.survey().thanks, |ending| &ending.thanks)
    }

    /// Whether an answer goes with the response.
    fn is_sent(&self, question: &Question) -> bool {
        self.survey().behaviour.hidden == Hidden::Sent || self.is_visible(&question.id)
    }

    /// The finished response. Answers to questions that ended up hidden are left out, unless the survey sends them.
    pub fn finish(&self, lang: &str, ended: Moment, via: Via) -> Response {
        let State { answers, remarks, .. } = &self.state;
        let mut given = Map::new();
        let mut said = Map::new();
        for question in self.survey().questions().filter(|question| self.is_sent(question)) {
            let computed = matches!(question.kind, Kind::Computed(_))
                .then(|| self.computed(&question.id))
                .flatten();
            let answer = computed.or_else(|| self.tidy(&Place::of(&question.id), answers.get(&question.id)?));
            if let Some(answer) = answer {
                given.insert(question.id.clone(), answer);
            }
            let speaks = question.remark.is_some() || self.asks_other(&question.id);
            if let Some(remark) = remarks
                .get(&question.id)
                .filter(|text| speaks && !text.trim().is_empty())
            {
                said.insert(question.id.clone(), remark.clone());
            }
        }
        let kept = self
            .survey()
            .behaviour
            .variables
            .iter()
            .filter(|variable| variable.kept);
        let set = self
            .survey()
            .behaviour
            .triggers
            .iter()
            .filter_map(|trigger| match &trigger.act {
                Act::Set { name: to, .. } | Act::Copy { to, .. } | Act::Run { to: Some(to), .. } => Some(to),
                _ => None,
            });
        let set = set.filter(|name| self.plan.keepers(name).is_empty()).cloned();
        let sums = self.survey().questions().filter(|question| self.is_sent(question));
        let sums = sums.filter_map(|question| match &question.kind {
            Kind::Repeat(repeat) if totals::has_totals(repeat) => {
                Some(format!("{}{}", question.value_name(), totals::SUFFIX))
            }
            _ => None,
        });
        let named = kept.map(|variable| variable.name.clone()).chain(set).chain(sums);
        let computed = named.filter_map(|name| {
            let value = self.live.values.get(&lower(&name))?.to_json();
            Some((name, value))
        });
        Response {
            id: self.state.response.clone(),
            survey: self.survey().id.clone(),
            revision: self.survey().revision,
            lang: lang.to_owned(),
            started: Some(self.state.started),
            ended: Some(ended),
            finished: true,
            via,
            answers: given,
            remarks: said,
            computed: gathered(computed),
        }
    }

    /// That somebody started and left. No answer is kept.
    pub fn leave(&self, lang: &str, ended: Moment) -> Response {
        Response {
            finished: false,
            answers: Map::new(),
            remarks: Map::new(),
            computed: Map::new(),
            ..self.finish(lang, ended, Via::Device)
        }
    }
}

/// Where a trigger leads.
enum Led {
    To(super::Stop),
    End,
}
