//! The journey map as work for the worker: read once, drawn again for every filter, and made surer step by step.
use serde::{Deserialize, Serialize};

use super::{Job, Kind, Models, Progress};
use crate::{
    journey::{
        Aliases, Field, Filter, Flow, Map, Moods, Resampling, Sheet, Studied, Study, Sureness, Truth, fields, moods,
    },
    store::unload,
    survey::{Journey, Survey},
};

/// What a map is drawn from, beside the answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MapAsk {
    pub journey: Journey,
    pub filter: Filter,
    /// Others to compare with.
    pub against: Option<Filter>,
    pub aliases: Aliases,
}

/// One step; the answers stay in the worker between steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum MapJob {
    /// With records loaded up ([`crate::store::Library::load_up`]).
    Read(Box<MapAsk>),
    /// The same answers, seen otherwise.
    Again(Box<MapAsk>),
    /// The tests of moments of truth.
    Truths,
    /// So many resamples more.
    Resample(usize),
    /// How the comments feel.
    Listen,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum MapOutcome {
    Drawn(Box<Drawn>),
    Truths(Vec<Truth>),
    Sure(Sureness),
    Moods(Moods),
    /// Nothing is here yet, or no longer: the records must come again.
    Unread,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    pub map: Map,
    pub study: Study,
    pub flow: Flow,
    /// By which answers can be told apart.
    pub fields: Vec<Field>,
    /// Records that could not be read.
    pub troubles: usize,
}

/// What stays in the worker.
struct Held {
    sheets: Vec<Sheet>,
    fields: Vec<Field>,
    troubles: usize,
    ask: MapAsk,
    studied: Option<Studied>,
}

impl Held {
    fn read(payload: &[u8]) -> Self {
        let library = unload(payload);
        let (surveys, mut troubles) = library.surveys();
        let with = |survey: Survey| {
            let (responses, more) = library.responses(&survey.id);
            troubles.extend(more);
            Sheet::of(survey, responses)
        };
        let sheets: Vec<_> = surveys.into_iter().map(with).collect();
        Self {
            fields: fields(&sheets),
            sheets,
            troubles: troubles.len(),
            ask: MapAsk::default(),
            studied: None,
        }
    }

    fn draw(&mut self, ask: MapAsk) -> MapOutcome {
        let studied = Studied::of(
            &ask.journey,
            &self.sheets,
            &ask.filter,
            ask.against.as_ref(),
            &ask.aliases,
        );
        let drawn = Drawn {
            map: studied.map.clone(),
            study: studied.study.clone(),
            flow: studied.flow.clone(),
            fields: self.fields.clone(),
            troubles: self.troubles,
        };
        self.studied = Some(studied);
        self.ask = ask;
        MapOutcome::Drawn(Box::new(drawn))
    }

    fn resampling(&mut self) -> Option<&mut Resampling> {
        self.studied.as_mut()?.resampling.as_mut()
    }
}

impl Job for MapJob {
    const KIND: Kind = Kind::Map;
    type Outcome = MapOutcome;

    fn run(self, payload: &[u8], models: &mut Models, report: &mut dyn FnMut(Progress)) -> MapOutcome {
        let kept = models.kept.take().and_then(|kept| kept.downcast::<Held>().ok());
        let held = match &self {
            Self::Read(_) => Some(Box::new(Held::read(payload))),
            _ => kept,
        };
        let Some(mut held) = held else {
            return MapOutcome::Unread;
        };
        let outcome = match self {
            Self::Read(ask) | Self::Again(ask) => held.draw(*ask),
            Self::Truths => MapOutcome::Truths(held.studied.as_ref().map(Studied::truths).unwrap_or_default()),
            Self::Resample(count) => {
                let sure = held.resampling().map(|resampling| resampling.step(count));
                MapOutcome::Sure(sure.unwrap_or_default())
            }
            Self::Listen => {
                let mut told = |done, total| report(Progress { done, total });
                let mut read = |texts: &[&str]| models.read(texts);
                MapOutcome::Moods(moods(
                    &held.ask.journey,
                    &held.sheets,
                    &held.ask.filter,
                    &mut read,
                    &mut told,
                ))
            }
        };
        models.kept = Some(held);
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::{Incoming, read},
        store::{Library, MemoryShelf},
        survey::JourneyId,
    };

    fn ask() -> (Box<MapAsk>, Vec<u8>) {
        let library = Library::new(MemoryShelf::default(), String::new());
        let Ok(Incoming::Backup(backup)) = read(include_str!("../../public/sample.json")) else {
            panic!("no backup")
        };
        library.merge(&backup).unwrap();
        let id = JourneyId::new("sample-larkfield").unwrap();
        let journey = library.journey_at(Some(&id)).unwrap();
        let ids: Vec<_> = library.surveys().0.into_iter().map(|survey| survey.id).collect();
        let ask = MapAsk {
            journey,
            ..MapAsk::default()
        };
        (Box::new(ask), library.load_up(&ids))
    }

    #[test]
    fn the_map_is_read_once_and_made_surer_step_by_step() {
        let mut models = Models::none();
        let mut run = |job: MapJob, payload: &[u8]| job.run(payload, &mut models, &mut |_| {});
        let (ask, payload) = ask();
        assert_eq!(run(MapJob::Again(ask.clone()), &[]), MapOutcome::Unread);
        let MapOutcome::Drawn(first) = run(MapJob::Read(ask.clone()), &payload) else {
            panic!("not drawn")
        };
        assert_eq!(
            (first.map.stages.len(), first.troubles, first.study.drivers.why),
            (6, 0, None)
        );
        let travelled =
            serde_json::from_str::<MapOutcome>(&serde_json::to_string(&MapOutcome::Drawn(first.clone())).unwrap());
        assert!(travelled.is_ok(), "an outcome travels as text");
        let MapOutcome::Truths(truths) = run(MapJob::Truths, &[]) else {
            panic!("no tests")
        };
        assert!(truths.iter().any(Truth::passes));
        let MapOutcome::Sure(sure) = run(MapJob::Resample(20), &[]) else {
            panic!("no resamples")
        };
        assert_eq!(sure.resamples, 20);
        let MapOutcome::Moods(moods) = run(MapJob::Listen, &[]) else {
            panic!("no moods")
        };
        assert!(
            moods
                .iter()
                .any(|mood| mood.quotes.iter().any(|quote| quote.lang == "fa"))
        );
        let narrow = MapAsk {
            filter: Filter {
                group: Some(("lang".into(), "fa".into())),
                ..Filter::default()
            },
            ..*ask
        };
        let MapOutcome::Drawn(again) = run(MapJob::Again(Box::new(narrow)), &[]) else {
            panic!("not drawn again")
        };
        assert!(0 < again.map.answers && again.map.answers < first.map.answers);
    }

    #[test]
    fn damaged_freight_is_what_could_be_read() {
        let (ask, mut payload) = ask();
        payload.truncate(payload.len() / 2);
        let outcome = MapJob::Read(ask).run(&payload, &mut Models::none(), &mut |_| {});
        assert!(matches!(outcome, MapOutcome::Drawn(_)));
    }
}
