//! How a survey is walked: screens, progress, what is computed and what happens on the way. Data only; `runner` acts on it.
use serde_json::Value;

use super::{Extra, Formula, Text};

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Behaviour {
    pub screen: Screen,
    pub progress: ProgressBy,
    /// Whether the questions are numbered.
    pub numbers: Numbers,
    /// The respondent can't go back.
    pub one_way: bool,
    /// Shows all answers before they are sent.
    pub preview: bool,
    /// The first page only welcomes: it is not counted, and its button says "start".
    pub starts: bool,
    pub hidden: Hidden,
    pub variables: Vec<Variable>,
    pub triggers: Vec<Trigger>,
    /// The first whose formula holds replaces the survey's own thanks.
    pub endings: Vec<Ending>,
    pub labels: Labels,
}

/// What is on the screen at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    #[default]
    Page,
    Question,
    /// All pages under each other.
    Whole,
}

/// What the walk counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ProgressBy {
    /// Questions answered, fast to slow: `100·(answered/total)^0.7` (Villar et al. 2013; `survey-lint.md`).
    #[default]
    Paced,
    Pages,
    Questions,
    Required,
    /// Seconds left, by [`super::Question::seconds`].
    Time,
    /// Not shown.
    Off,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Numbers {
    #[default]
    Off,
    Survey,
    Page,
}

/// What becomes of an answer whose question is hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Hidden {
    /// It counts as not given as long as it is hidden, so that a chain of rules closes behind it.
    #[default]
    Unseen,
    /// Formulas still see it; it is left out when the answers are sent. SurveyJS's way.
    LeftOut,
    /// It is sent.
    Sent,
}

/// A value computed from answers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Variable {
    pub name: String,
    pub formula: Formula,
    /// Whether it is sent with the answers.
    pub kept: bool,
}

/// Something done each time that a formula begins to hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Trigger {
    pub when: Formula,
    pub act: Act,
    pub extra: Extra,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// The survey ends with this page.
    Complete,
    /// On to the page, or the page of the question, of this name.
    Skip {
        to: String,
    },
    Set {
        name: String,
        value: Value,
    },
    Copy {
        from: String,
        to: String,
    },
    Run {
        formula: Formula,
        to: Option<String>,
    },
    /// Shows what is hidden as long as the formula holds.
    Show {
        pages: Vec<String>,
        questions: Vec<String>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ending {
    pub when: Formula,
    pub thanks: Text,
}

/// What the buttons say; the app's own words when empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Labels {
    pub start: Text,
    pub back: Text,
    pub next: Text,
    pub preview: Text,
    pub finish: Text,
}
