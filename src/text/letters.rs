//! A text as the letters that patterns compare: folded, without spaces, each knowing its bytes and what stands before it.
//! No patterns.

use super::fold;

/// How a text is written, which decides what a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    Latin,
    /// Each character is a word; both scripts fold to Simplified.
    Han,
    /// Words may be written together, apart or with a joiner between their parts.
    Persian,
}

/// What stands before a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Before {
    /// Another letter of its word.
    Joined,
    /// A space, a hyphen, a joiner; or nothing, where each character is a word.
    Word,
    /// A comma, a bracket, a colon.
    Pause,
    /// The end of a sentence, or the beginning of the text.
    Stop,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    pub c: char,
    /// First byte in the text.
    pub start: u32,
    /// One past the last byte; marks that fold away belong to the letter before them.
    pub end: u32,
    pub before: Before,
}

/// Puts the letters of `text` into `into`, emptied first. Linear in the text; bytes from 4 GB on are left out.
pub fn letters(text: &str, writing: Writing, into: &mut Vec<Letter>) {
    into.clear();
    let mut before = Before::Stop;
    for (at, raw) in text.char_indices() {
        let (Ok(start), Ok(end)) = (u32::try_from(at), u32::try_from(at + raw.len_utf8())) else {
            return;
        };
        // Most of a Latin text, in every writing alike.
        if raw.is_ascii_alphanumeric() {
            into.push(Letter {
                c: raw.to_ascii_lowercase(),
                start,
                end,
                before: std::mem::replace(&mut before, Before::Joined),
            });
            continue;
        }
        if raw == ' ' {
            before = before.max(Before::Word);
            continue;
        }
        let folded = match writing {
            // Between the parts of a Persian word, which may as well stand apart or joined.
            _ if raw == ZWNJ => Some(' '),
            Writing::Latin => fold::english(raw),
            Writing::Han => Some(fold::chinese(raw)),
            Writing::Persian => fold::persian(raw),
        };
        let Some(c) = folded.filter(|c| *c != '\'') else {
            if let (Some(last), Before::Joined) = (into.last_mut(), before) {
                last.end = end;
            }
            continue;
        };
        if let Some(gap) = gap(c) {
            before = before.max(gap);
            continue;
        }
        let c = digit(c);
        let is_own = is_ideograph(c) || !c.is_alphanumeric();
        let own = if is_own { Before::Word } else { Before::Joined };
        into.push(Letter {
            c,
            start,
            end,
            before: before.max(own),
        });
        // A word does not run on from a character or a sign.
        before = own;
    }
}

/// The zero-width non-joiner.
const ZWNJ: char = '\u{200C}';

/// What a character that is no letter puts between its neighbours.
fn gap(c: char) -> Option<Before> {
    match c {
        '.' | '!' | '?' | '…' | '。' | '；' | ';' | '؟' | '؛' | '۔' | '\n' | '\r' | '｡' => Some(Before::Stop),
        ',' | ':' | '(' | ')' | '[' | ']' | '"' | '/' | '、' | '،' | '–' | '—' | '“' | '”' | '«' | '»' | '「'
        | '」' | '（' | '）' | '*' | '~' | '|' | '<' | '>' => Some(Before::Pause),
        '-' | '_' | '\u{200B}'..='\u{200F}' | '\u{00AD}' | '\u{FEFF}' | '\u{FE0F}' => Some(Before::Word),
        c if c.is_whitespace() || c.is_control() => Some(Before::Word),
        _ => None,
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{2FA1F}')
}

/// Persian and Arabic digits as ours.
fn digit(c: char) -> char {
    let value = match c {
        '\u{06F0}'..='\u{06F9}' => u32::from(c) - 0x06F0,
        '\u{0660}'..='\u{0669}' => u32::from(c) - 0x0660,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(text: &str, writing: Writing) -> String {
        let mut found = Vec::new();
        letters(text, writing, &mut found);
        let sign = |before| match before {
            Before::Joined => "",
            Before::Word => " ",
            Before::Pause => ", ",
            Before::Stop => ". ",
        };
        found.iter().flat_map(|l| sign(l.before).chars().chain([l.c])).collect()
    }

    #[test]
    fn each_writing_has_its_words() {
        assert_eq!(
            told("I don't re-order. Ok, no", Writing::Latin),
            ". i dont re order. ok, no"
        );
        assert_eq!(told("CP值很髒！再", Writing::Han), ". cp 值 很 脏. 再");
        assert_eq!(told("نمی\u{200c}خرم، ۲۴", Writing::Persian), ". نمی خرم, 24");
        assert_eq!(told("so 😡!!", Writing::Latin), ". so 😡");
    }

    proptest! {
        #[test]
        fn letters_lie_in_the_text_in_order(text in ".{0,40}") {
            let mut found = Vec::new();
            for writing in [Writing::Latin, Writing::Han, Writing::Persian] {
                letters(&text, writing, &mut found);
                let mut last = 0;
                for letter in &found {
                    prop_assert!(last <= letter.start && letter.start < letter.end);
                    prop_assert!(text.get(letter.start as usize..letter.end as usize).is_some());
                    last = letter.end;
                }
            }
        }
    }
}
