//! Who edits a survey, where the browser has no locks: a record that its holder renews. It is a courtesy between tabs; that
//! nothing is overwritten is the revisions' work.
use serde::{Deserialize, Serialize};

use super::{Key, Library, Shelf, StoreError};
use crate::{response::Moment, survey::SurveyId};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Lease {
    /// Random, one for each page.
    tab: String,
    renewed: Moment,
}

impl Lease {
    /// Also when it comes from the future: a clock was put back.
    fn is_over(&self, now: Moment) -> bool {
        now.0.abs_diff(self.renewed.0) > Library::<super::MemoryShelf>::LEASE
    }
}

impl<S: Shelf> Library<S> {
    /// A lease that was not renewed for so many milliseconds is over. Browsers wake hidden tabs once a minute.
    pub const LEASE: u64 = 90_000;

    fn lease(&self, survey: &SurveyId) -> Result<Option<Lease>, StoreError> {
        let raw = self.raw(&Key::Lease(survey.clone()))?;
        Ok(raw.and_then(|raw| serde_json::from_str(&raw).ok()))
    }

    /// Takes the lease, or renews it; `false` when another tab has it.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn hold_lease(&self, survey: &SurveyId, tab: u128, now: Moment) -> Result<bool, StoreError> {
        let own = format!("{tab:032x}");
        let others = self
            .lease(survey)?
            .is_some_and(|lease| lease.tab != own && !lease.is_over(now));
        if !others {
            self.take_lease(survey, tab, now)?;
        }
        Ok(!others)
    }

    /// Takes the lease from whoever has it, who finds out when renewing.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn take_lease(&self, survey: &SurveyId, tab: u128, now: Moment) -> Result<(), StoreError> {
        let lease = Lease {
            tab: format!("{tab:032x}"),
            renewed: now,
        };
        let text = serde_json::to_string(&lease).map_err(|_| StoreError::NotKept)?;
        self.put(&Key::Lease(survey.clone()), &text)
    }

    /// Gives it back, if it is this tab's.
    ///
    /// # Errors
    /// [`StoreError`]
    pub fn drop_lease(&self, survey: &SurveyId, tab: u128) -> Result<(), StoreError> {
        if self
            .lease(survey)?
            .is_some_and(|lease| lease.tab == format!("{tab:032x}"))
        {
            self.discard(&self.full(&Key::Lease(survey.clone())))?;
        }
        Ok(())
    }
}
