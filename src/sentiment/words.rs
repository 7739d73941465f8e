//! Splits a sentence into folded words, emoji and pauses for the readers that work on words (English, Persian).
//! No sentiment rules; the only list it asks is the one of emoji and emoticons.

use super::sentences::Sentence;
use super::{lexicon, markup};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Word,
    /// A comma, bracket, tag: ends the reach of a negation.
    Pause,
    /// An emoji or emoticon with its weight.
    Mark(f64),
}

/// One token: its place in the given text and in the folded text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    from: usize,
    to: usize,
    pub(super) kind: Kind,
    /// Two or more letters, all capitals.
    pub(super) shouted: bool,
    /// A letter was repeated beyond what spelling allows ("soooo").
    stretched: bool,
}

/// The tokens of one sentence over one folded buffer, where neighbouring words are one space apart, so that a
/// phrase is a plain slice and looking it up allocates nothing. Kept and reused between sentences.
#[derive(Default)]
pub(super) struct Words {
    folded: String,
    pub(super) tokens: Vec<Token>,
}

/// How a language folds a character of a word; `None` drops it.
pub(super) type Fold = fn(char) -> Option<char>;

/// How often a letter may stand in a row; more is stretching.
const REPEATS: usize = 2;

impl Words {
    /// Replaces the contents with the tokens of `sentence`.
    pub(super) fn fill(&mut self, sentence: Sentence<'_>, fold: Fold) {
        self.folded.clear();
        self.tokens.clear();
        let text = sentence.text;
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let begin = sentence.start + at;
            if let Some(length) = markup::length(rest) {
                self.push(begin, begin + length, Kind::Pause);
                at += length;
            } else if let Some((length, weight)) = emoticon(rest) {
                self.push(begin, begin + length, Kind::Mark(weight));
                at += length;
            } else {
                at += self.take(rest, begin, fold);
            }
        }
    }

    /// The folded text of `count` tokens from `first`, if they are all words.
    pub(super) fn phrase(&self, first: usize, count: usize) -> Option<&str> {
        let tokens = self.tokens.get(first..first.checked_add(count)?)?;
        let (head, tail) = (tokens.first()?, tokens.last()?);
        if tokens.iter().any(|t| t.kind != Kind::Word) {
            return None;
        }
        self.folded.get(head.from..tail.to)
    }

    /// The folded text of one word, empty for other tokens and beyond the ends.
    pub(super) fn word(&self, at: usize) -> &str {
        self.phrase(at, 1).unwrap_or_default()
    }

    /// The word at `at` with every repeated letter once ("loove"), if it was stretched; `scratch` holds the result.
    pub(super) fn unstretched<'s>(&self, at: usize, scratch: &'s mut String) -> Option<&'s str> {
        self.tokens.get(at).filter(|token| token.stretched)?;
        scratch.clear();
        let mut last = '\0';
        scratch.extend(self.word(at).chars().filter(|c| std::mem::replace(&mut last, *c) != *c));
        Some(scratch)
    }

    /// Takes one word or one other character; returns its length in bytes.
    fn take(&mut self, rest: &str, begin: usize, fold: Fold) -> usize {
        let from = self.folded.len();
        let (mut length, mut letters, mut capitals) = (0, 0, 0);
        let (mut last, mut run, mut stretched) = ('\0', 0, false);
        for (at, c) in rest.char_indices() {
            if !is_word(c, fold) || apostrophe_ends(c, rest, at) {
                break;
            }
            length = at + c.len_utf8();
            letters += usize::from(c.is_alphabetic());
            capitals += usize::from(c.is_uppercase());
            let Some(folded) = fold(c) else { continue };
            run = if folded == last { run + 1 } else { 1 };
            last = folded;
            if run > REPEATS && !folded.is_ascii_digit() {
                stretched = true;
                continue;
            }
            self.folded.push(folded);
        }
        if length == 0 {
            return self.take_other(rest, begin);
        }
        if self.folded.len() > from {
            let to = self.folded.len();
            let shouted = letters > 1 && capitals == letters;
            self.tokens.push(Token {
                start: begin,
                end: begin + length,
                from,
                to,
                kind: Kind::Word,
                shouted,
                stretched,
            });
            self.folded.push(' ');
        }
        length
    }

    fn take_other(&mut self, rest: &str, begin: usize) -> usize {
        let Some(c) = rest.chars().next() else { return 1 };
        let mut buffer = [0; 4];
        if let Some(weight) = emoji_weight(c, c.encode_utf8(&mut buffer)) {
            self.push(begin, begin + c.len_utf8(), Kind::Mark(weight));
        } else if matches!(
            c,
            ',' | '،' | '，' | '、' | '(' | ')' | ':' | ';' | '؛' | '؟' | '?' | '/' | '–' | '—'
        ) {
            self.push(begin, begin + c.len_utf8(), Kind::Pause);
        }
        c.len_utf8()
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        let at = self.folded.len();
        self.tokens.push(Token {
            start,
            end,
            from: at,
            to: at,
            kind,
            shouted: false,
            stretched: false,
        });
    }
}

pub(super) fn emoji_weight(c: char, key: &str) -> Option<f64> {
    // All emoji in the list lie above U+2000, so plain punctuation never pays for a look-up.
    if c < '\u{2000}' {
        None
    } else {
        lexicon::emoji().get(key)
    }
}

/// Letters, digits and whatever folds away (accents, joiners) make words; ZWNJ does not, it parts Persian words.
fn is_word(c: char, fold: Fold) -> bool {
    c != '\u{200C}' && (c.is_alphanumeric() || fold(c).is_none_or(|f| f == '\''))
}

/// An apostrophe belongs to a word only between letters.
fn apostrophe_ends(c: char, rest: &str, at: usize) -> bool {
    let is_apostrophe = matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{02BC}' | '`' | '\u{B4}' | '＇');
    is_apostrophe
        && (at == 0
            || !rest
                .get(at + c.len_utf8()..)
                .and_then(|r| r.chars().next())
                .is_some_and(char::is_alphabetic))
}

/// The length and weight of an emoticon at the start of `rest`.
pub(super) fn emoticon(rest: &str) -> Option<(usize, f64)> {
    let first = rest.chars().next()?;
    if !matches!(first, ':' | ';' | '=' | '<' | '(' | ')' | '^' | '>' | '-' | '\\') {
        return None;
    }
    (2..=4).rev().find_map(|length| {
        let slice = rest.get(..length).filter(|s| s.is_ascii())?;
        // ":d" must not begin a word (":drinks"), nor ":/" an address.
        let after = rest.as_bytes().get(length);
        if after.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'/') {
            return None;
        }
        let mut key = [0_u8; 4];
        for (slot, byte) in key.iter_mut().zip(slice.bytes()) {
            *slot = byte.to_ascii_lowercase();
        }
        let key = std::str::from_utf8(key.get(..length)?).ok()?;
        Some((length, lexicon::emoji().get(key)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn tokens(text: &str) -> Vec<String> {
        let mut words = Words::default();
        words.fill(Sentence { text, start: 0 }, fold::english);
        words
            .tokens
            .iter()
            .enumerate()
            .map(|(i, t)| match t.kind {
                Kind::Word => words.word(i).to_owned(),
                Kind::Pause => ",".to_owned(),
                Kind::Mark(w) => format!("{w}"),
            })
            .collect()
    }

    #[test]
    fn words_marks_and_pauses() {
        assert_eq!(
            tokens("Don\u{2019}t, 'soooo' BAD 👍🏽 :("),
            ["don't", ",", "soo", "bad", "2.2", "-2"]
        );
        assert_eq!(
            tokens("<p>ok</p> http://x.y/bad :drinks"),
            [",", "ok", ",", ",", ",", "drinks"]
        );
    }

    #[test]
    fn phrases_are_slices() {
        let mut words = Words::default();
        words.fill(
            Sentence {
                text: "Not  bad, at all",
                start: 0,
            },
            fold::english,
        );
        assert_eq!(words.phrase(0, 2), Some("not bad"));
        assert_eq!(words.phrase(0, 3), None);
        assert_eq!(words.phrase(3, 2), Some("at all"));
        assert_eq!(words.phrase(4, usize::MAX), None);
    }
}
