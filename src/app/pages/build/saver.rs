//! Keeps the survey while its author writes: a quarter of a second after the last key, at once when the page is left.
//! "Saved" is said only after the library read back what it wrote.
use leptos::prelude::*;
use waystone::{
    edit::{Edit, EditName, History},
    route::Route,
    store::{Base, StoreError},
    survey::{Status, Survey, SurveyId},
};

use crate::app::{
    Shelf,
    browser::{hash, leave, random, timer::Timer},
    unsaved::Unsaved,
};

const PAUSE: u64 = 250;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    Saved,
    Pending,
    /// Stays until a later try succeeds; every edit tries again.
    Failed(StoreError),
}

#[derive(Clone, Copy)]
pub struct Saver {
    shelf: Shelf,
    survey: RwSignal<Survey>,
    history: StoredValue<History>,
    /// What stood on the shelf when the changes began.
    base: StoredValue<Base>,
    dirty: StoredValue<bool>,
    pub state: RwSignal<Saving>,
    /// How often another version was taken over.
    pub taken: RwSignal<u32>,
    timer: Timer,
}

impl Saver {
    pub fn open(survey: RwSignal<Survey>, history: StoredValue<History>, base: Base, is_unsaved: bool) -> Self {
        let saver = Self {
            shelf: expect_context(),
            survey,
            history,
            base: StoredValue::new(base),
            dirty: StoredValue::new(is_unsaved),
            state: RwSignal::new(if is_unsaved { Saving::Pending } else { Saving::Saved }),
            taken: RwSignal::new(0),
            timer: Timer::new(),
        };
        let unsaved = expect_context::<Unsaved>();
        leave::on_leaving(move || saver.flush());
        leave::warn_before_closing(move || {
            saver.flush();
            saver.dirty.get_value()
        });
        on_cleanup(move || {
            saver.flush();
            if saver.dirty.get_value() {
                unsaved.keep(saver.survey.get_untracked(), saver.base.get_value());
            }
        });
        Effect::new(move |_| saver.look());
        saver
    }

    fn held(self) -> Option<(Survey, Base)> {
        let id = self.survey.with_untracked(|survey| survey.id.clone());
        self.shelf.now(|library| library.survey_to_edit(&id))
    }

    /// Another tab may have saved meanwhile: without changes here, its version is taken over.
    fn look(self) {
        self.shelf.follow(|_| ());
        let base = self.base.get_value();
        let id = self.survey.with_untracked(|survey| survey.id.clone());
        if self.shelf.now(|library| library.is_at(&id, &base)) {
            return;
        }
        let Some((mut held, at)) = self.held() else { return };
        if self.dirty.get_value() {
            self.state.set(Saving::Failed(StoreError::Changed));
            return;
        }
        self.take(at);
        self.history.set_value(History::new(&mut held));
        self.survey.set(held);
        self.taken.update(|n| *n += 1);
    }

    /// What is here is what stands on the shelf.
    fn take(self, base: Base) {
        self.timer.cancel();
        self.base.set_value(base);
        self.dirty.set_value(false);
        self.state.set(Saving::Saved);
    }

    /// The survey was changed.
    pub fn touch(self) {
        self.dirty.set_value(true);
        if self.state.get_untracked() == Saving::Saved {
            self.state.set(Saving::Pending);
        }
        self.timer.after(PAUSE, move || self.flush());
    }

    /// Keeps now what isn't kept yet.
    pub fn flush(self) {
        if !self.dirty.get_value() {
            return;
        }
        self.timer.cancel();
        let mut survey = self.survey.get_untracked();
        let mut base = self.base.get_value();
        match self.shelf.write(|library| library.save_edited(&mut survey, &mut base)) {
            Ok(()) => self.take(base),
            Err(error) => self.state.set(Saving::Failed(error)),
        }
    }

    /// Leaves the changes made here, for the version on the shelf. They can be had back by undo.
    pub fn reload(self) {
        if let Some((held, base)) = self.held() {
            let mut survey = self.survey.get_untracked();
            let edit = Edit::Replace(EditName::Load, Box::new(held));
            self.history.update_value(|history| {
                history.apply(&mut survey, &edit);
            });
            self.take(base);
            self.survey.set(survey);
            self.taken.update(|n| *n += 1);
        }
    }

    /// Keeps the changes made here as a survey of its own, and goes there.
    pub fn keep_copy(self, name: impl FnOnce(&str) -> String) {
        let mut copy = self.survey.get_untracked();
        copy.id = SurveyId::from_bits(random::bits());
        copy.status = Status::Draft;
        copy.title.default = name(&copy.title.default);
        match self.shelf.write(|library| library.save_survey(&mut copy, None)) {
            Ok(()) => {
                self.reload();
                hash::go(&Route::Build(copy.id));
            }
            Err(error) => self.state.set(Saving::Failed(error)),
        }
    }
}
