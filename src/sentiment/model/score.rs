//! Figures from weights: the look-up of features, sums per sentence and per text. No words.

use super::super::sentences;
use super::{BITS, Calibration, DENSE, Family, Fault, Parts, Pieces, Sink, Sums, Tongue, buckets, sentence};

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
    /// One bit for each feature number there could be …
    set: Vec<u64>,
    /// … and before each 64 of them, how many features there are.
    before: Vec<u32>,
    weights: Vec<[i8; 2]>,
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
        let mut set = vec![0_u64; 1 << (BITS - 6)];
        for (slot, _) in &parts.features {
            if let Some(word) = set.get_mut((slot >> 6) as usize) {
                *word |= 1 << (slot & 63);
            }
        }
        let mut count = 0;
        let before = set
            .iter()
            .map(|word| {
                let before = count;
                count += word.count_ones();
                before
            })
            .collect();
        Self {
            tongue: parts.tongue,
            set,
            before,
            weights: parts.features.iter().map(|(_, w)| *w).collect(),
            scales: parts.scales,
            biases: parts.biases,
            dense: parts.dense,
            calibration: parts.calibration,
        }
    }

    /// Where the weights of a feature are, if the model knows it.
    #[inline]
    pub(super) fn index(&self, slot: u32) -> Option<usize> {
        let word = *self.set.get((slot >> 6) as usize)?;
        let bit = 1_u64 << (slot & 63);
        if word & bit == 0 {
            return None;
        }
        let before = *self.before.get((slot >> 6) as usize)?;
        Some((before + (word & (bit - 1)).count_ones()) as usize)
    }

    /// The weights at an index, in units of `scales`.
    #[inline]
    pub(super) fn weights(&self, index: usize) -> [i8; 2] {
        self.weights.get(index).copied().unwrap_or_default()
    }

    pub(super) fn scale(&self) -> f32 {
        self.scales[0]
    }

    fn scores(&self, tally: Tally, sums: &Sums) -> Scores {
        let [polarity, neutral] = self.heads(tally, &sums.dense());
        Scores { polarity, neutral }
    }

    fn heads(&self, tally: Tally, dense: &[f32; DENSE]) -> [f32; 2] {
        let [words, runs] = tally.families.map(|family| {
            let unit = unit(family.count as usize);
            family.sums.map(|sum| sum as f32 * unit)
        });
        std::array::from_fn(|head| {
            let sum = (words[head] + runs[head]) * self.scales[head];
            let beside: f32 = self.dense[head].iter().zip(dense).map(|(w, x)| w * x).sum();
            sum + beside + self.biases[head]
        })
    }

    /// The scores of a whole text; `each` is told those of every sentence, where there is more than one.
    pub fn score(&self, text: &str, scratch: &mut Scratch, mut each: impl FnMut(usize, usize, Scores)) -> Scores {
        let Scratch { pieces, stamps, now } = scratch;
        stamps.resize(self.weights.len(), 0);
        if *now > u32::MAX / 2 {
            stamps.fill(0);
            *now = 0;
        }
        let first = *now + 1;
        let mut all = Sums::default();
        let mut whole = Tally::default();
        let mut pending: Option<(usize, usize, Scores)> = None;
        let mut told = false;
        for part in sentences::split(text) {
            // A text of very many sentences: what was seen long ago may count again.
            *now = now.saturating_add(1);
            let mut counter = Counter {
                model: self,
                stamps,
                now: *now,
                first,
                whole,
                part: Tally::default(),
            };
            let sums = sentence(self.tongue, part, pieces, &mut counter);
            whole = counter.whole;
            all.join(&sums);
            counter.whole = Tally::default();
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
        *now = now.saturating_add(1);
        let mut counter = Counter {
            model: self,
            stamps,
            now: *now,
            first: *now,
            whole,
            part: Tally::default(),
        };
        buckets(&all, &mut counter);
        self.scores(counter.whole, &all)
    }
}

/// Buffers of [`Model::score`], to be kept from text to text.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
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

/// What is known of the distinct features of each family.
#[derive(Clone, Copy, Default)]
struct Tally {
    families: [FamilyTally; Family::COUNT],
}

/// Sums of weights, and of how many features.
#[derive(Clone, Copy, Default)]
struct FamilyTally {
    sums: [i32; 2],
    count: u32,
}

impl Tally {
    #[inline]
    fn add(&mut self, family: Family, weights: [i8; 2]) {
        let family = &mut self.families[family as usize];
        family.sums[0] += i32::from(weights[0]);
        family.sums[1] += i32::from(weights[1]);
        family.count += 1;
    }
}

struct Counter<'a> {
    model: &'a Model,
    stamps: &'a mut [u32],
    now: u32,
    first: u32,
    whole: Tally,
    part: Tally,
}

impl Sink for Counter<'_> {
    #[inline]
    fn feature(&mut self, slot: u32, _: u32, _: u32) {
        let Some(index) = self.model.index(slot) else { return };
        let Some(stamp) = self.stamps.get_mut(index) else {
            return;
        };
        if *stamp == self.now {
            return;
        }
        let weights = self.model.weights(index);
        let family = Family::of(slot);
        if *stamp < self.first {
            self.whole.add(family, weights);
        }
        self.part.add(family, weights);
        *stamp = self.now;
    }
}
