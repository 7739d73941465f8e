//! How much room is used and by what, and what can't be read. Changes nothing but what it remembers of the shelf's size.
use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use super::{Flaw, Key, Library, QUOTA, Shelf, reading};
use crate::survey::SurveyId;

/// A record that could not be read. It stays where it is, untouched, and can be downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Without the prefix.
    pub key: String,
    pub raw: String,
    pub flaw: Flaw,
}

/// In UTF-16 code units, as browsers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    pub ours: usize,
    /// Everything on the origin, ours included.
    pub all: usize,
    /// What the browser gives the origin: [`QUOTA`], or less once it said "full" before that.
    pub limit: usize,
}

impl Usage {
    /// 0 to 1 and above.
    pub fn share(self) -> f64 {
        self.all as f64 / self.limit.max(1) as f64
    }

    pub fn free(self) -> usize {
        self.limit.saturating_sub(self.all)
    }

    /// Whether it is time to warn.
    pub fn is_nearly_full(self) -> bool {
        self.share() >= 0.8
    }
}

impl<S: Shelf> Library<S> {
    pub fn usage(&self) -> Usage {
        let mut usage = Usage {
            ours: 0,
            all: 0,
            limit: self.limit.get(),
        };
        for key in self.shelf.keys().unwrap_or_default() {
            let units = key.encode_utf16().count() + self.shelf.size(&key).unwrap_or_default();
            usage.all += units;
            if key.starts_with(&self.prefix) {
                usage.ours += units;
            }
        }
        usage
    }

    /// What each survey takes with its answers, in UTF-16 code units, keys included.
    pub fn sizes(&self) -> BTreeMap<SurveyId, usize> {
        let mut sizes = BTreeMap::new();
        for text in self.own().unwrap_or_default() {
            let Some(survey) = Key::parse(&text).and_then(|key| key.survey().cloned()) else {
                continue;
            };
            let full = format!("{}{text}", self.prefix);
            *sizes.entry(survey).or_default() +=
                full.encode_utf16().count() + self.shelf.size(&full).unwrap_or_default();
        }
        sizes
    }

    /// Some browsers give less than [`QUOTA`], or count otherwise: the shelf is as large as it turns out to be.
    pub(super) fn note_full(&self, full: &str, value: &str, before: Option<&str>) {
        let units = |text: &str| text.encode_utf16().count();
        let gone = before.map_or(0, |before| units(before) + units(full));
        let needed = (self.usage().all + units(full) + units(value)).saturating_sub(gone);
        self.limit.set(needed.saturating_sub(1).min(QUOTA));
    }

    /// Everything of ours that this version can't read.
    pub fn troubles(&self) -> Vec<Trouble> {
        let own = self.own().unwrap_or_default();
        own.into_iter()
            .filter_map(|text| {
                let raw = self.shelf.get(&format!("{}{text}", self.prefix)).ok().flatten()?;
                // A page asks after every change: what was read once need not be read again.
                let mut hasher = DefaultHasher::new();
                raw.hash(&mut hasher);
                let sum = hasher.finish();
                if self.sound.borrow().get(&text) == Some(&sum) {
                    return None;
                }
                let flaw = Key::parse(&text).map_or(Some(Flaw::Newer), |key| reading::flaw(&key, &raw));
                match flaw {
                    Some(flaw) => Some(Trouble { key: text, raw, flaw }),
                    None => {
                        self.sound.borrow_mut().insert(text, sum);
                        None
                    }
                }
            })
            .collect()
    }
}
