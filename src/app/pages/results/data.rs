//! What the page shows: read and put into columns once for each change on the shelf, counted once for each slice. No markup.
use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use leptos::prelude::*;
use waystone::{
    analysis::{self, Against, Analysis, Columns, Comment, Comparison, Cut, Slice},
    response::Response,
    survey::{Survey, SurveyId},
};

use super::scope::Scope;
use crate::app::{browser::clock, shelf::Shelf};

/// What is on the shelf.
pub struct Base {
    pub survey: Survey,
    pub responses: Vec<Response>,
    /// Finished answers.
    pub total: u64,
    /// The first and the last day with an answer.
    pub days: Option<(i64, i64)>,
    columns: Arc<Columns>,
    comments: OnceLock<Arc<Vec<Comment>>>,
}

/// It is made once for each change.
impl PartialEq for Base {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Base {
    fn of(survey: Survey, responses: Vec<Response>) -> Self {
        let columns = Columns::of(&survey, &responses, clock::calendar());
        let whole = columns.cut(&Slice::default());
        Self {
            total: whole.rows.count(),
            days: columns.span(&whole.rows),
            columns: Arc::new(columns),
            survey,
            responses,
            comments: OnceLock::new(),
        }
    }

    /// Of all answers, whatever the page is narrowed to.
    pub fn comments(&self) -> Arc<Vec<Comment>> {
        let read = || Arc::new(analysis::comments(&self.survey, &self.responses));
        self.comments.get_or_init(read).clone()
    }
}

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

/// `None` when there is no such survey. Emptied in another tab, it stays here as it was until the page goes.
pub fn load(shelf: Shelf, id: &SurveyId, scope: Scope) -> Option<Data> {
    let id = id.clone();
    let read = Memo::new(move |before: Option<&Option<Arc<Base>>>| {
        let found = shelf.follow(|library| Some((library.survey(&id)?, library.responses(&id).0)));
        let before = before.cloned().flatten();
        match (found, before) {
            // Something else changed on the shelf.
            (Some((survey, responses)), Some(before)) if before.survey == survey && before.responses == responses => {
                Some(before)
            }
            (Some((survey, responses)), _) => Some(Arc::new(Base::of(survey, responses))),
            (None, before) => before,
        }
    });
    let first = read.get_untracked()?;
    let base = move || read.get().unwrap_or_else(|| first.clone());
    let columns = {
        let base = base.clone();
        Memo::new(move |_| {
            let columns = base().columns.clone();
            match scope.mood.get() {
                Some(mood) => Arc::new(Columns::clone(&columns).with((*mood).clone())),
                None => columns,
            }
        })
    };
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
    Some(data.into())
}
