//! Bytes as text, 15 bits a UTF-16 unit: units are what browsers count. No compression, no meaning.
//!
//! The 32,768 characters from U+3400 to U+B3FF: no surrogate, no control character, nothing that JSON escapes, and each is one
//! unit and three bytes of UTF-8. Base64 needs two and a half times as many units for the same bytes.

const FIRST: u32 = 0x3400;
const BITS: u32 = 15;
const MASK: u32 = (1 << BITS) - 1;
/// A character's length in UTF-8.
const WIDE: usize = 3;

fn put(value: u32, into: &mut String) {
    // Always a character: FIRST + MASK lies below the surrogates.
    into.extend(char::from_u32(FIRST + (value & MASK)));
}

fn value(char: &[u8]) -> Option<u32> {
    let [a, b, c] = *char else { return None };
    if a & 0xf0 != 0xe0 || b & 0xc0 != 0x80 || c & 0xc0 != 0x80 {
        return None;
    }
    let code = (u32::from(a & 0x0f) << 12) | (u32::from(b & 0x3f) << 6) | u32::from(c & 0x3f);
    code.checked_sub(FIRST).filter(|value| *value <= MASK)
}

/// Appends the bytes; up to 14 bits are filled up with zeros.
pub fn encode(bytes: &[u8], into: &mut String) {
    into.reserve(bytes.len().div_ceil(15).saturating_mul(8 * WIDE));
    let (mut held, mut count) = (0u32, 0u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            put(held >> count, into);
            held &= (1 << count) - 1;
        }
    }
    if count > 0 {
        put(held << (BITS - count), into);
    }
}

/// The bytes, and perhaps one zero more: what stands in the text must know its end. `None` for any other text.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let chars = text.as_bytes().chunks_exact(WIDE);
    if !chars.remainder().is_empty() {
        return None;
    }
    let mut bytes = Vec::with_capacity(chars.len().saturating_mul(15) / 8 + 1);
    let (mut held, mut count) = (0u32, 0u32);
    for char in chars {
        held = (held << BITS) | value(char)?;
        count += BITS;
        while count >= 8 {
            count -= 8;
            bytes.push((held >> count) as u8);
        }
        held &= (1 << count) - 1;
    }
    Some(bytes)
}

/// Characters of a [`number`] of 128 bits.
const NUMBER: usize = 9;
/// Bytes of a text that [`number`] wrote.
pub const NUMBER_LEN: usize = NUMBER * WIDE;
/// Bytes of a text that [`count`] wrote.
pub const COUNT_LEN: usize = 2 * WIDE;

/// Always [`NUMBER_LEN`] long, so that numbers can be found in a text without decoding it.
pub fn number(number: u128, into: &mut String) {
    for at in (0..NUMBER as u32).rev() {
        put((number >> (at * BITS)) as u32, into);
    }
}

pub fn read_number(text: &[u8]) -> Option<u128> {
    let values = text.chunks_exact(WIDE).map(value);
    values
        .collect::<Option<Vec<_>>>()
        .map(|values| values.into_iter().fold(0, |n, value| (n << BITS) | u128::from(value)))
}

/// A number below 2^30 in [`COUNT_LEN`] bytes.
pub fn count(count: usize, into: &mut String) {
    put((count >> BITS) as u32, into);
    put(count as u32, into);
}

pub fn read_count(text: &[u8]) -> Option<usize> {
    usize::try_from(read_number(text)?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn bytes_round_trip(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut text = String::new();
            encode(&bytes, &mut text);
            prop_assert_eq!(text.encode_utf16().count(), (bytes.len() * 8).div_ceil(15));
            let back = decode(&text).unwrap();
            prop_assert_eq!(&back[..bytes.len()], &bytes[..]);
            prop_assert!(back[bytes.len()..].iter().all(|byte| *byte == 0) && back.len() <= bytes.len() + 1);
            let json = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(json.len(), text.len() + 2, "JSON escapes nothing");
        }

        #[test]
        fn numbers_round_trip(n in any::<u128>(), c in 0usize..1 << 30) {
            let mut text = String::new();
            number(n, &mut text);
            count(c, &mut text);
            prop_assert_eq!(text.len(), NUMBER_LEN + COUNT_LEN);
            prop_assert_eq!(read_number(&text.as_bytes()[..NUMBER_LEN]), Some(n));
            prop_assert_eq!(read_count(&text.as_bytes()[NUMBER_LEN..]), Some(c));
        }
    }

    #[test]
    fn other_text_is_refused() {
        for text in ["a", "abc", "\u{33ff}", "\u{b400}", "\u{3400}a", "é"] {
            assert_eq!(decode(text), None, "{text}");
        }
        assert_eq!(decode(""), Some(vec![]));
    }
}
