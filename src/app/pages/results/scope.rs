//! What the reader looks at: the slice, kept in the address. No figures and no markup.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{Against, Facet, FacetKey, Likert, Slice, Table},
    route::{Fields, Route},
    survey::SurveyId,
};

use super::{known::Known, leavers::Leavers, role::Role};
use crate::app::browser::hash;

/// What the address calls it.
const AGAINST: &str = "vs";
const ROLE: &str = "role";
const TOUCHPOINT: &str = "at";

#[derive(Clone, Copy)]
pub struct Scope {
    pub slice: RwSignal<Slice>,
    pub against: RwSignal<Option<Against>>,
    pub known: RwSignal<Known>,
    pub leavers: RwSignal<Leavers>,
    pub role: RwSignal<Role>,
    /// Whose questions an owner looks at; empty: all.
    pub touchpoint: RwSignal<String>,
    /// How statements are laid out.
    pub likert: RwSignal<Likert>,
    /// What comments tell answers apart by, once they are read.
    pub heard: RwSignal<Option<Arc<Vec<Facet>>>>,
    /// Of how many comments that is, where the reading stopped: read, all.
    pub partly: RwSignal<Option<(u64, u64)>>,
    /// What comments are about, once they are read: the report takes it along.
    pub themes: RwSignal<Option<Table>>,
    /// How many of their moods are adjusted to the author's corrections, and of how many labels so many were right before and
    /// after: the report says so.
    pub adjusted: RwSignal<Option<(u64, u64, u64, u64)>>,
}

impl Scope {
    /// As the address tells it; every change goes there.
    pub fn open(id: SurveyId, likert: Likert) -> Self {
        let scope = Self {
            slice: RwSignal::default(),
            against: RwSignal::default(),
            known: RwSignal::default(),
            leavers: RwSignal::default(),
            role: RwSignal::default(),
            touchpoint: RwSignal::default(),
            likert: RwSignal::new(likert),
            heard: RwSignal::default(),
            partly: RwSignal::default(),
            themes: RwSignal::default(),
            adjusted: RwSignal::default(),
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
        fields.extend(self.leavers.with(Leavers::fields));
        let told = |name: &str, value: String| Some((name.to_owned(), value)).filter(|(_, value)| !value.is_empty());
        let role = Some(self.role.get()).filter(|role| *role != Role::default());
        fields.extend(role.map(|role| (ROLE.to_owned(), role.tag().to_owned())));
        fields.extend(told(TOUCHPOINT, self.touchpoint.get()));
        fields
    }

    /// Takes over what an address tells.
    pub fn look(self, fields: &Fields) {
        let against = fields.iter().find(|(name, _)| name == AGAINST);
        self.against.set(against.and_then(|(_, text)| Against::parse(text)));
        let told = |wanted: &str| {
            fields
                .iter()
                .find(|(name, _)| name == wanted)
                .map(|(_, value)| value.as_str())
        };
        self.role.set(told(ROLE).and_then(Role::from_tag).unwrap_or_default());
        self.touchpoint.set(told(TOUCHPOINT).unwrap_or_default().to_owned());
        self.known.set(Known::of(fields));
        self.leavers.set(Leavers::of(fields));
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
