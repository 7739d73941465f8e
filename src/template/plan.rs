//! How a survey to start from, or a question of the bank, is written down: its texts in four languages beside each other, so
//! that a missing one does not compile. No texts.
use super::defaults;
use crate::{
    survey::{
        Choice, Condition, Kind, KindName, PageId, Place, Question, QuestionId, Rating, Role, Rule, StageId, Survey,
        Test, Text,
    },
    words::{Lang, Words},
};

/// In the order of [`Lang::ALL`].
pub type Said = [&'static str; 4];

pub struct Plan {
    pub title: Said,
    pub thanks: Said,
    pub asks: &'static [Ask],
}

pub struct Ask {
    pub what: What,
    pub title: Said,
    /// The stage of the journey ([`crate::survey::Journey::preset`]).
    pub stage: Stage,
    pub required: bool,
    /// Shown only if the answer to the ask of this number (from 0) is from, to.
    pub only_if: Option<(usize, u8, u8)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Discover,
    Buy,
    Receive,
    Use,
    Help,
    Renew,
}

impl Stage {
    pub const ALL: [Self; 6] = [
        Self::Discover,
        Self::Buy,
        Self::Receive,
        Self::Use,
        Self::Help,
        Self::Renew,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Self::Discover => "discover",
            Self::Buy => "buy",
            Self::Receive => "receive",
            Self::Use => "use",
            Self::Help => "help",
            Self::Renew => "renew",
        }
    }
}

pub enum What {
    Nps,
    Csat,
    Ces,
    /// 1 to 5, with what its ends mean.
    Rating([Said; 2]),
    YesNo,
    Comment,
    One(&'static [Said]),
    /// With "other" at the end, which asks for words of one's own.
    OneOrOther(&'static [Said], Said),
    AnyOrOther(&'static [Said], Said),
}

impl What {
    pub fn kind(&self) -> KindName {
        match self {
            Self::Nps => KindName::Nps,
            Self::Csat => KindName::Csat,
            Self::Ces => KindName::Ces,
            Self::Rating(_) => KindName::Rating5,
            Self::YesNo => KindName::YesNo,
            Self::Comment => KindName::Comment,
            Self::One(_) | Self::OneOrOther(..) => KindName::Single,
            Self::AnyOrOther(..) => KindName::Multiple,
        }
    }
}

impl Ask {
    pub const fn new(what: What, title: Said, stage: Stage) -> Self {
        Self {
            what,
            title,
            stage,
            required: false,
            only_if: None,
        }
    }

    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    pub const fn only_if(self, ask: usize, low: u8, high: u8) -> Self {
        Self {
            only_if: Some((ask, low, high)),
            ..self
        }
    }

    /// The question at the end of a page, in the author's language with the others as translations.
    pub fn put(&self, survey: &mut Survey, page: &PageId) -> QuestionId {
        let own = Lang::nearest(&survey.lang).unwrap_or_default();
        let id = survey.add_question(Some(page), self.what.kind());
        let choices = self.choices(survey, own);
        let Some(question) = survey.question_mut(&id) else {
            return id;
        };
        question.title = said(self.title, own);
        question.required = self.required;
        question.place = StageId::new(self.stage.id()).ok().map(|stage| Place {
            stage,
            touchpoint: String::new(),
        });
        match &mut question.kind {
            Kind::Rating(rating) => self.ends(rating, own),
            kind => {
                if let (Some(list), false) = (kind.choices_mut(), choices.is_empty()) {
                    *list = choices;
                }
            }
        }
        id
    }

    fn choices(&self, survey: &mut Survey, own: Lang) -> Vec<Choice> {
        let (labels, other) = match &self.what {
            What::One(labels) => (*labels, None),
            What::OneOrOther(labels, other) | What::AnyOrOther(labels, other) => (*labels, Some(*other)),
            _ => return Vec::new(),
        };
        let mut choice = |label: Said, role| Choice {
            label: said(label, own),
            role,
            ..survey.fresh_choice("")
        };
        let mut choices: Vec<Choice> = labels.iter().map(|label| choice(*label, Role::Plain)).collect();
        choices.extend(other.map(|other| choice(other, Role::Other)));
        choices
    }

    fn ends(&self, rating: &mut Rating, own: Lang) {
        [rating.low, rating.high] = match &self.what {
            What::Rating(ends) => ends.map(|end| said(end, own)),
            _ => [0, 1].map(|at: usize| {
                let end = |words: &Words| {
                    let ends = defaults::ends(rating.measure, words).unwrap_or_default();
                    ends.get(at).copied().unwrap_or_default()
                };
                said(Lang::ALL.map(|lang| end(lang.words())), own)
            }),
        };
    }

    /// The question by itself, for the survey in hand to take in.
    pub fn question(&self, survey: &Survey) -> Option<Question> {
        let mut holder = Survey::blank(survey.id.clone(), &survey.lang);
        let page = holder.pages.first()?.id.clone();
        let id = self.put(&mut holder, &page);
        holder.question(&id).cloned()
    }
}

impl Plan {
    /// Fills a blank survey, one question a page.
    pub fn fill(&self, survey: &mut Survey) {
        let own = Lang::nearest(&survey.lang).unwrap_or_default();
        survey.title = said(self.title, own);
        survey.thanks = said(self.thanks, own);
        let mut ids: Vec<QuestionId> = Vec::new();
        for ask in self.asks {
            let page = match survey.pages.last() {
                Some(page) if page.questions.is_empty() => page.id.clone(),
                _ => survey.add_page(None),
            };
            let id = ask.put(survey, &page);
            let rule = ask.only_if.and_then(|(source, low, high)| {
                let question = ids.get(source)?.clone();
                let test = Test::Between { low, high };
                Some(Condition::Rule(Rule { question, test }))
            });
            if let Some(question) = survey.question_mut(&id) {
                question.show_if = rule;
            }
            ids.push(id);
        }
    }
}

/// The author's own wording, and the others.
pub fn said(texts: Said, own: Lang) -> Text {
    let mut text = Text::default();
    for (lang, wording) in Lang::ALL.into_iter().zip(texts) {
        if lang == own {
            text.default = wording.to_owned();
        } else {
            text.translate(lang.tag(), wording.to_owned());
        }
    }
    text
}
