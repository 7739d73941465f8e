//! What an author makes: a survey of pages of questions. No evaluation, no answers, no storage.
mod edit;
mod ids;
mod journey;
mod logic;
mod problem;
mod question;
mod raw;
mod removed;
mod text;

pub use edit::Direction;
pub use ids::{BadId, ChoiceId, PageId, QuestionId, ResponseId, SegmentId, StageId, SurveyId};
pub use journey::{Journey, Place, Stage};
pub use logic::{Rule, Test};
pub use problem::{Defect, Problem};
pub use question::{Choice, Kind, KindName, Measure, Question, Rating, Scale};
pub use raw::{MAX_CHOICES, MAX_ITEMS, RawJourney, RawSurvey};
pub use removed::Removed;
pub use text::Text;

/// Whether people may answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    #[default]
    Draft,
    Open,
    Closed,
}

/// A survey that passed [`RawSurvey::check`]: ids are unique, every rule names a question of this survey, pages exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    pub id: SurveyId,
    /// Counts the saved versions, from 1.
    pub revision: u32,
    /// The language (BCP 47) that the author writes in.
    pub lang: String,
    pub status: Status,
    pub title: Text,
    /// Who asks, as the respondent sees it; may be empty.
    pub brand: Text,
    pub thanks: Text,
    /// At least one.
    pub pages: Vec<Page>,
    /// How many ids were ever given to pages, questions and choices: an id is never used twice.
    pub counter: u32,
}

/// What the respondent sees at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub id: PageId,
    pub questions: Vec<Question>,
}

impl Survey {
    /// A draft with one empty page.
    pub fn blank(id: SurveyId, lang: &str) -> Self {
        let mut survey = Self {
            id,
            revision: 1,
            lang: lang.to_owned(),
            status: Status::Draft,
            title: Text::default(),
            brand: Text::default(),
            thanks: Text::default(),
            pages: Vec::new(),
            counter: 0,
        };
        survey.add_page(None);
        survey
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }

    pub fn question_mut(&mut self, id: &QuestionId) -> Option<&mut Question> {
        self.pages
            .iter_mut()
            .flat_map(|page| &mut page.questions)
            .find(|question| question.id == *id)
    }

    /// The questions a rule on `id` may look at: all that stand before it.
    pub fn before(&self, id: &QuestionId) -> impl Iterator<Item = &Question> {
        self.questions().take_while(move |question| question.id != *id)
    }

    /// The question's number as people count, from 1.
    pub fn number(&self, id: &QuestionId) -> Option<usize> {
        self.questions()
            .position(|question| question.id == *id)
            .map(|at| at + 1)
    }

    /// The first question with this measure: the survey's headline for it.
    pub fn measured(&self, measure: Measure) -> Option<&Question> {
        self.questions()
            .find(|question| matches!(&question.kind, Kind::Rating(rating) if rating.measure == measure))
    }
}
