//! What was found, where, and why: closed data. The words for it are put together in `say`.
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Fix, Rule, Severity};
use crate::survey::{ChoiceId, PageId, Question, QuestionId};

#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub rule: Rule,
    pub severity: Severity,
    pub place: Place,
    pub evidence: Evidence,
    /// One edit that mends it, where there is one.
    pub fix: Option<Fix>,
}

/// Where it was found; nothing named is the survey as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    pub page: Option<PageId>,
    pub question: Option<QuestionId>,
    pub part: Part,
    /// The options or rows that it is about.
    pub choices: Vec<ChoiceId>,
    /// Bytes of the text that decided it; the text is that of `part`, in `lang`.
    pub span: Option<Range<usize>>,
    /// The tag of the wording that was read, where it is about a wording.
    pub lang: Option<String>,
}

/// The part of a question, or of the survey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Part {
    #[default]
    Whole,
    Title,
    /// The label of the one choice named: a row of a matrix.
    Row,
    /// A question inside a table or panel, by its place there.
    Inner(usize),
    Choices,
    Scale,
    /// When it is shown.
    Condition,
    /// Any other formula, or a text with a name in braces.
    Formula,
    Variable(usize),
    Trigger(usize),
    Ending(usize),
}

/// What decided it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Evidence {
    None,
    /// As they are written.
    Words(Vec<String>),
    /// Words; in Chinese, characters.
    Length {
        found: usize,
        limit: usize,
        characters: bool,
    },
    Count {
        found: usize,
        limit: usize,
    },
    Seconds(u32),
    /// School years.
    Grade(u32),
    Sides {
        good: usize,
        bad: usize,
    },
    /// Two options that overlap, or say the same.
    Both(String, String),
    /// Names in formulas.
    Names(Vec<String>),
    /// Texts that a language lacks.
    Lacking {
        lang: String,
        texts: usize,
    },
    /// From this character on (from 0).
    At(usize),
}

impl Finding {
    pub(super) fn of(rule: Rule, place: Place, evidence: Evidence) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            place,
            evidence,
            fix: None,
        }
    }

    pub(super) fn with(self, fix: Option<Fix>) -> Self {
        Self { fix, ..self }
    }
}

impl Place {
    pub(super) fn of(page: &PageId, question: &Question, part: Part) -> Self {
        Self {
            page: Some(page.clone()),
            question: Some(question.id.clone()),
            part,
            ..Self::default()
        }
    }

    pub(super) fn part(part: Part) -> Self {
        Self {
            part,
            ..Self::default()
        }
    }
}
