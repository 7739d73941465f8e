//! The models of sentiment as jobs have them: asked for when first needed, kept from then on. Where their bytes come
//! from is the caller's; nothing is fetched here. And what was read with them the last time.
use std::{any::Any, borrow::Cow, collections::BTreeMap};

use super::comments::Written;
use crate::{
    chorus::Opinion,
    dialogue,
    sentiment::{self, Language, Reader, Reading, model::Tongue},
};

/// Where the bytes of a language's file come from; empty when they can't be had.
type Source = dyn FnMut(Tongue) -> Vec<u8>;

/// One for each worker, for all its jobs.
pub struct Models {
    reader: Reader,
    source: Box<Source>,
    /// What was read in the comments of the last job: new answers alone are read the next time …
    known: BTreeMap<Written, Opinion>,
    /// … and in those of this one.
    now: BTreeMap<Written, Opinion>,
    /// What a job leaves for the next one of its kind.
    pub kept: Option<Box<dyn Any>>,
}

impl Models {
    #[must_use]
    pub fn from(source: impl FnMut(Tongue) -> Vec<u8> + 'static) -> Self {
        Self {
            reader: Reader::default(),
            source: Box::new(source),
            known: BTreeMap::new(),
            now: BTreeMap::new(),
            kept: None,
        }
    }

    /// Without any: all is read by word lists.
    #[must_use]
    pub fn none() -> Self {
        Self::from(|_| Vec::new())
    }

    /// Gets the models of these languages, and says which of them can't be had: the file was missing, damaged or of another
    /// build. Those are asked for again the next time.
    pub fn want(&mut self, languages: &[Language]) -> Vec<Tongue> {
        let is_wanted = |tongue: &Tongue| languages.iter().any(|language| Tongue::of(*language) == Some(*tongue));
        let mut wanted: Vec<Tongue> = Tongue::ALL.into_iter().filter(is_wanted).collect();
        wanted
            .retain(|tongue| !self.reader.has(*tongue) && self.reader.load(*tongue, &(self.source)(*tongue)).is_err());
        wanted
    }

    /// The moods of these texts, of conversations that of the customer's words; nothing of them is kept.
    pub fn read(&mut self, texts: &[&str]) -> Vec<Reading> {
        let own: Vec<Cow<str>> = texts.iter().map(|text| dialogue::own_words(text).0).collect();
        let texts: Vec<&str> = own.iter().map(Cow::as_ref).collect();
        let languages: Vec<Language> = texts.iter().map(|text| sentiment::detect(text)).collect();
        self.want(&languages);
        let both = texts.iter().zip(languages);
        both.map(|(text, language)| self.reader.read_as(text, language))
            .collect()
    }

    #[cfg(test)]
    pub(super) fn known(&self, written: &Written) -> bool {
        self.now.contains_key(written) || self.known.contains_key(written)
    }

    /// What was read in this comment before, or is now.
    pub fn opinion(&mut self, written: &Written, is_kept: bool, read: impl FnOnce(&mut Reader) -> Opinion) -> Opinion {
        if let Some(known) = self.now.get(written).or_else(|| self.known.get(written)) {
            let opinion = known.clone();
            self.now.insert(written.clone(), opinion.clone());
            return opinion;
        }
        let opinion = read(&mut self.reader);
        if is_kept {
            self.now.insert(written.clone(), opinion.clone());
        }
        opinion
    }

    /// A run begins: what one that was not finished has read stays known.
    pub fn begin(&mut self) {
        self.known.append(&mut self.now);
    }

    /// A run is done: forgets what was read of comments that are no longer there.
    pub fn forget(&mut self) {
        self.known = std::mem::take(&mut self.now);
    }
}
