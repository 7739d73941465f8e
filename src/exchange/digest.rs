//! A name for content: the same bytes, the same id. Not for secrets.

/// FNV-1a, 128 bit (<http://www.isthe.com/chongo/tech/comp/fnv/>).
pub fn digest(bytes: &[u8]) -> u128 {
    bytes
        .iter()
        .fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, |hash, byte| {
            (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        })
}

#[cfg(test)]
mod tests {
    #[test]
    fn published_vectors() {
        // draft-eastlake-fnv, appendix: FNV-1a 128 of "", "a" and "foobar".
        for (text, hash) in [
            ("", 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d),
            ("a", 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964),
            ("foobar", 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18),
        ] {
            assert_eq!(super::digest(text.as_bytes()), hash, "{text}");
        }
    }
}
