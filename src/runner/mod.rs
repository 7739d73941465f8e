//! The respondent's way through a survey, as a state machine without clock or page. The page and the tests drive it alike.
mod acts;
mod checks;
mod circle;
mod counts;
mod demands;
mod live;
mod looks;
mod order;
mod overlay;
mod pattern;
mod place;
mod plain;
mod plan;
mod progress;
mod row_logic;
mod rows;
pub mod scenario;
mod scope;
mod screens;
mod seen;
mod stand;
mod state;
mod tidy;
mod totals;
mod values;
mod way;

use std::sync::Arc;

pub use checks::{Refusal, Why};
pub use overlay::Overlay;
pub use place::Place;
pub use progress::{Progress, paced};
pub use rows::Cell;
pub use state::{State, Stop};
pub use way::Step;

use crate::{
    expression,
    order::{Map, Set},
    response::{Answer, Moment},
    survey::{Defect, Problem, QuestionId, ResponseId, Survey},
};

/// What of a survey can't be run, without answering it.
pub fn problems(survey: &Survey) -> Vec<Problem> {
    plan::Plan::of(survey.clone()).problems
}

/// A survey being answered.
#[derive(Clone, Debug)]
pub struct Runner {
    plan: Arc<plan::Plan>,
    state: State,
    live: live::Live,
    lang: String,
    now: expression::Moment,
}

impl Runner {
    pub fn new(survey: Survey, response: ResponseId, started: Moment) -> Self {
        let state = State {
            response,
            page: survey.pages[0].id.clone(),
            question: None,
            answers: Map::new(),
            remarks: Map::new(),
            touched: Set::new(),
            trail: Vec::new(),
            far: 0,
            reviewing: false,
            started,
        };
        let mut runner = Self::begin(survey, state);
        runner.give_defaults();
        runner.settle_all();
        if let Some(first) = runner.screens().into_iter().next() {
            runner.state.stand(first);
        }
        runner
    }

    /// Goes on from a draft. Answers that no longer fit the survey, and screens that are gone, are left behind.
    pub fn restore(survey: Survey, mut state: State) -> Self {
        let fits = |id: &QuestionId, answer: &Answer| survey.question(id).is_some_and(|q| answer.fits(q).is_ok());
        state.answers.retain(|id, answer| fits(id, answer));
        state.remarks.retain(|id, _| survey.question(id).is_some());
        state.touched.retain(|id| survey.question(id).is_some());
        state.far = state.far.min(progress::MOST);
        let mut runner = Self::begin(survey, state);
        runner.live.quiet = true;
        runner.settle_all();
        runner.live.quiet = false;
        let plan = runner.plan.clone();
        let stands = |stop: &Stop| plan.survey.pages.iter().any(|page| page.id == stop.page);
        runner.state.trail.retain(stands);
        let open = runner.screens();
        if !open.contains(&runner.state.stop())
            && let Some(first) = open.into_iter().next()
        {
            runner.state.stand(first);
        }
        runner
    }

    /// Values that came with the address, for formulas and texts. What a question or the survey itself calls so stays its own.
    pub fn know(&mut self, fields: &[(String, String)]) {
        if fields.is_empty() {
            return;
        }
        for (name, text) in fields {
            let value = expression::Value::text(text);
            self.live.values.insert(expression::lower(name), value);
        }
        self.settle_all();
    }

    fn begin(survey: Survey, state: State) -> Self {
        let plan = Arc::new(plan::Plan::of(survey));
        Self {
            live: live::Live::of(&plan),
            lang: plan.survey.lang.clone(),
            now: expression::Moment {
                ms: state.started.0 as f64,
                zone: expression::Zone::UTC,
            },
            state,
            plan,
        }
    }

    fn give_defaults(&mut self) {
        let plan = self.plan.clone();
        for question in plan.survey.questions() {
            let answer = question
                .logic
                .default
                .as_ref()
                .and_then(|json| values::from_json(question, json))
                .or_else(|| self.first_rows(question, rows::MOST));
            if let Some(answer) = answer.filter(|answer| answer.fits(question).is_ok()) {
                self.state.answers.insert(question.id.clone(), answer);
            }
        }
    }

    pub fn survey(&self) -> &Survey {
        &self.plan.survey
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    /// What in the survey can't be run, by place: the rest does.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = self.plan.problems.clone();
        if self.live.chased {
            problems.push(Problem {
                path: String::new(),
                defect: Defect::Circle,
            });
        }
        problems
    }

    pub fn answer(&self, id: &QuestionId) -> Option<&Answer> {
        self.state.answers.get(id)
    }

    /// The words added to an answer: of "other", or of a remark.
    pub fn remark(&self, id: &QuestionId) -> Option<&str> {
        self.state.remarks.get(id).map(String::as_str)
    }

    /// Gives or takes back an answer. One that doesn't fit the question is refused and changes nothing.
    pub fn set(&mut self, id: &QuestionId, answer: Option<Answer>) -> bool {
        let plan = self.plan.clone();
        let Some(own) = plan.place(id).and_then(|place| plan.question(place)) else {
            return false;
        };
        // Rows that were all taken away are an answer: none come back.
        let says = |answer: &Answer| !answer.is_empty() || matches!(answer, Answer::Rows(_));
        let answer = answer.filter(says);
        if answer.as_ref().is_some_and(|answer| answer.fits(own).is_err()) {
            return false;
        }
        let shared: Vec<QuestionId> = self.sharing(own.value_name());
        let value = answer.as_ref().map(|answer| values::of_answer(own, answer));
        self.state.touched.insert(id.clone());
        for other in shared {
            let answer = if other == *id {
                answer.clone()
            } else {
                let question = self.plan.question(self.plan.place(&other).unwrap_or(usize::MAX));
                question.zip(value.as_ref()).and_then(|(question, value)| {
                    let shared = answer.as_ref().and_then(|rows| self.shared_rows(own, question, rows));
                    shared.or_else(|| values::to_answer(question, value))
                })
            };
            match answer {
                Some(answer) => self.state.answers.insert(other, answer),
                None => self.state.answers.remove(&other),
            };
        }
        self.settle(&id.clone());
        self.stay_on_a_screen();
        self.advance();
        true
    }

    /// The questions that keep their value under one name.
    fn sharing(&self, name: &str) -> Vec<QuestionId> {
        let places = self.plan.keepers(name).iter();
        places
            .filter_map(|place| self.plan.question(*place))
            .map(|question| question.id.clone())
            .collect()
    }

    /// Cut at [`Answer::MAX_TEXT`].
    pub fn set_remark(&mut self, id: &QuestionId, text: &str) {
        if self.survey().question(id).is_none() {
            return;
        }
        let end = (0..=Answer::MAX_TEXT.min(text.len()))
            .rev()
            .find(|at| text.is_char_boundary(*at));
        let text = text.get(..end.unwrap_or(0)).unwrap_or_default();
        if text.is_empty() {
            self.state.remarks.remove(id);
        } else {
            self.state.remarks.insert(id.clone(), text.to_owned());
        }
        self.settle(&id.clone());
    }
}

#[cfg(test)]
mod tests;
