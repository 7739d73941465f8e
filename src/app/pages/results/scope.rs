//! What the reader looks at: the slice, kept in the address. No figures and no markup.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{Facet, FacetKey, Slice},
    route::Route,
    survey::SurveyId,
};

use crate::app::browser::hash;

#[derive(Clone, Copy)]
pub struct Scope {
    pub slice: RwSignal<Slice>,
    /// How comments feel, once they are read.
    pub mood: RwSignal<Option<Arc<Facet>>>,
}

impl Scope {
    /// As the address tells it; every change goes there.
    pub fn open(id: SurveyId) -> Self {
        let slice = RwSignal::new(Slice::of(&hash::state()));
        let route = Route::Results(id);
        Effect::new(move |before: Option<()>| {
            let fields = slice.with(Slice::fields);
            if before.is_some() {
                hash::tell(&route, &fields);
            }
        });
        Self {
            slice,
            mood: RwSignal::new(None),
        }
    }

    pub fn toggle(self, key: &FacetKey, value: &str) {
        self.slice.update(|slice| slice.toggle(key, value));
    }

    pub fn clear(self) {
        self.slice.set(Slice::default());
    }
}

/// The page's own.
pub fn scope() -> Scope {
    expect_context()
}
