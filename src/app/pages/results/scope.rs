//! What the reader looks at: the slice, kept in the address. No figures and no markup.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{Against, Facet, FacetKey, Slice},
    route::Route,
    survey::SurveyId,
};

use crate::app::browser::hash;

/// What the address calls it.
const AGAINST: &str = "vs";

#[derive(Clone, Copy)]
pub struct Scope {
    pub slice: RwSignal<Slice>,
    pub against: RwSignal<Option<Against>>,
    /// How comments feel, once they are read.
    pub mood: RwSignal<Option<Arc<Facet>>>,
}

impl Scope {
    /// As the address tells it; every change goes there.
    pub fn open(id: SurveyId) -> Self {
        let told = hash::state();
        let slice = RwSignal::new(Slice::of(&told));
        let against = told.iter().find(|(name, _)| name == AGAINST);
        let against = RwSignal::new(against.and_then(|(_, text)| Against::parse(text)));
        let route = Route::Results(id);
        Effect::new(move |before: Option<()>| {
            let mut fields = slice.with(Slice::fields);
            fields.extend(against.get().map(|against| (AGAINST.to_owned(), against.to_string())));
            if before.is_some() {
                hash::tell(&route, &fields);
            }
        });
        Self {
            slice,
            against,
            mood: RwSignal::new(None),
        }
    }

    pub fn toggle(self, key: &FacetKey, value: &str) {
        self.slice.update(|slice| slice.toggle(key, value));
    }

    pub fn clear(self) {
        self.against.set(None);
        self.slice.set(Slice::default());
    }
}

/// The page's own.
pub fn scope() -> Scope {
    expect_context()
}
