//! What the page knows: the pieces, how their words read, and what was chosen. No markup.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    dialogue::Change,
    feedback::{CaseState, Cases, Heard, Piece, Seen, keeps, pieces},
    job::{Comments, Written},
    order::Map,
    sentiment::{Label, Reading},
    store::{Key, People},
    survey::{Survey, SurveyId},
    theme::Own,
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
    /// While words are read that were not read before: so many, of so many.
    pub busy: RwSignal<Option<(u64, u64)>>,
    /// How conversations went, by the piece's key.
    pub courses: RwSignal<Arc<Map<String, Change>>>,
    /// What the words are about, by the piece's key.
    pub themes: RwSignal<Arc<Map<String, Vec<String>>>>,
    /// What the authors of the surveys added to the dictionary of themes.
    pub own: Memo<Own>,
    pub cases: Memo<Arc<Cases>>,
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

/// What is known of a piece beside what it says itself.
pub fn heard<'a>(
    piece: &Piece,
    readings: &Map<String, Reading>,
    themes: &'a Map<String, Vec<String>>,
    cases: &Cases,
) -> Heard<'a> {
    let key = piece.key();
    Heard {
        feeling: feeling(readings.get(&key)),
        themes: themes.get(&key).map_or(&[], Vec::as_slice),
        case: cases.get(&key).map_or("", |case| CaseState::tag(case.state)),
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
        let themes = RwSignal::new(Arc::new(Map::new()));
        let cases =
            Memo::new(move |_| Arc::new(shelf.follow(|library| library.named(&Key::Cases).unwrap_or_default())));
        let own = Memo::new(move |_| {
            let mut own = Own::default();
            for survey in surveys.get() {
                let found = shelf.follow(|library| library.named::<Own>(&Key::Themes(survey.id)));
                let themes = found.into_iter().flat_map(|found| found.themes);
                // One author's dislike of a theme is no other's.
                for (id, theme) in themes.filter(|(_, theme)| !theme.off) {
                    own.themes.entry(id).or_insert(theme);
                }
            }
            own
        });
        let seen = RwSignal::new(Seen::default());
        let left = Memo::new(move |_| {
            let (pieces, readings) = (pieces.get(), readings.get());
            let (themes, cases) = (themes.get(), cases.get());
            let heard = |at: usize| {
                let piece = pieces.get(at);
                piece.map_or_else(Heard::default, |piece| heard(piece, &readings, &themes, &cases))
            };
            Arc::new(seen.with(|seen| keeps(&pieces, seen, &heard)))
        });
        let state = Self {
            shelf,
            surveys,
            people,
            pieces,
            readings,
            busy: RwSignal::new(None),
            courses: RwSignal::new(Arc::new(Map::new())),
            themes,
            own,
            cases,
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

    pub fn survey(self, id: &SurveyId) -> Option<Survey> {
        self.surveys
            .with(|surveys| surveys.iter().find(|survey| survey.id == *id).cloned())
    }

    /// Looks at a customer, or at nobody.
    pub fn look(self, name: Option<String>) {
        self.narrow.set(screen::is_narrow());
        self.open.set(name);
    }

    /// Has the words read, again whenever they change.
    fn listen(self) {
        let asked: StoredValue<(Vec<String>, Own)> = StoredValue::new((Vec::new(), Own::default()));
        let desk = StoredValue::new_local(Desk::<Comments>::new(move |report| {
            let busy = match &report {
                Report::Progress(now) => Some((now.done, now.total)),
                _ => None,
            };
            self.busy.try_set(busy);
            if let Report::Done(outcome) = report {
                let (keys, _) = asked.try_get_value().unwrap_or_default();
                let ids = outcome.themes;
                let (mut readings, mut courses, mut themes) = (Vec::new(), Vec::new(), Vec::new());
                for (key, opinion) in keys.into_iter().zip(outcome.opinions) {
                    let about = opinion.themes.iter();
                    let about = about.filter_map(|touch| ids.get(usize::from(touch.theme)).cloned());
                    themes.push((key.clone(), about.collect::<Vec<_>>()));
                    courses.extend(opinion.course.map(|course| (key.clone(), course.change())));
                    readings.push((key, opinion.mood));
                }
                self.themes.try_set(Arc::new(themes.into_iter().collect()));
                self.courses.try_set(Arc::new(courses.into_iter().collect()));
                self.readings.try_set(Arc::new(readings.into_iter().collect()));
            }
        }));
        Effect::new(move |_| {
            let pieces = self.pieces.get();
            let written = pieces.iter().filter(|piece| !piece.text.is_empty());
            let (keys, texts): (Vec<String>, Vec<Written>) = written
                .map(|piece| (piece.key(), Written::from(piece.text.as_str())))
                .unzip();
            let own = self.own.get();
            if asked.with_value(|(before, known)| *before == keys && *known == own) || keys.is_empty() {
                return;
            }
            self.busy.set(Some((0, keys.len() as u64)));
            asked.set_value((keys, own.clone()));
            let comments = Comments {
                own,
                ..Comments::from(texts)
            };
            desk.with_value(|desk| desk.run(&comments, Vec::new()));
        });
    }
}
