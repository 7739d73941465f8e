//! Surveys that people made for SurveyJS are answered to the end by someone who sees them for the first time.
use std::{fs, path::Path};

use serde_json::Value;

use crate::{
    harness::{Outcome, on_site, shots},
    pages::{
        everything::{Everything, open_file},
        respondent::{answer_all, leaves},
    },
};

/// Every other file, so that two browsers share them.
fn answered(part: usize) -> Outcome {
    on_site(async |site| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/surveyjs/real");
        let mut files: Vec<_> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
        files.sort();
        assert!(files.len() >= 20, "only {} surveys", files.len());
        let b = site.browser("respondent").await?;
        let mut wrong = Vec::new();
        for file in files.iter().skip(part).step_by(2) {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let survey: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
            open_file(site, &b, &survey).await?;
            match answer_all(&b).await {
                Ok(given) => {
                    let kept = Everything(&b).kept("response").await?;
                    // Rows under one name stand in each question that keeps them, also those that only the other one shows.
                    let shared = survey.to_string().contains("\"valueName\"");
                    let stored = |question: &String| {
                        let mut stored = leaves(&kept["answers"][question]);
                        stored.extend(leaves(&kept["remarks"][question]));
                        stored.sort();
                        stored
                    };
                    wrong.extend(given.into_iter().filter_map(|(question, given)| {
                        let stored = stored(&question);
                        let same = stored == given || shared && given.iter().all(|one| stored.contains(one));
                        (!same).then(|| format!("{name}: {question} keeps {stored:?}, not {given:?}"))
                    }));
                }
                Err(error) => {
                    shots::take(&b, &format!("failed-real-{name}")).await?;
                    wrong.push(format!("{name}: {error}"));
                }
            }
            b.clean().await?;
            b.eval::<bool>("localStorage.clear(); return true").await?;
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        Ok(())
    })
}

#[test]
fn real_surveys_are_answered_to_the_end() -> Outcome {
    answered(0)
}

#[test]
fn more_real_surveys_are_answered_to_the_end() -> Outcome {
    answered(1)
}
