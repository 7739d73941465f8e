//! `lab surveyjs FILE…`: what becomes of surveys of SurveyJS here, whether they can be answered to the end, and whether they come
//! back. No reading here: `survey` does it; no answering either: `runner::scenario` does it.
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use waystone::{
    response::Moment,
    runner::{
        Runner,
        scenario::{Scenario, Walk},
    },
    survey::{Fate, Kind, Problem, Question, RawSurvey, ResponseId, Survey, SurveyId, shallow, surveyjs},
};

/// Each survey is answered so often, by another lot each time.
const WALKS: u64 = 5;

#[derive(Args)]
pub struct SurveyJs {
    /// Files, or folders of which every .json is read.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Also writes each survey, as SurveyJS's JSON, into this folder.
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// Also prints what was kept without effect.
    #[arg(long)]
    kept: bool,
}

impl SurveyJs {
    pub fn run(&self) -> ExitCode {
        let (mut passed, mut failed) = (0, 0);
        for file in self.files.iter().flat_map(|path| listed(path)) {
            match self.one(&file) {
                Ok(()) => passed += 1,
                Err(why) => {
                    println!("{}: FAILED: {why}", file.display());
                    failed += 1;
                }
            }
        }
        println!("{passed} passed, {failed} failed");
        if failed == 0 && passed > 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    fn one(&self, file: &Path) -> Result<(), String> {
        let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
        let raw: RawSurvey = serde_json::from_str(&shallow(&text, 100)).map_err(|error| error.to_string())?;
        if !raw.is_survey() {
            return Err("not a survey".to_owned());
        }
        let (survey, problems) = checked(raw);
        let (run, all) = survey.questions().fold((0, 0), |(run, all), question| {
            let runs = !matches!(question.kind, Kind::Unsupported(_));
            (run + usize::from(runs), all + 1)
        });
        let nested = survey.questions().map(nested).sum::<usize>();
        let runner = Runner::new(survey.clone(), ResponseId::from_bits(1), Moment(1_795_305_600_000));
        let walks = walks(&runner);
        let most = |of: fn(&Walk) -> usize| walks.iter().map(of).max().unwrap_or(0);
        println!(
            "{}: loaded, {run} of {all} questions run, {nested} in rows and panels; answered to the end {} of {WALKS} times, \
             {} questions on {} screens",
            file.display(),
            walks.iter().filter(|walk| walk.ended).count(),
            most(|walk| walk.asked),
            most(|walk| walk.screens + 1),
        );
        for (fate, name) in [
            (Fate::Changed, "changed"),
            (Fate::Ignored, "ignored"),
            (Fate::Kept, "kept"),
        ] {
            for problem in problems.iter().filter(|problem| problem.fate() == fate) {
                if fate != Fate::Kept || self.kept {
                    println!("  {name} {}: {:?}", problem.path, problem.defect);
                }
            }
        }
        for problem in runner.problems() {
            println!("  not run {}: {:?}", problem.path, problem.defect);
        }
        if let Some(walk) = walks.iter().find(|walk| !walk.ended) {
            return Err(format!("no way to the end: {:?}", walk.stuck));
        }
        if let Some(walk) = walks.iter().find(|walk| !walk.unanswered.is_empty()) {
            println!("  left without an answer: {:?}", walk.unanswered);
        }
        let (value, _) = surveyjs(&survey);
        if let (Some(folder), Some(name)) = (&self.to, file.file_name()) {
            let text = serde_json::to_string_pretty(&value).map_err(|error| error.to_string())?;
            fs::write(folder.join(name), text).map_err(|error| error.to_string())?;
        }
        same("as SurveyJS", &survey, &checked(again(&value)?).0)?;
        let own = serde_json::to_value(RawSurvey::from(&survey)).map_err(|error| error.to_string())?;
        same("in our own form", &survey, &checked(again(&own)?).0)
    }
}

fn walks(runner: &Runner) -> Vec<Walk> {
    let walk = |seed| Scenario::new(seed).walk(&mut runner.clone());
    (0..WALKS).map(walk).collect()
}

fn again(value: &serde_json::Value) -> Result<RawSurvey, String> {
    serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())
}

fn checked(raw: RawSurvey) -> (Survey, Vec<Problem>) {
    raw.check(SurveyId::from_bits(1))
}

fn nested(question: &Question) -> usize {
    match &question.kind {
        Kind::Repeat(repeat) => repeat.questions.len() + repeat.questions.iter().map(nested).sum::<usize>(),
        Kind::Fields(fields) => fields.len(),
        _ => 0,
    }
}

fn same(how: &str, survey: &Survey, back: &Survey) -> Result<(), String> {
    if survey == back {
        return Ok(());
    }
    let (survey, back) = (format!("{survey:#?}"), format!("{back:#?}"));
    let other = survey.lines().zip(back.lines()).position(|(a, b)| a != b).unwrap_or(0);
    let around = |text: &str| {
        text.lines()
            .skip(other.saturating_sub(3))
            .take(6)
            .collect::<Vec<_>>()
            .join("\n    ")
    };
    Err(format!(
        "another survey {how}:\n    {}\n  and\n    {}",
        around(&survey),
        around(&back)
    ))
}

fn listed(path: &Path) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(path) else {
        return vec![path.to_owned()];
    };
    let mut files: Vec<PathBuf> = folder.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files
}
