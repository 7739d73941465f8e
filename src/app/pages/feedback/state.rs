//! What the page knows: the pieces, how their words read, and what was chosen. No markup.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    feedback::{Piece, Seen, keeps, pieces},
    job::{Comments, Written},
    order::Map,
    sentiment::{Label, Reading},
    store::People,
    survey::Survey,
};

use crate::app::{
    Shelf,
    browser::{
        screen,
        worker::{Desk, Report},
    },
};

#[derive(Clone, Copy)]
pub struct State {
    pub shelf: Shelf,
    pub surveys: Memo<Vec<Survey>>,
    pub people: Memo<People>,
    pub pieces: Memo<Arc<Vec<Piece>>>,
    /// By the piece's key.
    pub readings: RwSignal<Arc<Map<String, Reading>>>,
    pub seen: RwSignal<Seen>,
    /// Places of the pieces that are left.
    pub left: Memo<Arc<Vec<usize>>>,
    /// The customer who is looked at.
    pub open: RwSignal<Option<String>>,
    pub narrow: RwSignal<bool>,
}

/// As facets name it; empty: nothing was written, or not read yet.
pub fn feeling(reading: Option<&Reading>) -> &'static str {
    match reading.map(|reading| reading.label) {
        None => "",
        Some(Label::Positive) => "pos",
        Some(Label::Neutral) => "neu",
        Some(Label::Mixed) => "mix",
        Some(Label::Negative) => "neg",
        Some(Label::Unknown | Label::NotAnalysed) => "unk",
    }
}

impl State {
    pub fn open() -> Self {
        let shelf = expect_context::<Shelf>();
        let surveys = Memo::new(move |_| shelf.follow(|library| library.surveys().0));
        let people = Memo::new(move |_| shelf.follow(|library| library.people()));
        let pieces = Memo::new(move |_| {
            let with = |survey: Survey| {
                let responses = shelf.follow(|library| library.responses(&survey.id).0);
                (survey, responses)
            };
            let all: Vec<_> = surveys.get().into_iter().map(with).collect();
            Arc::new(people.with(|people| pieces(&all, people)))
        });
        let readings = RwSignal::new(Arc::new(Map::new()));
        let seen = RwSignal::new(Seen::default());
        let left = Memo::new(move |_| {
            let (pieces, readings) = (pieces.get(), readings.get());
            let feeling = |at: usize| pieces.get(at).map_or("", |piece| feeling(readings.get(&piece.key())));
            Arc::new(seen.with(|seen| keeps(&pieces, seen, &feeling)))
        });
        let state = Self {
            shelf,
            surveys,
            people,
            pieces,
            readings,
            seen,
            left,
            open: RwSignal::new(None),
            narrow: RwSignal::new(false),
        };
        state.listen();
        state
    }

    pub fn reading(self, piece: &Piece) -> Option<Reading> {
        self.readings.with(|readings| readings.get(&piece.key()).cloned())
    }

    /// Looks at a customer, or at nobody.
    pub fn look(self, name: Option<String>) {
        self.narrow.set(screen::is_narrow());
        self.open.set(name);
    }

    /// Has the words read, again whenever they change.
    fn listen(self) {
        let asked: StoredValue<Vec<String>> = StoredValue::new(Vec::new());
        let desk = StoredValue::new_local(Desk::<Comments>::new(move |report| {
            if let Report::Done(outcome) = report {
                let keys = asked.try_get_value().unwrap_or_default();
                let read = keys
                    .into_iter()
                    .zip(outcome.opinions)
                    .map(|(key, opinion)| (key, opinion.mood))
                    .collect();
                self.readings.try_set(Arc::new(read));
            }
        }));
        Effect::new(move |_| {
            let pieces = self.pieces.get();
            let written = pieces.iter().filter(|piece| !piece.text.is_empty());
            let (keys, texts): (Vec<String>, Vec<Written>) = written
                .map(|piece| (piece.key(), Written::from(piece.text.as_str())))
                .unzip();
            if asked.with_value(|before| *before == keys) || keys.is_empty() {
                return;
            }
            asked.set_value(keys);
            desk.with_value(|desk| desk.run(&Comments(texts), Vec::new()));
        });
    }
}
