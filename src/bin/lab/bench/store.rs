//! How many answers fit into a browser's storage and how long they take to load and to add, beside plain JSON records. In memory:
//! what Chromium adds is measured in the browser.
use std::time::Instant;

use crate::chance::Chance;
use waystone::{
    order::Map,
    response::{Answer, Moment, Response, Via},
    store::{Library, MemoryShelf, QUOTA, Shelf, prefix},
    survey::{ChoiceId, KindName, QuestionId, ResponseId, Survey, SurveyId},
};

/// As in tests/bench/lib/data.mjs.
const WORDS: &str = "the order package store team checkout delivery driver website app account invoice table box manual phone agent \
    product price size colour battery page form email ticket branch counter queue parcel label door morning week version update \
    setting screen button menu search filter basket coupon receipt refund warehouse address street kitchen lamp chair shoes jacket \
    cable printer we they it was were had has came arrived with from for after before about again then also there this that my our \
    some every when while because and to of in on at by good great excellent happy love friendly helpful fast easy perfect nice \
    amazing wonderful pleased reliable clear quick smooth fantastic best bad terrible slow awful broken rude late poor disappointed \
    worst confusing annoying damaged wrong expensive useless angry horrible missing unhappy very not really never extremely hardly";

/// Five questions: two ratings, one choice, a grid of four rows, and a comment of 20 words on every tenth.
fn response(survey: &Survey, n: u64, chance: &mut Chance) -> Response {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let asked: Vec<&QuestionId> = survey.questions().map(|question| &question.id).collect();
    let mood = chance.below(11) as u64;
    let near = |chance: &mut Chance, top: u64| (mood * top / 10 + chance.below(3) as u64).saturating_sub(1).min(top);
    let choice = |n: u64| ChoiceId::new(&format!("c{}", 10 + n)).ok();
    let grid: Map<ChoiceId, ChoiceId> = (0..4)
        .filter_map(|row| Some((choice(row)?, choice(20 + near(chance, 4))?)))
        .collect();
    let mut answers = vec![
        Answer::Number(near(chance, 10) as u8),
        Answer::Number(1 + near(chance, 6) as u8),
        Answer::Grid(grid),
    ];
    if let Some(id) = choice(near(chance, 4)) {
        answers.insert(2, Answer::Choice(id));
    }
    if n.is_multiple_of(10) {
        let said: Vec<&str> = (0..20).map(|_| words[chance.below(words.len())]).collect();
        answers.push(Answer::Text(said.join(" ")));
    }
    let started = 1_790_000_000_000 + n * 61_000 + chance.below(60_000) as u64;
    Response {
        id: ResponseId::from_bits(u128::from(chance.bits()) << 64 | u128::from(chance.bits())),
        survey: survey.id.clone(),
        revision: 1,
        lang: "en".into(),
        started: Some(Moment(started)),
        ended: Some(Moment(started + 30_000 + chance.below(60_000) as u64)),
        finished: true,
        via: Via::Device,
        answers: asked.into_iter().cloned().zip(answers).collect(),
        remarks: Map::new(),
        computed: Map::new(),
    }
}

fn survey() -> Survey {
    let mut survey = Survey::blank(SurveyId::from_bits(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef), "en");
    for kind in [
        KindName::Nps,
        KindName::Ces,
        KindName::Single,
        KindName::Matrix,
        KindName::Comment,
    ] {
        survey.add_question(None, kind);
    }
    survey
}

fn millis(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1000.0
}

pub fn run(count: usize) -> Result<String, String> {
    let (survey, mut chance) = (survey(), Chance(1));
    let answers: Vec<Response> = (0..count as u64).map(|n| response(&survey, n, &mut chance)).collect();
    let kept = |error| format!("not kept: {error:?}");
    // Plain: one JSON record each, until the storage is full.
    let plain = Library::new(MemoryShelf::default(), prefix("/"));
    let some = answers.len().min(2_000);
    for answer in &answers[..some] {
        plain.add_response(answer).map_err(kept)?;
    }
    let plain_units = plain.usage().ours as f64 / some as f64;
    let began = Instant::now();
    let plain_read = plain.responses(&survey.id).0.len();
    let plain_load = millis(began) * count as f64 / plain_read as f64;

    // Packed, as the app does it while answers come in.
    let library = Library::new(MemoryShelf::default(), prefix("/"));
    let (mut merging, mut worst) = (0.0, 0.0f64);
    let mut last_adds = 0.0;
    for (n, answer) in answers.iter().enumerate() {
        let began = Instant::now();
        library.add_response(answer).map_err(kept)?;
        if n + 100 >= count {
            last_adds += millis(began);
        }
        if n % 128 == 127 || n + 1 == count {
            loop {
                let began = Instant::now();
                let is_more = library.condense(&survey.id).map_err(kept)?;
                let took = millis(began);
                merging += took;
                worst = worst.max(took);
                if !is_more {
                    break;
                }
            }
        }
    }
    let records = library.shelf().keys().map_or(0, |keys| keys.len());
    let units = library.usage().ours;
    let began = Instant::now();
    let (read, troubles) = library.responses(&survey.id);
    let load = millis(began);
    let mut wanted = answers;
    wanted.sort_by(|a, b| a.id.cmp(&b.id));
    if read != wanted || !troubles.is_empty() {
        return Err("what was read is not what was kept".into());
    }
    let each = units as f64 / count as f64;
    Ok(format!(
        "{count} answers, five questions each, a comment of 20 words on every tenth\n\
         packed: {units} units in {records} records ({each:.1} an answer: {:.0} fit into {QUOTA}); load {load:.0} ms, add one \
         {:.2} ms, all merging {merging:.0} ms, longest step {worst:.0} ms\n\
         plain JSON records: {plain_units:.1} units an answer: {:.0} fit; load {plain_load:.0} ms",
        QUOTA as f64 / each,
        last_adds / 100.0,
        QUOTA as f64 / plain_units,
    ))
}
