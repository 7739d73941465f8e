//! What the parts of the builder share: the survey, what is selected, and every change that an author can make.
use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;
use waystone::{
    outline::{self, Row},
    survey::{Direction, KindName, MAX_ITEMS, PageId, Question, QuestionId, Removed, Survey},
    template,
    words::{Lang, Words},
};

use super::saver::Saver;
use crate::app::{browser::root, words};

/// What is open in the editor.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum At {
    About,
    Question(QuestionId),
    Thanks,
}

#[derive(Clone, PartialEq)]
pub struct Notice {
    pub text: String,
    pub undo: Option<Removed>,
}

#[derive(Clone, Copy)]
pub struct Editor {
    pub survey: RwSignal<Survey>,
    pub at: RwSignal<At>,
    /// Where a new question goes.
    page: RwSignal<Option<PageId>>,
    pub rows: Memo<Vec<Row>>,
    pub notice: RwSignal<Option<Notice>>,
    /// The list of kinds is open at the end of the cards.
    pub adding: RwSignal<bool>,
    pub saver: Saver,
    pub words: Signal<&'static Words>,
}

/// A text field follows the direction of what stands in it; an empty one that of the page, as its hint does.
pub fn direction(text: impl Fn() -> String) -> impl Fn() -> Option<&'static str> {
    move || (!text().is_empty()).then_some("auto")
}

/// The key of an item that is drawn anew whenever any of this changes.
pub fn key(shown: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    shown.hash(&mut hasher);
    hasher.finish().to_string()
}

impl Editor {
    pub fn open(survey: Survey, base: u32, is_unsaved: bool) -> Self {
        let words = words();
        let first = survey.questions().next().map(|question| question.id.clone());
        let survey = RwSignal::new(survey);
        Self {
            survey,
            at: RwSignal::new(first.map_or(At::About, At::Question)),
            page: RwSignal::new(None),
            rows: Memo::new(move |_| survey.with(|survey| outline::rows(survey, words.get()))),
            notice: RwSignal::new(None),
            adding: RwSignal::new(false),
            saver: Saver::open(survey, base, is_unsaved),
            words,
        }
    }

    /// The words for what the survey says by itself: in the language that its author writes.
    fn authors_words(self) -> &'static Words {
        let lang = self.survey.with_untracked(|survey| Lang::nearest(&survey.lang));
        lang.map_or_else(|| self.words.get_untracked(), Lang::words)
    }

    pub fn edit<T>(self, change: impl FnOnce(&mut Survey) -> T) -> T {
        let result = change(&mut self.survey.write());
        self.saver.touch();
        result
    }

    pub fn edit_question(self, id: &QuestionId, change: impl FnOnce(&mut Question)) {
        self.edit(|survey| {
            if let Some(question) = survey.question_mut(id) {
                change(question);
            }
        });
    }

    pub fn select(self, at: At) {
        self.adding.set(false);
        self.page.set(None);
        self.at.set(at);
        root::focus_soon("#card".into());
    }

    fn page_of(survey: &Survey, id: &QuestionId) -> Option<PageId> {
        let has = |page: &&waystone::survey::Page| page.questions.iter().any(|question| question.id == *id);
        survey.pages.iter().find(has).map(|page| page.id.clone())
    }

    /// After the selected question, or at the end of the page that was just added.
    pub fn add_question(self, page: Option<PageId>, kind: KindName) {
        if self.survey.with_untracked(|survey| survey.questions().count()) >= MAX_ITEMS {
            return self.tell((self.words.get_untracked().build().full)(MAX_ITEMS as u64), None);
        }
        let words = self.authors_words();
        let selected = match self.at.get_untracked() {
            At::Question(id) => Some(id),
            At::About | At::Thanks => None,
        };
        let wanted = page.or_else(|| self.page.get_untracked());
        let id = self.edit(|survey| {
            let beside = selected.filter(|_| wanted.is_none());
            let page = wanted.or_else(|| Self::page_of(survey, beside.as_ref()?));
            let id = survey.add_question(page.as_ref(), kind);
            template::fill(survey, &id, words);
            if let Some(place) = beside.and_then(|beside| survey.number(&beside)) {
                while survey.number(&id).is_some_and(|number| number > place + 1) {
                    survey.move_question(&id, Direction::Up);
                }
            }
            id
        });
        self.adding.set(false);
        self.page.set(None);
        self.at.set(At::Question(id));
        root::focus_soon("#q-title".into());
    }

    /// After the page of the selected question, or at the end; the next question goes there.
    pub fn add_page(self) {
        if self.survey.with_untracked(|survey| survey.pages.len()) >= MAX_ITEMS {
            return self.tell((self.words.get_untracked().build().full)(MAX_ITEMS as u64), None);
        }
        let after = match self.at.get_untracked() {
            At::Question(id) => self.survey.with_untracked(|survey| Self::page_of(survey, &id)),
            At::About | At::Thanks => None,
        };
        let id = self.edit(|survey| survey.add_page(after.as_ref()));
        root::focus_soon(format!("#add-{id}"));
        self.page.set(Some(id));
    }

    fn tell(self, text: String, undo: Option<Removed>) {
        self.notice.set(Some(Notice { text, undo }));
    }

    fn tell_rules(self, removed: Option<Removed>) {
        if removed.is_some() {
            self.tell(self.words.get_untracked().build().rule_fell.into(), removed);
        }
    }

    /// `button` is what was pressed: it keeps the keyboard although it moves.
    pub fn move_question(self, id: &QuestionId, direction: Direction, button: String) {
        let removed = self.edit(|survey| survey.shift_question(id, direction));
        self.tell_rules(removed);
        root::focus_soon(button);
    }

    pub fn move_page(self, id: &PageId, direction: Direction, button: String) {
        let removed = self.edit(|survey| survey.shift_page(id, direction));
        self.tell_rules(removed);
        root::focus_soon(button);
    }

    pub fn set_kind(self, id: &QuestionId, kind: KindName) {
        let words = self.authors_words();
        let removed = self.edit(|survey| template::change_kind(survey, id, kind, words));
        if removed.is_some() {
            self.tell(self.words.get_untracked().build().kind_changed.into(), removed);
        }
    }

    /// What to open when what was open is gone: the question that took its place, or the one before.
    fn select_near(self, number: usize) {
        let near = self.survey.with_untracked(|survey| {
            let at = number.min(survey.questions().count()).checked_sub(1)?;
            survey.questions().nth(at).map(|question| question.id.clone())
        });
        self.at.set(near.map_or(At::About, At::Question));
    }

    fn gone(self, text: &str, removed: Option<Removed>, number: usize) {
        let at = self.at.get_untracked();
        if let At::Question(id) = &at
            && self.survey.with_untracked(|survey| survey.question(id).is_none())
        {
            self.select_near(number);
        }
        self.page.set(None);
        self.tell(text.into(), removed);
        root::focus_soon("#undo".into());
    }

    pub fn remove_question(self, id: &QuestionId) {
        let number = self.survey.with_untracked(|survey| survey.number(id)).unwrap_or(1);
        let removed = self.edit(|survey| survey.take_question(id));
        self.gone(self.words.get_untracked().build().question_gone, removed, number);
    }

    pub fn remove_page(self, id: &PageId) {
        let number = self.survey.with_untracked(|survey| {
            let before = survey.pages.iter().take_while(|page| page.id != *id);
            before.map(|page| page.questions.len()).sum::<usize>() + 1
        });
        let removed = self.edit(|survey| survey.take_page(id));
        self.gone(self.words.get_untracked().build().page_gone, removed, number);
    }

    pub fn undo(self, removed: Removed) {
        let back = removed.question().cloned();
        self.edit(|survey| survey.put_back(removed));
        self.notice.set(None);
        match back {
            Some(id) => self.select(At::Question(id)),
            None => root::focus_soon("#main".into()),
        }
    }
}
