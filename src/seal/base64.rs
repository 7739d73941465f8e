//! Bytes as text that stands in addresses: base64url without padding (RFC 4648 §5), read strictly. No meaning.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let held = part.iter().fold(0u32, |held, byte| (held << 8) | u32::from(*byte)) << (8 * (3 - part.len()));
        for at in 0..=part.len() {
            let value = (held >> (18 - 6 * at)) & 63;
            text.push(LETTERS.get(value as usize).copied().map_or('-', char::from));
        }
    }
    text
}

/// `None` for any other letter, a length that no bytes have, and bits left over that are not zero: each text has one reading.
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    let (mut held, mut count) = (0u32, 0u32);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        held = (held << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((held >> count) as u8);
            held &= (1 << count) - 1;
        }
    }
    (count < 6 && held == 0).then_some(bytes)
}
