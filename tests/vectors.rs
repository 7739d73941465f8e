//! Every metric vector that we ship must pass, through the same code as the lab. No formula lives here.

#[path = "../src/bin/lab/vectors.rs"]
mod vectors;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use vectors::{Verdict, verdicts};

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/metrics/vectors.json")
}

/// A file of our own next to no data.
fn written(name: &str, text: &str) -> std::io::Result<PathBuf> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).map(|()| path)
}

fn code(file: &Path) -> String {
    format!("{:?}", vectors::run(file))
}

#[test]
fn every_shipped_vector_passes() {
    let missed: Vec<_> = verdicts(&shipped())
        .unwrap()
        .into_iter()
        .filter(|(_, v)| *v != Verdict::Passed)
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
    assert_eq!(code(&shipped()), format!("{:?}", ExitCode::SUCCESS));
}

// The comparison itself must see a wrong figure, a missing one, a family it does not know and data that is not there.
#[test]
fn what_is_wrong_is_reported() {
    let vector = |id: &str, metric: &str, input: &str, expected: &str| {
        format!(r#"{{"id":"{id}","metric":"{metric}","input":{input},"expected":{expected},"tolerance":1e-9}}"#)
    };
    let roi = r#"{"investment":100,"profit":150}"#;
    let all = [
        vector("right", "cx_roi", roi, r#"{"roi_pct":50}"#),
        vector("wrong", "cx_roi", roi, r#"{"roi_pct":50.00001}"#),
        vector("null", "cx_roi", roi, r#"{"roi_pct":null}"#),
        vector("missing", "cx_roi", roi, r#"{"payback_months":8}"#),
        vector("unknown", "no_such_metric", roi, "{}"),
        vector("input", "cx_roi", "{}", r#"{"roi_pct":50}"#),
        vector("data", "churn_rate", r#"{"file":"data/nowhere.csv"}"#, "{}"),
        vector(
            "tiny",
            "welch_t",
            r#"{"a":[9,9,9,9,9,9,9,9,9,8],"b":[1,1,1,1,1,1,1,1,1,2]}"#,
            r#"{"p_value":1e-12}"#,
        ),
    ];
    let file = written("wrong.json", &format!("[{}]", all.join(","))).unwrap();
    let outcomes: Vec<(String, char)> = verdicts(&file)
        .unwrap()
        .into_iter()
        .map(|(id, verdict)| {
            let letter = match verdict {
                Verdict::Passed => 'p',
                Verdict::NotBuilt => 'n',
                Verdict::Failed(_) => 'f',
            };
            (id, letter)
        })
        .collect();
    let letters: String = outcomes.iter().map(|(_, letter)| *letter).collect();
    assert_eq!(letters, "pfffnfff", "{outcomes:?}");
    assert_eq!(code(&file), format!("{:?}", ExitCode::FAILURE));
}

#[test]
fn an_unusable_file_is_named_with_the_reason() {
    let bad = [
        (shipped().with_file_name("nowhere.json"), "cannot be read"),
        (written("broken.json", "[{").unwrap(), "is not JSON"),
        (written("object.json", "{}").unwrap(), "is not a list"),
        (written("empty.json", "[]").unwrap(), "holds no vectors"),
        (
            written("nameless.json", r#"[{"metric":"nps"}]"#).unwrap(),
            "vector 1: no text `id`",
        ),
    ];
    for (file, reason) in bad {
        let why = verdicts(&file).unwrap_err();
        assert!(
            why.contains(reason) && why.contains(&file.display().to_string()),
            "{why}"
        );
        assert_eq!(code(&file), format!("{:?}", ExitCode::FAILURE));
    }
}
