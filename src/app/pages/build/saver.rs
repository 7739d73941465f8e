//! Keeps the survey while its author writes: a quarter of a second after the last key, at once when the page is left.
//! "Saved" is said only after the library read back what it wrote.
use leptos::prelude::*;
use waystone::{
    route::Route,
    store::StoreError,
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
    /// The revision on the shelf that the changes started from.
    base: StoredValue<u32>,
    dirty: StoredValue<bool>,
    pub state: RwSignal<Saving>,
    timer: Timer,
}

impl Saver {
    pub fn open(survey: RwSignal<Survey>, base: u32, is_unsaved: bool) -> Self {
        let saver = Self {
            shelf: expect_context(),
            survey,
            base: StoredValue::new(base),
            dirty: StoredValue::new(is_unsaved),
            state: RwSignal::new(if is_unsaved { Saving::Pending } else { Saving::Saved }),
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

    /// Another tab may have saved meanwhile: without changes here, its version is taken over.
    fn look(self) {
        let id = self.survey.with_untracked(|survey| survey.id.clone());
        let held = self.shelf.follow(|library| library.survey(&id));
        let Some(held) = held.filter(|held| held.revision != self.base.get_value()) else {
            return;
        };
        if self.dirty.get_value() {
            self.state.set(Saving::Failed(StoreError::Changed));
        } else {
            self.take(held);
        }
    }

    fn take(self, held: Survey) {
        self.timer.cancel();
        self.base.set_value(held.revision);
        self.dirty.set_value(false);
        self.survey.set(held);
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
        let base = Some(self.base.get_value());
        match self.shelf.write(|library| library.save_survey(&mut survey, base)) {
            Ok(()) => {
                self.base.set_value(survey.revision);
                self.dirty.set_value(false);
                self.state.set(Saving::Saved);
            }
            Err(error) => self.state.set(Saving::Failed(error)),
        }
    }

    /// Leaves the changes made here, for the version on the shelf.
    pub fn reload(self) {
        let id = self.survey.with_untracked(|survey| survey.id.clone());
        if let Some(held) = self.shelf.now(|library| library.survey(&id)) {
            self.take(held);
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
