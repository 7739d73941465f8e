//! `lab bench map`: the map of 100,000 answers at 30 touchpoints, each step of its drawing. The records
//! can be kept, to be opened in a browser: tests/bench/map.mjs.
use std::{path::Path, time::Instant};

use waystone::{
    exchange::digest,
    job::{Job, MapAsk, MapJob, Models},
    journey::Filter,
    response::{Answer, Moment, Origin, Response, Segment, Via},
    store::{Library, MemoryShelf, Shelf},
    survey::{Journey, KindName, Place, ResponseId, SegmentId, Survey, SurveyId},
};

use crate::chance::Chance;

const TOUCHPOINTS: usize = 30;
const STAGES: [&str; 6] = ["Discover", "Buy", "Receive", "Use", "Get help", "Renew"];
/// Four in five answers tell theirs.
const CHANNELS: [&str; 4] = ["web", "phone", "chat", "shop"];
const PLANS: [&str; 3] = ["basic", "plus", "pro"];
/// In one record, so that it can be packed.
const PART: usize = 50_000;

fn made(answers: usize) -> Result<(Journey, Survey, Vec<Response>), String> {
    let journey = Journey::preset(STAGES);
    let id = SurveyId::new("bench").map_err(|error| error.to_string())?;
    let mut survey = Survey::blank(id, "en");
    let mut ids = Vec::new();
    for at in 0..=TOUCHPOINTS {
        let kind = if at == TOUCHPOINTS {
            KindName::Nps
        } else {
            KindName::Csat
        };
        let question = survey.add_question(None, kind);
        let stage = journey
            .stages
            .get(if at == TOUCHPOINTS { 5 } else { at % 5 })
            .ok_or("no stage")?;
        let asked = survey.question_mut(&question).ok_or("no question")?;
        asked.title = format!("Touchpoint {at}").as_str().into();
        asked.place = Some(Place {
            stage: stage.id.clone(),
            touchpoint: format!("Touchpoint {at}"),
        });
        ids.push(question);
    }
    let mut chance = Chance(30);
    let one = |at: usize| {
        let kind = 0.5 * chance.normal();
        let mut sum = 0.0;
        let mut rated: Vec<_> = ids
            .iter()
            .take(TOUCHPOINTS)
            .filter_map(|id| {
                let point = chance.point(3.8 + kind, 0.9, (1, 5));
                sum += f64::from(point);
                (!chance.is(0.01)).then(|| (id.clone(), Answer::Number(point)))
            })
            .collect();
        let whole = chance.point(2.0 * sum / TOUCHPOINTS as f64, 1.0, (0, 10));
        rated.extend(ids.last().map(|id| (id.clone(), Answer::Number(whole))));
        Response {
            id: ResponseId::from_bits(digest(at.to_string().as_bytes())),
            survey: survey.id.clone(),
            revision: 1,
            lang: String::new(),
            started: None,
            ended: Some(Moment(1_780_000_000_000 + at as u64 * 60_000)),
            finished: true,
            via: Via::Import,
            answers: rated.into_iter().collect(),
            remarks: Default::default(),
            computed: [("channel", CHANNELS.get(at % 5)), ("plan", PLANS.get(at % 3))]
                .into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), (*value?).into())))
                .collect(),
        }
    };
    let responses = (0..answers).map(one).collect();
    Ok((journey, survey, responses))
}

/// What a browser would hold, without the site's prefix.
fn records(library: &Library<MemoryShelf>) -> Result<String, String> {
    let shelf = library.shelf();
    let keys = shelf.keys().map_err(|error| format!("{error:?}"))?;
    let held = |key: String| {
        let text = shelf.get(&key).ok()??;
        Some((key, serde_json::Value::String(text)))
    };
    let held: serde_json::Map<String, serde_json::Value> = keys.into_iter().filter_map(held).collect();
    Ok(serde_json::Value::Object(held).to_string())
}

pub fn run(answers: usize, keep: Option<&Path>) -> Result<String, String> {
    let (journey, mut survey, responses) = made(answers)?;
    let library = Library::new(MemoryShelf::default(), String::new());
    let not = |error| format!("not kept: {error:?}");
    library.save_journey(&journey).map_err(not)?;
    library.save_survey(&mut survey, None).map_err(not)?;
    for (at, part) in responses.chunks(PART).enumerate() {
        let segment = Segment {
            id: SegmentId::from_bits(at as u128),
            survey: survey.id.clone(),
            origin: Origin {
                file: "bench".to_owned(),
                imported: None,
            },
            responses: part.to_vec(),
        };
        library.add_segment(&segment).map_err(not)?;
    }
    if let Some(keep) = keep {
        std::fs::write(keep, records(&library)?).map_err(|error| error.to_string())?;
    }
    let payload = library.load_up(std::slice::from_ref(&survey.id));
    let ask = Box::new(MapAsk {
        journey,
        ..MapAsk::default()
    });
    let filtered = |value: &str| Filter {
        group: Some(("plan".to_owned(), value.to_owned())),
        ..Filter::default()
    };
    let narrow = Box::new(MapAsk {
        filter: filtered("plus"),
        against: Some(filtered("basic")),
        ..(*ask).clone()
    });
    let mut models = Models::none();
    let mut timed = |job: MapJob, payload: &[u8]| {
        let began = Instant::now();
        let outcome = job.run(payload, &mut models, &mut |_| {});
        let ms = began.elapsed().as_secs_f64() * 1_000.0;
        let bytes = serde_json::to_string(&outcome).map_or(0, |text| text.len());
        format!("{ms:.0} ms ({bytes} bytes)")
    };
    Ok([
        format!(
            "{answers} answers, {TOUCHPOINTS} touchpoints, {} bytes of records",
            payload.len()
        ),
        format!("read and drawn: {}", timed(MapJob::Read(ask.clone()), &payload)),
        format!("two groups compared: {}", timed(MapJob::Again(narrow), &[])),
        format!("drawn again: {}", timed(MapJob::Again(ask), &[])),
        format!("tests of moments of truth: {}", timed(MapJob::Truths, &[])),
        format!("50 resamples: {}", timed(MapJob::Resample(50), &[])),
    ]
    .join("\n"))
}
