//! Character folding, one character to at most one: Traditional to Simplified, Persian letter forms, full width.
//! No word knowledge here; phrase-dependent conversions (OpenCC's phrase tables) are deliberately left out.

use std::sync::OnceLock;

struct Map {
    /// Sorted by the Traditional character.
    to_simplified: Vec<(char, char)>,
    /// Sorted; characters that only Simplified text uses.
    simplified_only: Vec<char>,
}

fn map() -> &'static Map {
    static CELL: OnceLock<Map> = OnceLock::new();
    CELL.get_or_init(|| {
        // Three lines: Traditional characters, their Simplified forms, and those forms that Traditional text uses too.
        let mut lines = include_str!("data/t2s.txt").lines();
        let traditional = lines.next().unwrap_or_default();
        let simplified = lines.next().unwrap_or_default();
        let shared: Vec<char> = lines.next().unwrap_or_default().chars().collect();
        let mut to_simplified: Vec<(char, char)> = traditional.chars().zip(simplified.chars()).collect();
        to_simplified.sort_unstable();
        let mut simplified_only: Vec<char> = simplified.chars().filter(|c| !shared.contains(c)).collect();
        simplified_only.sort_unstable();
        Map {
            to_simplified,
            simplified_only,
        }
    })
}

/// The Simplified form of a Chinese character, full-width ASCII to ASCII, upper case to lower; others unchanged.
pub fn chinese(c: char) -> char {
    let c = ascii_width(c);
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let map = map();
    match map.to_simplified.binary_search_by_key(&c, |pair| pair.0) {
        Ok(at) => map.to_simplified.get(at).map_or(c, |pair| pair.1),
        Err(_) => c,
    }
}

/// Whether Simplified text would write this character differently.
pub fn is_traditional_only(c: char) -> bool {
    map().to_simplified.binary_search_by_key(&c, |pair| pair.0).is_ok()
}

/// Whether Traditional text would write this character differently.
pub fn is_simplified_only(c: char) -> bool {
    map().simplified_only.binary_search(&c).is_ok()
}

/// Lower case and straight apostrophes for English words; `None` for marks that vanish (joiners, accents).
pub fn english(c: char) -> Option<char> {
    match ascii_width(c) {
        '\u{2019}' | '\u{2018}' | '\u{02BC}' | '\u{0060}' | '\u{00B4}' => Some('\''),
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{0300}'..='\u{036F}' | '\u{FE0E}' | '\u{FE0F}' => None,
        c if c.is_ascii() => Some(c.to_ascii_lowercase()),
        c => Some(c.to_lowercase().next().unwrap_or(c)),
    }
}

/// Persian letters as in the lexicon: Arabic yeh, kaf and heh to Persian, alef with hamza or madda bare,
/// short vowels and tatweel dropped. ZWNJ is a space to the word splitter, not folded here.
pub fn persian(c: char) -> Option<char> {
    match c {
        'ي' | 'ى' | 'ئ' => Some('ی'),
        'ك' => Some('ک'),
        'ۀ' | 'ة' | 'ە' => Some('ه'),
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ؤ' => Some('و'),
        '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' | '\u{200D}'..='\u{200F}' | '\u{FE0E}' | '\u{FE0F}' => None,
        c => english(c),
    }
}

fn ascii_width(c: char) -> char {
    match u32::from(c) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        0x3000 => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_each_script() {
        assert_eq!(
            "服務態度ＣＰ值".chars().map(chinese).collect::<String>(),
            "服务态度cp值"
        );
        assert_eq!(
            "آيك ةؤ\u{64E}".chars().filter_map(persian).collect::<String>(),
            "ایک هو"
        );
        assert_eq!("Don\u{2019}T".chars().filter_map(english).collect::<String>(), "don't");
    }

    #[test]
    fn knows_which_script_a_character_betrays() {
        assert!(is_traditional_only('務') && is_simplified_only('务'));
        assert!(!is_simplified_only('里') && !is_traditional_only('好') && !is_simplified_only('好'));
    }

    #[test]
    fn the_map_has_two_lines_of_equal_length() {
        let lines: Vec<usize> = include_str!("data/t2s.txt")
            .lines()
            .map(|l| l.chars().count())
            .collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[0], lines[1]);
    }
}
