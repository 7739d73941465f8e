//! When to remind of a backup: Safari deletes what a site keeps after seven days without a visit. No wording, no clock.
use super::{Library, Setting, Shelf, StoreError};
use crate::response::Moment;

const DAY: u64 = 24 * 60 * 60 * 1000;
const DAYS: u64 = 7;
const ANSWERS: u64 = 50;

/// The last backup that was downloaded: when, and how many answers there were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackedUp {
    pub at: Moment,
    pub answers: u64,
}

/// Why a backup is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// So many days have passed.
    Days(u64),
    /// So many answers came.
    Answers(u64),
}

/// `oldest` is when the first of the answers came; without answers there is nothing to remind of.
pub fn due(now: Moment, last: Option<BackedUp>, answers: u64, oldest: Option<Moment>) -> Option<Due> {
    let fresh = answers.saturating_sub(last.map_or(0, |last| last.answers));
    if fresh >= ANSWERS {
        return Some(Due::Answers(fresh));
    }
    let since = last.map(|last| last.at).or(oldest)?;
    // A clock that was put back counts as no time at all.
    let days = now.0.saturating_sub(since.0) / DAY;
    (fresh > 0 && days >= DAYS).then_some(Due::Days(days))
}

impl<S: Shelf> Library<S> {
    pub fn backed_up(&self) -> Option<BackedUp> {
        let text = self.setting(Setting::Backup)?;
        let (at, answers) = text.split_once(' ')?;
        Some(BackedUp {
            at: Moment(at.parse().ok()?),
            answers: answers.parse().ok()?,
        })
    }

    /// To be called when the reader downloaded a backup.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn note_backup(&self, backup: BackedUp) -> Result<(), StoreError> {
        self.save_setting(Setting::Backup, &format!("{} {}", backup.at.0, backup.answers))
    }
}
