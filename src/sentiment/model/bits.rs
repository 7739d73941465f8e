//! Bits in and out, and Golomb-Rice codes (Rice & Plaunt 1971): `value >> k` ones, a zero, then `k` low bits.

/// Appends bits, the highest first.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    used: u32,
}

impl Writer {
    pub(super) fn bit(&mut self, bit: bool) {
        if self.used.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (7 - self.used % 8);
        }
        self.used += 1;
    }

    pub(super) fn rice(&mut self, value: u32, k: u32) {
        for _ in 0..value >> k {
            self.bit(true);
        }
        self.bit(false);
        for at in (0..k).rev() {
            self.bit(value >> at & 1 == 1);
        }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads bits; `None` past the end.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub(super) fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        let bit = byte >> (7 - self.at % 8) & 1 == 1;
        self.at += 1;
        Some(bit)
    }

    pub(super) fn rice(&mut self, k: u32) -> Option<u32> {
        let mut value = 0_u32;
        while self.bit()? {
            value += 1;
        }
        for _ in 0..k {
            value = value.checked_mul(2)? | u32::from(self.bit()?);
        }
        Some(value)
    }

    /// Whether only padding is left.
    pub(super) fn is_done(&self) -> bool {
        self.at.div_ceil(8) == self.bytes.len()
    }
}

/// The `k` that makes the codes of `values` shortest.
pub(super) fn best(values: impl Iterator<Item = u32> + Clone) -> u32 {
    let cost = |k: u32| values.clone().map(|v| u64::from((v >> k) + 1 + k)).sum::<u64>();
    (0..20).min_by_key(|k| cost(*k)).unwrap_or(0)
}

/// Signed to unsigned: 0, -1, 1, -2, 2 … to 0, 1, 2, 3, 4 …
pub(super) fn zigzag(value: i8) -> u32 {
    let value = i32::from(value);
    ((value << 1) ^ (value >> 31)) as u32
}

/// The inverse of [`zigzag`], if it fits.
pub(super) fn unzigzag(value: u32) -> Option<i8> {
    let half = i32::try_from(value >> 1).ok()?;
    i8::try_from(if value & 1 == 1 { -half - 1 } else { half }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_known_code() {
        let mut writer = Writer::default();
        writer.rice(9, 2);
        // 9 = 2 * 4 + 1: 11, 0, 01.
        assert_eq!(writer.into_bytes(), [0b1100_1000]);
    }

    proptest! {
        #[test]
        fn codes_come_back(values in prop::collection::vec(0_u32..5000, 0..60), k in 0_u32..12) {
            let mut writer = Writer::default();
            values.iter().for_each(|v| writer.rice(*v, k));
            let bytes = writer.into_bytes();
            let mut reader = Reader::new(&bytes);
            for value in values {
                prop_assert_eq!(reader.rice(k), Some(value));
            }
            prop_assert!(reader.is_done());
        }

        #[test]
        fn zigzag_comes_back(value in any::<i8>()) {
            prop_assert_eq!(unzigzag(zigzag(value)), Some(value));
        }
    }
}
