//! What the parts of the builder share: the survey, what is selected, and the one way to change it. Edits are
//! `waystone::edit`; what is drawn up and down is `lifting`'s.
use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::prelude::*;
use waystone::{
    edit::{Change, Edit, EditName, History, Outcome, Slot, Spotlight},
    outline::{self, Row},
    survey::{KindName, MAX_ITEMS, PageId, Question, QuestionId, Survey},
    words::Words,
};

use super::{lifting::Lift, saver::Saver};
use crate::app::{browser::root, shelf::Lease, words};

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
    /// Whether it offers to take back the last step: it goes with the next one.
    pub undo: bool,
}

/// The edits that can be taken back and made again now.
pub type Steps = [Option<EditName>; 2];

#[derive(Clone, Copy)]
pub struct Editor {
    pub survey: RwSignal<Survey>,
    history: StoredValue<History>,
    pub steps: RwSignal<Steps>,
    pub at: RwSignal<At>,
    /// Where a new question goes.
    page: RwSignal<Option<PageId>>,
    pub rows: Memo<Vec<Row>>,
    /// That of the open question.
    pub title: Memo<String>,
    pub notice: RwSignal<Option<Notice>>,
    /// Said to those who don't see it.
    pub spoken: RwSignal<String>,
    /// What is being moved in the outline and the cards.
    pub lift: RwSignal<Option<Lift>>,
    /// The list of kinds is open at the end of the cards.
    pub adding: RwSignal<bool>,
    pub saver: Saver,
    lease: Lease,
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
    pub fn open(
        survey: Survey,
        history: StoredValue<History>,
        saver: impl FnOnce(RwSignal<Survey>) -> Saver,
        lease: Lease,
    ) -> Self {
        let words = words();
        let first = survey.questions().next().map(|question| question.id.clone());
        let survey = RwSignal::new(survey);
        let at = RwSignal::new(first.map_or(At::About, At::Question));
        let title = Memo::new(move |_| match at.get() {
            At::Question(id) => survey.with(|survey| {
                let question = survey.question(&id);
                question.map_or_else(String::new, |question| question.title.default.trim().to_owned())
            }),
            At::About | At::Thanks => String::new(),
        });
        Self {
            title,
            survey,
            history,
            steps: RwSignal::new([None, None]),
            at,
            page: RwSignal::new(None),
            rows: Memo::new(move |_| survey.with(|survey| outline::rows(survey, words.get()))),
            notice: RwSignal::new(None),
            spoken: RwSignal::new(String::new()),
            lift: RwSignal::new(None),
            adding: RwSignal::new(false),
            saver: saver(survey),
            lease,
            words,
        }
    }

    /// Another tab edits this survey: here it is only read.
    pub fn is_locked(self) -> bool {
        self.lease.has.get() == Some(false)
    }

    pub fn take_over(self) {
        self.lease.take_over();
    }

    /// Makes the edit, as a step that can be taken back.
    pub fn apply(self, edit: &Edit) -> Outcome {
        if self.lease.has.get_untracked() == Some(false) {
            return Outcome::default();
        }
        let outcome = {
            let mut survey = self.survey.write_untracked();
            self.history
                .try_update_value(|history| history.apply(&mut survey, edit))
        };
        let outcome = outcome.unwrap_or_default();
        if outcome.changed {
            self.changed();
            if self.notice.with_untracked(Option::is_some) {
                self.notice.set(None);
            }
            if outcome.rules_fell > 0 {
                self.tell(self.words.get_untracked().build().rule_fell.into());
            }
        }
        outcome
    }

    fn changed(self) {
        self.survey.notify();
        self.look_at_steps();
        self.saver.touch();
    }

    fn look_at_steps(self) {
        let steps = self.history.with_value(|history| [history.last(), history.next()]);
        if self.steps.get_untracked() != steps {
            self.steps.set(steps);
        }
    }

    /// A change that is made elsewhere, of the whole: as [`Editor::apply`].
    pub fn edit<T>(self, name: EditName, change: impl FnOnce(&mut Survey) -> T) -> T {
        let mut survey = self.survey.get_untracked();
        let result = change(&mut survey);
        self.apply(&Edit::Replace(name, Box::new(survey)));
        result
    }

    /// The field was left: what is written next is a step of its own.
    pub fn settle(self) {
        self.history.try_update_value(History::settle);
    }

    /// Another version stands here now: there is nothing to take back.
    pub fn start_anew(self) {
        self.look_at_steps();
        self.notice.set(None);
    }

    pub fn undo(self) {
        self.turn(History::undo, |words, what| (words.editing().undone)(what));
    }

    pub fn redo(self) {
        self.turn(History::redo, |words, what| (words.editing().redone)(what));
    }

    fn turn(self, turn: fn(&mut History, &mut Survey) -> Option<Change>, say: fn(&Words, &str) -> String) {
        if self.lease.has.get_untracked() == Some(false) {
            return;
        }
        let change = {
            let mut survey = self.survey.write_untracked();
            self.history
                .try_update_value(|history| turn(history, &mut survey))
                .flatten()
        };
        let Some(Change { name, at }) = change else { return };
        self.changed();
        self.notice.set(None);
        let words = self.words.get_untracked();
        self.say(say(words, name.say(words)));
        let open = match at {
            Spotlight::Question(id) => Some(At::Question(id)),
            Spotlight::Gone(at) => Some(self.near(at + 1)),
            Spotlight::Thanks => Some(At::Thanks),
            Spotlight::About if name == EditName::Text => Some(At::About),
            // Where the open question is gone with its page.
            Spotlight::About | Spotlight::Page(_) => None,
        };
        let here = self.at.get_untracked();
        let lost =
            matches!(&here, At::Question(id) if self.survey.with_untracked(|survey| survey.question(id).is_none()));
        let open = open.or_else(|| lost.then(|| self.near(1)));
        match open {
            Some(open) if open != here => self.select(open),
            // What had the keyboard may be gone: a line of a list, a button that can't be used any more.
            _ => root::keep_focus_soon("#card"),
        }
    }

    pub fn say(self, text: String) {
        self.spoken.set(text);
    }

    pub fn select(self, at: At) {
        self.adding.set(false);
        self.page.set(None);
        self.settle();
        self.at.set(at);
        root::focus_soon("#card".into());
    }

    /// After the open question; where none is open, at the end.
    fn beside(self) -> Option<Slot> {
        let At::Question(id) = self.at.get_untracked() else {
            return None;
        };
        self.survey.with_untracked(|survey| {
            let (page, at) = survey.place_of(&id)?;
            let page = survey.pages.get(page)?.id.clone();
            Some(Slot { page, at: at + 1 })
        })
    }

    /// Where a new question goes: to the end of this page, of the one that was just added, or beside the open question.
    pub fn slot(self, page: Option<PageId>) -> Option<Slot> {
        let wanted = page.or_else(|| self.page.get_untracked());
        let end = |page| Slot { page, at: usize::MAX };
        wanted.map(end).or_else(|| self.beside())
    }

    fn is_full(self, more: usize) -> bool {
        let count = self.survey.with_untracked(|survey| survey.questions().count());
        let full = count + more > MAX_ITEMS;
        if full {
            self.tell((self.words.get_untracked().build().full)(MAX_ITEMS as u64));
        }
        full
    }

    pub fn add_question(self, page: Option<PageId>, kind: KindName) {
        if !self.is_full(1) {
            let outcome = self.apply(&Edit::AddQuestion(self.slot(page), kind));
            self.open_new(outcome);
        }
    }

    /// Questions from elsewhere: the bank, or another survey.
    pub fn insert(self, page: Option<PageId>, questions: Vec<Question>) {
        if !self.is_full(questions.len()) {
            let outcome = self.apply(&Edit::Insert(self.slot(page), questions));
            self.open_new(outcome);
        }
    }

    pub fn duplicate_question(self, id: &QuestionId) {
        if !self.is_full(1) {
            let outcome = self.apply(&Edit::DuplicateQuestion(id.clone()));
            self.open_new(outcome);
        }
    }

    fn open_new(self, outcome: Outcome) {
        if let Some(id) = outcome.question {
            self.adding.set(false);
            self.page.set(None);
            self.at.set(At::Question(id));
            root::focus_soon("#q-title".into());
        }
    }

    /// After the page of the open question, or at the end; the next question goes there.
    pub fn add_page(self) {
        if self.has_all_pages() {
            return;
        }
        let outcome = self.apply(&Edit::AddPage(self.beside().map(|slot| slot.page)));
        if let Some(id) = outcome.page {
            root::focus_soon(format!("#add-{id}"));
            self.page.set(Some(id));
        }
    }

    pub fn duplicate_page(self, id: &PageId) {
        let questions = self.survey.with_untracked(|survey| {
            let page = survey.pages.iter().find(|page| page.id == *id);
            page.map_or(0, |page| page.questions.len())
        });
        if self.has_all_pages() || self.is_full(questions) {
            return;
        }
        let outcome = self.apply(&Edit::DuplicatePage(id.clone()));
        let first = outcome.page.and_then(|page| {
            self.survey.with_untracked(|survey| {
                let page = survey.pages.iter().find(|known| known.id == page)?;
                page.questions.first().map(|question| question.id.clone())
            })
        });
        if let Some(first) = first {
            self.select(At::Question(first));
        }
    }

    fn has_all_pages(self) -> bool {
        let full = self.survey.with_untracked(|survey| survey.pages.len()) >= MAX_ITEMS;
        if full {
            self.tell((self.words.get_untracked().build().full)(MAX_ITEMS as u64));
        }
        full
    }

    fn tell(self, text: String) {
        self.notice.set(Some(Notice { text, undo: true }));
    }

    /// What happened, without anything to take back.
    pub fn note(self, text: String) {
        self.notice.set(Some(Notice { text, undo: false }));
    }

    pub fn set_kind(self, id: &QuestionId, kind: KindName) {
        let outcome = self.apply(&Edit::Kind(id.clone(), kind));
        if outcome.choices_fell || outcome.rules_fell > 0 {
            self.tell(self.words.get_untracked().build().kind_changed.into());
        }
    }

    /// What to open when what was open is gone: the question that took its place, or the one before.
    fn near(self, number: usize) -> At {
        let near = self.survey.with_untracked(|survey| {
            let at = number.min(survey.questions().count()).checked_sub(1)?;
            survey.questions().nth(at).map(|question| question.id.clone())
        });
        near.map_or(At::About, At::Question)
    }

    fn gone(self, text: &str, number: usize) {
        let at = self.at.get_untracked();
        if let At::Question(id) = &at
            && self.survey.with_untracked(|survey| survey.question(id).is_none())
        {
            self.at.set(self.near(number));
        }
        self.page.set(None);
        self.tell(text.into());
        root::focus_soon("#undo".into());
    }

    pub fn remove_question(self, id: &QuestionId) {
        let number = self.survey.with_untracked(|survey| survey.number(id)).unwrap_or(1);
        if self.apply(&Edit::RemoveQuestion(id.clone())).changed {
            self.gone(self.words.get_untracked().build().question_gone, number);
        }
    }

    pub fn remove_page(self, id: &PageId) {
        let number = self.survey.with_untracked(|survey| {
            let before = survey.pages.iter().take_while(|page| page.id != *id);
            before.map(|page| page.questions.len()).sum::<usize>() + 1
        });
        if self.apply(&Edit::RemovePage(id.clone())).changed {
            self.gone(self.words.get_untracked().build().page_gone, number);
        }
    }
}
