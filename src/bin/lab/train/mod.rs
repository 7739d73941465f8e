//! `lab train`: makes the file of a sentiment model from labelled texts. Deterministic: the same files give the same
//! bytes. Measures on the development sets and, if asked, on sources left out; publishes nothing.

mod calibrate;
mod data;
mod figures;
mod fit;
mod heads;
mod recipe;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use waystone::sentiment::model::{Parts, Tongue};

use data::{Row, Set};
use heads::Heads;
use recipe::Recipe;

/// Reads `DATA_DIR/train/*.tsv` (and further folders of the recipe) whose names begin with the language, rows
/// `neg|neu|pos TAB text`; calibrates on `DATA_DIR/dev`; writes the model and prints its figures on every dev set.
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
        match self.made() {
            Ok(report) => {
                println!("{report}");
                ExitCode::SUCCESS
            }
            Err(sentence) => {
                eprintln!("{sentence}");
                ExitCode::FAILURE
            }
        }
    }

    fn made(&self) -> Result<String, String> {
        let began = Instant::now();
        let tongue = crate::sentiment::tongue(&self.lang)?;
        let mut all = Set::default();
        for folder in Recipe::of(tongue).folders {
            all.read(&self.data_dir.join(folder), tongue)?;
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
        // A dev set without rows in training is a source not seen: it must not help to calibrate either.
        let known = |row: &&Row| !left_out(&dev, row) && all.sources.contains(&dev.sources[row.source]);
        let known: Vec<&Row> = dev.rows.iter().filter(known).collect();
        let calibration = calibrate::calibrate(&heads, &known, &dev.sources);

        let mut lines = Vec::new();
        for (source, name) in dev.sources.iter().enumerate() {
            let rows: Vec<&Row> = dev.rows.iter().filter(|row| row.source == source).collect();
            lines.push(figures::line(name, &heads, &calibration, &rows));
        }
        lines.push(figures::line("dev, known", &heads, &calibration, &known));
        for name in &self.without {
            let rows: Vec<&Row> = all.rows.iter().filter(|row| all.sources[row.source] == *name).collect();
            lines.push(figures::line(&format!("without {name}"), &heads, &calibration, &rows));
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
