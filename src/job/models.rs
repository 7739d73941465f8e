//! The models of sentiment as jobs have them: asked for when first needed, kept from then on. Where their bytes come
//! from is the caller's; nothing is fetched here. And what was read with them the last time.
use std::{any::Any, collections::BTreeMap};

use super::comments::{Opinion, Written};
use crate::sentiment::{Language, Reader, Reading, detect, model::Tongue};

/// Where the bytes of a language's file come from; empty when they can't be had.
type Source = dyn FnMut(Tongue) -> Vec<u8>;

/// One for each worker, for all its jobs.
pub struct Models {
    reader: Reader,
    source: Box<Source>,
    /// What a job leaves for the next one of its kind.
    pub kept: Option<Box<dyn Any>>,
    /// What was read in the comments of the last job: new answers alone are read the next time …
    known: BTreeMap<Written, Opinion>,
    /// … and in those of this one.
    now: BTreeMap<Written, Opinion>,
}

impl Models {
    #[must_use]
    pub fn from(source: impl FnMut(Tongue) -> Vec<u8> + 'static) -> Self {
        Self {
            reader: Reader::default(),
            source: Box::new(source),
            kept: None,
            known: BTreeMap::new(),
            now: BTreeMap::new(),
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

    /// How these texts feel, by the models that can be had.
    pub fn moods(&mut self, texts: &[&str]) -> Vec<Reading> {
        let languages: Vec<Language> = texts.iter().map(|text| detect(text)).collect();
        self.want(&languages);
        let read = |(text, language): (&&str, Language)| self.reader.read_as(text, language);
        texts.iter().zip(languages).map(read).collect()
    }

    /// What was read in this comment before, or is now.
    pub fn opinion(
        &mut self,
        written: Written,
        is_kept: bool,
        read: impl FnOnce(&mut Reader, &str) -> Opinion,
    ) -> Opinion {
        if let Some(known) = self.now.get(&written).or_else(|| self.known.get(&written)) {
            let opinion = known.clone();
            self.now.insert(written, opinion.clone());
            return opinion;
        }
        let opinion = read(&mut self.reader, &written.text);
        if is_kept {
            self.now.insert(written, opinion.clone());
        }
        opinion
    }

    /// Forgets what was read of comments that are no longer there.
    pub fn forget(&mut self) {
        self.known = std::mem::take(&mut self.now);
    }
}
