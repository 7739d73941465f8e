//! What an author makes: a survey of pages of questions. No evaluation, no answers, no storage.
mod amount;
mod behaviour;
mod borrowed;
mod choice;
mod edit;
mod field;
mod gather;
mod ids;
mod journey;
mod journey_note;
mod kind;
mod kind_name;
mod logic;
mod look;
mod panel;
mod persona;
mod phrase;
mod problem;
mod question;
mod rating;
mod raw;
mod repeat;
mod text;
mod touchpoint;
mod validator;

pub use amount::Amount;
pub use behaviour::{Act, Behaviour, Ending, Hidden, Labels, Numbers, ProgressBy, Screen, Trigger, Variable};
pub use choice::{CarriedOver, Choice, ChoiceLook, Options, Order, Role, Which};
pub use edit::Direction;
pub use field::{Area, Field, Input, InputSort, Slider};
pub(crate) use gather::gathered;
pub use ids::{
    BadId, ChoiceId, JourneyId, PageId, PanelId, PersonaId, QuestionId, ResponseId, SegmentId, StageId, SurveyId,
    TouchpointId, ViewId,
};
pub use journey::{Journey, Place, Stage};
pub use journey_note::{Known, Note, NoteKind, Version};
pub use kind::{Computed, ComputedStyle, Kind, Picture, YesNo};
pub use kind_name::KindName;
pub use logic::{Condition, Formula, Logic, Rule, Test};
pub use look::{Look, MAX_LOGO, is_colour};
pub use persona::{Outcome, Persona};
pub use problem::{Defect, Fate, Problem};
pub use question::Question;
pub use rating::{Measure, Rating, RatingLook, Scale};
pub use raw::{MAX_CHOICES, MAX_ITEMS, RawJourney, RawSurvey, shallow, surveyjs};
pub use repeat::{Repeat, RepeatLook, Rows};
pub use text::{Text, has_letters};
pub use touchpoint::{TARGET, Touchpoint};
pub use validator::{Demand, Validator};

/// What a file said that this version does not know: kept word for word, and written back.
pub type Extra = crate::order::Map<String, serde_json::Value>;

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
    /// Put away by its author: not in the list, unless asked for.
    pub archived: bool,
    pub title: Text,
    /// A few words before the first question; may be empty.
    pub help: Text,
    /// Who asks, as the respondent sees it; may be empty.
    pub brand: Text,
    pub thanks: Text,
    pub behaviour: Behaviour,
    /// The public key that answers are sealed for, where the survey travels; otherwise empty.
    pub seal_to: String,
    pub extra: Extra,
    /// At least one.
    pub pages: Vec<Page>,
    /// How many ids were ever given to pages, questions and choices: an id is never used twice.
    pub counter: u32,
}

/// What the respondent sees at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub id: PageId,
    /// What formulas and triggers call it; the id when empty.
    pub name: String,
    pub title: Text,
    pub help: Text,
    pub show_if: Option<Formula>,
    pub enable_if: Option<Formula>,
    /// Never shown, unless a trigger shows it.
    pub hidden: bool,
    /// Headings over runs of its questions; a panel may stand in one before it.
    pub panels: Vec<Panel>,
    pub questions: Vec<Question>,
    pub extra: Extra,
}

/// A run of a page's questions under one heading, shown and hidden together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Panel {
    pub id: PanelId,
    /// What formulas and triggers call it; the id when empty.
    pub name: String,
    pub title: Text,
    pub help: Text,
    pub parent: Option<PanelId>,
    pub show_if: Option<Formula>,
    pub enable_if: Option<Formula>,
    pub required_if: Option<Formula>,
    pub hidden: bool,
    /// One of its questions, at least, must be answered.
    pub required: bool,
    pub extra: Extra,
}

impl Panel {
    pub fn new(id: PanelId) -> Self {
        Self {
            id,
            name: String::new(),
            title: Text::default(),
            help: Text::default(),
            parent: None,
            show_if: None,
            enable_if: None,
            required_if: None,
            hidden: false,
            required: false,
            extra: Extra::default(),
        }
    }

    pub fn name(&self) -> &str {
        if self.name.is_empty() {
            self.id.as_str()
        } else {
            &self.name
        }
    }
}

impl Panel {
    /// Under other ids, and without a name, which may be another's.
    pub(crate) fn copied(&self, id: &impl Fn(&Option<PanelId>) -> Option<PanelId>) -> Self {
        Self {
            id: id(&Some(self.id.clone())).unwrap_or_else(|| self.id.clone()),
            name: String::new(),
            parent: id(&self.parent),
            ..self.clone()
        }
    }
}

impl Page {
    pub fn new(id: PageId) -> Self {
        Self {
            id,
            name: String::new(),
            title: Text::default(),
            help: Text::default(),
            show_if: None,
            enable_if: None,
            hidden: false,
            panels: Vec::new(),
            questions: Vec::new(),
            extra: Extra::default(),
        }
    }

    pub fn name(&self) -> &str {
        if self.name.is_empty() {
            self.id.as_str()
        } else {
            &self.name
        }
    }

    pub fn panel(&self, id: &PanelId) -> Option<&Panel> {
        self.panels.iter().find(|panel| panel.id == *id)
    }
}

impl Survey {
    /// A draft with one empty page.
    pub fn blank(id: SurveyId, lang: &str) -> Self {
        let mut survey = Self {
            id,
            revision: 1,
            lang: lang.to_owned(),
            status: Status::Draft,
            archived: false,
            title: Text::default(),
            help: Text::default(),
            brand: Text::default(),
            thanks: Text::default(),
            behaviour: Behaviour::default(),
            seal_to: String::new(),
            extra: Extra::default(),
            pages: Vec::new(),
            counter: 0,
        };
        survey.add_page(None);
        survey
    }

    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    /// Those that can be answered: not what only stands between them.
    pub fn asked(&self) -> impl Iterator<Item = &Question> {
        self.questions().filter(|question| question.kind.asks())
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
