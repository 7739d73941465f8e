//! Native checks and tools on the core: each prints its figures as the last line and fails on failure.
use std::process::ExitCode;

use clap::Parser;

#[derive(Parser)]
#[command(about = "Native checks of Waystone's core")]
enum Lab {}

fn main() -> ExitCode {
    match Lab::parse() {}
}
