//! The bank: every question that a template asks, and those that none does, by the stage of the journey. No pages.
use super::{
    Template,
    plan::{Ask, Stage, said},
    texts::BANK,
};
use crate::{
    survey::{KindName, Question, Survey},
    words::Lang,
};

/// A question of the bank.
#[derive(Clone, Copy)]
pub struct Banked(&'static Ask);

impl PartialEq for Banked {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Banked {
    pub fn stage(self) -> Stage {
        self.0.stage
    }

    pub fn kind(self) -> KindName {
        self.0.what.kind()
    }

    pub fn title(self, lang: Lang) -> &'static str {
        self.0.title.get(lang as usize).copied().unwrap_or_default()
    }

    /// Whether each of these words stands in it, in any language.
    pub fn has(self, search: &str) -> bool {
        let fold = |text: &str| text.to_lowercase().replace('\u{200c}', " ");
        let search = fold(search);
        let text = said(self.0.title, Lang::En);
        let all: Vec<String> = text.all().map(fold).collect();
        search
            .split_whitespace()
            .all(|word| all.iter().any(|text| text.contains(word)))
    }

    /// The question in the language of this survey, the others as translations.
    pub fn question(self, survey: &Survey) -> Option<Question> {
        self.0.question(survey)
    }
}

/// By stage, and each question once.
pub fn bank() -> Vec<Banked> {
    let templates = Template::ALL
        .into_iter()
        .filter_map(Template::plan)
        .flat_map(|plan| plan.asks);
    let mut bank: Vec<Banked> = Vec::new();
    for ask in BANK.iter().chain(templates) {
        if bank.iter().all(|known| known.0.title != ask.title) {
            bank.push(Banked(ask));
        }
    }
    bank.sort_by_key(|banked| banked.stage());
    bank
}
