//! What the page knows of the map: asked of the worker, and made surer step by step. No markup.
use leptos::prelude::*;
use waystone::{
    job::{Drawn, MapAsk, MapJob, MapOutcome},
    journey::{Filter, Map, Moods, Sureness, Truth},
    store::is_sample,
    survey::{self, JourneyId, Survey, SurveyId},
};

use crate::app::{
    Shelf,
    browser::{
        timer::Timer,
        worker::{Desk, Report},
    },
    ui::words,
};

/// Resamples in one step: the worker is free for something else after it.
const STEP: usize = 50;
/// Changes within so many milliseconds are looked at together.
const SOON: u64 = 60;

/// How far the drawing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Reading,
    Drawn,
    Failed,
    /// The worker is of another release than the page.
    OtherBuild,
}

#[derive(Clone, Copy)]
pub struct State {
    pub shelf: Shelf,
    /// `None`: the author's own.
    pub id: StoredValue<Option<JourneyId>>,
    pub journey: Memo<survey::Journey>,
    /// Those that ask along this journey.
    pub surveys: Memo<Vec<Survey>>,
    pub filter: RwSignal<Filter>,
    /// What was chosen to compare with; what is left open is as in `filter`.
    pub versus: RwSignal<Filter>,
    pub against: Memo<Option<Filter>>,
    /// Whether answers were there before anything was left out.
    seen: RwSignal<bool>,
    pub stage: RwSignal<Stage>,
    pub drawn: RwSignal<Option<Drawn>>,
    pub map: Memo<Map>,
    pub truths: RwSignal<Vec<Truth>>,
    pub sure: RwSignal<Option<Sureness>>,
    /// `None`: not read yet.
    pub moods: RwSignal<Option<Moods>>,
}

impl State {
    pub fn open(id: Option<JourneyId>) -> Self {
        let words = words();
        let shelf = expect_context::<Shelf>();
        let id = StoredValue::new(id);
        let journey = Memo::new(move |_| {
            let stored = id.with_value(|id| shelf.follow(|library| library.journey_at(id.as_ref())));
            stored.unwrap_or_else(|| survey::Journey::preset(words.get().journey().stages))
        });
        let surveys = Memo::new(move |_| {
            let all = shelf.follow(|library| library.surveys().0);
            let own = id.with_value(Option::is_none);
            let asks_here = |survey: &Survey| {
                journey.with(|journey| {
                    let mut places = survey.questions().filter_map(|question| question.place.as_ref());
                    places.any(|place| journey.stage(&place.stage).is_some())
                })
            };
            let belongs = |survey: &Survey| if own { !is_sample(&survey.id) } else { asks_here(survey) };
            all.into_iter().filter(belongs).collect::<Vec<_>>()
        });
        let drawn = RwSignal::new(None::<Drawn>);
        let (filter, versus) = (RwSignal::new(Filter::default()), RwSignal::new(Filter::default()));
        let against = move |_: Option<&Option<Filter>>| {
            let versus = versus.get();
            let own = filter.get();
            let dated = versus.from.or(versus.until).is_some();
            let days = if dated { &versus } else { &own };
            (versus != Filter::default()).then(|| Filter {
                from: days.from,
                until: days.until,
                group: versus.group.clone().or_else(|| own.group.clone()),
            })
        };
        let state = Self {
            shelf,
            id,
            journey,
            surveys,
            filter,
            versus,
            against: Memo::new(against),
            seen: RwSignal::new(false),
            stage: RwSignal::new(Stage::Reading),
            drawn,
            map: Memo::new(move |_| {
                drawn.with(|drawn| drawn.as_ref().map_or_else(Map::empty, |drawn| drawn.map.clone()))
            }),
            truths: RwSignal::new(Vec::new()),
            sure: RwSignal::new(None),
            moods: RwSignal::new(None),
        };
        state.work();
        state
    }

    /// Whether there are answers to choose from.
    pub fn any(self) -> bool {
        self.seen.get()
    }

    /// Changes the journey on the shelf.
    ///
    /// # Errors
    /// Why it was not kept.
    pub fn save(self, journey: &survey::Journey) -> Result<(), waystone::store::StoreError> {
        let id = self.id.get_value();
        self.shelf
            .write(|library| library.save_journey_at(id.as_ref(), journey))
    }

    /// Follows answers, journey and filter, and asks the worker.
    fn work(self) {
        // Whether the answers that the worker may still hold are the newest.
        let fresh = StoredValue::new(false);
        let desk: StoredValue<Option<Desk<MapJob>>, LocalStorage> = StoredValue::new_local(None);
        // One step at a time: what is read stays in the worker, so a step that runs is let end rather than its worker ended.
        let busy = StoredValue::new(false);
        let wanted = StoredValue::new(false);
        let run = move |job: MapJob| {
            busy.set_value(true);
            let payload = match &job {
                MapJob::Read(_) => self.freight(),
                _ => Vec::new(),
            };
            desk.with_value(|desk| desk.as_ref().map(|desk| desk.run(&job, payload)));
        };
        let draw = move || {
            if busy.get_value() {
                wanted.set_value(true);
                return;
            }
            let ask = Box::new(self.ask());
            let job = if fresh.get_value() {
                MapJob::Again(ask)
            } else {
                MapJob::Read(ask)
            };
            fresh.set_value(true);
            run(job);
        };
        desk.set_value(Some(Desk::new(move |report| match report {
            Report::Progress(_) => {}
            Report::Failed | Report::OtherBuild => {
                let stage = match report {
                    Report::OtherBuild => Stage::OtherBuild,
                    _ => Stage::Failed,
                };
                self.stage.try_set(stage);
                busy.try_set_value(false);
                fresh.try_set_value(false);
            }
            Report::Done(outcome) => {
                // The page may have been left.
                if busy.try_set_value(false).is_some() {
                    return;
                }
                let is_unread = outcome == MapOutcome::Unread;
                if is_unread {
                    fresh.set_value(false);
                }
                if is_unread || wanted.get_value() {
                    wanted.set_value(false);
                    // Drawn all the same: something is seen while the newer one is made.
                    if matches!(outcome, MapOutcome::Drawn(_)) {
                        self.take(outcome);
                    }
                    draw();
                } else if let Some(next) = self.take(outcome) {
                    run(next);
                }
            }
        })));
        let timer = Timer::new();
        Effect::new(move |before: Option<()>| {
            let _ = (self.journey.get(), self.filter.get(), self.against.get());
            match before {
                None => draw(),
                Some(()) => timer.after(SOON, draw),
            }
        });
        Effect::new(move |before: Option<()>| {
            self.shelf.follow(|_| ());
            self.surveys.track();
            if before.is_some() {
                fresh.set_value(false);
                timer.after(SOON, draw);
            }
        });
    }

    fn ask(self) -> MapAsk {
        MapAsk {
            journey: self.journey.get_untracked(),
            filter: self.filter.get_untracked(),
            against: self.against.get_untracked(),
            aliases: self.shelf.now(|library| library.people()),
        }
    }

    /// The answers as they are kept, for surveys with a question on the journey.
    fn freight(self) -> Vec<u8> {
        let ids: Vec<SurveyId> = self
            .surveys
            .with_untracked(|surveys| surveys.iter().map(|survey| survey.id.clone()).collect());
        self.shelf.now(|library| library.load_up(&ids))
    }

    /// Takes what the worker found; what to ask next.
    fn take(self, outcome: MapOutcome) -> Option<MapJob> {
        match outcome {
            MapOutcome::Unread => None,
            MapOutcome::Drawn(drawn) => {
                self.truths.try_set(Vec::new());
                self.sure.try_set(None);
                self.moods.try_set(None);
                if drawn.map.answers > 0 {
                    self.seen.try_set(true);
                }
                self.drawn.try_set(Some(*drawn));
                self.stage.try_set(Stage::Drawn);
                Some(MapJob::Truths)
            }
            MapOutcome::Truths(truths) => {
                self.truths.try_set(truths);
                Some(MapJob::Listen)
            }
            MapOutcome::Moods(moods) => {
                self.moods.try_set(Some(moods));
                Some(MapJob::Resample(STEP))
            }
            MapOutcome::Sure(sure) => {
                let before = self.sure.try_get_untracked().flatten().map_or(0, |sure| sure.resamples);
                let more = sure.resamples > before;
                self.sure.try_set(Some(sure));
                more.then_some(MapJob::Resample(STEP))
            }
        }
    }
}
