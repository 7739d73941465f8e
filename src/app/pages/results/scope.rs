//! What the reader looks at: the slice, kept in the address. No figures and no markup.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{Against, Facet, FacetKey, Slice},
    route::{Fields, Route},
    survey::SurveyId,
};

use super::known::Known;
use crate::app::browser::hash;

/// What the address calls it.
const AGAINST: &str = "vs";

#[derive(Clone, Copy)]
pub struct Scope {
    pub slice: RwSignal<Slice>,
    pub against: RwSignal<Option<Against>>,
    pub known: RwSignal<Known>,
    /// How comments feel, once they are read.
    pub mood: RwSignal<Option<Arc<Facet>>>,
}

impl Scope {
    /// As the address tells it; every change goes there.
    pub fn open(id: SurveyId) -> Self {
        let scope = Self {
            slice: RwSignal::default(),
            against: RwSignal::default(),
            known: RwSignal::default(),
            mood: RwSignal::default(),
        };
        scope.look(&hash::state());
        let route = Route::Results(id);
        Effect::new(move |before: Option<()>| {
            let fields = scope.fields();
            if before.is_some() {
                hash::tell(&route, &fields);
            }
        });
        scope
    }

    /// What an address tells of it.
    pub fn fields(self) -> Fields {
        let mut fields = self.slice.with(Slice::fields);
        fields.extend(
            self.against
                .get()
                .map(|against| (AGAINST.to_owned(), against.to_string())),
        );
        fields.extend(self.known.with(Known::fields));
        fields
    }

    /// Takes over what an address tells.
    pub fn look(self, fields: &Fields) {
        let against = fields.iter().find(|(name, _)| name == AGAINST);
        self.against.set(against.and_then(|(_, text)| Against::parse(text)));
        self.known.set(Known::of(fields));
        self.slice.set(Slice::of(fields));
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
