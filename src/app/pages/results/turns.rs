//! Gives the parts of the page what they show: few answers to all at once, many to one part after the other, so that the browser
//! can draw and listen between them. No figures.
use std::sync::Arc;

use leptos::prelude::*;

use super::data::{Data, Loaded};
use crate::app::browser::{
    timer::breathe,
    view::{View, when},
};

/// From so many answers on, all parts together take longer than a page may stand still.
const MANY: usize = 20_000;

pub struct Turns {
    data: Data,
    /// What each part shows now, in their order; none where all show what there is.
    parts: Option<Vec<RwSignal<Option<Arc<Loaded>>>>>,
}

impl Turns {
    pub fn new(data: Data) -> Self {
        let is_many = data.with_untracked(|d| d.columns.rows >= MANY);
        Self {
            data,
            parts: is_many.then(Vec::new),
        }
    }

    /// The next part, while the condition holds and once it is its turn.
    pub fn part(&mut self, condition: impl Fn() -> bool + Send + Sync + 'static, make: fn(Data) -> View) -> View {
        let data = self.data;
        let Some(parts) = &mut self.parts else {
            return when(condition, move || make(data));
        };
        let own = RwSignal::new(None::<Arc<Loaded>>);
        parts.push(own);
        let shown = Signal::derive(move || own.get().unwrap_or_else(|| data.get()));
        when(move || condition() && own.with(Option::is_some), move || make(shown))
    }

    /// From now on parts follow what there is.
    pub fn begin(self) {
        let (data, Some(parts)) = (self.data, self.parts) else {
            return;
        };
        // Counts what was begun: only the last goes on.
        let run = StoredValue::new(0u32);
        Effect::new(move |_| {
            let (now, parts) = (data.get(), parts.clone());
            let own = run.get_value().wrapping_add(1);
            run.set_value(own);
            leptos::task::spawn_local(async move {
                for part in parts {
                    if run.try_get_value() != Some(own) {
                        return;
                    }
                    part.try_set(Some(now.clone()));
                    breathe().await;
                }
            });
        });
    }
}
