//! What the page shows, counted once for each slice. No markup, no reading.
use std::{ops::Deref, sync::Arc};

use leptos::prelude::*;
use waystone::{
    analysis::{self, Against, Analysis, Columns, Comparison, Cut, FacetKey, Slice},
    report,
    theme::Own,
    words::Words,
};

use super::{base::Base, scope::Scope};

/// The same, narrowed.
pub struct Loaded {
    base: Arc<Base>,
    pub columns: Arc<Columns>,
    pub slice: Slice,
    /// It looks at comments that are not read yet: no figure of it is known.
    pub waits: bool,
    /// It looks at comments of which only so many are read: read, all.
    pub partly: Option<(u64, u64)>,
    pub cut: Cut,
    pub analysis: Analysis,
    pub versus: Option<Versus>,
    /// What the author changed in the dictionary of themes.
    pub dictionary: Arc<Own>,
}

/// What the page is compared with, and what came of it.
pub struct Versus {
    pub against: Against,
    /// The slice that it means now.
    pub slice: Slice,
    pub found: Comparison,
}

impl Deref for Loaded {
    type Target = Base;
    fn deref(&self) -> &Base {
        &self.base
    }
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        self.base == other.base
            && Arc::ptr_eq(&self.columns, &other.columns)
            && self.slice == other.slice
            && self.partly == other.partly
            && Arc::ptr_eq(&self.dictionary, &other.dictionary)
            && self.versus.as_ref().map(|versus| &versus.against) == other.versus.as_ref().map(|versus| &versus.against)
    }
}

/// By where they are: a look at each of very many takes longer than what it could spare.
pub fn is_other<T>(before: Option<&Arc<T>>, now: Option<&Arc<T>>) -> bool {
    !matches!((before, now), (Some(before), Some(now)) if Arc::ptr_eq(before, now))
}

impl Loaded {
    pub fn value_name(&self, words: &Words, key: &FacetKey, value: &str) -> String {
        report::value_name(words, &self.survey, &self.dictionary, key, value)
    }
}

/// The page's data for its parts.
pub type Data = Signal<Arc<Loaded>>;

/// What was read, narrowed as the page is.
pub fn load(read: Signal<Arc<Base>>, scope: Scope, own: Memo<Own>) -> Data {
    let base = move || read.get();
    let dictionary = Memo::new(move |_| Arc::new(own.get()));
    let made = move |_: Option<&Arc<Columns>>| {
        let columns = base().columns.clone();
        match scope.heard.get() {
            Some(heard) => Arc::new(heard.iter().cloned().fold(Columns::clone(&columns), Columns::with)),
            None => columns,
        }
    };
    let columns = Memo::new_with_compare(made, is_other);
    let data = Memo::new(move |_| {
        let (base, columns, slice) = (base(), columns.get(), scope.slice.get());
        let cut = columns.cut(&slice);
        let analysis = Analysis::of(&base.survey, &columns, &cut);
        let versus = scope.against.get().and_then(|against| {
            let slice = slice.against(&against, base.days?.1)?;
            let found = analysis::compare(&base.survey, &columns, &cut, &columns.cut(&slice));
            Some(Versus { against, slice, found })
        });
        Arc::new(Loaded {
            base,
            waits: columns.waits(&slice),
            partly: scope.partly.get().filter(|_| slice.is_heard()),
            columns,
            slice,
            cut,
            analysis,
            versus,
            dictionary: dictionary.get(),
        })
    });
    data.into()
}
