//! `lab sentiment`: accuracy of the sentiment reader on a labelled file. Measures only; tunes and ships nothing.

mod dev;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use waystone::sentiment::model::Tongue;
use waystone::sentiment::{Label, Language, Reader};

use crate::bins::Bins;
use crate::ended::ended;

/// One labelled row; the index into `NAMES` and the confusion matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Negative,
    Neutral,
    Positive,
}

const NAMES: [&str; 3] = ["neg", "neu", "pos"];

/// Reads FILE (rows `neg|neu|pos TAB text`) with the committed model, or with the word lists alone; prints the confusion
/// matrix, the calibration, the speed, and accuracy and macro-F1 for two classes (neutral-labelled rows dropped,
/// polarity >= 0 is positive) and for three; the last line holds the figures. Fails, naming the line, where the file
/// cannot be read, and where the model cannot.
#[derive(clap::Args)]
pub struct Sentiment {
    /// en, zh or fa.
    #[arg(long, required_unless_present = "dev")]
    lang: Option<String>,
    /// With the word lists alone, as before a model has come.
    #[arg(long)]
    words_only: bool,
    /// Instead of one file: every `DATA_DIR/dev/*.tsv` in the three languages, one line each, and how well the calibration
    /// holds on rows it was not fitted on.
    #[arg(long, value_name = "DATA_DIR", conflicts_with_all = ["lang", "words_only", "file"])]
    dev: Option<PathBuf>,
    #[arg(required_unless_present = "dev")]
    file: Option<PathBuf>,
}

impl Sentiment {
    pub fn run(&self) -> ExitCode {
        let report = match (&self.dev, &self.lang, &self.file) {
            (Some(data_dir), _, _) => dev::table(data_dir),
            (None, Some(lang), Some(file)) => measure(lang, file, self.words_only),
            _ => Err("A language and a file are needed, or --dev.".to_owned()),
        };
        ended(report)
    }
}

/// Where the committed models are.
pub fn models() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/models")
}

/// `en`, `zh` or `fa`.
pub fn tongue(lang: &str) -> Result<Tongue, String> {
    let found = Tongue::ALL.into_iter().find(|tongue| tongue.name() == lang);
    found.ok_or_else(|| format!("The language \"{lang}\" is not one of en, zh, fa."))
}

fn measure(lang: &str, file: &Path, words_only: bool) -> Result<String, String> {
    let tongue = tongue(lang)?;
    let bytes = read(file)?;
    let mut reader = Reader::default();
    if !words_only {
        reader = loaded(tongue)?;
    }
    measure_rows(&mut reader, tongue, &bytes)
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(file).map_err(|e| format!("{} cannot be read: {e}.", file.display()))
}

/// A reader with the committed model of a language.
fn loaded(tongue: Tongue) -> Result<Reader, String> {
    let path = models().join(format!("{}.bin", tongue.name()));
    let mut reader = Reader::default();
    let refused = |fault| format!("{} is refused: {fault:?}.", path.display());
    reader.load(tongue, &read(&path)?).map_err(refused)?;
    Ok(reader)
}

fn measure_rows(reader: &mut Reader, tongue: Tongue, bytes: &[u8]) -> Result<String, String> {
    let rows = rows(bytes)?;
    let counts = counted(reader, tongue, &rows);
    Ok(report(&counts, &speed(reader, tongue, &rows), rows.len()))
}

/// What came of some rows.
#[derive(Default)]
struct Counts {
    two: Matrix<2>,
    three: Matrix<3>,
    bins: Bins,
}

fn counted(reader: &mut Reader, tongue: Tongue, rows: &[(Class, &str)]) -> Counts {
    // Both Chinese scripts are read alike.
    let language = match tongue {
        Tongue::En => Language::En,
        Tongue::Zh => Language::ZhHans,
        Tongue::Fa => Language::Fa,
    };
    let mut counts = Counts::default();
    for (label, text) in rows {
        let reading = reader.read_as(text, language);
        counts.three.count(*label as usize, class(reading.label) as usize);
        if *label != Class::Neutral {
            let positive = *label == Class::Positive;
            counts
                .two
                .count(usize::from(positive), usize::from(reading.polarity >= 0.0));
            counts.bins.count(
                reading.polarity.abs().midpoint(1.0),
                (reading.polarity >= 0.0) == positive,
            );
        }
    }
    counts
}

fn rows(bytes: &[u8]) -> Result<Vec<(Class, &str)>, String> {
    let mut rows = Vec::new();
    for (at, line) in bytes.split(|b| *b == b'\n').enumerate() {
        let line = std::str::from_utf8(line).map_err(|_| format!("Line {} is not UTF-8.", at + 1))?;
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() {
            continue;
        }
        rows.push(row(line).ok_or_else(|| {
            format!(
                "Line {} is not \"label TAB text\" with the label neg, neu or pos.",
                at + 1
            )
        })?);
    }
    if rows.is_empty() {
        return Err("The file holds no rows, not even line 1.".to_owned());
    }
    Ok(rows)
}

/// Seconds this process has run, where Linux tells: on a shared machine the clock on the wall says little.
fn cpu_seconds() -> Option<f64> {
    let times = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    Some(times.split(' ').next()?.parse::<u64>().ok()? as f64 / 1e9)
}

/// Comments a second on this core, polarity alone, over the rows again and again for about half a second.
fn speed(reader: &mut Reader, tongue: Tongue, rows: &[(Class, &str)]) -> String {
    if !reader.has(tongue) {
        return "word lists, no model".to_owned();
    }
    let (began, clock, mut read) = (cpu_seconds(), Instant::now(), 0_usize);
    while clock.elapsed().as_secs_f64() < 0.5 {
        for (_, text) in rows {
            black_box(reader.polarity(black_box(text), tongue));
        }
        read += rows.len();
    }
    let passed = match (began, cpu_seconds()) {
        (Some(began), Some(now)) => now - began,
        _ => clock.elapsed().as_secs_f64(),
    };
    let characters = rows.iter().map(|(_, text)| text.chars().count()).sum::<usize>() / rows.len();
    format!(
        "{:.0} comments a second on one core, polarity alone, {characters} characters on average",
        read as f64 / passed
    )
}

fn row(line: &str) -> Option<(Class, &str)> {
    let (label, text) = line.split_once('\t')?;
    let class = match label {
        "neg" => Class::Negative,
        "neu" => Class::Neutral,
        "pos" => Class::Positive,
        _ => return None,
    };
    Some((class, text))
}

/// Mixed and can't-tell count as neutral: neither claims a side.
fn class(label: Label) -> Class {
    match label {
        Label::Negative => Class::Negative,
        Label::Positive => Class::Positive,
        Label::Neutral | Label::Mixed | Label::Unknown | Label::NotAnalysed => Class::Neutral,
    }
}

fn report(Counts { two, three, bins }: &Counts, speed: &str, rows: usize) -> String {
    let mut lines = vec!["three classes; rows: labelled, columns: read as".to_owned()];
    lines.push(format!("{:>5}{:>7}{:>7}{:>7}", "", NAMES[0], NAMES[1], NAMES[2]));
    for (name, counts) in NAMES.iter().zip(three.0) {
        lines.push(format!("{name:>5}{:>7}{:>7}{:>7}", counts[0], counts[1], counts[2]));
    }
    let error = bins.error().map_or_else(|| "–".to_owned(), |e| format!("{e:.3}"));
    lines.push(format!("expected calibration error {error} (two classes, ten bins)"));
    lines.push(speed.to_owned());
    lines.push(format!(
        "two-class accuracy {} macro-F1 {}; three-class accuracy {} macro-F1 {}; {rows} rows",
        percent(two.accuracy()),
        percent(two.macro_f1()),
        percent(three.accuracy()),
        percent(three.macro_f1()),
    ));
    lines.join("\n")
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |s| format!("{:.1}", s * 100.0))
}

/// Confusion counts, `[labelled][read as]`.
struct Matrix<const N: usize>([[usize; N]; N]);

impl<const N: usize> Default for Matrix<N> {
    fn default() -> Self {
        Self([[0; N]; N])
    }
}

impl<const N: usize> Matrix<N> {
    fn count(&mut self, labelled: usize, read: usize) {
        if let Some(cell) = self.0.get_mut(labelled).and_then(|r| r.get_mut(read)) {
            *cell += 1;
        }
    }

    fn accuracy(&self) -> Option<f64> {
        let all: usize = self.0.iter().flatten().sum();
        let right: usize = self.0.iter().enumerate().filter_map(|(i, r)| r.get(i)).sum();
        (all > 0).then(|| right as f64 / all as f64)
    }

    /// How many rows have this label.
    fn labelled(&self, class: usize) -> usize {
        self.0.get(class).map_or(0, |row| row.iter().sum())
    }

    /// Unweighted mean of the share found of each class: accuracy as if all were equally frequent.
    fn recall(&self) -> Option<f64> {
        let found: Vec<f64> = (0..N)
            .filter(|class| self.labelled(*class) > 0)
            .filter_map(|class| Some(*self.0.get(class)?.get(class)? as f64 / self.labelled(class) as f64))
            .collect();
        (!found.is_empty()).then(|| found.iter().sum::<f64>() / found.len() as f64)
    }

    /// Unweighted mean of the F1 of the classes that occur, labelled or read.
    fn macro_f1(&self) -> Option<f64> {
        let f1: Vec<f64> = (0..N)
            .filter_map(|i| {
                let labelled: usize = self.0.get(i)?.iter().sum();
                let read: usize = self.0.iter().filter_map(|r| r.get(i)).sum();
                let right = *self.0.get(i)?.get(i)?;
                (labelled + read > 0).then(|| 2.0 * right as f64 / (labelled + read) as f64)
            })
            .collect();
        (!f1.is_empty()).then(|| f1.iter().sum::<f64>() / f1.len() as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_small_matrix() {
        let m = Matrix::<2>([[3, 1], [2, 4]]);
        assert_eq!(m.accuracy(), Some(0.7));
        // F1 = 2*3/(4+5) and 2*4/(6+5).
        assert!((m.macro_f1().unwrap() - (6.0 / 9.0 + 8.0 / 11.0) / 2.0).abs() < 1e-12);
        assert!((m.recall().unwrap() - (0.75 + 4.0 / 6.0) / 2.0).abs() < 1e-12);
        assert_eq!(Matrix::<2>::default().accuracy(), None);
        assert_eq!(Matrix::<2>::default().recall(), None);
        assert_eq!(Matrix::<2>::default().macro_f1(), None);
    }

    #[test]
    fn the_last_line_holds_the_figures() {
        let report = measure_rows(
            &mut Reader::default(),
            Tongue::En,
            b"pos\tLovely staff\nneg\tAwful food\nneu\tI came by bus\n",
        )
        .unwrap();
        let figures = "two-class accuracy 100.0 macro-F1 100.0; three-class accuracy 100.0 macro-F1 100.0; 3 rows";
        assert_eq!(report.lines().last(), Some(figures));
    }

    #[test]
    fn unreadable_input_names_the_line() {
        let failure = |bytes: &[u8]| measure_rows(&mut Reader::default(), Tongue::En, bytes).unwrap_err();
        assert!(failure(b"pos\tfine\nso-so\tfine\n").starts_with("Line 2 "));
        assert_eq!(failure(b"pos\tfine\n\nneg\t\xff\n"), "Line 3 is not UTF-8.");
        assert!(failure(b"").contains("no rows"));
        assert!(measure("de", Path::new("x"), true).unwrap_err().contains("\"de\""));
    }

    #[test]
    fn rows_need_a_known_label() {
        assert_eq!(row("pos\tGood"), Some((Class::Positive, "Good")));
        assert_eq!(row("good\tGood"), None);
        assert_eq!(row("pos Good"), None);
    }
}
