//! `lab bench …`: how long the core takes, measured here and printed. Each subcommand prints its figures and never fails on
//! them: machines differ.

mod comments;
mod import;
mod map;
mod records;
mod runner;
mod store;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Subcommand;
use waystone::expression::{Expression, Zone};

use crate::ended::ended;
use crate::expressions;

#[derive(Subcommand)]
pub enum Bench {
    /// Evaluations a second of the expressions in a file of cases, each with its values, compiled once.
    Expressions { file: PathBuf },
    /// Comments a second, one for each line of a file: a number each, whole readings, tags, themes, all.
    Comments { file: PathBuf },
    /// The journey map of many answers, step by step.
    Map {
        #[arg(default_value_t = 100_000)]
        answers: usize,
        /// Keeps the records that a browser would hold, as JSON.
        #[arg(long)]
        keep: Option<PathBuf>,
    },
    /// The records that a browser would hold of a table, as JSON: for tests/bench/slices.mjs.
    Records { file: PathBuf },
    /// A survey until its first question is ready, and one changed answer with all that follows it.
    Runner { files: Vec<PathBuf> },
    /// Rows a second from a table's bytes to answers that are kept.
    Import { file: PathBuf },
    /// How many answers fit into a browser's storage, and how long they take to load and to add.
    Store {
        #[arg(default_value_t = 100_000)]
        answers: usize,
    },
}

impl Bench {
    pub fn run(&self) -> ExitCode {
        let done = match self {
            Bench::Expressions { file } => expressions(file),
            Bench::Comments { file } => comments::run(file),
            Bench::Map { answers, keep } => map::run(*answers, keep.as_deref()),
            Bench::Records { file } => records::run(file),
            Bench::Runner { files } => runner::run(files),
            Bench::Import { file } => import::run(file),
            Bench::Store { answers } => store::run(*answers),
        };
        ended(done)
    }
}

/// survey-core 3.1.1 evaluates about 44,000 and parses about 16,000 a second (Node 20, two cores).
fn expressions(file: &Path) -> Result<String, String> {
    let cases = expressions::cases(file, Zone::UTC)?;
    let parsed: Vec<_> = cases
        .iter()
        .filter_map(|case| Some((Expression::parse(&case.expression).ok()?, &case.values)))
        .collect();
    let parsing = per_second(cases.len(), || {
        for case in &cases {
            black_box(Expression::parse(black_box(&case.expression)).is_ok());
        }
    });
    let evaluating = per_second(parsed.len(), || {
        for (expression, values) in &parsed {
            black_box(expression.evaluate(black_box(*values)));
        }
    });
    Ok(format!(
        "{} expressions: {parsing:.0} parsed a second (SurveyJS: 16,000), {evaluating:.0} evaluated a second (SurveyJS: 44,000)",
        cases.len()
    ))
}

/// Runs `round`, which does `count` things, for about a second after a first time that does not count.
fn per_second(count: usize, mut round: impl FnMut()) -> f64 {
    round();
    let (began, mut rounds) = (Instant::now(), 0.0);
    while began.elapsed().as_secs_f64() < 1.0 {
        round();
        rounds += 1.0;
    }
    rounds * count as f64 / began.elapsed().as_secs_f64()
}
