//! Long work, and the words the page and the worker speak. Runs natively too; knows no worker and no network.
mod advice;
mod comments;
mod map;
mod models;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::{RawValue, to_raw_value};

use crate::exchange::table::{self, Converted, Mapping, Preview, SheetSummary, TableError};

pub use advice::{AdviceJob, AdviceOutcome, Advised};
pub use comments::{Comments, CommentsOutcome, Written};
pub use map::{Drawn, MapAsk, MapJob, MapOutcome};
pub use models::Models;

/// A kind of work. A page's program reads and writes only the kind that it asks for; the code for the others is large.
pub trait Job: Serialize + DeserializeOwned {
    const KIND: Kind;
    type Outcome: Serialize + DeserializeOwned;

    /// Does the work on the bytes of a file, if it has one, telling how far it is.
    fn run(self, payload: &[u8], models: &mut Models, report: &mut dyn FnMut(Progress)) -> Self::Outcome;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Table,
    Comments,
    Advice,
    Map,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TableJob {
    /// Looks at a table: its columns, and what they probably are.
    Sniff,
    /// The first answers as an import would make them.
    Preview(Mapping),
    /// Makes a survey and its answers from a table of the name given.
    Import(Mapping, String),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TableOutcome {
    Sheet(Result<SheetSummary, TableError>),
    Preview(Result<Preview, TableError>),
    Imported(Result<Box<Converted>, TableError>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

/// The page to the worker: a job as JSON. A file's bytes stand beside it in the message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ToWorker {
    Run(u32, Kind, Box<RawValue>),
}

/// The worker to the page; the first is always `Ready`. An outcome is JSON.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum FromWorker {
    Ready(String),
    Progress(u32, Progress),
    Done(u32, Box<RawValue>),
}

impl ToWorker {
    /// # Errors
    /// What serde says.
    pub fn run<J: Job>(id: u32, job: &J) -> serde_json::Result<Self> {
        Ok(Self::Run(id, J::KIND, to_raw_value(job)?))
    }
}

/// Does the work that an order asks for; its outcome as JSON.
///
/// # Errors
/// The job is not one of its kind, as this build knows it.
pub fn run(
    kind: Kind,
    job: &RawValue,
    payload: &[u8],
    models: &mut Models,
    report: &mut dyn FnMut(Progress),
) -> serde_json::Result<Box<RawValue>> {
    fn of<J: Job>(
        job: &RawValue,
        payload: &[u8],
        models: &mut Models,
        report: &mut dyn FnMut(Progress),
    ) -> serde_json::Result<Box<RawValue>> {
        let job: J = serde_json::from_str(job.get())?;
        to_raw_value(&job.run(payload, models, report))
    }
    match kind {
        Kind::Table => of::<TableJob>(job, payload, models, report),
        Kind::Comments => of::<Comments>(job, payload, models, report),
        Kind::Advice => of::<AdviceJob>(job, payload, models, report),
        Kind::Map => of::<MapJob>(job, payload, models, report),
    }
}

impl Job for TableJob {
    const KIND: Kind = Kind::Table;
    type Outcome = TableOutcome;

    fn run(self, payload: &[u8], _: &mut Models, report: &mut dyn FnMut(Progress)) -> TableOutcome {
        match self {
            Self::Sniff => TableOutcome::Sheet(sniff(payload, report)),
            Self::Preview(mapping) => {
                let made = import(&mapping, "", payload, report);
                TableOutcome::Preview(made.map(|made| table::preview(&made)))
            }
            Self::Import(mapping, file) => TableOutcome::Imported(import(&mapping, &file, payload, report)),
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::SourceKind;

    #[test]
    fn a_table_is_looked_at_and_imported_with_progress() {
        let file: String = (0..1000).map(|n| format!("r{n},{},fine\n", n % 11)).collect();
        let file = format!("id,nps,comment\n{file}");
        let mut told = Vec::new();
        let TableOutcome::Sheet(Ok(found)) =
            TableJob::Sniff.run(file.as_bytes(), &mut Models::none(), &mut |now| told.push(now.done))
        else {
            panic!("no sheet");
        };
        assert!(
            told.is_sorted() && told.len() > 3 && told.iter().all(|done| *done <= 100),
            "{told:?}"
        );
        let mapping = Mapping {
            title: "T".into(),
            lang: "en".into(),
            source: SourceKind::Direct,
            into: None,
            columns: found.uses,
        };
        told.clear();
        let job = TableJob::Import(mapping, "f.csv".into());
        let TableOutcome::Imported(Ok(made)) =
            job.run(file.as_bytes(), &mut Models::none(), &mut |now| told.push(now.done))
        else {
            panic!("no import");
        };
        assert!(told.is_sorted() && told.len() > 3, "{told:?}");
        assert_eq!(made.segment.responses.len(), 1000);
        assert_eq!(made.segment.origin.file, "f.csv");
    }

    #[test]
    fn orders_and_outcomes_travel_as_text() {
        let comments = Comments::from(vec![Written::from("The staff were \"wonderful\".")]);
        let order = serde_json::to_string(&ToWorker::run(7, &comments).unwrap()).unwrap();
        let ToWorker::Run(id, kind, job) = serde_json::from_str(&order).unwrap();
        assert_eq!((id, kind), (7, Kind::Comments));
        let outcome = run(kind, &job, &[], &mut Models::none(), &mut |_| {}).unwrap();
        let told = serde_json::to_string(&FromWorker::Done(id, outcome)).unwrap();
        let FromWorker::Done(7, outcome) = serde_json::from_str(&told).unwrap() else {
            panic!("{told}");
        };
        let outcome: CommentsOutcome = serde_json::from_str(outcome.get()).unwrap();
        assert_eq!(outcome, comments.clone().run(&[], &mut Models::none(), &mut |_| {}));
        assert!(run(Kind::Table, &job, &[], &mut Models::none(), &mut |_| {}).is_err());
    }
}
