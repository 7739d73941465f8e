//! The page's one reading of its comments, begun by whoever asks for it first: what is read, the author's corrections, and the facets
//! that come of it. No markup.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{Comment, Facet},
    chorus::Said,
    report,
};

use super::{
    correct::Corrections,
    data::Data,
    dictionary::Dictionary,
    reading::{Read, Reader},
    scope::scope,
    sentiment::{Known, facets, known, said},
};
use crate::app::ui::words;

#[derive(Clone, Copy)]
pub struct Hearing {
    /// Of all answers, whatever the page is narrowed to.
    pub comments: Memo<Arc<Vec<Comment>>>,
    pub reader: Reader,
    pub corrections: Corrections,
    pub dictionary: Dictionary,
    /// Of each comment, beside its words.
    pub said: Memo<Arc<Vec<Said>>>,
    pub known: Memo<Known>,
    /// What each theme is known by, and its name.
    pub ids: Memo<Vec<String>>,
    pub names: Memo<Vec<String>>,
}

/// The page's, once it is begun.
#[derive(Clone)]
struct Listening {
    data: Data,
    dictionary: Dictionary,
    owner: Owner,
    begun: StoredValue<Option<Hearing>>,
}

/// The page may ask for it from now on.
pub fn listen(data: Data, dictionary: Dictionary) {
    provide_context(Listening {
        data,
        dictionary,
        owner: Owner::current().unwrap_or_default(),
        begun: StoredValue::new(None),
    });
}

/// Begins it, if nobody did: it lasts as long as the page.
pub fn hearing() -> Hearing {
    let listening = expect_context::<Listening>();
    listening.begun.get_value().unwrap_or_else(|| {
        let hearing = listening
            .owner
            .with(|| untrack(|| Hearing::open(listening.data, listening.dictionary)));
        listening.begun.set_value(Some(hearing));
        hearing
    })
}

impl Hearing {
    fn open(data: Data, dictionary: Dictionary) -> Self {
        let words = words();
        let comments = Memo::new(move |_| data.with(|d| d.comments()));
        let corrections = Corrections::open(data.with(|d| d.survey.id.clone()));
        let said = said(comments, corrections.all);
        let reader = Reader::open(comments, said, dictionary.own);
        let known = known(reader, comments, said, corrections.adjusts());
        let ids = Memo::new(move |_| known.with(|known| known.readings.themes.clone()));
        let names =
            Memo::new(move |_| ids.with(|ids| dictionary.own.with(|own| report::theme_names(words.get(), ids, own))));
        let scope = scope();
        Effect::new(move |_| {
            // The page is counted anew for it, so only where nothing more comes.
            let state = reader.state.get();
            if matches!(state, Read::Done | Read::Stopped(_)) {
                let rows = data.with_untracked(|d| d.columns.rows);
                let heard: Vec<Facet> = known.with(|known| facets(rows, known));
                scope.heard.set(Some(Arc::new(heard)));
            }
            scope.partly.set(match state {
                Read::Stopped(progress) => Some((progress.done, progress.total)),
                _ => None,
            });
        });
        Self {
            comments,
            reader,
            corrections,
            dictionary,
            said,
            known,
            ids,
            names,
        }
    }
}
