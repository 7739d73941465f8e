//! Long work, and the words the page and the worker speak. Runs natively too; knows no worker.
use serde::{Deserialize, Serialize};

use crate::{
    exchange::table::{self, Converted, Mapping, SheetSummary, TableError},
    sentiment::{self, Reading},
};

/// What to do. A file's bytes travel beside it, not in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Looks at a table: its columns, and what they probably are.
    Sniff,
    /// Makes a survey and its answers from a table of the name given.
    Import(Mapping, String),
    /// Reads how comments feel.
    Read { comments: Vec<String> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    Sheet(Result<SheetSummary, TableError>),
    Imported(Result<Box<Converted>, TableError>),
    /// One for each comment, in their order.
    Read(Vec<Reading>),
}

/// The page to the worker; a file's bytes stand beside it in the message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    Run(u32, Job),
}

/// The worker to the page; the first is always `Ready`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    Ready(String),
    Progress(u32, Progress),
    Done(u32, Outcome),
}

/// Does the work, telling how far it is.
pub fn run(job: Job, payload: &[u8], report: &mut dyn FnMut(Progress)) -> Outcome {
    match job {
        Job::Sniff => Outcome::Sheet(sniff(payload, report)),
        Job::Import(mapping, file) => Outcome::Imported(import(&mapping, &file, payload, report)),
        Job::Read { comments } => Outcome::Read(read(&comments, report)),
    }
}

fn sniff(payload: &[u8], report: &mut dyn FnMut(Progress)) -> Result<SheetSummary, TableError> {
    let sheet = table::sheet(payload, &mut half(report, 0))?;
    Ok(table::summary(&sheet, &mut half(report, 1)))
}

fn import(
    mapping: &Mapping,
    file: &str,
    payload: &[u8],
    report: &mut dyn FnMut(Progress),
) -> Result<Box<Converted>, TableError> {
    let sheet = table::sheet(payload, &mut half(report, 0))?;
    table::convert(&sheet, mapping, file, &mut half(report, 1)).map(Box::new)
}

/// Progress of the first or second of two steps, in hundredths of the whole.
fn half(report: &mut dyn FnMut(Progress), step: u64) -> impl FnMut(u64, u64) {
    let mut last = None;
    move |done, total| {
        let done = step * 50 + (done * 50).checked_div(total).unwrap_or(0);
        if last.replace(done) != Some(done) {
            report(Progress { done, total: 100 });
        }
    }
}

/// How many comments are read between two reports.
const STEP: usize = 200;

fn read(comments: &[String], report: &mut dyn FnMut(Progress)) -> Vec<Reading> {
    let total = comments.len() as u64;
    let mut readings = Vec::with_capacity(comments.len());
    for part in comments.chunks(STEP) {
        readings.extend(part.iter().map(|text| sentiment::read(text)));
        let done = readings.len() as u64;
        report(Progress { done, total });
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_looked_at_and_imported_with_progress() {
        let file: String = (0..1000).map(|n| format!("r{n},{},fine\n", n % 11)).collect();
        let file = format!("id,nps,comment\n{file}");
        let mut told = Vec::new();
        let Outcome::Sheet(Ok(found)) = run(Job::Sniff, file.as_bytes(), &mut |now| told.push(now.done)) else {
            panic!("no sheet");
        };
        assert!(
            told.is_sorted() && told.len() > 3 && told.iter().all(|done| *done <= 100),
            "{told:?}"
        );
        let mapping = Mapping {
            title: "T".into(),
            lang: "en".into(),
            columns: found.uses,
        };
        told.clear();
        let job = Job::Import(mapping, "f.csv".into());
        let Outcome::Imported(Ok(made)) = run(job, file.as_bytes(), &mut |now| told.push(now.done)) else {
            panic!("no import");
        };
        assert!(told.is_sorted() && told.len() > 3, "{told:?}");
        assert_eq!(made.segment.responses.len(), 1000);
        assert_eq!(made.segment.origin.file, "f.csv");
    }

    #[test]
    fn reading_tells_how_far_it_is() {
        let comments = vec!["The staff were wonderful and kind.".to_owned(); 450];
        let job = Job::Read {
            comments: comments.clone(),
        };
        let mut seen = Vec::new();
        let outcome = run(job, &[], &mut |progress| seen.push((progress.done, progress.total)));
        assert_eq!(seen, [(200, 450), (400, 450), (450, 450)]);
        assert_eq!(outcome, Outcome::Read(vec![sentiment::read(&comments[0]); 450]));
    }
}
