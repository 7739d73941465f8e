//! A text cut into units: words, single Chinese characters, marks. Each knows its bytes. What units mean is not known here.
use std::ops::Range;

use super::{Tongue, join};
use crate::text::fold;

/// A word, a Chinese character, or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Folded: lower case, Simplified, Persian letters without joiners; marks in their ASCII form.
    pub text: String,
    pub at: Range<usize>,
    pub is_mark: bool,
    /// Ends a sentence.
    pub ends: bool,
    /// Follows the unit before it on a hyphen: one word to who counts.
    pub glued: bool,
    /// In brackets.
    pub aside: bool,
}

pub struct Reading<'t> {
    pub tongue: Tongue,
    pub text: &'t str,
    pub units: Vec<Unit>,
}

/// A variable in braces: a word that no list has.
const VARIABLE: &str = "\u{1}";

impl<'t> Reading<'t> {
    pub fn new(tongue: Tongue, text: &'t str) -> Self {
        let mut units = cut(tongue, text);
        if tongue == Tongue::Fa {
            units = join::persian(units);
        }
        Self { tongue, text, units }
    }

    /// Without what stands in brackets: examples, and what the points of a scale mean.
    pub fn plain(&self) -> Self {
        Self {
            units: self.units.iter().filter(|unit| !unit.aside).cloned().collect(),
            ..*self
        }
    }

    /// Runs of units up to the end of each sentence, with its mark.
    pub fn sentences(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut start = 0;
        std::iter::from_fn(move || {
            let rest = self.units.get(start..).filter(|rest| !rest.is_empty())?;
            let length = rest.iter().position(|unit| unit.ends).map_or(rest.len(), |at| at + 1);
            let range = start..start + length;
            start = range.end;
            Some(range)
        })
    }

    /// Words as people count them; in Chinese, characters and words of other scripts.
    pub fn length(&self) -> usize {
        self.units.iter().filter(|unit| !unit.is_mark && !unit.glued).count()
    }

    /// The bytes of these units.
    pub fn span(&self, units: &Range<usize>) -> Range<usize> {
        let inside = self.units.get(units.clone()).unwrap_or_default();
        let start = inside.first().map_or(0, |unit| unit.at.start);
        start..inside.last().map_or(start, |unit| unit.at.end)
    }

    /// As the author wrote them.
    pub fn written(&self, units: &Range<usize>) -> String {
        self.text.get(self.span(units)).unwrap_or_default().to_owned()
    }

    /// The words of a run, put together.
    pub fn joined(&self, range: Range<usize>) -> String {
        let units = self.units.get(range).unwrap_or_default();
        units.iter().map(|unit| unit.text.as_str()).collect()
    }

    pub fn word(&self, at: usize) -> &str {
        self.units.get(at).map_or("", |unit| unit.text.as_str())
    }
}

fn is_word(tongue: Tongue, c: char) -> bool {
    c.is_alphanumeric() || (tongue == Tongue::Fa && (c == '\u{200C}' || ('\u{064B}'..='\u{0670}').contains(&c)))
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

fn fold(tongue: Tongue, c: char) -> Option<char> {
    let c = match tongue {
        Tongue::En => fold::english(c)?,
        Tongue::Zh => fold::chinese(c),
        Tongue::Fa if c == '\u{200C}' => return None,
        Tongue::Fa => fold::persian(c)?,
    };
    Some(match c {
        '\u{06F0}'..='\u{06F9}' => char::from_u32(u32::from(c) - 0x06F0 + 0x30)?,
        '\u{0660}'..='\u{0669}' => char::from_u32(u32::from(c) - 0x0660 + 0x30)?,
        '؟' => '?',
        '،' => ',',
        '؛' => ';',
        '。' => '.',
        '（' | '【' => '(',
        '）' | '】' => ')',
        '·' | '–' | '—' => '-',
        c => c,
    })
}

fn cut(tongue: Tongue, text: &str) -> Vec<Unit> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let end_of = |at: usize| chars.get(at).map_or(text.len(), |(byte, _)| *byte);
    let char_at = |at: usize| chars.get(at).map(|(_, c)| *c);
    let (mut units, mut at, mut depth, mut glued) = (Vec::<Unit>::new(), 0, 0usize, false);
    while let Some(c) = char_at(at) {
        let start = at;
        let mut unit = Unit {
            text: String::new(),
            at: 0..0,
            is_mark: false,
            ends: false,
            glued: std::mem::take(&mut glued),
            aside: depth > 0,
        };
        if c == '{' && chars[at..].iter().any(|(_, c)| *c == '}') {
            while char_at(at).is_some_and(|c| c != '}') {
                at += 1;
            }
            at += 1;
            unit.text.push_str(VARIABLE);
        } else if tongue == Tongue::Zh && is_han(c) {
            at += 1;
            unit.text.extend(fold(tongue, c));
        } else if is_word(tongue, c) {
            while let Some(c) = char_at(at) {
                let apostrophe = matches!(c, '\'' | '\u{2019}') && char_at(at + 1).is_some_and(char::is_alphanumeric);
                // 1,000 and 2.5 are one number each.
                let digit = |at: Option<usize>| at.and_then(char_at).is_some_and(char::is_numeric);
                let point = matches!(c, ',' | '.' | '٬' | '٫') && digit(at.checked_sub(1)) && digit(Some(at + 1));
                let goes_on = is_word(tongue, c) && !(tongue == Tongue::Zh && is_han(c));
                if !goes_on && !apostrophe && !point {
                    break;
                }
                unit.text.extend(fold(tongue, c));
                at += 1;
            }
        } else {
            at += 1;
            let Some(mark) = fold(tongue, c).filter(|c| !c.is_whitespace() && !c.is_control()) else {
                continue;
            };
            let between = |at: Option<usize>| at.and_then(char_at).is_some_and(char::is_alphanumeric);
            if mark == '-' && between(start.checked_sub(1)) && between(Some(at)) {
                glued = true;
                continue;
            }
            unit.is_mark = true;
            unit.text.push(mark);
            match mark {
                '(' | '[' => {
                    depth += 1;
                    unit.aside = true;
                }
                ')' | ']' => depth = depth.saturating_sub(1),
                // A point inside a name or a number ends nothing.
                '.' | '?' | '!' | '…' => unit.ends = c != '.' || char_at(at).is_none_or(char::is_whitespace),
                _ => {}
            }
        }
        unit.at = end_of(start)..end_of(at);
        if !unit.text.is_empty() {
            units.push(unit);
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(tongue: Tongue, text: &str) -> Vec<String> {
        Reading::new(tongue, text).units.into_iter().map(|u| u.text).collect()
    }

    #[test]
    fn units_of_each_language() {
        assert_eq!(
            words(Tongue::En, "Don’t you use e-mail (1,000 {times})?"),
            ["don't", "you", "use", "e", "mail", "(", "1,000", "\u{1}", ")", "?"]
        );
        assert_eq!(words(Tongue::Zh, "對App滿意嗎？"), ["对", "app", "满", "意", "吗", "?"]);
        assert_eq!(
            words(Tongue::Fa, "نمي كنيد، بسته‌بندی کتاب ها ۱۸؟"),
            ["نمیکنید", ",", "بستهبندی", "کتابها", "18", "?"]
        );
    }

    #[test]
    fn lengths_and_sentences() {
        let reading = Reading::new(Tongue::En, "Is it state-of-the-art? Yes. And v2.5 too");
        assert_eq!(reading.length(), 7);
        assert_eq!(reading.sentences().count(), 3);
        let all = 0..reading.units.len();
        assert_eq!(reading.span(&all), 0..reading.text.len());
        assert_eq!(Reading::new(Tongue::En, "a (b c) d").plain().length(), 2);
        for odd in ["", "{", "{}", "(", "-", "''", "\u{200C}"] {
            for tongue in [Tongue::En, Tongue::Zh, Tongue::Fa] {
                Reading::new(tongue, odd).sentences().count();
            }
        }
    }
}
