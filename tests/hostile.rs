//! The readers of `tests/fuzz` on what strangers send, with every `make test`: real files of every sort, broken by lot. A longer
//! search is libFuzzer's (`tests/fuzz/Cargo.toml`). What the readers should say of a file is tested beside them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "fuzz/readers/mod.rs"]
mod readers;

use std::{fs, path::Path};

use proptest::{prelude::*, sample::Index, test_runner::RngSeed};
use serde_json::Value;

/// A seed is cut to this, so that many can be tried.
const LONGEST: usize = 20_000;

/// What is done to a file, at a place in it.
#[derive(Clone, Debug)]
enum Harm {
    Flip(Index, u8),
    Cut(Index),
    Drop(Index, Index),
    Repeat(Index, Index, usize),
    Insert(Index, &'static str),
    /// In JSON that is still whole: one value is put in another's place, so that what is read is odd, not merely damaged.
    Graft(Index, Index),
}

/// What readers stumble over: borders of numbers, letters and of what may be nested.
const ODD: [&str; 18] = [
    "\"",
    "{",
    "[[[[[[[[",
    "}",
    ",",
    ":null",
    "-1",
    "1e999",
    "18446744073709551616",
    "\\ud800",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\u{301}\u{301}\u{301}",
    "{a} > {a}",
    "\r\n",
    "\"\"\"",
    "=1+1",
];

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, bits)| Harm::Flip(at, bits)),
        any::<Index>().prop_map(Harm::Cut),
        any::<[Index; 2]>().prop_map(|[from, to]| Harm::Drop(from, to)),
        (any::<[Index; 2]>(), 2..5_usize).prop_map(|([from, to], times)| Harm::Repeat(from, to, times)),
        (any::<Index>(), proptest::sample::select(&ODD[..])).prop_map(|(at, odd)| Harm::Insert(at, odd)),
    ]
}

fn grafts() -> impl Strategy<Value = Vec<Harm>> {
    let graft = any::<[Index; 2]>().prop_map(|[to, from]| Harm::Graft(to, from));
    prop::collection::vec(graft, 1..6)
}

/// The values in a JSON text, from the outside in, by the way to each.
fn values(value: &Value, way: &str, into: &mut Vec<String>) {
    into.push(way.to_owned());
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                values(item, &format!("{way}/{at}"), into);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                values(field, &format!("{way}/{name}"), into);
            }
        }
        _ => {}
    }
}

fn grafted(bytes: &[u8], to: &Index, from: &Index) -> Option<Vec<u8>> {
    let mut whole: Value = serde_json::from_slice(bytes).ok()?;
    let mut ways = Vec::new();
    values(&whole, "", &mut ways);
    let graft = whole.pointer(to_way(&ways, from))?.clone();
    *whole.pointer_mut(to_way(&ways, to))? = graft;
    Some(whole.to_string().into_bytes()).filter(|text| text.len() < 2 * LONGEST)
}

fn to_way<'a>(ways: &'a [String], at: &Index) -> &'a str {
    &ways[at.index(ways.len())]
}

fn harmed(seed: &[u8], harms: &[Harm]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for harm in harms {
        let places = bytes.len() + 1;
        let stretch = |from: &Index, to: &Index| {
            let (from, to) = (from.index(places), to.index(places));
            from.min(to)..from.max(to)
        };
        match harm {
            Harm::Flip(at, bits) => {
                if let Some(byte) = bytes.get_mut(at.index(places)) {
                    *byte ^= bits;
                }
            }
            Harm::Cut(at) => bytes.truncate(at.index(places)),
            Harm::Drop(from, to) => drop(bytes.drain(stretch(from, to))),
            Harm::Repeat(from, to, times) => {
                let stretch = stretch(from, to);
                let again = bytes[stretch.clone()].repeat(*times);
                bytes.splice(stretch, again);
            }
            Harm::Insert(at, odd) => {
                let at = at.index(places);
                bytes.splice(at..at, odd.bytes());
            }
            Harm::Graft(to, from) => bytes = grafted(&bytes, to, from).unwrap_or(bytes),
        }
        bytes.truncate(2 * LONGEST);
    }
    bytes
}

/// The files below these paths of the repository, the long ones cut.
fn seeds(paths: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut waiting: Vec<_> = paths.iter().map(|path| root.join(path)).collect();
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let mut bytes = fs::read(&path).unwrap();
            bytes.truncate(LONGEST);
            found.push(bytes);
        }
    }
    assert!(!found.is_empty(), "no seeds in {paths:?}");
    found.sort();
    found
}

/// Breaks the seeds `cases` times, and has each read.
fn attack(seeds: &[Vec<u8>], cases: u32, read: fn(&[u8])) {
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        // The same lots each time: a red run is the change's doing. New ones are for libFuzzer.
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    };
    let harms = prop_oneof![prop::collection::vec(harm(), 1..6), grafts()];
    let broken = (any::<Index>(), harms);
    proptest!(config, |((seed, harms) in broken)| read(&harmed(&seeds[seed.index(seeds.len())], &harms)));
}

#[test]
fn broken_surveys_are_run_and_come_back() {
    attack(&seeds(&["tests/fixtures/surveyjs"]), 400, readers::survey::run);
}

#[test]
fn broken_files_are_told_or_refused() {
    attack(
        &seeds(&["public/sample.json", "tests/fixtures/surveyjs/everything.json"]),
        400,
        readers::file::run,
    );
}

#[test]
fn broken_tables_are_told_or_refused() {
    attack(&seeds(&["tests/fixtures/feedback"]), 300, readers::table::run);
}

#[test]
fn broken_links_lead_nowhere_or_somewhere() {
    let links = [
        "#/s/AXicq1YqLU4tUrJSKkktLlGqBQAr",
        "#/answer/survey-1?channel=mail&customer=a%20b&f.age=7",
        "#/reply/AQEBAQEB #/reply/AgIC",
    ];
    attack(&links.map(|link| link.as_bytes().to_vec()), 400, readers::link::run);
}

#[test]
fn broken_answers_that_were_sealed_are_refused() {
    let answer = br#"{"id":"r","survey":"s","revision":1,"finished":true,"answers":{"q":{"number":7}}}"#;
    attack(&[answer.to_vec()], 100, readers::sealed::run);
}

#[test]
fn any_comment_is_read() {
    let seeds = seeds(&[
        "tests/fixtures/sentiment/cases.tsv",
        "tests/fixtures/tags",
        "public/models/zh.bin",
    ]);
    attack(&seeds, 60, readers::comment::run);
}
