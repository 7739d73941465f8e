//! The committed models on every development set, and their calibration on rows it was not fitted on: the tables of
//! `public/models/README.md`. Measures only.

use std::path::Path;

use waystone::sentiment::model::{Model, Scratch, Tongue};

use super::{Class, Counts, counted, loaded, models, percent, read, rows};
use crate::train::{self, Case};

/// One line for each file of `DATA_DIR/dev`, and one or two for each language.
pub fn table(data_dir: &Path) -> Result<String, String> {
    let folder = data_dir.join("dev");
    let mut lines = vec![
        "| dev set | rows | two classes | F1 | recall | ECE | three classes | F1 |".to_owned(),
        "|---|---|---|---|---|---|---|---|".to_owned(),
    ];
    let mut crossings = Vec::new();
    for tongue in Tongue::ALL {
        let mut reader = loaded(tongue)?;
        let bytes = read(&models().join(format!("{}.bin", tongue.name())))?;
        let model = Model::load(&bytes, tongue).map_err(|fault| format!("The model is refused: {fault:?}."))?;
        let mut scratch = Scratch::default();
        let (mut cases, mut known) = (Vec::new(), Vec::new());
        for (name, bytes) in files(&folder, tongue)? {
            let rows = rows(&bytes).map_err(|sentence| format!("{name}: {sentence}"))?;
            lines.push(line(&name, &counted(&mut reader, tongue, &rows), rows.len()));
            if !data_dir.join("train").join(format!("{name}.tsv")).exists() {
                continue;
            }
            let kept = rows.iter().filter(|(class, _)| train::teaches(&name, label(*class)));
            cases.extend(kept.map(|(class, text)| {
                let scores = model.total(text, &mut scratch);
                Case {
                    label: label(*class),
                    source: known.len(),
                    polarity: f64::from(scores.polarity),
                    neutral: f64::from(scores.neutral),
                }
            }));
            known.push(name);
        }
        let crossed = train::crossed(tongue, &cases, &known);
        crossings.push(format!(
            "| {} | {} | {:.3} | {:.3} | {:.3} | {:.1} |",
            tongue.name(),
            cases.iter().filter(|case| case.label != 0).count(),
            crossed.mean,
            crossed.worst,
            crossed.chance,
            100.0 * crossed.three
        ));
    }
    lines.push(String::new());
    lines.push("Calibrated on one half, measured on the other, both ways, twenty times:".to_owned());
    lines.push(String::new());
    lines.push("| language | rows with a side | ECE | worst | of a perfect one | three classes F1 |".to_owned());
    lines.push("|---|---|---|---|---|---|".to_owned());
    lines.extend(crossings);
    Ok(lines.join("\n"))
}

/// Names and contents of a language's files, in the order of the names.
fn files(folder: &Path, tongue: Tongue) -> Result<Vec<(String, Vec<u8>)>, String> {
    let failed = |e| format!("{} cannot be read: {e}.", folder.display());
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .map_err(failed)?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".tsv")?.to_owned()))
        .filter(|name| train::belongs(name, tongue))
        .collect();
    names.sort();
    let contents = names.into_iter().map(|name| {
        let bytes = read(&folder.join(format!("{name}.tsv")))?;
        Ok((name, bytes))
    });
    contents.collect()
}

fn label(class: Class) -> i8 {
    match class {
        Class::Negative => -1,
        Class::Neutral => 0,
        Class::Positive => 1,
    }
}

fn line(name: &str, Counts { two, three, bins }: &Counts, rows: usize) -> String {
    let error = bins
        .error()
        .map_or_else(|| "–".to_owned(), |error| format!("{error:.3}"));
    let graded = three.labelled(Class::Neutral as usize) > 0;
    let three = if graded {
        [percent(three.accuracy()), percent(three.macro_f1())]
    } else {
        ["–", "–"].map(str::to_owned)
    };
    format!(
        "| {name} | {rows} | {} | {} | {} | {error} | {} | {} |",
        percent(two.accuracy()),
        percent(two.macro_f1()),
        percent(two.recall()),
        three[0],
        three[1]
    )
}
