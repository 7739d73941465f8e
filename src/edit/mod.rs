//! Every change that an author can make to a survey, as data, and the history that takes it back. Pure: no page, no storage.
//! Each edit keeps the survey well-formed; one whose place is gone changes nothing.
mod apply;
mod clip;
mod drop;
mod history;
mod list;
mod name;
mod spot;
#[cfg(test)]
mod tests;

pub use clip::{Clip, clip, read_clip};
pub use drop::{Drop, Drops, item_drops, page_drops, question_drops};
pub use history::{Change, History, Spotlight};
pub use list::{ListEdit, Part, lines};
pub use name::EditName;
pub use spot::Spot;

use crate::survey::{
    Condition, Input, KindName, Order, PageId, Question, QuestionId, RatingLook, Scale, Slider, StageId, Status, Survey,
};

/// A place among the questions of a page, from 0, counted without what is put there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub page: PageId,
    pub at: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A text: the author's own where no language is named.
    Write {
        spot: Spot,
        lang: Option<String>,
        text: String,
    },
    Status(Status),
    /// After this page, or at the end.
    AddPage(Option<PageId>),
    DuplicatePage(PageId),
    MovePage(PageId, usize),
    RemovePage(PageId),
    /// At the end of the last page without a place.
    AddQuestion(Option<Slot>, KindName),
    /// Copies of these, in this order, with ids of their own. Their rules come along as far as they fit.
    Insert(Option<Slot>, Vec<Question>),
    DuplicateQuestion(QuestionId),
    MoveQuestion(QuestionId, Slot),
    RemoveQuestion(QuestionId),
    Kind(QuestionId, KindName),
    Required(QuestionId, bool),
    ShowIf(QuestionId, Option<Condition>),
    Stage(QuestionId, Option<StageId>),
    Touchpoint(QuestionId, String),
    Owner(QuestionId, String),
    /// Choices, rows, columns or fields.
    List(QuestionId, Part, ListEdit),
    Order(QuestionId, Order),
    /// How many may be chosen, or are ranked: at least, at most; 0 is no limit.
    Limits(QuestionId, u16, u16),
    /// Of a plain rating only: a metric fixes its own.
    Scale(QuestionId, Scale),
    Look(QuestionId, RatingLook),
    Input(QuestionId, Input),
    Slider(QuestionId, Slider),
    /// A text by its key among all texts ([`crate::translation`]), in a language.
    Translate {
        key: String,
        lang: String,
        text: String,
    },
    /// Colour, logo and consent; `typed` tells that one of its texts is being written.
    Appearance {
        look: crate::survey::Look,
        typed: bool,
    },
    /// All of it, as it was made elsewhere: mended by advice, another tab's version, or a translator's table.
    Replace(EditName, Box<Survey>),
}

/// What came of an edit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub changed: bool,
    /// The question that is new here, or moved, the first of several.
    pub question: Option<QuestionId>,
    /// The page that is new here.
    pub page: Option<PageId>,
    /// The choice, row, column or field that is new here, the last of several.
    pub choice: Option<crate::survey::ChoiceId>,
    /// So many rules had to go, because what they look at is gone or comes later now.
    pub rules_fell: usize,
    /// The change of kind left choices or columns behind.
    pub choices_fell: bool,
}
