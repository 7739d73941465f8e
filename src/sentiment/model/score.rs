//! Figures from weights: the look-up of features, sums per sentence and per text. No words.

use super::super::sentences;
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
            pieces, stamps, now, ..
        } = scratch;
        let first = *now + 1;
        let mut all = Sums::default();
        let mut whole = Tallies::default();
        let mut pending: Option<(usize, usize, Scores)> = None;
        let mut told = false;
        for part in sentences::split(text) {
            // A text of very many sentences: what was seen long ago may count again.
            *now = now.saturating_add(1);
            let mut counter = Counter {
                weights: &self.weights,
                stamps,
                now: *now,
                first,
                whole,
                part: Tallies::default(),
            };
            let sums = sentence(self.tongue, part, pieces, &mut counter);
            whole = counter.whole;
            all.join(&sums);
            buckets(&sums, &mut counter);
            let scores = self.scores(counter.part, &sums);
            if let Some((start, end, scores)) = pending.replace((part.start, part.start + part.text.len(), scores)) {
                told = true;
                each(start, end, scores);
            }
        }
        if told && let Some((start, end, scores)) = pending {
            each(start, end, scores);
        }
        self.close(whole, &all, stamps, now)
    }

    /// The scores of a whole text alone.
    pub fn total(&self, text: &str, scratch: &mut Scratch) -> Scores {
        self.prepare(scratch);
        let Scratch {
            pieces, stamps, now, ..
        } = scratch;
        *now = now.saturating_add(1);
        let mut counter = Total {
            weights: &self.weights,
            stamps,
            now: *now,
            whole: Tallies::default(),
        };
        let mut all = Sums::default();
        for part in sentences::split(text) {
            let sums = sentence(self.tongue, part, pieces, &mut counter);
            all.join(&sums);
            // Seen, but not the text's: as in `score`.
            let whole = counter.whole;
            buckets(&sums, &mut counter);
            counter.whole = whole;
        }
        let whole = counter.whole;
        self.close(whole, &all, stamps, now)
    }

    /// With the features of the whole text's own sums.
    fn close(&self, whole: Tallies, all: &Sums, stamps: &mut [u32], now: &mut u32) -> Scores {
        *now = now.saturating_add(1);
        let mut counter = Total {
            weights: &self.weights,
            stamps,
            now: *now,
            whole,
        };
        buckets(all, &mut counter);
        self.scores(counter.whole, all)
    }

    pub(super) fn prepare(&self, scratch: &mut Scratch) {
        if scratch.name != self.name {
            *scratch = Scratch {
                name: self.name,
                stamps: vec![0; self.weights.len()],
                ..Scratch::default()
            };
        }
        if scratch.now > u32::MAX / 2 {
            scratch.stamps.fill(0);
            scratch.now = 0;
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
    /// For each feature, the number of the sentence that had it last.
    stamps: Vec<u32>,
    now: u32,
}

/// The value of each of `count` features of one family: together they have length one.
#[must_use]
pub fn unit(count: usize) -> f32 {
    1.0 / (count.max(1) as f32).sqrt()
}

/// Of the distinct features, by family.
type Tallies = [Tally; Family::COUNT];

/// Counts each feature once in the text, and once in its sentence.
struct Counter<'a> {
    weights: &'a Weights,
    stamps: &'a mut [u32],
    now: u32,
    first: u32,
    whole: Tallies,
    part: Tallies,
}

impl Sink for Counter<'_> {
    #[inline]
    fn find(&self, slot: u32) -> Option<Known> {
        self.weights.find(slot)
    }

    #[inline]
    fn take(&mut self, known: Known, _: u32, _: u32) {
        let Some(stamp) = self.stamps.get_mut(known.at as usize) else {
            return;
        };
        let before = std::mem::replace(stamp, self.now);
        if before != self.now {
            if before < self.first {
                self.whole[known.family() as usize].add(known);
            }
            self.part[known.family() as usize].add(known);
        }
    }
}

/// Counts each feature once in the text.
struct Total<'a> {
    weights: &'a Weights,
    stamps: &'a mut [u32],
    now: u32,
    whole: Tallies,
}

impl Sink for Total<'_> {
    #[inline]
    fn find(&self, slot: u32) -> Option<Known> {
        self.weights.find(slot)
    }

    #[inline]
    fn take(&mut self, known: Known, _: u32, _: u32) {
        let Some(stamp) = self.stamps.get_mut(known.at as usize) else {
            return;
        };
        if std::mem::replace(stamp, self.now) != self.now {
            self.whole[known.family() as usize].add(known);
        }
    }

    #[inline]
    fn letters(&mut self, known: &[Known], _: u32) {
        let Self { stamps, now, .. } = self;
        self.whole[Family::Runs as usize].add_runs(known, |at| {
            let stamp = stamps.get_mut(at as usize);
            stamp.is_some_and(|stamp| std::mem::replace(stamp, *now) != *now)
        });
    }
}
