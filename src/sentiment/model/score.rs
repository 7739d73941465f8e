//! Figures from weights: the look-up of features, sums per sentence and per text. No words.

use super::super::sentences;
use super::stamps::Stamps;
use super::weights::{Known, Tally, Weights};
use super::{Calibration, DENSE, Family, Fault, Parts, Pieces, Sink, Sums, Tongue, buckets, hash, sentence};

/// What the two heads say, before calibration.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scores {
    pub polarity: f32,
    pub neutral: f32,
}

/// A loaded model.
#[derive(Clone, Debug)]
pub struct Model {
    pub(super) tongue: Tongue,
    pub(super) weights: Weights,
    /// Tells one model from another.
    name: u64,
    scales: [f32; 2],
    biases: [f32; 2],
    pub(super) dense: [[f32; DENSE]; 2],
    pub calibration: Calibration,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// See [`Fault`].
    pub fn load(bytes: &[u8], tongue: Tongue) -> Result<Self, Fault> {
        Parts::decode(bytes, tongue).map(|parts| Self::new(&parts))
    }

    /// The model of these parts.
    #[must_use]
    pub fn new(parts: &Parts) -> Self {
        let names = parts.features.iter().map(|(slot, [a, b])| {
            u64::from(*slot) << 16 | u64::from(a.cast_unsigned()) << 8 | u64::from(b.cast_unsigned())
        });
        Self {
            tongue: parts.tongue,
            weights: Weights::new(&parts.features),
            // Never 0, which is nobody's.
            name: names.fold(parts.tongue as u64 + 1, hash::step) | 1,
            scales: parts.scales,
            biases: parts.biases,
            dense: parts.dense,
            calibration: parts.calibration,
        }
    }

    pub(super) fn scale(&self) -> f32 {
        self.scales[0]
    }

    fn scores(&self, tallies: Tallies, sums: &Sums) -> Scores {
        let [polarity, neutral] = self.heads(tallies, &sums.dense());
        Scores { polarity, neutral }
    }

    fn heads(&self, tallies: Tallies, dense: &[f32; DENSE]) -> [f32; 2] {
        let [words, runs] = tallies.map(|tally| {
            let unit = unit(tally.count() as usize);
            tally.sums().map(|sum| sum as f32 * unit)
        });
        std::array::from_fn(|head| {
            let sum = (words[head] + runs[head]) * self.scales[head];
            let beside: f32 = self.dense[head].iter().zip(dense).map(|(w, x)| w * x).sum();
            sum + beside + self.biases[head]
        })
    }

    /// The scores of a whole text; `each` is told those of every sentence, where there is more than one.
    pub fn score(&self, text: &str, scratch: &mut Scratch, mut each: impl FnMut(usize, usize, Scores)) -> Scores {
        self.prepare(scratch);
        let Scratch {
            pieces, stamps, asked, ..
        } = scratch;
        stamps.begin();
        let mut all = Sums::default();
        let mut counter = Counter {
            weights: &self.weights,
            stamps,
            asked,
            whole: Tallies::default(),
            part: Tallies::default(),
        };
        let mut pending: Option<(usize, usize, Scores)> = None;
        let mut told = false;
        for part in sentences::split(text) {
            counter.stamps.next();
            counter.part = Tallies::default();
            let sums = sentence(self.tongue, part, pieces, &mut counter);
            counter.end_sentence(&sums);
            all.join(&sums);
            let scores = self.scores(counter.part, &sums);
            if let Some((start, end, scores)) = pending.replace((part.start, part.start + part.text.len(), scores)) {
                told = true;
                each(start, end, scores);
            }
        }
        if told && let Some((start, end, scores)) = pending {
            each(start, end, scores);
        }
        self.close(counter.whole, &all)
    }

    /// The scores of a whole text alone.
    pub fn total(&self, text: &str, scratch: &mut Scratch) -> Scores {
        self.prepare(scratch);
        let Scratch {
            pieces, stamps, asked, ..
        } = scratch;
        stamps.begin();
        let mut all = Sums::default();
        let mut counter = Total {
            weights: &self.weights,
            stamps,
            asked,
            whole: Tallies::default(),
        };
        for part in sentences::split(text) {
            let sums = sentence(self.tongue, part, pieces, &mut counter);
            counter.end_sentence(&sums);
            all.join(&sums);
        }
        self.close(counter.whole, &all)
    }

    /// With the features of the whole text's own sums, each once.
    fn close(&self, mut whole: Tallies, all: &Sums) -> Scores {
        let mut seen = [None; 3];
        for (at, known) in buckets(all).map(|slot| self.weights.find(slot)).into_iter().enumerate() {
            if let Some(known) = known.filter(|known| !seen.contains(&Some(known.at))) {
                whole[known.family() as usize].add(known);
                seen[at] = Some(known.at);
            }
        }
        self.scores(whole, all)
    }

    pub(super) fn prepare(&self, scratch: &mut Scratch) {
        if scratch.name != self.name {
            *scratch = Scratch {
                name: self.name,
                stamps: Stamps::new(self.weights.len()),
                ..Scratch::default()
            };
        }
        scratch.pieces.prepare(self.tongue);
    }
}

/// Buffers of [`Model::score`], to be kept from text to text; with another model they begin anew.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    /// Whose they are.
    name: u64,
    pub(super) pieces: Pieces,
    stamps: Stamps,
    asked: Vec<u32>,
}

/// The value of each of `count` features of one family: together they have length one.
#[must_use]
pub fn unit(count: usize) -> f32 {
    1.0 / (count.max(1) as f32).sqrt()
}

/// Of the distinct features, by family.
type Tallies = [Tally; Family::COUNT];

/// Takes features late: they are gathered and looked for one after the other, so that one need not wait for the memory of the one
/// before.
trait Counting: Sink {
    fn asked(&mut self) -> &mut Vec<u32>;

    fn whole(&mut self) -> &mut Tallies;

    fn settle(&mut self) {
        let mut asked = std::mem::take(self.asked());
        for slot in &asked {
            if let Some(known) = self.find(*slot) {
                self.take(known, 0, 0);
            }
        }
        asked.clear();
        *self.asked() = asked;
    }

    /// The text has its own sums, but what the sentence had by its own is not counted again.
    fn end_sentence(&mut self, sums: &Sums) {
        self.settle();
        let whole = *self.whole();
        self.asked().extend(buckets(sums));
        self.settle();
        *self.whole() = whole;
    }
}

/// Counts each feature once in the text, and once in its sentence.
struct Counter<'a> {
    weights: &'a Weights,
    stamps: &'a mut Stamps,
    asked: &'a mut Vec<u32>,
    whole: Tallies,
    part: Tallies,
}

impl Counting for Counter<'_> {
    fn asked(&mut self) -> &mut Vec<u32> {
        self.asked
    }

    fn whole(&mut self) -> &mut Tallies {
        &mut self.whole
    }
}

impl Sink for Counter<'_> {
    #[inline]
    fn find(&self, slot: u32) -> Option<Known> {
        self.weights.find(slot)
    }

    #[inline]
    fn take(&mut self, known: Known, _: u32, _: u32) {
        let (whole, part) = self.stamps.in_both(known.at);
        if whole {
            self.whole[known.family() as usize].add(known);
        }
        if part {
            self.part[known.family() as usize].add(known);
        }
    }

    #[inline]
    fn feature(&mut self, slot: u32, _: u32, _: u32) {
        self.asked.push(slot);
    }
}

/// Counts each feature once in the text.
struct Total<'a> {
    weights: &'a Weights,
    stamps: &'a mut Stamps,
    asked: &'a mut Vec<u32>,
    whole: Tallies,
}

impl Counting for Total<'_> {
    fn asked(&mut self) -> &mut Vec<u32> {
        self.asked
    }

    fn whole(&mut self) -> &mut Tallies {
        &mut self.whole
    }
}

impl Sink for Total<'_> {
    #[inline]
    fn find(&self, slot: u32) -> Option<Known> {
        self.weights.find(slot)
    }

    #[inline]
    fn take(&mut self, known: Known, _: u32, _: u32) {
        if self.stamps.in_text(known.at) {
            self.whole[known.family() as usize].add(known);
        }
    }

    #[inline]
    fn letters(&mut self, known: &[Known], _: u32) {
        let stamps = &mut *self.stamps;
        self.whole[Family::Runs as usize].add_runs(known, |at| stamps.in_text(at));
    }

    #[inline]
    fn feature(&mut self, slot: u32, _: u32, _: u32) {
        self.asked.push(slot);
    }
}
