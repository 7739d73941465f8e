//! Choices that the respondent wrote elsewhere in the survey: their words stand in their ids, so that an answer says what was
//! chosen wherever it is read. No looking up.
use super::ChoiceId;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Of bytes: an id has 64 characters, of which the first is the mark.
const MOST: usize = 47;
const MARK: char = '_';

impl ChoiceId {
    /// The text itself where it has an id's grammar, else base64 (RFC 4648 §5) behind a mark, of what fits: 47 bytes.
    pub fn of_words(words: &str) -> Self {
        if !words.starts_with(MARK)
            && let Ok(id) = Self::new(words)
        {
            return id;
        }
        let end = (0..=MOST.min(words.len()))
            .rev()
            .find(|end| words.is_char_boundary(*end));
        let bytes = words.get(..end.unwrap_or(0)).unwrap_or_default().as_bytes();
        let mut id = String::from(MARK);
        for three in bytes.chunks(3) {
            let bits = three.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
            let digits = (0..=three.len()).map(|n| DIGITS[(bits >> (18 - 6 * n)) as usize & 63]);
            id.extend(digits.map(char::from));
        }
        Self::new(&id).unwrap_or_else(|_| Self::numbered(MARK, 0))
    }

    /// The words that [`Self::of_words`] was given.
    pub fn words(&self) -> String {
        let Some(digits) = self.as_str().strip_prefix(MARK) else {
            return self.to_string();
        };
        let (mut bytes, mut bits, mut held) = (Vec::new(), 0u32, 0);
        for digit in digits.bytes() {
            let at = DIGITS.iter().position(|known| *known == digit).unwrap_or(0);
            bits = bits << 6 | at as u32;
            held += 6;
            if held >= 8 {
                held -= 8;
                bytes.push((bits >> held) as u8);
            }
        }
        String::from_utf8(bytes).unwrap_or_else(|_| self.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_words_stay_readable() {
        for (words, id) in [
            ("Bob", "Bob"),
            ("_Bob", "_X0JvYg"),
            ("Ann Lee", "_QW5uIExlZQ"),
            ("علی", "_2LnZhNuM"),
        ] {
            assert_eq!(ChoiceId::of_words(words).as_str(), id);
        }
    }

    proptest! {
        #[test]
        fn words_come_back_as_far_as_they_fit(words in ".{0,60}") {
            let back = ChoiceId::of_words(&words).words();
            prop_assert!(words.starts_with(&back));
            prop_assert!(back == words || back.len() > MOST - 4);
        }
    }
}
