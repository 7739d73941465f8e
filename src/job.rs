//! Long work, and the words the page and the worker speak. Runs natively too; knows no worker.
use serde::{Deserialize, Serialize};

/// What to do. A file's bytes travel beside it, not in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Counts the bytes of the payload: answers whether a worker works.
    Echo,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    Echo(usize),
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
    }
}
