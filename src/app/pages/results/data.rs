//! What the page shows, counted once for each slice. No markup, no reading.
use std::{ops::Deref, sync::Arc};

use leptos::prelude::*;
use waystone::analysis::{self, Against, Analysis, Columns, Comparison, Cut, Slice};

use super::{base::Base, scope::Scope};

/// The same, narrowed.
pub struct Loaded {
    base: Arc<Base>,
    pub columns: Arc<Columns>,
    pub slice: Slice,
    pub cut: Cut,
    pub analysis: Analysis,
    pub versus: Option<Versus>,
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
            && self.versus.as_ref().map(|versus| &versus.against) == other.versus.as_ref().map(|versus| &versus.against)
    }
}

/// The page's data for its parts.
pub type Data = Signal<Arc<Loaded>>;

/// What was read, narrowed as the page is.
pub fn load(read: Signal<Arc<Base>>, scope: Scope) -> Data {
    let base = move || read.get();
    let columns = Memo::new(move |_| {
        let columns = base().columns.clone();
        match scope.mood.get() {
            Some(mood) => Arc::new(Columns::clone(&columns).with((*mood).clone())),
            None => columns,
        }
    });
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
            columns,
            slice,
            cut,
            analysis,
            versus,
        })
    });
    data.into()
}
