//! From a file's bytes to text. Knows UTF-8 and UTF-16, with or without a byte order mark; guesses nothing else.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
}

/// The text without its byte order mark; `None` when the bytes are neither UTF-8 nor UTF-16.
pub fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => Some((std::str::from_utf8(rest).ok()?.to_owned(), Encoding::Utf8)),
        [0xFF, 0xFE, rest @ ..] => Some((utf16(rest, u16::from_le_bytes)?, Encoding::Utf16Le)),
        [0xFE, 0xFF, rest @ ..] => Some((utf16(rest, u16::from_be_bytes)?, Encoding::Utf16Be)),
        // ASCII text in UTF-16 without a mark: every other byte is zero.
        [first, 0, ..] if *first != 0 => Some((utf16(bytes, u16::from_le_bytes)?, Encoding::Utf16Le)),
        [0, second, ..] if *second != 0 => Some((utf16(bytes, u16::from_be_bytes)?, Encoding::Utf16Be)),
        _ => Some((std::str::from_utf8(bytes).ok()?.to_owned(), Encoding::Utf8)),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let units = bytes
        .chunks_exact(2)
        .filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        let le: Vec<u8> = "\u{feff}id,نام".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "\u{feff}id,نام".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let bare: Vec<u8> = "id,x".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&le).unwrap(), ("id,نام".into(), Encoding::Utf16Le));
        assert_eq!(decode(&be).unwrap(), ("id,نام".into(), Encoding::Utf16Be));
        assert_eq!(decode(&bare).unwrap(), ("id,x".into(), Encoding::Utf16Le));
        assert_eq!(
            decode("\u{feff}满意".as_bytes()).unwrap(),
            ("满意".into(), Encoding::Utf8)
        );
        assert_eq!(decode(b""), Some((String::new(), Encoding::Utf8)));
    }

    #[test]
    fn other_bytes_are_refused() {
        assert_eq!(decode(b"caf\xe9"), None, "Latin-1");
        assert_eq!(decode(b"\xff\xfe\x00"), None, "half a unit");
        assert_eq!(decode(b"\xff\xfe\x00\xd8"), None, "a lone surrogate");
    }
}
