//! Surveys that could not be kept when their page was left: in hand until they are, or until the tab closes, which is warned of.
use leptos::prelude::*;
use waystone::{
    order::Map,
    store::Base,
    survey::{Survey, SurveyId},
};

use super::browser::leave;

/// The survey and what its changes started from.
#[derive(Clone, Copy)]
pub struct Unsaved(StoredValue<Map<SurveyId, (Survey, Base)>>);

impl Unsaved {
    pub fn open() -> Self {
        let unsaved = Self(StoredValue::new(Map::new()));
        leave::warn_before_closing(move || unsaved.0.with_value(|held| !held.is_empty()));
        unsaved
    }

    pub fn keep(self, survey: Survey, base: Base) {
        self.0.update_value(|held| {
            held.insert(survey.id.clone(), (survey, base));
        });
    }

    pub fn take(self, id: &SurveyId) -> Option<(Survey, Base)> {
        self.0.try_update_value(|held| held.remove(id)).flatten()
    }
}
