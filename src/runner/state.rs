//! Where a respondent is: what a page, or a draft in storage, needs to go on. Nothing that can be worked out again.
use serde::{Deserialize, Serialize};

use crate::{
    order::{Map, Set},
    response::{Answer, Moment},
    survey::{PageId, QuestionId, ResponseId},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// Also the seed of everything drawn by lot, so that a reload draws the same.
    pub response: ResponseId,
    pub page: PageId,
    /// The question on the screen, when there is one at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
    pub answers: Map<QuestionId, Answer>,
    /// Words added to an answer: those of "other", or of a remark.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub remarks: Map<QuestionId, String>,
    /// What the respondent answered themselves: defaults no longer change it.
    #[serde(default, skip_serializing_if = "Set::is_empty")]
    pub touched: Set<QuestionId>,
    /// Screens that were left by "next", the first first: where "back" leads.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trail: Vec<Stop>,
    /// The furthest progress shown, in hundredths of a percent below 100: it never goes back.
    #[serde(default)]
    pub far: u16,
    /// All answers are shown before they are sent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reviewing: bool,
    pub started: Moment,
}

/// A screen: a page, or one question of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stop {
    pub page: PageId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
}

impl State {
    pub(super) fn stop(&self) -> Stop {
        Stop {
            page: self.page.clone(),
            question: self.question.clone(),
        }
    }

    pub(super) fn stand(&mut self, stop: Stop) {
        self.page = stop.page;
        self.question = stop.question;
    }
}
