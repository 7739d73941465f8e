//! Runs metric test vectors through `waystone::scoring` and reports each that differs. No formula of its own:
//! the families turn a vector's input into calls of the scoring room and its figures back into JSON.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;

// Paths, so that tests/vectors.rs can take in this file as a module of its own.
#[path = "vectors/case.rs"]
mod case;
#[path = "vectors/compare.rs"]
mod compare;
#[path = "vectors/customers.rs"]
mod customers;
#[path = "vectors/drivers.rs"]
mod drivers;
#[path = "vectors/families.rs"]
mod families;
#[path = "vectors/flow.rs"]
mod flow;
#[path = "vectors/nps.rs"]
mod nps;
#[path = "vectors/rates.rs"]
mod rates;
#[path = "vectors/ratings.rs"]
mod ratings;
#[path = "vectors/shares.rs"]
mod shares;
#[path = "vectors/survey.rs"]
mod survey;
#[path = "vectors/table.rs"]
mod table;
#[path = "vectors/tests_of_change.rs"]
mod tests_of_change;

use case::{Case, Data};

/// What became of one vector.
#[derive(Debug, PartialEq)]
pub enum Verdict {
    Passed,
    NotBuilt,
    /// What was expected and what came, or why nothing came.
    Failed(String),
}

/// Prints the failing vectors and the counts; fails if any failed or the file cannot be read.
pub fn run(file: &Path) -> ExitCode {
    let verdicts = match verdicts(file) {
        Ok(verdicts) => verdicts,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    let mut passed = 0;
    for (id, verdict) in &verdicts {
        match verdict {
            Verdict::Passed => passed += 1,
            Verdict::NotBuilt => println!("{id}: not built"),
            Verdict::Failed(how) => println!("{id}: {how}"),
        }
    }
    let failed = verdicts.len() - passed;
    println!("{passed} passed, {failed} failed");
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Every vector's id with its verdict, or a sentence why the file cannot be used.
///
/// Data files that vectors name are looked for beside the vectors and in the folder `feedback` next to theirs.
pub fn verdicts(file: &Path) -> Result<Vec<(String, Verdict)>, String> {
    let name = file.display();
    let text = std::fs::read_to_string(file).map_err(|why| format!("{name} cannot be read: {why}."))?;
    let json: Value = serde_json::from_str(&text).map_err(|why| format!("{name} is not JSON: {why}."))?;
    let all = json
        .as_array()
        .ok_or_else(|| format!("{name} is not a list of vectors."))?;
    if all.is_empty() {
        return Err(format!("{name} holds no vectors."));
    }
    let beside = file.parent().map_or_else(PathBuf::new, Path::to_path_buf);
    let data = Data::new(vec![beside.join("../feedback"), beside]);
    let one = |(place, vector)| {
        let case = Case::new(vector, all, &data).map_err(|why| format!("{name}, vector {}: {why}.", place + 1usize))?;
        Ok((case.id.to_owned(), verdict(&case)))
    };
    all.iter().enumerate().map(one).collect()
}

fn verdict(case: &Case) -> Verdict {
    let Some(family) = families::family(case.metric) else {
        return Verdict::NotBuilt;
    };
    let differences = match family(case) {
        Ok(got) => compare::differences(case.expected, &got, case.tolerance),
        Err(why) => vec![why],
    };
    if differences.is_empty() {
        Verdict::Passed
    } else {
        Verdict::Failed(differences.join("; "))
    }
}
