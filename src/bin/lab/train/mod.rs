//! `lab train`: makes the file of a sentiment model from labelled texts. Deterministic: the same files give the same
//! bytes. Measures on the development sets and, if asked, on sources left out; publishes nothing.

mod calibrate;
mod cross;
mod data;
mod figures;
mod fit;
mod heads;
mod recipe;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use waystone::sentiment::model::{Parts, Tongue};

use crate::ended::ended;

use calibrate::calibrate;
use data::{Row, Set};
use heads::Heads;
use recipe::Recipe;

pub use calibrate::Case;
pub use cross::crossed;
pub use data::{belongs, teaches};

/// Reads `DATA_DIR/train/*.tsv` (and further folders and files of the recipe) whose names begin with the language,
/// rows `neg|neu|pos TAB text`, and the project's own rows; calibrates on the same rows, each judged by a model that did not
/// see it ("crossed" in what is printed); writes the model and prints its figures on every set in `DATA_DIR/dev`, which
/// nothing is fitted on.
#[derive(clap::Args)]
pub struct Train {
    /// en, zh or fa.
    #[arg(long)]
    lang: String,
    /// Train without these sources (`en_uber,en_k8`) and measure on them: what to expect of a source not seen.
    #[arg(long, value_delimiter = ',')]
    without: Vec<String>,
    data_dir: PathBuf,
    /// The file to write; with `--without` too, so name another one.
    out: PathBuf,
}

impl Train {
    pub fn run(&self) -> ExitCode {
        ended(self.made())
    }

    fn made(&self) -> Result<String, String> {
        let began = Instant::now();
        let tongue = crate::sentiment::tongue(&self.lang)?;
        let mut all = Set::default();
        for folder in Recipe::of(tongue).folders {
            all.read(&self.data_dir.join(folder), tongue)?;
        }
        all.read_own(tongue)?;
        if let Some(file) = Recipe::of(tongue).emotions {
            all.read_emotions(&self.data_dir.join(file), tongue)?;
        }
        let mut dev = Set::default();
        dev.read(&self.data_dir.join("dev"), tongue)?;
        if let Some(name) = self.without.iter().find(|name| !all.sources.contains(name)) {
            return Err(format!(
                "There is no source \"{name}\" among {}.",
                all.sources.join(", ")
            ));
        }
        let left_out = |set: &Set, row: &Row| self.without.contains(&set.sources[row.source]);
        let rows: Vec<&Row> = all.rows.iter().filter(|row| !left_out(&all, row)).collect();
        let heads = heads::train(tongue, &rows, &all.sources);
        // A dev set without rows in training is a source not seen.
        let known = |row: &&Row| !left_out(&dev, row) && all.sources.contains(&dev.sources[row.source]);
        let known: Vec<Case> = dev.rows.iter().filter(known).map(|row| heads.case(row)).collect();
        let judged = unseen(tongue, &rows, &all.sources);
        let calibration = calibrate(&judged, &all.sources, Recipe::of(tongue));

        let mut lines = Vec::new();
        for (source, name) in dev.sources.iter().enumerate() {
            let rows = dev.rows.iter().filter(|row| row.source == source);
            let cases: Vec<Case> = rows.map(|row| heads.case(row)).collect();
            lines.push(figures::line(name, &calibration, &cases));
        }
        lines.push(figures::line("dev, known", &calibration, &known));
        for (source, name) in all.sources.iter().enumerate() {
            let cases: Vec<Case> = judged.iter().filter(|case| case.source == source).copied().collect();
            if !cases.is_empty() {
                lines.push(figures::line(&format!("crossed {name}"), &calibration, &cases));
            }
        }
        for name in &self.without {
            let rows = all.rows.iter().filter(|row| all.sources[row.source] == *name);
            let cases: Vec<Case> = rows.map(|row| heads.case(row)).collect();
            lines.push(figures::line(&format!("without {name}"), &calibration, &cases));
        }
        let bytes = parts(tongue, &heads, calibration).encode();
        std::fs::write(&self.out, &bytes).map_err(|e| format!("{} cannot be written: {e}.", self.out.display()))?;
        lines.push(format!(
            "{}: {} features, {} bytes, from {} rows in {:.0} s",
            self.out.display(),
            heads.slots.len(),
            bytes.len(),
            rows.len(),
            began.elapsed().as_secs_f64()
        ));
        Ok(lines.join("\n"))
    }
}

/// How many models judge the rows that calibrate.
const FOLDS: usize = 5;

/// What models say of training rows they did not see: each of them learns from all parts of the rows but one. So the
/// development sets stay out of everything that is fitted.
fn unseen(tongue: Tongue, rows: &[&Row], sources: &[String]) -> Vec<Case> {
    let mut cases = Vec::new();
    for fold in 0..FOLDS {
        let part = |inside: bool| {
            let rows = rows.iter().enumerate();
            rows.filter(move |(at, _)| (at % FOLDS == fold) == inside)
                .map(|(_, row)| *row)
        };
        let learnt: Vec<&Row> = part(false).collect();
        let heads = heads::train(tongue, &learnt, sources);
        cases.extend(part(true).map(|row| heads.case(row)));
    }
    cases
}

fn parts(tongue: Tongue, heads: &Heads, calibration: waystone::sentiment::model::Calibration) -> Parts {
    Parts {
        tongue,
        features: heads.slots.iter().copied().zip(heads.weights.iter().copied()).collect(),
        scales: heads.scales,
        biases: heads.biases,
        dense: heads.dense,
        calibration,
    }
}
