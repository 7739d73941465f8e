//! How a command ends that prints one report. Makes none.
use std::process::ExitCode;

/// Prints what was found, or says why there is nothing.
pub fn ended(report: Result<String, String>) -> ExitCode {
    match report {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
