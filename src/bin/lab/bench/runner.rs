//! How long a survey takes until its first question is ready, and until everything follows one changed answer.
use std::{
    hint::black_box,
    path::{Path, PathBuf},
    time::Instant,
};

use waystone::{
    response::Moment,
    runner::{Runner, scenario::Scenario},
    survey::{RawSurvey, ResponseId, SurveyId},
};

/// A line of JSON for each file, so that a script can put a peer's figures beside them (tests/bench/engine.mjs).
pub fn run(files: &[PathBuf]) -> Result<String, String> {
    let lines: Result<Vec<String>, String> = files.iter().map(|file| one(file)).collect();
    Ok(lines?.join("\n"))
}

fn one(file: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let ready = || -> Result<Runner, String> {
        let raw: RawSurvey = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
        let (survey, _) = raw.check(SurveyId::from_bits(1));
        let runner = Runner::new(survey, ResponseId::from_bits(2), Moment(1));
        black_box(runner.here().len());
        Ok(runner)
    };
    let mut runner = ready()?;
    let load = median(|| {
        let began = Instant::now();
        let _ = black_box(ready());
        began.elapsed().as_secs_f64()
    });
    let first = runner
        .here()
        .iter()
        .find(|question| question.kind.asks())
        .map(|question| question.id.clone());
    let first = first.ok_or_else(|| format!("{}: asks nothing on its first screen", file.display()))?;
    // Two answers that differ, in turn.
    let mut lot = Scenario::new(1);
    let mut answers = Vec::new();
    while answers.len() < 2 {
        lot.answer(&mut runner, &first);
        let answer = runner.answer(&first).cloned();
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    let mut turn = 0;
    let change = median(|| {
        turn += 1;
        let answer = answers.get(turn % 2).cloned().flatten();
        let began = Instant::now();
        runner.set(&first, answer);
        black_box(runner.progress());
        began.elapsed().as_secs_f64()
    });
    Ok(format!(
        r#"{{"file":{:?},"questions":{},"ready_ms":{:.3},"change_ms":{:.4}}}"#,
        file.display().to_string(),
        runner.survey().questions().count(),
        load * 1e3,
        change * 1e3
    ))
}

/// Of 31 times, in seconds, after a first that does not count.
fn median(mut once: impl FnMut() -> f64) -> f64 {
    once();
    let mut times: Vec<f64> = (0..31).map(|_| once()).collect();
    times.sort_by(f64::total_cmp);
    times.get(15).copied().unwrap_or(f64::NAN)
}
