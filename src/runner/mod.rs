//! The respondent's way through a survey, as a state machine without clock or page. The page and the tests drive it alike.
mod eval;
mod progress;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use progress::Progress;

use crate::{
    response::{Answer, Moment, Response, Via},
    survey::{Page, PageId, Question, QuestionId, ResponseId, Survey},
};

/// Where a respondent is. What a page, or a draft in storage, needs to go on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    pub response: ResponseId,
    pub page: PageId,
    pub answers: BTreeMap<QuestionId, Answer>,
    pub started: Moment,
}

/// A survey being answered.
#[derive(Clone, Debug)]
pub struct Runner {
    survey: Survey,
    state: State,
}

/// What `next` came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Another page.
    Page,
    /// There is no page after this one: the answers can be sent.
    End,
}

/// Why a question keeps the respondent on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Required and not answered.
    Missing,
    /// Required, and some statements are not rated.
    RowsMissing,
}

impl Runner {
    pub fn new(survey: Survey, response: ResponseId, started: Moment) -> Self {
        let mut runner = Self {
            state: State {
                response,
                page: survey.pages[0].id.clone(),
                answers: BTreeMap::new(),
                started,
            },
            survey,
        };
        if let Some(first) = runner.pages().first().map(|page| page.id.clone()) {
            runner.state.page = first;
        }
        runner
    }

    /// Goes on from a draft. Answers that no longer fit the survey, and a page that is gone, are left behind.
    pub fn restore(survey: Survey, state: State) -> Self {
        let mut runner = Self { state, survey };
        let survey = &runner.survey;
        runner
            .state
            .answers
            .retain(|id, answer| survey.question(id).is_some_and(|q| answer.fits(q).is_ok()));
        if !runner.pages().iter().any(|page| page.id == runner.state.page) {
            let first = runner
                .pages()
                .first()
                .map_or_else(|| survey_start(&runner.survey), |page| page.id.clone());
            runner.state.page = first;
        }
        runner
    }

    pub fn survey(&self) -> &Survey {
        &self.survey
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    pub fn answer(&self, id: &QuestionId) -> Option<&Answer> {
        self.state.answers.get(id)
    }

    /// Gives or takes back an answer. One that doesn't fit the question is refused and changes nothing.
    pub fn set(&mut self, id: &QuestionId, answer: Option<Answer>) -> bool {
        let Some(question) = self.survey.question(id) else {
            return false;
        };
        match answer.filter(|answer| !answer.is_empty()) {
            None => {
                self.state.answers.remove(id);
            }
            Some(answer) if answer.fits(question).is_ok() => {
                self.state.answers.insert(id.clone(), answer);
            }
            Some(_) => return false,
        }
        self.stay_on_a_page();
        true
    }

    /// An answer can close the page that the respondent is on: then they stand on the last open one before it.
    fn stay_on_a_page(&mut self) {
        let open = self.pages();
        if open.iter().any(|page| page.id == self.state.page) {
            return;
        }
        let before = self.survey.pages.iter().take_while(|page| page.id != self.state.page);
        let before = before.filter(|page| open.iter().any(|o| o.id == page.id)).last();
        if let Some(page) = before.or(open.first().copied()).map(|page| page.id.clone()) {
            self.state.page = page;
        }
    }

    /// The pages that this respondent can reach with the answers so far: those with a visible question.
    pub fn pages(&self) -> Vec<&Page> {
        let visible = self.visible();
        self.survey
            .pages
            .iter()
            .filter(|page| page.questions.iter().any(|q| visible.contains(&&q.id)))
            .collect()
    }

    /// The questions on the page where the respondent is.
    pub fn here(&self) -> Vec<&Question> {
        let visible = self.visible();
        self.survey
            .pages
            .iter()
            .filter(|page| page.id == self.state.page)
            .flat_map(|page| &page.questions)
            .filter(|question| visible.contains(&&question.id))
            .collect()
    }

    /// Where the page stands among those that can be reached, from 0.
    fn at(&self) -> usize {
        self.pages()
            .iter()
            .position(|page| page.id == self.state.page)
            .unwrap_or(0)
    }

    /// What keeps the respondent on this page.
    pub fn refusals(&self) -> Vec<(QuestionId, Refusal)> {
        let refuse = |question: &Question| {
            let answer = self.state.answers.get(&question.id);
            let refusal = match answer {
                None => Refusal::Missing,
                Some(Answer::Grid(rows)) if rows.len() < question.kind.choices().len() => Refusal::RowsMissing,
                Some(_) => return None,
            };
            question.required.then(|| (question.id.clone(), refusal))
        };
        self.here().into_iter().filter_map(refuse).collect()
    }

    /// Goes to the next page that can be reached.
    ///
    /// # Errors
    /// The questions on this page that need an answer first.
    #[expect(
        clippy::should_implement_trait,
        reason = "a respondent says next; nothing is iterated"
    )]
    pub fn next(&mut self) -> Result<Step, Vec<(QuestionId, Refusal)>> {
        let refusals = self.refusals();
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let next = self.pages().get(self.at() + 1).map(|page| page.id.clone());
        Ok(match next {
            Some(page) => {
                self.state.page = page;
                Step::Page
            }
            None => Step::End,
        })
    }

    /// One page back; answers stay. Returns whether there was one.
    pub fn back(&mut self) -> bool {
        let Some(at) = self.at().checked_sub(1) else {
            return false;
        };
        let Some(page) = self.pages().get(at).map(|page| page.id.clone()) else {
            return false;
        };
        self.state.page = page;
        true
    }

    pub fn is_first(&self) -> bool {
        self.at() == 0
    }

    pub fn is_last(&self) -> bool {
        self.at() + 1 >= self.pages().len()
    }

    /// The finished response. Answers to questions that ended up hidden are left out.
    pub fn finish(&self, lang: &str, ended: Moment, via: Via) -> Response {
        let visible = self.visible();
        let answers = self.state.answers.iter().filter(|(id, _)| visible.contains(id));
        Response {
            id: self.state.response.clone(),
            survey: self.survey.id.clone(),
            revision: self.survey.revision,
            lang: lang.to_owned(),
            started: Some(self.state.started),
            ended: Some(ended),
            finished: true,
            via,
            answers: answers.map(|(id, answer)| (id.clone(), answer.clone())).collect(),
            remarks: BTreeMap::new(),
            computed: BTreeMap::new(),
        }
    }

    /// That somebody started and left. No answer is kept.
    pub fn leave(&self, lang: &str, ended: Moment) -> Response {
        Response {
            finished: false,
            answers: BTreeMap::new(),
            ..self.finish(lang, ended, Via::Device)
        }
    }
}

fn survey_start(survey: &Survey) -> PageId {
    survey.pages[0].id.clone()
}

#[cfg(test)]
mod tests;
