//! The models of sentiment as jobs have them: asked for when first needed, kept from then on. Where their bytes come
//! from is the caller's; nothing is fetched here.
use std::any::Any;

use crate::sentiment::{Reader, model::Tongue};

/// Where the bytes of a language's file come from; empty when they can't be had.
type Source = dyn FnMut(Tongue) -> Vec<u8>;

/// One for each worker, for all its jobs.
pub struct Models {
    reader: Reader,
    source: Box<Source>,
    /// What a job leaves for the next one of its kind.
    pub kept: Option<Box<dyn Any>>,
}

impl Models {
    #[must_use]
    pub fn from(source: impl FnMut(Tongue) -> Vec<u8> + 'static) -> Self {
        Self {
            reader: Reader::default(),
            source: Box::new(source),
            kept: None,
        }
    }

    /// Without any: all is read by word lists.
    #[must_use]
    pub fn none() -> Self {
        Self::from(|_| Vec::new())
    }

    /// The reader for these texts, and the languages among theirs that it has no model for: the file was missing,
    /// damaged or of another build. Those are asked for again the next time.
    pub fn reader<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> (&mut Reader, Vec<Tongue>) {
        let mut wanted = self.reader.wanted(texts);
        wanted.retain(|tongue| self.reader.load(*tongue, &(self.source)(*tongue)).is_err());
        (&mut self.reader, wanted)
    }
}
