//! The word lists and rule words as one table of hashes, so that a look-up costs a step and no string. No rules here.

use std::sync::OnceLock;

use super::super::{chinese, english, lexicon, persian};
use super::Tongue;
use super::hash::step;

/// What the table knows of a word or of the beginning of a phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// Tenths on VADER's scale; meaningful with [`Entry::KEY`].
    pub(super) tenths: i8,
    flags: u16,
}

impl Entry {
    pub(super) const KEY: u16 = 1;
    /// A longer entry begins with this one.
    pub(super) const MORE: u16 = 2;
    pub(super) const NEGATION: u16 = 4;
    pub(super) const BOOSTER: u16 = 8;
    pub(super) const DAMPENER: u16 = 16;
    pub(super) const CONTRAST: u16 = 32;
    pub(super) const VERB: u16 = 64;
    pub(super) const UNMOVED: u16 = 128;

    /// Whether nothing is known.
    #[inline]
    pub(super) fn is_plain(self) -> bool {
        self.flags == 0
    }

    #[inline]
    pub(super) fn is(self, flag: u16) -> bool {
        self.flags & flag != 0
    }
}

/// Open addressing with linear probing; a zero hash is an empty place.
pub(super) struct Table {
    places: Vec<(u64, Entry)>,
}

/// Where every key begins.
pub(super) const SEED: u64 = 0x57a7_57a7;

impl Table {
    fn with_room(entries: usize) -> Self {
        let size = (entries * 3).next_power_of_two();
        Self {
            places: vec![(0, Entry::default()); size],
        }
    }

    /// The entry of the characters hashed from [`SEED`], if there is one.
    #[inline]
    pub(super) fn get(&self, hash: u64) -> Option<Entry> {
        let mask = self.places.len() - 1;
        let mut at = (hash >> 40) as usize & mask;
        loop {
            match self.places.get(at) {
                Some((found, entry)) if *found == hash => return Some(*entry),
                Some((0, _)) | None => return None,
                Some(_) => at = (at + 1) & mask,
            }
        }
    }

    fn add(&mut self, key: &str, tenths: i8, flag: u16, everywhere: bool) {
        let mut hash = SEED;
        let last = key.chars().count();
        for (at, c) in key.chars().enumerate() {
            // A phrase of words can only end before a space.
            if at > 0 && (everywhere || c == ' ') {
                self.place(hash, |e| e.flags |= Entry::MORE);
            }
            hash = step(hash, c.into());
            if at + 1 == last {
                self.place(hash, |e| {
                    e.flags |= flag;
                    if flag == Entry::KEY {
                        e.tenths = tenths;
                    }
                });
            }
        }
    }

    fn place(&mut self, hash: u64, change: impl FnOnce(&mut Entry)) {
        let mask = self.places.len() - 1;
        let mut at = (hash >> 40) as usize & mask;
        while let Some(place) = self.places.get_mut(at) {
            if place.0 == hash || place.0 == 0 {
                place.0 = hash;
                change(&mut place.1);
                return;
            }
            at = (at + 1) & mask;
        }
    }
}

/// The table of a language, made once.
pub(super) fn table(tongue: Tongue) -> &'static Table {
    static CELLS: [OnceLock<Table>; 3] = [const { OnceLock::new() }; 3];
    let (cell, list, marks) = match tongue {
        Tongue::En => (&CELLS[0], lexicon::english(), english::MARKS),
        Tongue::Zh => (&CELLS[1], lexicon::chinese(), chinese::MARKS),
        Tongue::Fa => (&CELLS[2], lexicon::persian(), persian::MARKS),
    };
    cell.get_or_init(|| {
        // Prefixes take places too: in Chinese one for each character.
        let mut table = Table::with_room(list.entries().count() * 3 + 512);
        let everywhere = tongue == Tongue::Zh;
        for (key, weight) in list.entries() {
            table.add(key, (weight * 10.0).round() as i8, Entry::KEY, everywhere);
        }
        for (words, mark) in marks {
            let flag = match mark {
                Mark::Negation => Entry::NEGATION,
                Mark::Booster => Entry::BOOSTER,
                Mark::Dampener => Entry::DAMPENER,
                Mark::Contrast => Entry::CONTRAST,
                Mark::Verb => Entry::VERB,
                Mark::Unmoved => Entry::UNMOVED,
            };
            for word in *words {
                table.add(word, 0, flag, everywhere);
            }
        }
        table
    })
}

/// What rule words do; each language says which words do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Mark {
    Negation,
    Booster,
    Dampener,
    Contrast,
    /// Closes a clause, so that a later negation does not reach back over it.
    Verb,
    /// Is not negated by a later verb.
    Unmoved,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(key: &str) -> u64 {
        key.chars().fold(SEED, |h, c| step(h, c.into()))
    }

    #[test]
    fn every_entry_is_found_with_its_weight() {
        for (tongue, list) in [
            (Tongue::En, lexicon::english()),
            (Tongue::Zh, lexicon::chinese()),
            (Tongue::Fa, lexicon::persian()),
        ] {
            for (key, weight) in list.entries() {
                let entry = table(tongue).get(hash(key)).unwrap();
                assert!(
                    entry.is(Entry::KEY) && (f64::from(entry.tenths) / 10.0 - weight).abs() < 1e-9,
                    "{key}"
                );
            }
        }
        assert!(table(Tongue::En).get(hash("not")).unwrap().is(Entry::NEGATION));
        assert!(table(Tongue::En).get(hash("excellen")).is_none());
    }
}
