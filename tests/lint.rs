//! The labelled questions and surveys that we ship, through the same code as the lab. No rule lives here.
#![allow(clippy::unwrap_used)]

#[path = "../src/bin/lab/cases.rs"]
mod cases;
#[path = "../src/bin/lab/lint.rs"]
mod lint;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lint/labelled.json")
}

/// A file of our own next to no data.
fn written(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn code(file: &Path) -> String {
    format!("{:?}", lint::run(file))
}

#[test]
fn every_fresh_case_agrees() {
    let outcomes = lint::outcomes(&shipped().with_file_name("fresh.json")).unwrap();
    let missed: Vec<&str> = outcomes
        .iter()
        .filter(|one| !one.agrees())
        .map(|one| one.id.as_str())
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
    assert_eq!(outcomes.len(), 238);
}

#[test]
fn every_labelled_case_agrees() {
    let outcomes = lint::outcomes(&shipped()).unwrap();
    let missed: Vec<String> = outcomes
        .iter()
        .filter(|one| !one.agrees())
        .map(|one| format!("{}: {:?}", one.id, one.found))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
    assert_eq!(outcomes.len(), 93);
    assert_eq!(code(&shipped()), format!("{:?}", ExitCode::SUCCESS));
}

#[test]
fn what_differs_is_counted() {
    let case = |rule: &str, label: &str, text: &str| {
        format!(
            r#"{{"id":"x","level":"question","lang":"en","kind":"yesno","rule":"{rule}","label":"{label}","text":"{text}"}}"#
        )
    };
    let all = [
        case("absolute", "bad", "Is it always open?"),
        case("absolute", "good", "Is it always open?"),
        case("absolute", "bad", "Is it open?"),
        case("clean", "good", "Is it always open?"),
        case("no_such_rule", "bad", "Is it open?"),
    ];
    let file = written("lint-wrong.json", &format!("[{}]", all.join(",")));
    let agreed: Vec<bool> = lint::outcomes(&file)
        .unwrap()
        .iter()
        .map(lint::Outcome::agrees)
        .collect();
    assert_eq!(agreed, [true, false, false, false, false]);
    assert_eq!(code(&file), format!("{:?}", ExitCode::FAILURE));
}

#[test]
fn an_unusable_file_is_named_with_the_reason() {
    for (text, why) in [
        ("[{", "is not JSON"),
        ("{}", "is not a list"),
        ("[]", "holds no cases"),
        ("[{}]", "case 1: no text `rule`"),
        (r#"[{"rule":"absolute","label":"odd"}]"#, "`label`"),
    ] {
        let file = written("lint-broken.json", text);
        assert!(lint::outcomes(&file).is_err_and(|said| said.contains(why)), "{text}");
        assert_eq!(code(&file), format!("{:?}", ExitCode::FAILURE));
    }
    assert!(lint::outcomes(Path::new("nowhere.json")).is_err_and(|said| said.contains("cannot be read")));
}

#[test]
fn bare_numbers_of_a_rating_are_its_points() {
    let case = |label: &str, options: &str, more: &str| {
        format!(
            r#"{{"id":"x","level":"question","lang":"fa","kind":"rating","rule":"unlabelled_points","label":"{label}","text":"صف چطور بود؟","options":[{options}]{more}}}"#
        )
    };
    let all = [
        case("bad", r#""۱","۲","۳""#, ""),
        case("bad", r#""1","2","3""#, ""),
        case("good", r#""۱ بد","۲","۳ خوب""#, ""),
        // Who could not have been there needs an option that says so: these stay options.
        case("good", r#""1","2","3""#, r#","optional_touchpoint":true"#),
    ];
    let file = written("lint-points.json", &format!("[{}]", all.join(",")));
    assert!(lint::outcomes(&file).unwrap().iter().all(lint::Outcome::agrees));
}
