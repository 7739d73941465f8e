//! Cuts a text into sentences, as byte ranges that cover it in order. Knows punctuation, not words, apart from a
//! handful of English abbreviations.

use super::latin;

/// One sentence: a slice of the text, its terminators included, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    /// Byte offset of `text` in the whole.
    pub(super) start: usize,
}

/// Sentences in order; together they are the whole text.
pub(super) fn split(text: &str) -> impl Iterator<Item = Sentence<'_>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let length = sentence_length(rest);
        let sentence = Sentence {
            text: rest.get(..length).unwrap_or(rest),
            start,
        };
        start += sentence.text.len();
        Some(sentence)
    })
}

fn sentence_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 0;
    loop {
        at += latin::words(bytes.get(at..).unwrap_or_default());
        let Some(byte) = bytes.get(at) else { return rest.len() };
        if !may_end(*byte) {
            at += 1;
            continue;
        }
        let mut after = rest.get(at..).unwrap_or_default().chars();
        let Some(c) = after.next() else { return rest.len() };
        let next = after.clone().next();
        let end = at + c.len_utf8();
        if ends(c, next, rest.get(..at).unwrap_or_default()) {
            let closing = after.take_while(|c| is_terminator(*c) || is_closing(*c));
            return end + closing.map(char::len_utf8).sum::<usize>();
        }
        at = end;
    }
}

/// Whether a sentence may end at a character that begins with this byte.
fn may_end(byte: u8) -> bool {
    matches!(
        byte,
        b'.' | b'!' | b'?' | b';' | b'\n' | b'\r' | 0xD8 | 0xDB | 0xE2 | 0xE3 | 0xEF
    )
}

fn ends(c: char, next: Option<char>, before: &str) -> bool {
    match c {
        '.' => match next {
            None => true,
            Some(n) if n.is_whitespace() => !is_abbreviation(before),
            Some(n) => (n.is_alphabetic() && !n.is_lowercase()) && !is_initial(before),
        },
        c => is_terminator(c),
    }
}

fn is_terminator(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '…' | '。' | '！' | '？' | '；' | ';' | '؟' | '؛' | '۔' | '\n' | '\r' | '．' | '｡'
    )
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '」' | '』' | '»' | '）')
}

fn is_initial(before: &str) -> bool {
    let mut back = before.chars().rev();
    back.next().is_some_and(char::is_uppercase) && back.next().is_none_or(|c| !c.is_alphabetic())
}

fn is_abbreviation(before: &str) -> bool {
    // Six bytes are enough for the longest abbreviation, so a long word costs nothing here.
    let tail = before
        .char_indices()
        .rev()
        .take(6)
        .last()
        .map_or("", |(at, _)| before.get(at..).unwrap_or(""));
    let word = tail.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    ["dr", "mr", "mrs", "ms", "prof", "st", "vs", "eg", "ie", "approx"]
        .iter()
        .any(|a| a.eq_ignore_ascii_case(word))
        || is_initial(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        split(text).map(|s| s.text).collect()
    }

    #[test]
    fn cuts_at_terminators_of_all_languages() {
        assert_eq!(parts("Good. Bad!! Ok"), ["Good.", " Bad!!", " Ok"]);
        assert_eq!(parts("好吃。很髒！"), ["好吃。", "很髒！"]);
        assert_eq!(parts("خوب بود.بد بود؟"), ["خوب بود.", "بد بود؟"]);
        assert_eq!(parts("one\ntwo"), ["one\n", "two"]);
    }

    #[test]
    fn keeps_numbers_addresses_and_titles_whole() {
        assert_eq!(parts("It cost 3.50 at example.com"), ["It cost 3.50 at example.com"]);
        assert_eq!(parts("Dr. Smith was kind."), ["Dr. Smith was kind."]);
        assert_eq!(parts("The U.S. office"), ["The U.S. office"]);
    }

    #[test]
    fn no_terminator_is_overlooked() {
        let ends = ('\0'..=char::MAX).filter(|c| is_terminator(*c));
        let first = |c: char| c.to_string().as_bytes()[0];
        assert!(ends.map(first).all(may_end));
    }

    #[test]
    fn covers_the_text() {
        for text in ["", ".", "...", "a.\u{301}b", "؟؟ x"] {
            assert_eq!(parts(text).concat(), text);
        }
    }
}
