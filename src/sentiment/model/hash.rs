//! How a feature gets its number: a multiplicative hash folded to [`BITS`] bits, the lowest of which says its family.
//! What is hashed is decided elsewhere.

/// Features are numbers below `2^BITS`.
pub const BITS: u32 = 22;

/// One step of FxHash (Firefox, rustc): cheap, and good enough once [`slot`] has mixed it.
#[inline]
pub(super) fn step(hash: u64, x: u64) -> u64 {
    (hash.rotate_left(5) ^ x).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Features are averaged within their family, so that the many of one do not drown the few of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Words, what the lexicon says of them, what a negation reaches.
    Words,
    /// Runs of letters or characters.
    Runs,
}

impl Family {
    /// How many there are.
    pub const COUNT: usize = 2;

    /// The family of a feature number.
    #[inline]
    #[must_use]
    pub fn of(slot: u32) -> Self {
        if slot & 1 == 0 { Self::Words } else { Self::Runs }
    }
}

/// The feature's number: Fibonacci hashing of the folded halves, and the family.
#[inline]
pub(super) fn slot(hash: u64, family: Family) -> u32 {
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> (64 - BITS)) as u32 & !1 | family as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_in_range_and_spread() {
        let mut seen = std::collections::HashSet::new();
        for x in 0..10_000 {
            let slot = slot(step(step(1, x), 7), Family::Runs);
            assert!(slot < 1 << BITS && Family::of(slot) == Family::Runs);
            seen.insert(slot);
        }
        // By chance about 24 of 10,000 share a slot with another.
        assert!(seen.len() > 9_950, "{}", seen.len());
    }
}
