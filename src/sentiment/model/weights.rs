//! The weights of a model by feature number, so that asking costs one place in memory whether the model knows the feature or not.
//! Made from a file's parts; what features are and what is made of their weights is elsewhere.

use super::{BITS, Family};

/// What is known of a feature: its weights, in units of the model's scales.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) polarity: i8,
    pub(super) neutral: i8,
    pub(super) family: Family,
}

/// A number for each head in one: that of polarity, and that of neutral times `2^32`, so that one addition adds both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Both(i64);

impl Both {
    #[inline]
    fn new(polarity: i32, neutral: i32) -> Self {
        Self(i64::from(polarity) + (i64::from(neutral) << 32))
    }

    #[inline]
    fn heads(self) -> [i32; 2] {
        let polarity = self.0 as i32;
        [polarity, (self.0.wrapping_sub(i64::from(polarity)) >> 32) as i32]
    }
}

/// Sums of the weights of features of one family, and how many they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    sums: Both,
    pub(super) count: u32,
}

impl Tally {
    #[inline]
    fn join(&mut self, weights: Both, count: u32) {
        self.sums.0 = self.sums.0.wrapping_add(weights.0);
        self.count = self.count.saturating_add(count);
    }

    /// In units of the model's scales.
    #[inline]
    pub(super) fn sums(self) -> [i32; 2] {
        self.sums.heads()
    }
}

/// By family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tallies(pub(super) [Tally; Family::COUNT]);

impl Tallies {
    #[inline]
    pub(super) fn add(&mut self, known: Known) {
        let both = Both::new(known.polarity.into(), known.neutral.into());
        self.0[known.family as usize].join(both, 1);
    }

    #[inline]
    pub(super) fn join(&mut self, more: &Self) {
        let ([words, runs], [more_words, more_runs]) = (&mut self.0, &more.0);
        words.join(more_words.sums, more_words.count);
        runs.join(more_runs.sums, more_runs.count);
    }

    #[inline]
    pub(super) fn join_few(&mut self, more: &Few) {
        let ([words, runs], [more_words, more_runs]) = (&mut self.0, &more.0);
        words.join(more_words.both(), more_words.count.into());
        runs.join(more_runs.both(), more_runs.count.into());
    }
}

/// As [`Tallies`], in little room, of so few features that it is enough: no more than 256 of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Few(pub(super) [Small; Family::COUNT]);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Small {
    pub(super) polarity: i16,
    neutral: i16,
    count: u16,
}

impl Small {
    #[inline]
    fn both(self) -> Both {
        Both::new(self.polarity.into(), self.neutral.into())
    }
}

impl Few {
    pub(super) fn add(&mut self, known: Known) {
        let small = &mut self.0[known.family as usize];
        small.polarity = small.polarity.saturating_add(known.polarity.into());
        small.neutral = small.neutral.saturating_add(known.neutral.into());
        small.count += 1;
    }
}

/// Linear probing in the order of the numbers (Amble & Knuth 1974): four bytes a place.
#[derive(Clone, Debug, Default)]
pub(super) struct Weights {
    places: Vec<Place>,
    /// The high bits of a number say where it belongs, so many low ones are left.
    low: u32,
}

/// A feature: in the high half how far away it is from where it belongs, and one more, as a byte, and the low bits of its number;
/// in the low half the weights, a byte each. 0: empty.
#[derive(Clone, Copy, Debug, Default)]
struct Place(u32);

impl Place {
    fn new(tag: u32, [polarity, neutral]: [i8; 2]) -> Self {
        Self(tag | u32::from(neutral.cast_unsigned()) << 8 | u32::from(polarity.cast_unsigned()))
    }

    #[inline]
    fn known(self, slot: u32) -> Known {
        let [polarity, neutral, ..] = self.0.to_le_bytes();
        Known {
            polarity: polarity.cast_signed(),
            neutral: neutral.cast_signed(),
            family: Family::of(slot),
        }
    }

    /// The place itself if it has the tag, else an empty one.
    #[inline]
    fn only(self, tag: u32) -> u32 {
        if (self.0 ^ tag) >> TAG == 0 { self.0 } else { 0 }
    }
}

/// Where the tag begins.
const TAG: u32 = 16;
/// A place away from where a number belongs.
const AWAY: u32 = 1 << 24;
/// No number is further away.
const FURTHEST: usize = 254;

impl Weights {
    /// Of features whose numbers rise.
    pub(super) fn new(features: &[(u32, [i8; 2])]) -> Self {
        let room = (features.len() * 2).max(1).next_power_of_two().trailing_zeros();
        let low = 0..=8.min(BITS.saturating_sub(room));
        low.rev().find_map(|low| Self::with(features, low)).unwrap_or_default()
    }

    fn with(features: &[(u32, [i8; 2])], low: u32) -> Option<Self> {
        let mut places = vec![Place::default(); (1 << (BITS - low)) + FURTHEST + 1];
        let mut next = 0;
        for (slot, weights) in features {
            let home = (slot >> low) as usize;
            let at = home.max(next);
            let away = u32::try_from(at - home)
                .ok()
                .filter(|away| (*away as usize) < FURTHEST)?;
            let tag = ((away + 1) * AWAY) | ((slot & ((1 << low) - 1)) << TAG);
            *places.get_mut(at)? = Place::new(tag, *weights);
            next = at + 1;
        }
        Some(Self { places, low })
    }

    /// What is known of a feature.
    #[inline]
    pub(super) fn find(&self, slot: u32) -> Option<Known> {
        let tag = AWAY | ((slot & ((1 << self.low) - 1)) << TAG);
        let places = self.places.get((slot >> self.low) as usize..)?;
        // Whether and where it is can't be foreseen: the first places are compared without a branch.
        let [a, b, c, d] = places.first_chunk::<4>()?;
        let near = a.only(tag) | b.only(tag + AWAY) | c.only(tag + 2 * AWAY) | d.only(tag + 3 * AWAY);
        match near {
            0 => far(places, tag),
            near => Some(Place(near)),
        }
        .map(|place| place.known(slot))
    }
}

/// What is further away than the first four; `None` at the first place that is empty or of a number that belongs further on.
#[inline]
fn far(places: &[Place], mut tag: u32) -> Option<Place> {
    tag += 3 * AWAY;
    for place in places.get(3..FURTHEST).unwrap_or_default() {
        if place.only(tag) > 0 {
            return Some(*place);
        }
        if place.0 / AWAY < tag / AWAY {
            return None;
        }
        tag += AWAY;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sums_of_many_are_those_of_each() {
        let known = |at: u32| Place::new(0, [at as i8, -128]).known(at);
        let (mut one, mut all, mut few) = (Tallies::default(), Tallies::default(), Few::default());
        for at in 0..256 {
            one.add(known(at));
            if at % 3 > 0 {
                all.add(known(at));
            } else {
                few.add(known(at));
            }
        }
        let mut twice = all;
        all.join_few(&few);
        assert_eq!((one, one.0[0].count), (all, 128));
        // Odd numbers from -127 to 127.
        assert_eq!(one.0[1].sums(), [0, -128 * 128]);
        twice.join(&all);
        twice.join_few(&few);
        assert_eq!(
            twice.0.map(Tally::sums),
            one.0.map(|tally| tally.sums().map(|sum| 2 * sum))
        );
    }

    proptest! {
        #[test]
        fn each_number_is_found_with_its_weights_and_no_other(
            slots in prop::collection::btree_set(prop_oneof![0_u32..3_000, 4_190_000_u32..1 << BITS, 0_u32..1 << BITS], 0..2_000),
            asked in prop::collection::vec(0_u32..1 << BITS, 0..200),
        ) {
            let features: Vec<(u32, [i8; 2])> = slots.iter().map(|slot| (*slot, [*slot as i8, (slot >> 8) as i8])).collect();
            let weights = Weights::new(&features);
            for (slot, own) in &features {
                let known = weights.find(*slot).unwrap();
                prop_assert_eq!(([known.polarity, known.neutral], known.family), (*own, Family::of(*slot)));
            }
            for slot in asked {
                prop_assert_eq!(weights.find(slot).is_some(), slots.contains(&slot));
            }
        }
    }
}
