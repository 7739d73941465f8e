//! The weights of a model by feature number, so that asking costs one place in memory whether the model knows the feature or not.
//! Made from a file's parts; what features are and what is made of their weights is elsewhere.

use super::{BITS, Family};

/// A feature that is known: where its weights are (below [`Weights::len`], each its own), and what they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) at: u32,
    weights: u32,
}

/// Of the two families in a word of [`Known::weights`].
const WORDS: u32 = 1 << 31;
/// Weights are kept with this added, so that sums of both can be made at once.
const BIAS: u32 = 128;

impl Known {
    pub(super) fn new(at: u32, [polarity, neutral]: [i8; 2], family: Family) -> Self {
        let biased = |weight: i8| u32::from(weight.cast_unsigned() ^ 0x80);
        let family = if family == Family::Words { WORDS } else { 0 };
        Self {
            at,
            weights: biased(polarity) | biased(neutral) << 16 | family,
        }
    }

    #[inline]
    pub(super) fn family(self) -> Family {
        if self.weights & WORDS == 0 {
            Family::Runs
        } else {
            Family::Words
        }
    }

    /// In units of the model's scale.
    pub(super) fn polarity(self) -> i32 {
        (self.weights & 0xFFFF).cast_signed() - BIAS.cast_signed()
    }
}

/// Sums of the weights of features of one family, and how many they are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Both with the bias, in halves.
    sums: u64,
    count: u32,
}

impl Tally {
    #[inline]
    pub(super) fn add(&mut self, known: Known) {
        self.sums += u64::from(known.weights & 0xFF) | u64::from(known.weights & 0xFF_0000) << 16;
        self.count += 1;
    }

    /// Adds those runs of letters, at most 256 of them, that `is_new` says are.
    #[inline]
    pub(super) fn add_runs(&mut self, runs: &[Known], mut is_new: impl FnMut(u32) -> bool) {
        let (mut sums, mut count) = (0, 0);
        for run in runs {
            let new = u32::from(is_new(run.at));
            sums += run.weights & new.wrapping_neg();
            count += new;
        }
        self.sums += u64::from(sums & 0xFFFF) | u64::from(sums >> 16) << 32;
        self.count += count;
    }

    pub(super) fn count(self) -> u32 {
        self.count
    }

    /// In units of the model's scales.
    pub(super) fn sums(self) -> [i32; 2] {
        let bias = self.count * BIAS;
        [self.sums as u32, (self.sums >> 32) as u32].map(|sum| sum.wrapping_sub(bias).cast_signed())
    }
}

/// Linear probing in the order of the numbers (Amble & Knuth 1974): four bytes a place.
#[derive(Clone, Debug, Default)]
pub(super) struct Weights {
    places: Vec<Place>,
    /// The high bits of a number say where it belongs, so many low ones are left.
    low: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// How far away from where it belongs, and one more, in the high byte; the low bits of the number in the other. 0: empty.
    tag: u16,
    weights: [i8; 2],
}

/// A place away from where a number belongs.
const AWAY: u16 = 1 << 8;
/// No number is further away.
const FURTHEST: usize = 254;

impl Weights {
    /// Of features whose numbers rise.
    pub(super) fn new(features: &[(u32, [i8; 2])]) -> Self {
        let room = (features.len() * 2).max(1).next_power_of_two().trailing_zeros();
        let low = 0..=8.min(BITS.saturating_sub(room));
        low.rev().find_map(|low| Self::with(features, low)).unwrap_or_default()
    }

    /// How many places there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    fn with(features: &[(u32, [i8; 2])], low: u32) -> Option<Self> {
        let mut places = vec![Place::default(); (1 << (BITS - low)) + FURTHEST + 1];
        let mut next = 0;
        for (slot, weights) in features {
            let home = (slot >> low) as usize;
            let at = home.max(next);
            let away = u16::try_from(at - home)
                .ok()
                .filter(|away| usize::from(*away) < FURTHEST)?;
            *places.get_mut(at)? = Place {
                tag: ((away + 1) * AWAY) | (slot & ((1 << low) - 1)) as u16,
                weights: *weights,
            };
            next = at + 1;
        }
        Some(Self { places, low })
    }

    /// What is known of a feature.
    #[inline]
    pub(super) fn find(&self, slot: u32) -> Option<Known> {
        let home = (slot >> self.low) as usize;
        let low = (slot & ((1 << self.low) - 1)) as u16;
        let places = self.places.get(home..)?;
        // Whether and where it is can't be foreseen: the first places are compared without a branch.
        let near = places.first_chunk::<NEAR>()?;
        let (mut found, mut weights) = (usize::MAX, [0; 2]);
        for (away, place) in near.iter().enumerate() {
            let is_here = place.tag == ((away as u16 + 1) * AWAY) | low;
            found = if is_here { away } else { found };
            weights = if is_here { place.weights } else { weights };
        }
        if found == usize::MAX {
            (found, weights) = far(places, low)?;
        }
        Some(Known::new((home + found) as u32, weights, Family::of(slot)))
    }
}

/// Most features are no further away than this.
const NEAR: usize = 4;

/// What is further away than `NEAR`, and its weights; `None` at the first place that is empty or of a number that belongs further on.
#[inline]
fn far(places: &[Place], low: u16) -> Option<(usize, [i8; 2])> {
    let mut away = NEAR as u16 - 1;
    loop {
        let place = places.get(usize::from(away))?;
        let tag = (away + 1) * AWAY;
        if place.tag == tag | low {
            return Some((usize::from(away), place.weights));
        }
        if place.tag < tag || away == FURTHEST as u16 {
            return None;
        }
        away += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sums_of_many_are_those_of_each() {
        let runs: Vec<Known> = (0..256)
            .map(|at| Known::new(at, [at as i8, -128], Family::Runs))
            .collect();
        let (mut one, mut all) = (Tally::default(), Tally::default());
        runs.iter().filter(|run| run.at % 3 > 0).for_each(|run| one.add(*run));
        all.add_runs(&runs, |at| at % 3 > 0);
        assert_eq!((one.sums(), one.count()), (all.sums(), all.count()));
    }

    proptest! {
        #[test]
        fn each_number_is_found_with_its_weights_and_no_other(
            slots in prop::collection::btree_set(prop_oneof![0_u32..3_000, 4_190_000_u32..1 << BITS, 0_u32..1 << BITS], 0..2_000),
            asked in prop::collection::vec(0_u32..1 << BITS, 0..200),
        ) {
            let features: Vec<(u32, [i8; 2])> = slots.iter().map(|slot| (*slot, [*slot as i8, (slot >> 8) as i8])).collect();
            let weights = Weights::new(&features);
            let mut places = std::collections::BTreeSet::new();
            for (slot, own) in &features {
                let known = weights.find(*slot).unwrap();
                let mut tally = Tally::default();
                tally.add(known);
                prop_assert_eq!((tally.sums(), tally.count()), (own.map(i32::from), 1));
                prop_assert_eq!((known.polarity(), known.family()), (i32::from(own[0]), Family::of(*slot)));
                prop_assert!((known.at as usize) < weights.len() && places.insert(known.at));
            }
            for slot in asked {
                prop_assert_eq!(weights.find(slot).is_some(), slots.contains(&slot));
            }
        }
    }
}
