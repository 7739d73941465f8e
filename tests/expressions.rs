//! Every case of SurveyJS that we ship must pass, through the same code as the lab. No semantics live here.

#[path = "../src/bin/lab/cases.rs"]
mod cases;
#[path = "../src/bin/lab/expressions.rs"]
mod expressions;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use waystone::expression::Zone;

fn shipped(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/expressions")
        .join(name)
}

/// A file of our own.
fn written(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    assert!(std::fs::write(&path, text).is_ok());
    path
}

fn code(file: &Path) -> String {
    format!("{:?}", expressions::run(file, 0))
}

#[test]
fn every_shipped_case_passes() {
    for (name, at_least) in [
        ("recorded.json", 140),
        ("precedence.json", 100),
        ("fuzz.json", 120),
        ("dates.json", 50),
    ] {
        let cases = expressions::cases(&shipped(name), Zone::UTC).unwrap();
        assert!(cases.len() >= at_least, "{name} has only {} cases", cases.len());
        let failures: Vec<String> = cases.iter().filter_map(|case| case.failure()).collect();
        assert!(failures.is_empty(), "{name}: {failures:#?}");
        assert_eq!(code(&shipped(name)), format!("{:?}", ExitCode::SUCCESS));
    }
}

// The comparison itself must see a wrong value, a wrong kind of value, and what cannot be read.
#[test]
fn what_is_wrong_is_reported() {
    let all = r#"[
        {"expression":"{a} + 1","values":{"a":1},"expected":2},
        {"expression":"{a} + 1","values":{"a":1},"expected":"2"},
        {"expression":"{a} + 1","values":{"a":1},"expected":2.0000001},
        {"expression":"2","values":{},"expected":true,"kind":"condition"},
        {"expression":"1","values":{},"expected":true,"kind":"condition"},
        {"expression":"0 / 0 * 1 - 'a'","values":{},"expected":{"$number":"NaN"}},
        {"expression":"{a","values":{},"expected":null},
        {"expression":"{a","canonical":"{a"},
        {"expression":"{a}+1","canonical":"({a} + 1)"},
        {"expression":"getDate({a})","values":{"$hasDate":true,"v":{"a":"2020-01-01T00:00:00.000Z"}},"expected":{"$date":"2020-01-01T00:00:00.000Z"}},
        {"expression":"{a} > today()","values":{"a":{"$date":"2026-11-21T00:00:00.000Z"}},"expected":true}
    ]"#;
    let file = written("wrong_expressions.json", all);
    let verdicts: String = expressions::cases(&file, Zone::UTC)
        .unwrap()
        .iter()
        .map(|case| if case.failure().is_some() { 'f' } else { 'p' })
        .collect();
    assert_eq!(verdicts, "pfffpppfppf");
    assert_eq!(code(&file), format!("{:?}", ExitCode::FAILURE));
}

#[test]
fn an_unusable_file_is_named_with_the_reason() {
    for (file, reason) in [
        (shipped("nowhere.json"), "cannot be read"),
        (written("broken_expressions.json", "[{"), "is not JSON"),
        (written("object_expressions.json", "{}"), "is not a list"),
        (written("no_expressions.json", "[]"), "holds no cases"),
        (
            written("no_expected.json", r#"[{"expression":"1"}]"#),
            "case 1: neither",
        ),
        (
            written("odd_kind.json", r#"[{"expression":"1","expected":1,"kind":"x"}]"#),
            "an unknown `kind`",
        ),
    ] {
        let why = expressions::cases(&file, Zone::UTC).err().unwrap();
        assert!(
            why.contains(reason) && why.contains(&file.display().to_string()),
            "{why}"
        );
        assert_eq!(code(&file), format!("{:?}", ExitCode::FAILURE));
    }
}
