//! How a feature gets its number: a multiplicative hash folded to [`BITS`] bits. What is hashed is decided elsewhere.

/// Features are numbers below `2^BITS`.
pub const BITS: u32 = 22;

/// One step of FxHash (Firefox, rustc): cheap, and good enough once [`slot`] has mixed it.
#[inline]
pub(super) fn step(hash: u64, x: u64) -> u64 {
    (hash.rotate_left(5) ^ x).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// The feature's number: Fibonacci hashing of the folded halves.
#[inline]
pub(super) fn slot(hash: u64) -> u32 {
    let mixed = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> (64 - BITS)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_in_range_and_spread() {
        let mut seen = std::collections::HashSet::new();
        for x in 0..10_000 {
            let slot = slot(step(step(1, x), 7));
            assert!(slot < 1 << BITS);
            seen.insert(slot);
        }
        // By chance about 12 of 10,000 share a slot with another.
        assert!(seen.len() > 9_950, "{}", seen.len());
    }
}
