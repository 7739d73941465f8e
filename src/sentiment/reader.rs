//! Reads comments with the models that have come so far, and with the word lists where none has. No fetching.

use super::language::{Language, detect};
use super::model::{Fault, Model, Scratch, Told, Tongue};
use super::reading::{Label, Part, Reading};
use super::{blank, verdict};

/// Keeps the loaded models and the buffers they need. One for each thread; make it once and keep it.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    models: [Option<Box<(Model, Scratch)>>; 3],
}

impl Reader {
    /// Takes in the file of a language (`models/{name}.bin`, fetched by the caller).
    ///
    /// # Errors
    /// [`Fault`]; the model there was before, if any, stays.
    pub fn load(&mut self, tongue: Tongue, bytes: &[u8]) -> Result<(), Fault> {
        let model = Model::load(bytes, tongue)?;
        if let Some(place) = self.models.get_mut(tongue as usize) {
            *place = Some(Box::new((model, Scratch::default())));
        }
        Ok(())
    }

    /// Whether the model of a language is loaded.
    #[must_use]
    pub fn has(&self, tongue: Tongue) -> bool {
        self.models.get(tongue as usize).is_some_and(Option::is_some)
    }

    /// Reads `text` in the language [`detect`] finds.
    pub fn read(&mut self, text: &str) -> Reading {
        self.read_as(text, detect(text))
    }

    /// Reads `text` as `language`, whatever it looks like: with the model if it is loaded, else as
    /// [`super::read_as`]. Total: every string has a reading, in time linear in its length.
    pub fn read_as(&mut self, text: &str, language: Language) -> Reading {
        let loaded = Tongue::of(language).and_then(|tongue| self.models.get_mut(tongue as usize)?.as_deref_mut());
        let Some((model, scratch)) = loaded.filter(|_| !blank::is_non_answer(text)) else {
            return super::read_as(text, language);
        };
        let calibration = model.calibration;
        let Told { whole, parts, cues } = model.read(text, MOST_PARTS, scratch);
        let part = |(start, end, scores)| {
            let judged = verdict::judge(&calibration, scores);
            Part {
                start,
                end,
                polarity: judged.polarity,
                label: judged.label,
            }
        };
        let parts: Vec<Part> = parts.into_iter().map(part).collect();
        let judged = verdict::judge(&calibration, whole);
        let label = if verdict::is_mixed(&parts, judged.polarity) {
            Label::Mixed
        } else {
            judged.label
        };
        let strongest = parts
            .iter()
            .map(|part| part.polarity.abs())
            .fold(judged.polarity.abs(), f64::max);
        Reading {
            language,
            label,
            polarity: judged.polarity,
            intensity: strongest,
            confidence: judged.confidence,
            cues,
            sentences: parts,
        }
    }

    /// Only the calibrated polarity, -1 ..= 1, without cues: the fast way over many texts. `None` without a model.
    pub fn polarity(&mut self, text: &str, tongue: Tongue) -> Option<f64> {
        let (model, scratch) = self.models.get_mut(tongue as usize)?.as_deref_mut()?;
        let scores = model.total(text, scratch);
        Some(verdict::judge(&model.calibration, scores).polarity)
    }
}

/// More sentences than this are read but not listed.
const MOST_PARTS: usize = 200;
