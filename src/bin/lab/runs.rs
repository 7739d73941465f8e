//! `lab runs FILE`: surveys run step by step, and what is to be seen after each step, as JSON. `tests/interop/runs.mjs` has
//! survey-core do the same and compares. No judging here.
use std::{fs, path::Path, process::ExitCode};

use serde_json::{Map, Value, json};
use waystone::{
    response::Moment,
    runner::{Place, Runner, Step},
    survey::{Kind, Question, QuestionId, RawSurvey, ResponseId, SurveyId},
};

use crate::ended::ended;

/// `[{"name", "survey", "steps": [["set", "panel.0.name", 5], ["remark", "a", "…"], ["add", "panel"], ["remove", "panel", 0],
/// ["next"], ["back"]]}]`
pub fn run(file: &Path) -> ExitCode {
    let seen = cases(file).map(|seen| seen.to_string());
    ended(seen.map_err(|why| format!("{}: {why}", file.display())))
}

fn cases(file: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let cases: Vec<Value> = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    Ok(cases.iter().map(case).collect())
}

fn case(case: &Value) -> Value {
    let (survey, _) = RawSurvey(case["survey"].clone()).check(SurveyId::from_bits(1));
    let mut runner = Runner::new(survey, ResponseId::from_bits(1), Moment(1_795_305_600_000));
    let mut seen = vec![see(&runner, Vec::new(), false)];
    let mut ended = false;
    for step in case["steps"].as_array().into_iter().flatten() {
        let mut errors = Vec::new();
        let place = place(&runner, step[1].as_str().unwrap_or_default());
        match (step[0].as_str(), place) {
            (Some("set"), Some(place)) => {
                if !runner.put_plain(&place, &step[2]) {
                    errors.push("does not fit".to_owned());
                }
            }
            (Some("remark"), Some(place)) => drop(runner.set_remark_at(&place, step[2].as_str().unwrap_or_default())),
            (Some("add"), Some(place)) => drop(runner.add_row_at(&place)),
            (Some("remove"), Some(place)) => drop(runner.remove_row_at(&place, step[2].as_u64().unwrap_or(0) as usize)),
            (Some("back"), _) => drop(runner.back()),
            (Some("next"), _) => match runner.next() {
                Ok(Step::End) => ended = true,
                Ok(_) => {}
                Err(refusals) => errors.extend(refusals.iter().map(|refusal| {
                    let mut place = Place::of(&refusal.question);
                    let mut path = refusal.question.to_string();
                    for (row, id) in &refusal.inside {
                        // Rows that their author gave are called by their ids.
                        let at = (0..runner.rows_at(&place)).find(|at| runner.row_name(&place, *at) == *row);
                        path.push_str(&at.map_or_else(|| format!(".{row}.{id}"), |at| format!(".{at}.{id}")));
                        place = place.cell(at.unwrap_or(0), id);
                    }
                    path
                })),
            },
            _ => errors.push(format!("no such step: {step}")),
        }
        seen.push(see(&runner, errors, ended));
    }
    seen.into()
}

/// `panel.0.name`: by names.
fn place(runner: &Runner, path: &str) -> Option<Place> {
    let mut parts = path.split('.');
    let name = parts.next()?;
    let first = runner.survey().questions().find(|question| question.name() == name)?;
    let mut place = Place::of(&first.id);
    while let (Some(row), Some(name)) = (parts.next(), parts.next()) {
        let Kind::Repeat(repeat) = &runner.question_at(&place)?.kind else {
            return None;
        };
        let id: &QuestionId = &repeat.questions.iter().find(|question| question.name() == name)?.id;
        place = place.cell(row.parse().ok()?, id);
    }
    Some(place)
}

fn see(runner: &Runner, errors: Vec<String>, ended: bool) -> Value {
    let mut questions = Map::new();
    for question in runner.reachable() {
        look(
            runner,
            question,
            &Place::of(&question.id),
            question.name(),
            &mut questions,
        );
    }
    let mut errors = errors;
    errors.sort();
    json!({
        "page": runner.page().map(|page| page.name()),
        "pages": runner.pages().iter().map(|page| page.name()).collect::<Vec<_>>(),
        "progress": runner.progress().percent,
        "questions": questions,
        "errors": errors,
        "ended": ended,
        "data": runner.plain_data(),
    })
}

fn look(runner: &Runner, question: &Question, place: &Place, path: &str, into: &mut Map<String, Value>) {
    let inside = runner.overlay_at(place);
    let mut seen = json!({
        "title": runner.text(&question.title, inside.as_ref()),
        "required": runner.required_at(place),
        "enabled": runner.enabled_at(place),
        "value": runner.plain(place),
    });
    if question.kind.options().is_some() {
        let says = |choice: waystone::survey::Choice| {
            json!([choice.value(), runner.filled(&choice.says(runner.lang()), None)])
        };
        seen["choices"] = runner.choices_at(place).into_iter().map(says).collect();
    }
    if let Kind::Block(text) = &question.kind {
        seen["html"] = runner.text(text, inside.as_ref()).into();
    }
    into.insert(path.to_owned(), seen);
    if let Kind::Repeat(repeat) = &question.kind {
        for at in (0..runner.rows_at(place)).filter(|at| runner.row_shown(place, *at)) {
            let overlay = runner.row_overlay(place, at);
            for cell in runner.row_cells(repeat, &overlay) {
                let path = format!("{path}.{at}.{}", cell.question.name());
                look(runner, cell.question, &place.cell(at, &cell.question.id), &path, into);
            }
        }
    }
}
