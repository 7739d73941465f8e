//! Surveys to start from and questions to put in, in the author's language with the others as translations. Depends on the
//! survey and the words; knows no page and no storage.
mod bank;
mod defaults;
mod plan;
mod texts;

pub use bank::{Banked, bank};
pub use defaults::{change_kind, fill};
pub use plan::Stage;

use crate::{
    survey::{Survey, SurveyId, Text},
    words::{Lang, Words},
};
use plan::Plan;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    Blank,
    Brand,
    Satisfaction,
    Effort,
    Purchase,
    Support,
    Onboarding,
    Delivery,
    Renewal,
    Employee,
    Maturity,
    Understand,
}

impl Template {
    pub const ALL: [Self; 12] = [
        Self::Blank,
        Self::Brand,
        Self::Satisfaction,
        Self::Effort,
        Self::Purchase,
        Self::Support,
        Self::Onboarding,
        Self::Delivery,
        Self::Renewal,
        Self::Employee,
        Self::Maturity,
        Self::Understand,
    ];

    /// In addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Brand => "brand",
            Self::Satisfaction => "satisfaction",
            Self::Effort => "effort",
            Self::Purchase => "purchase",
            Self::Support => "support",
            Self::Onboarding => "onboarding",
            Self::Delivery => "delivery",
            Self::Renewal => "renewal",
            Self::Employee => "employee",
            Self::Maturity => "maturity",
            Self::Understand => "understand",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.tag() == tag)
    }

    pub fn name(self, words: &Words) -> &'static str {
        words.templates().names.get(self as usize).copied().unwrap_or_default()
    }

    /// Questions, and the seconds that they take in a language: known without the texts, so that who only lists templates does
    /// not hold them. Nothing for the blank one.
    pub fn size(self, lang: Lang) -> (usize, u16) {
        const SIZES: [(usize, [u16; 4]); 12] = [
            (0, [0, 0, 0, 0]),
            (3, [33, 35, 35, 33]),
            (3, [31, 34, 34, 31]),
            (3, [31, 34, 34, 32]),
            (4, [36, 39, 39, 36]),
            (4, [36, 41, 41, 37]),
            (4, [37, 40, 40, 38]),
            (4, [35, 39, 39, 35]),
            (4, [37, 40, 40, 38]),
            (3, [34, 37, 37, 35]),
            (4, [36, 39, 39, 37]),
            (4, [55, 57, 58, 56]),
        ];
        let (questions, seconds) = SIZES.get(self as usize).copied().unwrap_or_default();
        (questions, seconds.get(lang as usize).copied().unwrap_or_default())
    }

    fn plan(self) -> Option<&'static Plan> {
        Some(match self {
            Self::Blank => return None,
            Self::Brand => &texts::BRAND,
            Self::Satisfaction => &texts::SATISFACTION,
            Self::Effort => &texts::EFFORT,
            Self::Purchase => &texts::PURCHASE,
            Self::Support => &texts::SUPPORT,
            Self::Onboarding => &texts::ONBOARDING,
            Self::Delivery => &texts::DELIVERY,
            Self::Renewal => &texts::RENEWAL,
            Self::Employee => &texts::EMPLOYEE,
            Self::Maturity => &texts::MATURITY,
            Self::Understand => &texts::UNDERSTAND,
        })
    }

    /// A draft of one question a page. It speaks all our languages, so that respondents get theirs.
    pub fn draft(self, id: SurveyId, words: &Words) -> Survey {
        let mut survey = Survey::blank(id, words.lang.tag());
        if let Some(plan) = self.plan() {
            plan.fill(&mut survey);
        }
        survey
    }
}

/// A text of our own in the languages that the survey speaks, as far as we do: its author's and those of its translations.
pub fn text_of(survey: &Survey, says: impl Fn(&Words) -> &'static str) -> Text {
    let own = Lang::nearest(&survey.lang).unwrap_or_default();
    let mut text: Text = says(own.words()).into();
    let spoken = |lang: &Lang| {
        let texts = survey.questions().flat_map(|question| question.title.langs());
        let mut tags = texts.chain(survey.title.langs());
        tags.any(|tag| Lang::nearest(tag) == Some(*lang))
    };
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != own).filter(spoken) {
        text.translate(lang.tag(), says(lang.words()).to_owned());
    }
    text
}

#[cfg(test)]
mod tests;
