//! The library as the pages see it: what is read follows changes, here and in other tabs.
use std::time::Duration;

use leptos::prelude::*;
use waystone::{
    store::{Library, Setting, StoreError, prefix},
    survey::SurveyId,
    words::Words,
};

use super::browser::{
    clock, hash, leave,
    lock::Lock,
    random,
    storage::{self, BrowserShelf},
    timer::Timer,
};

/// Changes of other tabs within so many milliseconds are looked at together.
const SOON: u64 = 150;
/// Answers are merged when nothing else has happened for so long, a little at a time.
const IDLE: u64 = 1_500;
/// Where the browser has no locks, the lease of a survey is renewed so often.
const RENEW: Duration = Duration::from_secs(20);

#[derive(Clone, Copy)]
pub struct Shelf {
    library: StoredValue<Library<BrowserShelf>, LocalStorage>,
    changes: RwSignal<u32>,
    lasts: bool,
    /// Whether the next save is the one after which the browser is asked to keep what is here.
    asks: StoredValue<bool>,
}

impl Shelf {
    pub fn open() -> Self {
        let shelf = BrowserShelf::open();
        let lasts = shelf.lasts();
        let own = prefix(&hash::folder());
        let library = Library::new(shelf, own.clone());
        let shelf = Self {
            library: StoredValue::new_local(library),
            changes: RwSignal::new(0),
            lasts,
            asks: StoredValue::new(false),
        };
        // Another tab wrote. Many answers may come at once: whoever follows reads them once.
        let is_due = StoredValue::new(false);
        let handle = window_event_listener(leptos::ev::storage, move |event| {
            // No key: somebody cleared everything.
            let is_ours = event.key().is_none_or(|key| key.starts_with(&own));
            if is_ours && is_due.try_get_value() == Some(false) {
                is_due.set_value(true);
                set_timeout(
                    move || {
                        is_due.try_set_value(false);
                        shelf.changed();
                    },
                    Duration::from_millis(SOON),
                );
            }
        });
        on_cleanup(move || handle.remove());
        shelf
    }

    /// Whether anything outlives the page.
    pub fn lasts(self) -> bool {
        self.lasts
    }

    /// Reads or writes without following changes.
    pub fn now<T>(self, work: impl FnOnce(&Library<BrowserShelf>) -> T) -> T {
        self.library.with_value(work)
    }

    /// Reads, and reads again whenever something changed.
    pub fn follow<T>(self, work: impl FnOnce(&Library<BrowserShelf>) -> T) -> T {
        self.changes.track();
        self.now(work)
    }

    /// Writes, and tells everyone who follows.
    ///
    /// # Errors
    /// What the library says.
    pub fn write<T>(self, work: impl FnOnce(&Library<BrowserShelf>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let result = self.now(work);
        self.changed();
        if result.is_ok() && self.asks.get_value() {
            self.asks.set_value(false);
            leptos::task::spawn_local(async move {
                let agreed = storage::ask_to_last().await.unwrap_or(false);
                let _ = self.now(|library| library.save_setting(Setting::Lasting, if agreed { "yes" } else { "no" }));
                self.changed();
            });
        }
        result
    }

    fn changed(self) {
        self.changes.try_update(|n| *n = n.wrapping_add(1));
    }

    /// Asks the browser once, after the first save, to keep what is here also when it needs room.
    pub fn ask_to_last(self) {
        let was_asked = self.now(|library| library.setting(Setting::Lasting).is_some());
        self.asks.set_value(self.lasts && !was_asked);
    }

    /// Whether the browser agreed to keep what is here; `None` when it was not asked yet.
    pub fn lasting(self) -> Option<bool> {
        self.follow(|library| library.setting(Setting::Lasting))
            .map(|answer| answer == "yes")
    }

    /// Merges answers into packed records while the reader does nothing. Needed in one program: another would only grow by it.
    /// Ends with the component.
    pub fn condense_when_idle(self) {
        fn step(shelf: Shelf, timer: Timer) {
            let is_more = shelf.now(|library| {
                let surveys = library.answered();
                surveys
                    .iter()
                    .any(|survey| library.condense(survey).is_ok_and(|is_more| is_more))
            });
            if is_more {
                timer.after(SOON, move || step(shelf, timer));
            }
        }
        let timer = Timer::new();
        Effect::new(move |_| {
            self.changes.track();
            timer.after(IDLE, move || step(self, timer));
        });
    }

    /// Asks for the survey as the one to edit. Ends with the component.
    pub fn lease(self, survey: &SurveyId) -> Lease {
        let lease = Lease {
            has: RwSignal::new(None),
            lock: StoredValue::new_local(None),
            shelf: self,
            survey: StoredValue::new(survey.clone()),
            tab: random::bits(),
        };
        let name = self.now(|library| format!("{}lease/{survey}", library.prefix()));
        let lock = Lock::ask(&name, move |has| {
            lease.has.try_set(Some(has));
        });
        if lock.is_some() {
            lease.lock.set_value(lock);
        } else {
            lease.renew();
            if let Ok(handle) = set_interval_with_handle(move || lease.renew(), RENEW) {
                on_cleanup(move || handle.clear());
            }
            Effect::new(move |_| {
                self.changes.track();
                lease.renew();
            });
            leave::on_leaving_for_good(move || lease.give_back());
        }
        on_cleanup(move || {
            lease.lock.try_set_value(None);
            lease.give_back();
        });
        lease
    }
}

/// Whether this tab is the one that edits a survey. A courtesy: that nothing is overwritten is the revisions' work.
#[derive(Clone, Copy)]
pub struct Lease {
    /// `None` until it is known.
    pub has: RwSignal<Option<bool>>,
    lock: StoredValue<Option<Lock>, LocalStorage>,
    shelf: Shelf,
    survey: StoredValue<SurveyId>,
    tab: u128,
}

impl Lease {
    /// Takes it from the tab that has it.
    pub fn take_over(self) {
        let locks = self.lock.try_with_value(|lock| lock.as_ref().map(Lock::take_over));
        if locks.flatten().is_none() {
            let survey = self.survey.get_value();
            let _ = self
                .shelf
                .now(|library| library.take_lease(&survey, self.tab, clock::now()));
            self.renew();
        }
    }

    fn renew(self) {
        let Some(survey) = self.survey.try_get_value() else {
            return;
        };
        let has = self
            .shelf
            .now(|library| library.hold_lease(&survey, self.tab, clock::now()));
        // A shelf that keeps nothing can't be edited by another tab either.
        let has = has.unwrap_or(true);
        if self.has.try_get_untracked().flatten() != Some(has) {
            self.has.try_set(Some(has));
        }
    }

    fn give_back(self) {
        if let Some(survey) = self.survey.try_get_value() {
            let _ = self.shelf.now(|library| library.drop_lease(&survey, self.tab));
        }
    }
}

/// Why something was not kept, in the reader's words.
pub fn why(words: &Words, error: StoreError) -> &'static str {
    match error {
        StoreError::Denied => words.errors().denied,
        StoreError::Full => words.errors().full,
        StoreError::NotKept => words.errors().not_kept,
        StoreError::Changed => words.errors().changed,
    }
}
