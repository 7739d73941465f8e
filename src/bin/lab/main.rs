//! Native checks and tools on the core: each prints its figures as the last line and fails on failure.
mod import;
mod sentiment;
mod vectors;

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;

#[derive(Parser)]
#[command(about = "Native checks of Waystone's core")]
enum Lab {
    /// Read a table of answers as the import page would, and score it.
    Import(import::Import),
    /// Score a labelled file (`neg|neu|pos TAB text`) with the sentiment reader.
    Sentiment {
        /// en, zh or fa.
        #[arg(long)]
        lang: String,
        file: PathBuf,
    },
    /// Check the scoring room against test vectors.
    Vectors { file: PathBuf },
}

fn main() -> ExitCode {
    match Lab::parse() {
        Lab::Import(import) => import.run(),
        Lab::Sentiment { lang, file } => sentiment::run(&lang, &file),
        Lab::Vectors { file } => vectors::run(&file),
    }
}
