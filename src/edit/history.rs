//! What a survey was before each edit, for undo and redo without end. States share what did not change; no clock.
use std::sync::Arc;

use super::{Edit, EditName, Outcome, name::Field};
use crate::survey::{Page, PageId, Question, QuestionId, Survey};

/// A state of the survey: questions that did not change are those of the state before.
#[derive(Clone, Debug)]
struct State {
    /// Without pages.
    shell: Arc<Survey>,
    pages: Vec<Sheet>,
}

#[derive(Clone, Debug)]
struct Sheet {
    /// Without questions.
    shell: Arc<Page>,
    questions: Vec<Arc<Question>>,
}

impl State {
    fn of(survey: &mut Survey, before: Option<&Self>) -> Self {
        let pages = std::mem::take(&mut survey.pages);
        let shell = shared(before.map(|state| &state.shell), survey);
        survey.pages = pages;
        let sheets = |state: Option<&Self>| state.map_or(0, |state| state.pages.len());
        let known = sheets(before);
        let sheet = |(at, page): (usize, &mut Page)| {
            // Most stand where they stood.
            let same = |at: usize| before.and_then(|state| state.pages.get(at));
            let old = same(at).filter(|old| old.shell.id == page.id);
            let old = old.or_else(|| (0..known).filter_map(same).find(|old| old.shell.id == page.id));
            Sheet::of(page, old)
        };
        Self {
            shell,
            pages: survey.pages.iter_mut().enumerate().map(sheet).collect(),
        }
    }

    fn survey(&self) -> Survey {
        let page = |sheet: &Sheet| Page {
            questions: sheet.questions.iter().map(|question| (**question).clone()).collect(),
            ..(*sheet.shell).clone()
        };
        Survey {
            pages: self.pages.iter().map(page).collect(),
            ..(*self.shell).clone()
        }
    }

    fn is(&self, other: &Self) -> bool {
        let same = |(a, b): (&Sheet, &Sheet)| {
            Arc::ptr_eq(&a.shell, &b.shell)
                && a.questions.len() == b.questions.len()
                && a.questions.iter().zip(&b.questions).all(|(a, b)| Arc::ptr_eq(a, b))
        };
        Arc::ptr_eq(&self.shell, &other.shell)
            && self.pages.len() == other.pages.len()
            && self.pages.iter().zip(&other.pages).all(same)
    }

    fn questions(&self) -> impl Iterator<Item = &Arc<Question>> {
        self.pages.iter().flat_map(|sheet| &sheet.questions)
    }
}

impl Sheet {
    fn of(page: &mut Page, before: Option<&Self>) -> Self {
        let questions = std::mem::take(&mut page.questions);
        let shell = shared(before.map(|sheet| &sheet.shell), page);
        let old = |at: usize, id: &QuestionId| {
            let all = before.map_or(&[][..], |sheet| &sheet.questions);
            let near = all.get(at).filter(|known| known.id == *id);
            near.or_else(|| all.iter().find(|known| known.id == *id))
        };
        let each = questions.iter().enumerate();
        let kept = each
            .map(|(at, question)| shared(old(at, &question.id), question))
            .collect();
        page.questions = questions;
        Self { shell, questions: kept }
    }
}

/// What stood there before, when it is the same.
fn shared<T: Clone + PartialEq>(before: Option<&Arc<T>>, now: &T) -> Arc<T> {
    match before {
        Some(before) if **before == *now => before.clone(),
        _ => Arc::new(now.clone()),
    }
}

#[derive(Clone, Debug)]
struct Step {
    name: EditName,
    state: State,
}

/// Where the survey changed when a step was taken back, or made again: what to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub name: EditName,
    pub at: Spotlight,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spotlight {
    /// Title, sender, or what stands for the whole.
    About,
    Thanks,
    Question(QuestionId),
    Page(PageId),
    /// A question that is gone now: the one that took its place, from 0 through all pages.
    Gone(usize),
}

/// The states before and after the one in hand.
#[derive(Clone, Debug)]
pub struct History {
    /// Each before the edit of that name.
    past: Vec<Step>,
    now: State,
    /// Each after the edit of that name, the next one last.
    future: Vec<Step>,
    /// The text that is being written: more of it belongs to the last step.
    open: Option<Field>,
    /// Ids that were given stay given when their edit is taken back: answers may name them already.
    highest: u32,
}

impl History {
    pub fn new(survey: &mut Survey) -> Self {
        Self {
            past: Vec::new(),
            now: State::of(survey, None),
            future: Vec::new(),
            open: None,
            highest: survey.counter,
        }
    }

    /// Makes the edit. What changes nothing is no step.
    pub fn apply(&mut self, survey: &mut Survey, edit: &Edit) -> Outcome {
        let mut outcome = Outcome::default();
        let field = edit.field();
        let is_whole = matches!(edit, Edit::Replace(..));
        let name = edit.name();
        outcome.changed = self.record(survey, name, field, is_whole, |survey| outcome = edit.apply(survey));
        outcome
    }

    fn record(
        &mut self,
        survey: &mut Survey,
        name: EditName,
        field: Option<Field>,
        is_whole: bool,
        work: impl FnOnce(&mut Survey),
    ) -> bool {
        let counter = survey.counter;
        let is_raised = counter < self.highest && !is_whole;
        if is_raised {
            survey.counter = self.highest;
        }
        work(survey);
        if is_raised && survey.counter == self.highest {
            survey.counter = counter;
        }
        self.highest = self.highest.max(survey.counter);
        let next = State::of(survey, Some(&self.now));
        if next.is(&self.now) {
            return false;
        }
        let before = std::mem::replace(&mut self.now, next);
        let goes_on = field.is_some() && field == self.open && self.future.is_empty() && !self.past.is_empty();
        if !goes_on {
            self.past.push(Step { name, state: before });
        }
        self.future.clear();
        self.open = field;
        true
    }

    /// What is written next is a step of its own: the field was left.
    pub fn settle(&mut self) {
        self.open = None;
    }

    /// The edit that [`History::undo`] would take back.
    pub fn last(&self) -> Option<EditName> {
        self.past.last().map(|step| step.name)
    }

    /// The edit that [`History::redo`] would make again.
    pub fn next(&self) -> Option<EditName> {
        self.future.last().map(|step| step.name)
    }

    /// How many steps were made and not taken back.
    pub fn len(&self) -> usize {
        self.past.len()
    }

    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }

    /// The survey as it was before the last step, to the byte.
    pub fn undo(&mut self, survey: &mut Survey) -> Option<Change> {
        let Step { name, state } = self.past.pop()?;
        let after = self.turn(survey, state);
        self.future.push(Step { name, state: after });
        self.change(name)
    }

    /// The survey as it was after the step that was taken back last.
    pub fn redo(&mut self, survey: &mut Survey) -> Option<Change> {
        let Step { name, state } = self.future.pop()?;
        let before = self.turn(survey, state);
        self.past.push(Step { name, state: before });
        let other = self.past.last().map(|step| &step.state)?;
        Some(Change {
            name,
            at: spotlight(other, &self.now),
        })
    }

    fn change(&self, name: EditName) -> Option<Change> {
        let other = self.future.last().map(|step| &step.state)?;
        Some(Change {
            name,
            at: spotlight(other, &self.now),
        })
    }

    fn turn(&mut self, survey: &mut Survey, to: State) -> State {
        *survey = to.survey();
        self.open = None;
        std::mem::replace(&mut self.now, to)
    }
}

/// The first thing in which two states differ, as it is called in the second.
fn spotlight(from: &State, to: &State) -> Spotlight {
    let known = |id: &QuestionId| from.questions().find(|question| question.id == *id);
    let is_new = |question: &&Arc<Question>| known(&question.id).is_none_or(|known| !Arc::ptr_eq(known, question));
    if let Some(question) = to.questions().find(is_new) {
        return Spotlight::Question(question.id.clone());
    }
    let is_gone = |question: &Arc<Question>| to.questions().all(|now| now.id != question.id);
    if let Some(at) = from.questions().position(is_gone) {
        return Spotlight::Gone(at);
    }
    let order = |state: &State| -> Vec<(PageId, QuestionId)> {
        let sheet = |sheet: &Sheet| -> Vec<_> {
            let page = &sheet.shell.id;
            sheet
                .questions
                .iter()
                .map(|question| (page.clone(), question.id.clone()))
                .collect()
        };
        state.pages.iter().flat_map(sheet).collect()
    };
    let (before, after) = (order(from), order(to));
    // Of one that moved, neighbours moved too: it is the one that is far from where it was.
    let far = |(at, one): &(usize, &(PageId, QuestionId))| {
        let old = before.iter().position(|(_, id)| *id == one.1).unwrap_or(*at);
        let page = before.get(old).is_some_and(|(page, _)| *page != one.0);
        (old.abs_diff(*at), page)
    };
    if let Some((_, (_, id))) = after
        .iter()
        .enumerate()
        .filter(|one| far(one) != (0, false))
        .max_by_key(far)
    {
        return Spotlight::Question(id.clone());
    }
    let sheet = |sheet: &&Sheet| !from.pages.iter().any(|old| Arc::ptr_eq(&old.shell, &sheet.shell));
    if let Some(sheet) = to.pages.iter().find(sheet) {
        return Spotlight::Page(sheet.shell.id.clone());
    }
    if from.shell.thanks != to.shell.thanks {
        return Spotlight::Thanks;
    }
    Spotlight::About
}
