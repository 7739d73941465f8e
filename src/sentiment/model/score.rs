//! Figures from weights: the sums of a text's features. Sentences, and which words decided, are `told`'s.

use super::super::sentences;
use super::weights::{Few, Known, Tallies, Weights};
use super::{Calibration, DENSE, Fault, Parts, Pieces, Sink, Sums, Tongue, buckets, hash, sentence};

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

    pub(super) fn scores(&self, tallies: &Tallies, sums: &Sums) -> Scores {
        let [polarity, neutral] = self.heads(tallies, &sums.dense());
        Scores { polarity, neutral }
    }

    fn heads(&self, tallies: &Tallies, dense: &[f32; DENSE]) -> [f32; 2] {
        let [words, runs] = tallies.0.map(|tally| {
            let unit = unit(tally.count as usize);
            tally.sums().map(|sum| sum as f32 * unit)
        });
        std::array::from_fn(|head| {
            let sum = (words[head] + runs[head]) * self.scales[head];
            let beside: f32 = self.dense[head].iter().zip(dense).map(|(w, x)| w * x).sum();
            sum + beside + self.biases[head]
        })
    }

    /// The scores of a whole text alone.
    pub fn total(&self, text: &str, scratch: &mut Scratch) -> Scores {
        self.prepare(scratch);
        let Scratch { pieces, asked, .. } = scratch;
        let mut all = Sums::default();
        let mut total = Total {
            weights: &self.weights,
            asked,
            tallies: Tallies::default(),
        };
        for part in sentences::split(text) {
            all.join(&sentence(self.tongue, part, pieces, &mut total));
            total.settle();
        }
        let tallies = total.tallies;
        self.close(tallies, &all)
    }

    /// With the features of the stretch's own sums.
    pub(super) fn close(&self, mut tallies: Tallies, sums: &Sums) -> Scores {
        for slot in buckets(sums) {
            self.weights.find(slot).into_iter().for_each(|known| tallies.add(known));
        }
        self.scores(&tallies, sums)
    }

    pub(super) fn prepare(&self, scratch: &mut Scratch) {
        if scratch.name != self.name {
            *scratch = Scratch {
                name: self.name,
                ..Scratch::default()
            };
        }
        scratch.pieces.prepare(self.tongue);
    }
}

/// Buffers of [`Model::total`] and [`Model::read`], to be kept from text to text; with another model they begin anew.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    /// Whose they are.
    name: u64,
    pub(super) pieces: Pieces,
    asked: Vec<u32>,
}

/// The value of each of a family's `count` features, repetitions counted: apart from these, together they have length one.
#[must_use]
pub fn unit(count: usize) -> f32 {
    1.0 / (count.max(1) as f32).sqrt()
}

/// Sums the weights of a text's features. What is not kept is looked for late, one after the other, so that one look-up need not
/// wait for the memory of the one before.
struct Total<'a> {
    weights: &'a Weights,
    asked: &'a mut Vec<u32>,
    tallies: Tallies,
}

impl Total<'_> {
    fn settle(&mut self) {
        for slot in self.asked.drain(..) {
            if let Some(known) = self.weights.find(slot) {
                self.tallies.add(known);
            }
        }
    }
}

impl Sink for Total<'_> {
    #[inline]
    fn weights(&self) -> Option<&Weights> {
        Some(self.weights)
    }

    #[inline]
    fn feature(&mut self, slot: u32, _: u32, _: u32) {
        self.asked.push(slot);
    }

    #[inline]
    fn take(&mut self, known: Known, _: u32) {
        self.tallies.add(known);
    }

    #[inline]
    fn take_all(&mut self, known: &Few, _: u32) {
        self.tallies.join_few(known);
    }
}
