//! Reads the answers off the shelf: few at once, many bit by bit, so that the page never stands still. Counts nothing.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    response::Response,
    store::{Piece, Record},
    survey::{Survey, SurveyId},
};

use super::base::{Base, Filling};
use crate::app::{
    browser::{
        clock,
        timer::breathe,
        view::{View, either, el},
    },
    shelf::Shelf,
    ui::{say, words},
};

/// Records of so many code units together are read at once: some ten thousand packed answers, in less than 50 ms.
const AT_ONCE: usize = 150_000;
/// After so many milliseconds of work the browser may draw and listen.
const TURN: u64 = 20;
/// Answers between two looks at the clock.
const STEP: usize = 500;

#[derive(Clone, Copy)]
pub struct Answers {
    /// What was read; while it is read again, what was there before.
    pub base: RwSignal<Option<Arc<Base>>>,
    /// How far it is, in hundredths; `None` while nothing is read.
    share: RwSignal<Option<u8>>,
    /// What is being read or was read.
    known: StoredValue<Option<Arc<Found>>>,
    /// Counts what was begun: only the last goes on.
    run: StoredValue<u32>,
    shelf: Shelf,
}

/// What says whether anything changed.
#[derive(PartialEq)]
struct Found {
    survey: Survey,
    records: Vec<Record>,
}

impl Answers {
    /// Reads now or from now on, and again with each change; `None` when there is no such survey. Emptied in another tab, it stays
    /// here as it was until the page goes.
    pub fn start(shelf: Shelf, id: &SurveyId) -> Option<Self> {
        let answers = Self {
            base: RwSignal::new(None),
            share: RwSignal::new(None),
            known: StoredValue::new(None),
            run: StoredValue::new(0),
            shelf,
        };
        let id = id.clone();
        let look = move || {
            let found = shelf.follow(|library| {
                Some(Found {
                    survey: library.survey(&id)?,
                    records: library.answer_records(&id),
                })
            });
            found.map(|found| answers.take(found))
        };
        untrack(&look)?;
        Effect::new(move |_| {
            look();
        });
        Some(answers)
    }

    /// As it was when last looked at.
    pub fn survey(self) -> Option<Survey> {
        self.known
            .with_value(|known| known.as_ref().map(|known| known.survey.clone()))
    }

    fn take(self, found: Found) {
        let is_known = |known: &Option<Arc<Found>>| known.as_ref().is_some_and(|known| **known == found);
        if self.known.with_value(is_known) {
            return;
        }
        self.known.set_value(Some(Arc::new(found)));
        self.begin();
    }

    /// Reads what is known to be there.
    fn begin(self) {
        let Some(found) = self.known.get_value() else { return };
        let run = self.next_run();
        let units: usize = found.records.iter().map(|record| record.units).sum();
        if units <= AT_ONCE {
            self.done(self.at_once(&found.survey));
            return;
        }
        self.share.set(Some(0));
        leptos::task::spawn_local(async move {
            if let Some(base) = self.bit_by_bit(&found, units, run).await {
                self.done(base);
            }
        });
    }

    fn next_run(self) -> u32 {
        let run = self.run.get_value().wrapping_add(1);
        self.run.set_value(run);
        run
    }

    fn stop(self) {
        self.next_run();
        self.share.set(None);
    }

    fn done(self, base: Base) {
        self.share.set(None);
        self.base.set(Some(Arc::new(base)));
    }

    fn at_once(self, survey: &Survey) -> Base {
        Base::of(survey, &self.shelf.now(|library| library.responses(&survey.id).0))
    }

    /// `None` when it was stopped.
    async fn bit_by_bit(self, found: &Found, units: usize, run: u32) -> Option<Base> {
        let mut taking = Taking {
            filling: Filling::new(&found.survey),
            ids: Vec::new(),
        };
        let mut began = clock::now().0;
        let mut done = 0;
        // Whether to go on; now and then the browser's turn.
        let mut pause = async |done: usize| {
            if clock::now().0.saturating_sub(began) > TURN {
                self.share.try_set(Some((done * 100 / units.max(1)) as u8));
                breathe().await;
                began = clock::now().0;
            }
            self.run.try_get_value() == Some(run)
        };
        for record in &found.records {
            match self.shelf.now(|library| library.piece(record)) {
                None => {}
                Some(Piece::Whole(responses)) => taking.take(&responses),
                Some(Piece::Packed(unfolded)) => {
                    let mut part = Vec::with_capacity(STEP);
                    let mut reader = unfolded.reader();
                    for step in 0..unfolded.count().div_ceil(STEP) {
                        part.clear();
                        reader = reader.and_then(|mut reader| reader.take(STEP, &mut part).map(|()| reader));
                        taking.take(&part);
                        let share = (step * STEP * record.units) / unfolded.count().max(1);
                        if !pause(done + share).await {
                            return None;
                        }
                    }
                    let whose = reader.and_then(|reader| reader.end());
                    if whose.is_none_or(|(survey, _)| survey != found.survey.id) {
                        // Damaged: none of its answers count.
                        return Some(self.at_once(&found.survey));
                    }
                }
            }
            done += record.units;
            if !pause(done).await {
                return None;
            }
        }
        // Two of one id are rare, and told apart with all of them at hand.
        Some(taking.finish().unwrap_or_else(|| self.at_once(&found.survey)))
    }
}

/// Answers as they come, and by what the same ones would be known.
struct Taking {
    filling: Filling,
    ids: Vec<u64>,
}

impl Taking {
    fn take(&mut self, responses: &[Response]) {
        for response in responses {
            self.filling.add(response);
            // FNV-1a: two that differ being alike costs time, nothing else.
            let hash = response
                .id
                .as_str()
                .bytes()
                .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
                    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
                });
            self.ids.push(hash);
        }
    }

    /// `None` when an id may be there twice.
    fn finish(mut self) -> Option<Base> {
        self.ids.sort_unstable();
        let is_once = self.ids.is_sorted_by(|a, b| a < b);
        is_once.then(|| self.filling.finish())
    }
}

/// What stands on the page until the answers are read: how far it is, and a way out.
pub fn wait(answers: Answers) -> View {
    let words = words();
    let share = move || answers.share.get().unwrap_or(0);
    let bar = move || {
        el("div.bar")
            .attr("role", "progressbar")
            .attr("aria-labelledby", "reading")
            .attr("aria-valuemin", "0")
            .attr("aria-valuemax", "100")
            .attr("aria-valuenow", move || share().to_string())
            .with(el("i").style("inline-size", move || format!("{}%", share())))
    };
    let busy = move || {
        let percent = move || words.get().lang.percent(f64::from(share()) / 100.0, 0);
        let stop = el("button.btn")
            .attr("type", "button")
            .with(say(|w| w.shell().cancel))
            .click(move || answers.stop());
        let title = el("h2")
            .attr("id", "reading")
            .with(say(|w| w.looking_at().answers_read));
        el("section.panel.pad.stack.busy")
            .attr("aria-labelledby", "reading")
            .with([title, bar()])
            .with(el("div.row").with([el("span.num.mut.grow").with(percent), stop]))
    };
    let stopped = move || {
        let again = el("button.btn.pri")
            .attr("type", "button")
            .with(say(|w| w.looking_at().read_on))
            .click(move || answers.begin());
        el("div.results-empty")
            .attr("role", "status")
            .with([el("p").with(say(|w| w.looking_at().not_read)), again])
    };
    either(move || answers.share.with(Option::is_some), busy, stopped)
}
