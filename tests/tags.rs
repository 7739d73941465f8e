//! Floors of the tags on the labelled sentences, through the same code as `lab tags`. No rule lives here.
#![allow(clippy::unwrap_used, dead_code)]

#[path = "../src/bin/lab/tags.rs"]
mod tags;

use std::path::{Path, PathBuf};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/tags")
        .join(name)
}

/// Mean F1 of intents, emotions and urgency in percent, on sentences seen and on those held out: what was agreed to hold.
/// Measured on 2026-11-22: see `lab tags`.
const FLOORS: [(&str, [[f64; 3]; 2]); 4] = [
    ("en.tsv", [[97.0, 86.0, 93.0], [92.0, 88.0, 86.0]]),
    ("zh-hans.tsv", [[95.0, 90.0, 90.0], [94.0, 86.0, 90.0]]),
    ("zh-hant.tsv", [[95.0, 87.0, 90.0], [92.0, 86.0, 86.0]]),
    ("fa.tsv", [[95.0, 86.0, 90.0], [92.0, 86.0, 88.0]]),
];

#[test]
fn tags_hold_their_floors_in_every_language() {
    for (name, floors) in FLOORS {
        let parts = tags::measure(&file(name), |_, _| {}).unwrap();
        for (part, floor) in parts.iter().zip(floors) {
            let reached = [part.intent(), part.emotion(), part.levels()].map(|share| share * 100.0);
            assert!(
                reached.iter().zip(floor).all(|(reached, floor)| *reached >= floor),
                "{name}: {reached:?} under {floor:?}"
            );
        }
    }
}

#[test]
fn every_tag_has_sixty_sentences_or_more_in_each_language_and_some_that_bear_it() {
    for (name, _) in FLOORS {
        let rows = tags::rows(&file(name)).unwrap();
        assert!(rows.len() >= 200, "{name}: {}", rows.len());
        for intent in waystone::tag::Intent::ALL {
            let bearing = rows.iter().filter(|row| row.intents.contains(&intent)).count();
            assert!((15..=60).contains(&bearing), "{name} {intent:?}: {bearing}");
        }
        let texts: std::collections::BTreeSet<&str> = rows.iter().map(|row| row.text.as_str()).collect();
        assert_eq!(texts.len(), rows.len(), "{name}: a sentence stands twice");
    }
}
