//! The dictionary in use: the presets with the author's changes, ready to be looked up. No figures.
use super::{
    own::{MOST_THEMES, Own},
    preset::Preset,
};
use crate::text::{Finder, Hit, Pattern, Writing, letters};

/// Themes by their place, and the patterns of each writing.
#[derive(Clone, Debug)]
pub struct Book {
    ids: Vec<String>,
    finders: [Finder<u16>; 3],
}

/// A theme that a text touches: its place in [`Book::ids`], and the bytes of the words that say so, in order, not overlapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub theme: usize,
    pub words: Vec<(u32, u32)>,
}

const WRITINGS: [Writing; 3] = [Writing::Latin, Writing::Han, Writing::Persian];

impl Book {
    /// Lines of the author that are no patterns are left out.
    #[must_use]
    pub fn new(own: &Own) -> Self {
        let mut ids: Vec<String> = Preset::ALL.iter().map(|preset| preset.name().to_owned()).collect();
        let mut patterns: [Vec<(u16, Pattern)>; 3] = Default::default();
        let mut off = Vec::new();
        for (at, (writing, all)) in WRITINGS.into_iter().zip(&mut patterns).enumerate() {
            let lines = TABLES.get(at).copied().unwrap_or_default().lines();
            all.extend(lines.filter_map(|line| read(line, writing, &ids)));
        }
        for (own, theme) in own.themes.iter().take(MOST_THEMES) {
            let known = ids.iter().position(|id| id == own);
            let place = known.unwrap_or(ids.len());
            if known.is_none() {
                ids.push(own.clone());
            }
            if theme.off {
                off.push(place as u16);
            }
            for (writing, pattern) in theme.patterns().0 {
                if let Some(all) = patterns.get_mut(writing as usize) {
                    all.push((place as u16, pattern));
                }
            }
        }
        let finders = patterns.map(|mut all| {
            all.retain(|(place, _)| !off.contains(place));
            Finder::new(all)
        });
        Self { ids, finders }
    }

    /// What each theme is known by; the presets first.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// The themes of a text, in the order of the dictionary. Linear in the text.
    #[must_use]
    pub fn find(&self, text: &str, writing: Writing) -> Vec<Found> {
        let mut all = Vec::new();
        letters(text, writing, &mut all);
        let mut hits: Vec<Hit<u16>> = Vec::new();
        if let Some(finder) = self.finders.get(writing as usize) {
            finder.find(&all, |hit| {
                if hits.len() < MOST {
                    hits.push(hit);
                }
            });
        }
        hits.sort_by_key(|hit| (hit.what, hit.start, std::cmp::Reverse(hit.end)));
        let mut found: Vec<Found> = Vec::new();
        for hit in hits {
            let theme = usize::from(hit.what);
            match found.last_mut().filter(|last| last.theme == theme) {
                Some(last) => match last.words.last_mut().filter(|words| hit.start < words.1) {
                    Some(words) => words.1 = words.1.max(hit.end),
                    None => last.words.push((hit.start, hit.end)),
                },
                None => found.push(Found {
                    theme,
                    words: vec![(hit.start, hit.end)],
                }),
            }
        }
        found
    }
}

/// A text touches its themes no more often than this.
const MOST: usize = 2_000;

/// In the order of [`WRITINGS`].
const TABLES: [&str; 3] = [
    include_str!("data/en.tsv"),
    include_str!("data/zh.tsv"),
    include_str!("data/fa.tsv"),
];

/// `theme TAB pattern`; `None` for remarks.
fn read(line: &str, writing: Writing, ids: &[String]) -> Option<(u16, Pattern)> {
    let (id, pattern) = line.split_once('\t')?;
    let place = ids.iter().position(|known| known == id)?;
    Some((place as u16, Pattern::read(pattern, writing).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_tables_is_a_pattern_of_a_preset() {
        for (writing, table) in WRITINGS.into_iter().zip(TABLES) {
            let mut seen = std::collections::BTreeSet::new();
            for line in table.lines().filter(|line| !line.starts_with('#')) {
                let (id, pattern) = line.split_once('\t').unwrap();
                seen.insert(Preset::named(id).unwrap());
                assert_eq!(Pattern::read(pattern, writing).err(), None, "{line}");
            }
            assert_eq!(seen.len(), Preset::ALL.len(), "{writing:?}");
        }
    }
}
