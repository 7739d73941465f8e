//! Long work, and the words the page and the worker speak. Runs natively too; knows no worker.
use serde::{Deserialize, Serialize};

use crate::sentiment::{self, Reading};

/// What to do. A file's bytes travel beside it, not in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Counts the bytes of the payload: answers whether a worker works.
    Echo,
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
    Echo(usize),
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
        Job::Echo => {
            report(Progress { done: 1, total: 1 });
            Outcome::Echo(payload.len())
        }
        Job::Read { comments } => Outcome::Read(read(&comments, report)),
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
