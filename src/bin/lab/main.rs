//! Native checks and tools on the core: each prints its figures as the last line and fails on failure.
mod bench;
mod bins;
mod cases;
mod chance;
mod ended;
mod expressions;
mod import;
mod lint;
mod runs;
mod sample;
mod sentiment;
mod surveyjs;
mod tags;
mod themes;
mod train;
mod vectors;

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;

#[derive(Parser)]
#[command(about = "Native checks of Waystone's core")]
enum Lab {
    /// Time the core on data of its own or of a file.
    Bench {
        #[command(subcommand)]
        what: bench::Bench,
    },
    /// Check the expression language against cases of SurveyJS: recorded, precedence, fuzz or dates.
    Expressions {
        file: PathBuf,
        /// Minutes that local time is ahead of UTC; the recordings are in UTC.
        #[arg(long, default_value_t = 0, allow_hyphen_values = true)]
        zone: i16,
    },
    /// Read a table of answers as the import page would, and score it.
    Import(import::Import),
    /// Compare the advice with labelled questions and surveys.
    Lint { file: PathBuf },
    /// Run surveys step by step and print what is to be seen: `tests/interop/runs.mjs` compares it with survey-core.
    Runs { file: PathBuf },
    /// Make the sample project that the app ships.
    Sample(sample::Sample),
    /// Score a labelled file (`neg|neu|pos TAB text`) with the sentiment reader.
    Sentiment(sentiment::Sentiment),
    /// Read SurveyJS surveys, write them and read them again.
    Surveyjs(surveyjs::SurveyJs),
    /// Compare the tags (emotion, urgency, intents) with labelled sentences.
    Tags {
        /// Also print the sentences that are read wrong, but those held out.
        #[arg(long)]
        missed: bool,
        files: Vec<PathBuf>,
    },
    /// Compare the preset themes with the human codes of NHS comments (`comment`, `human_themes`).
    Themes { file: PathBuf },
    /// Make a sentiment model from labelled files (`train/*.tsv`).
    Train(train::Train),
    /// Check the scoring room against test vectors.
    Vectors { file: PathBuf },
}

fn main() -> ExitCode {
    match Lab::parse() {
        Lab::Bench { what } => what.run(),
        Lab::Expressions { file, zone } => expressions::run(&file, zone),
        Lab::Import(import) => import.run(),
        Lab::Lint { file } => lint::run(&file),
        Lab::Runs { file } => runs::run(&file),
        Lab::Sample(sample) => sample.run(),
        Lab::Surveyjs(surveyjs) => surveyjs.run(),
        Lab::Sentiment(sentiment) => sentiment.run(),
        Lab::Tags { missed, files } => tags::run(&files, missed),
        Lab::Themes { file } => themes::run(&file),
        Lab::Train(train) => train.run(),
        Lab::Vectors { file } => vectors::run(&file),
    }
}
