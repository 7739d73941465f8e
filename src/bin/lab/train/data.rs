//! The labelled texts: read from `*.tsv`, cleaned of what is known to be wrong, turned into feature numbers. No fitting.

use std::path::Path;

use waystone::sentiment::model::{DENSE, Pieces, Tongue, features};

/// One text as numbers.
pub struct Row {
    /// -1 negative, 0 neutral, 1 positive.
    pub label: i8,
    /// Index of its source.
    pub source: usize,
    /// Feature numbers, rising, each as often as it occurs.
    pub slots: Vec<u32>,
    pub dense: [f32; DENSE],
}

impl Row {
    /// Its feature numbers, each once.
    pub fn distinct(&self) -> impl Iterator<Item = u32> {
        self.slots.chunk_by(u32::eq).filter_map(|same| same.first().copied())
    }
}

/// Sources in the order of their names, and their rows in the order of the files.
#[derive(Default)]
pub struct Set {
    pub sources: Vec<String>,
    pub rows: Vec<Row>,
}

/// Treebank spelling ("does n't") and what people write.
const TREEBANK: &[(&str, &str)] = &[
    (" n't", "n't"),
    (" 's", "'s"),
    (" 're", "'re"),
    (" 've", "'ve"),
    (" 'll", "'ll"),
    (" 'd ", "'d "),
    (" 'm", "'m"),
    ("lrb ", "("),
    (" rrb", ")"),
    (" ,", ","),
    ("`` ", "\""),
    (" ''", "\""),
];

impl Set {
    /// Adds every file of a language in a folder.
    pub fn read(&mut self, folder: &Path, tongue: Tongue) -> Result<(), String> {
        let failed = |e| format!("{} cannot be read: {e}.", folder.display());
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .map_err(failed)?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        files.sort();
        let before = self.rows.len();
        for file in files {
            let name = file.file_name().and_then(|name| name.to_str()?.strip_suffix(".tsv"));
            let Some(name) = name.filter(|name| belongs(name, tongue)) else {
                continue;
            };
            let text =
                std::fs::read_to_string(&file).map_err(|e| format!("{} cannot be read: {e}.", file.display()))?;
            self.add(name, &text, tongue).map_err(|line| {
                format!(
                    "{}: line {line} is not \"label TAB text\" with the label neg, neu or pos.",
                    file.display()
                )
            })?;
        }
        if self.rows.len() == before {
            return Err(format!("{} holds no rows for {}.", folder.display(), tongue.name()));
        }
        Ok(())
    }

    /// Adds what was written for this project: short comments of the kinds that the other sources hardly have.
    pub fn read_own(&mut self, tongue: Tongue) -> Result<(), String> {
        let (name, text) = match tongue {
            Tongue::En => ("en_own", include_str!("own/en_own.tsv")),
            Tongue::Zh => ("zhs_own", include_str!("own/zhs_own.tsv")),
            Tongue::Fa => ("fa_own", include_str!("own/fa_own.tsv")),
        };
        self.add(name, text, tongue)
            .map_err(|line| format!("{name}: line {line} is wrong."))
    }

    /// Adds a file of rows `emotion|emotion TAB text` (Ekman's six): joy is positive, the rest negative, surprise neither.
    /// Rows without a side are left out.
    pub fn read_emotions(&mut self, file: &Path, tongue: Tongue) -> Result<(), String> {
        let text = std::fs::read_to_string(file).map_err(|e| format!("{} cannot be read: {e}.", file.display()))?;
        let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let sided: Vec<String> = text
            .lines()
            .filter_map(|line| {
                let (emotions, text) = line.split_once('\t')?;
                Some(format!("{}\t{text}\n", side(emotions)?))
            })
            .collect();
        if sided.is_empty() {
            return Err(format!("{} holds no rows \"emotion TAB text\".", file.display()));
        }
        self.add(name, &sided.concat(), tongue)
            .map_err(|line| format!("{}: line {line} is wrong.", file.display()))
    }

    /// Adds the rows of one source; the error is the number of a line that is none.
    fn add(&mut self, name: &str, text: &str, tongue: Tongue) -> Result<(), usize> {
        let source = self.sources.len();
        self.sources.push(name.to_owned());
        let mut pieces = Pieces::default();
        for (at, line) in text.lines().enumerate() {
            let (label, text) = line.split_once('\t').ok_or(at + 1)?;
            let label = match label {
                "neg" => -1,
                "neu" => 0,
                "pos" => 1,
                _ => return Err(at + 1),
            };
            if !teaches(name, label) {
                continue;
            }
            let mut text = text.to_owned();
            if name == "en_sst2" {
                text = TREEBANK.iter().fold(text, |text, (from, to)| text.replace(from, to));
            }
            let mut slots = Vec::new();
            let sums = features(tongue, &text, &mut pieces, |slot| slots.push(slot));
            slots.sort_unstable();
            let dense = sums.dense();
            self.rows.push(Row {
                label,
                source,
                slots,
                dense,
            });
        }
        Ok(())
    }
}

/// The side that all emotions with one agree on.
fn side(emotions: &str) -> Option<&'static str> {
    let mut sides = emotions.split('|').filter_map(|emotion| match emotion {
        "joy" => Some("pos"),
        "anger" | "disgust" | "fear" | "sadness" => Some("neg"),
        "neutral" => Some("neu"),
        _ => None,
    });
    let first = sides.next().filter(|side| *side != "neu")?;
    sides.all(|side| side == first).then_some(first)
}

/// Whether rows of a source with this label are used. Criticality 0 of en_nhs_p1 is not: by reading, most are praise.
pub fn teaches(name: &str, label: i8) -> bool {
    !(label == 0 && name == "en_nhs_p1")
}

/// Whether a file belongs to a language: both Chinese scripts to `zh`.
pub fn belongs(name: &str, tongue: Tongue) -> bool {
    match tongue {
        Tongue::En => name.starts_with("en_"),
        Tongue::Zh => name.starts_with("zhs_") || name.starts_with("zht_"),
        Tongue::Fa => name.starts_with("fa_"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_and_a_bad_line_is_named() {
        let mut set = Set::default();
        assert_eq!(set.add("en_a", "pos\tGood\nneg\tBad\n", Tongue::En), Ok(()));
        assert_eq!(set.rows.iter().map(|row| row.label).collect::<Vec<_>>(), [1, -1]);
        assert!(set.rows.iter().all(|row| row.slots.windows(2).all(|w| w[0] <= w[1])));
        assert_eq!(set.add("en_b", "pos\tGood\nbad\tBad\n", Tongue::En), Err(2));
        assert_eq!(
            ["joy", "surprise|anger", "neutral|joy", "joy|fear"].map(side),
            [Some("pos"), Some("neg"), None, None]
        );
        for tongue in Tongue::ALL {
            let mut own = Set::default();
            assert_eq!(own.read_own(tongue), Ok(()));
            assert!(
                [-1, 0, 1]
                    .iter()
                    .all(|label| own.rows.iter().any(|row| row.label == *label))
            );
        }
        assert!(belongs("zht_gmap", Tongue::Zh) && !belongs("zht_gmap", Tongue::En));
    }
}
