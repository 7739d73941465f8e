//! Bytes of plain Latin text, eight at a time: where letters end. No words, no other scripts.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x80 * ONES;

/// The first eight bytes as a little-endian number, zeros behind what there is.
#[inline]
pub(super) fn eight(bytes: &[u8]) -> u64 {
    match bytes.first_chunk::<8>() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => bytes
            .iter()
            .rev()
            .fold(0, |number, byte| number << 8 | u64::from(*byte)),
    }
}

/// The letters of ASCII that `bytes` begin with, of the first eight bytes, as a little-endian number; and how many they are.
#[inline]
pub(super) fn first(bytes: &[u8]) -> (u64, usize) {
    let eight = eight(bytes);
    match !letters(eight) & HIGH {
        0 => (eight, 8),
        others => {
            let past = others.trailing_zeros() & !7;
            (eight & ((1 << past) - 1), past as usize / 8)
        }
    }
}

/// How many letters of ASCII `bytes` begin with.
#[inline]
pub(super) fn run(bytes: &[u8]) -> usize {
    count(bytes, letters, |byte| byte.is_ascii_alphabetic())
}

/// How many letters of ASCII and spaces `bytes` begin with.
#[inline]
pub(super) fn words(bytes: &[u8]) -> usize {
    let spaces = |eight: u64| {
        let other = eight ^ (0x20 * ONES);
        // The high bit of each byte that is 0, and of no other.
        !(((other & !HIGH) + !HIGH) | other | !HIGH)
    };
    let whole = |eight| letters(eight) | spaces(eight);
    count(bytes, whole, |byte| byte.is_ascii_alphabetic() || byte == b' ')
}

#[inline]
fn count(bytes: &[u8], eight: impl Fn(u64) -> u64, one: impl Fn(u8) -> bool) -> usize {
    let (chunks, rest) = bytes.as_chunks::<8>();
    for (at, chunk) in chunks.iter().enumerate() {
        let others = !eight(u64::from_le_bytes(*chunk)) & HIGH;
        if others != 0 {
            return at * 8 + others.trailing_zeros() as usize / 8;
        }
    }
    let others = rest.iter().position(|byte| !one(*byte));
    bytes.len() - rest.len() + others.unwrap_or(rest.len())
}

/// The high bit of each byte that is a letter.
#[inline]
fn letters(eight: u64) -> u64 {
    let low = (eight | (0x20 * ONES)) & !HIGH;
    let from_a = low + (0x80 - u64::from(b'a')) * ONES;
    let past_z = low + (0x7F - u64::from(b'z')) * ONES;
    from_a & !past_z & !eight & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn runs_end_where_they_end(bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..30),
            prop::collection::vec(prop::sample::select(&b"azAZ @[`{\x7f\xe1\x20\0"[..]), 0..40),
        ]) {
            let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            prop_assert_eq!(run(&bytes), letters);
            let (number, length) = first(&bytes);
            prop_assert_eq!(length, letters.min(8));
            let mut eight = [0; 8];
            eight[..length].copy_from_slice(&bytes[..length]);
            prop_assert_eq!(number, u64::from_le_bytes(eight));
            let plain = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic() || **byte == b' ').count();
            prop_assert_eq!(words(&bytes), plain);
        }
    }
}
