//! The word lists: parsed once from the files in `data/`, then looked up by slice. No rules about context here.

use std::sync::OnceLock;

/// A word list: keys sorted, weights in the scale of VADER (-4 ..= 4); 0 marks a word that shields its parts.
pub(super) struct Lexicon {
    entries: Vec<(&'static str, f64)>,
}

impl Lexicon {
    /// Rows are `key TAB tenths`; a row that does not parse is left out (a test keeps the shipped files whole).
    fn parse(data: &'static str) -> Self {
        let mut entries: Vec<(&'static str, f64)> = data.lines().filter_map(row).collect();
        entries.sort_unstable_by(|a, b| a.0.cmp(b.0));
        Self { entries }
    }

    /// The weight of exactly this key.
    pub(super) fn get(&self, key: &str) -> Option<f64> {
        let at = self.entries.binary_search_by(|(k, _)| (*k).cmp(key)).ok()?;
        self.entries.get(at).map(|(_, weight)| *weight)
    }
}

impl Lexicon {
    /// All keys with their weights.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'static str, f64)> {
        self.entries.iter().copied()
    }
}

fn row(line: &'static str) -> Option<(&'static str, f64)> {
    let (key, tenths) = line.split_once('\t')?;
    Some((key, f64::from(tenths.trim().parse::<i8>().ok()?) / 10.0))
}

pub(super) fn english() -> &'static Lexicon {
    static CELL: OnceLock<Lexicon> = OnceLock::new();
    CELL.get_or_init(|| Lexicon::parse(include_str!("data/en.tsv")))
}

pub(super) fn chinese() -> &'static Lexicon {
    static CELL: OnceLock<Lexicon> = OnceLock::new();
    CELL.get_or_init(|| Lexicon::parse(include_str!("data/zh.tsv")))
}

pub(super) fn persian() -> &'static Lexicon {
    static CELL: OnceLock<Lexicon> = OnceLock::new();
    CELL.get_or_init(|| Lexicon::parse(include_str!("data/fa.tsv")))
}

/// Emoji (one character, no variation selector) and emoticons (lower case), for every language.
pub(super) fn emoji() -> &'static Lexicon {
    static CELL: OnceLock<Lexicon> = OnceLock::new();
    CELL.get_or_init(|| Lexicon::parse(include_str!("data/emoji.tsv")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_row_parses_once() {
        for (name, data, lexicon) in [
            ("en", include_str!("data/en.tsv"), english()),
            ("zh", include_str!("data/zh.tsv"), chinese()),
            ("fa", include_str!("data/fa.tsv"), persian()),
            ("emoji", include_str!("data/emoji.tsv"), emoji()),
        ] {
            assert_eq!(lexicon.entries.len(), data.lines().count(), "{name}");
            assert!(
                lexicon.entries.windows(2).all(|w| w[0].0 < w[1].0),
                "{name} has a key twice"
            );
            assert!(lexicon.entries.iter().all(|(_, w)| w.abs() <= 4.0), "{name}");
        }
    }

    #[test]
    fn looks_up_whole_keys_only() {
        assert_eq!(english().get("excellent"), Some(2.7));
        assert_eq!(english().get("excellen"), None);
    }
}
