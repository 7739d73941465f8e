//! `lab sentiment`: accuracy of the sentiment reader on a labelled file. Measures only; tunes and ships nothing.

use std::path::Path;
use std::process::ExitCode;
use waystone::sentiment::{Label, Language, read_as};

/// One labelled row; the index into `NAMES` and the confusion matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Negative,
    Neutral,
    Positive,
}

const NAMES: [&str; 3] = ["neg", "neu", "pos"];

/// Reads `file` (rows `label TAB text`, label neg, neu or pos) as `lang` (en, zh, fa), prints the confusion matrix,
/// accuracy and macro-F1 for two classes (neutral-labelled rows dropped, polarity >= 0 is positive) and for three;
/// the last line holds the figures. Fails, naming the line, where the file cannot be read.
pub fn run(lang: &str, file: &Path) -> ExitCode {
    match measure(lang, file) {
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

fn measure(lang: &str, file: &Path) -> Result<String, String> {
    let language = match lang {
        "en" => Language::En,
        "zh" => Language::ZhHans,
        "fa" => Language::Fa,
        _ => return Err(format!("The language \"{lang}\" is not one of en, zh, fa.")),
    };
    let bytes = std::fs::read(file).map_err(|e| format!("{} cannot be read: {e}.", file.display()))?;
    measure_rows(language, &bytes)
}

fn measure_rows(language: Language, bytes: &[u8]) -> Result<String, String> {
    let (mut two, mut three, mut rows) = (Matrix::<2>::default(), Matrix::<3>::default(), 0_usize);
    for (at, line) in bytes.split(|b| *b == b'\n').enumerate() {
        let line = std::str::from_utf8(line).map_err(|_| format!("Line {} is not UTF-8.", at + 1))?;
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() {
            continue;
        }
        let (label, text) = row(line).ok_or_else(|| {
            format!(
                "Line {} is not \"label TAB text\" with the label neg, neu or pos.",
                at + 1
            )
        })?;
        let reading = read_as(text, language);
        rows += 1;
        three.count(label as usize, class(reading.label) as usize);
        if label != Class::Neutral {
            two.count(
                usize::from(label == Class::Positive),
                usize::from(reading.polarity >= 0.0),
            );
        }
    }
    if rows == 0 {
        return Err("The file holds no rows, not even line 1.".to_owned());
    }
    Ok(report(&two, &three, rows))
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

fn report(two: &Matrix<2>, three: &Matrix<3>, rows: usize) -> String {
    let mut lines = vec!["three classes; rows: labelled, columns: read as".to_owned()];
    lines.push(format!("{:>5}{:>7}{:>7}{:>7}", "", NAMES[0], NAMES[1], NAMES[2]));
    for (name, counts) in NAMES.iter().zip(three.0) {
        lines.push(format!("{name:>5}{:>7}{:>7}{:>7}", counts[0], counts[1], counts[2]));
    }
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
        assert_eq!(Matrix::<2>::default().accuracy(), None);
        assert_eq!(Matrix::<2>::default().macro_f1(), None);
    }

    #[test]
    fn the_last_line_holds_the_figures() {
        let report = measure_rows(
            Language::En,
            b"pos\tLovely staff\nneg\tAwful food\nneu\tI came by bus\n",
        )
        .unwrap();
        let figures = "two-class accuracy 100.0 macro-F1 100.0; three-class accuracy 100.0 macro-F1 100.0; 3 rows";
        assert_eq!(report.lines().last(), Some(figures));
    }

    #[test]
    fn unreadable_input_names_the_line() {
        let failure = |bytes: &[u8]| measure_rows(Language::En, bytes).unwrap_err();
        assert!(failure(b"pos\tfine\nso-so\tfine\n").starts_with("Line 2 "));
        assert_eq!(failure(b"pos\tfine\n\nneg\t\xff\n"), "Line 3 is not UTF-8.");
        assert!(failure(b"").contains("no rows"));
        assert!(measure("de", Path::new("x")).unwrap_err().contains("\"de\""));
    }

    #[test]
    fn rows_need_a_known_label() {
        assert_eq!(row("pos\tGood"), Some((Class::Positive, "Good")));
        assert_eq!(row("good\tGood"), None);
        assert_eq!(row("pos Good"), None);
    }
}
