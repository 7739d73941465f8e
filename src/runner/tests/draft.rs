//! Surveys for tests, written down quickly. No expectations here.
use super::*;
use crate::survey::{Computed, ComputedStyle, Formula, Input, InputSort, Kind, Page, PageId, Question};

/// Pages of questions, by name; numbers where nothing else is said.
pub(super) struct Draft(pub(super) Survey);

pub(super) fn formula(text: &str) -> Formula {
    Formula(text.to_owned())
}

pub(super) fn q(name: &str) -> QuestionId {
    QuestionId::new(name).unwrap()
}

impl Draft {
    pub(super) fn new() -> Self {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        survey.pages.clear();
        Self(survey)
    }

    pub(super) fn page(&mut self, name: &str, kinds: Vec<(&str, Kind)>) -> &mut Page {
        let mut page = Page::new(PageId::new(name).unwrap());
        page.questions = kinds
            .into_iter()
            .map(|(name, kind)| Question::new(q(name), kind))
            .collect();
        self.0.pages.push(page);
        self.0.pages.last_mut().unwrap()
    }

    pub(super) fn question(&mut self, name: &str) -> &mut Question {
        self.0.question_mut(&q(name)).unwrap()
    }

    pub(super) fn run(self) -> Runner {
        Runner::new(self.0, ResponseId::new("r").unwrap(), Moment(1))
    }
}

pub(super) fn number() -> Kind {
    Kind::Short(Input {
        sort: InputSort::Number,
        ..Input::default()
    })
}

pub(super) fn computed(text: &str) -> Kind {
    Kind::Computed(Computed {
        formula: formula(text),
        format: Default::default(),
        style: ComputedStyle::Plain,
        digits: None,
    })
}

pub(super) fn type_in(runner: &mut Runner, name: &str, text: &str) {
    assert!(runner.set(&q(name), Some(Answer::Text(text.to_owned()))), "{name}");
}

pub(super) fn text(runner: &Runner, name: &str) -> Option<String> {
    runner.answer(&q(name)).and_then(Answer::text).map(str::to_owned)
}
