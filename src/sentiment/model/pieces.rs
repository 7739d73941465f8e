//! A sentence as folded characters, and as tokens where the script has words; buffers that are reused. Makes no features.

use super::super::sentences::Sentence;
use super::super::{markup, words};
use super::hash::step;
use super::lexicon::{Entry, SEED, Table};
use super::vocabulary::{Lexeme, Met, Spot, Vocabulary};
use super::weights::Few;
use super::{Sink, Tongue, words as features};
use crate::text::{Writing, fold, says_nothing};

/// A folded character and the byte where it began in the whole text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub(super) c: char,
    pub(super) at: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    /// `!` or `?`, one or more.
    Cry,
    /// A comma, stop, bracket or tag: ends the reach of a negation.
    Pause,
    /// An emoji, emoticon or any other sign.
    Sign,
}

/// A token: where its characters are, their hash, and its bytes in the whole text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) start: u32,
    pub(super) end: u32,
    /// Of its characters, from the lexicon's seed.
    pub(super) hash: u64,
    /// A letter stood three times or more in a row.
    pub(super) stretched: bool,
    pub(super) kind: Kind,
    /// Weight of an emoji or emoticon, in tenths.
    pub(super) tenths: i8,
    /// What the lexicon knows of the word; nothing, for other kinds.
    pub(super) entry: Entry,
    /// Whether it negates, by the lexicon or by its form.
    pub(super) negation: bool,
    /// Its number in the vocabulary; 0 where it has none.
    pub(super) number: u16,
}

/// The buffers. Positions of features are token indices where there are tokens, else character indices.
#[derive(Clone, Debug, Default)]
pub struct Pieces {
    pub(super) units: Vec<Unit>,
    pub(super) tokens: Vec<Token>,
    /// The tokens that the rules of feeling care for, and how many words stand before each.
    pub(super) telling: Vec<(u32, u32)>,
    /// Words of the lexicon: first and past position, weight after the rules.
    pub(super) hits: Vec<(u32, u32, f32)>,
    pub(super) vocabulary: Vocabulary,
}

/// What stands for any run of digits.
pub(super) const DIGITS: char = '#';

impl Pieces {
    /// Before a text.
    pub(super) fn prepare(&mut self, tongue: Tongue) {
        if tongue != Tongue::Zh {
            self.vocabulary.prepare(tongue);
        }
    }

    /// Fills `tokens` (and `units`, the characters of those that are not in the vocabulary) from one sentence.
    pub(super) fn tokenise<S: Sink>(&mut self, sentence: Sentence<'_>, tongue: Tongue, table: &Table, sink: &S) {
        self.units.clear();
        self.tokens.clear();
        let text = sentence.text;
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(first) = bytes.get(at) {
            let begin = sentence.start + at;
            let rest = || text.get(at..).unwrap_or_default();
            at += match *first {
                b' ' => 1,
                c @ (b'.' | b',') => {
                    self.sign(begin, 1, char::from(c), Kind::Pause, 0);
                    1
                }
                b'a'..=b'z' | b'A'..=b'Z' | 0x80.. => match self.vocabulary.meet(bytes.get(at..).unwrap_or_default()) {
                    Met::Kept(length, number, lexeme) => {
                        self.tokens.push(Token {
                            from: 0,
                            to: 0,
                            start: begin as u32,
                            end: (begin + length) as u32,
                            hash: lexeme.hash,
                            stretched: lexeme.stretched,
                            kind: Kind::Word,
                            tenths: 0,
                            entry: lexeme.entry,
                            negation: lexeme.negation,
                            number,
                        });
                        length
                    }
                    Met::New(spot) => self.new_word(&spot, rest(), begin, tongue, table, sink),
                    Met::Odd => self.other(rest(), begin, tongue, table),
                },
                _ => self.other(rest(), begin, tongue, table),
            };
        }
    }

    /// Takes a word that is not in the vocabulary, and keeps it there; returns its length in bytes.
    fn new_word<S: Sink>(
        &mut self,
        spot: &Spot,
        rest: &str,
        begin: usize,
        tongue: Tongue,
        table: &Table,
        sink: &S,
    ) -> usize {
        let known = self.tokens.len();
        let length = self.other(rest, begin, tongue, table);
        let ([token], Some(weights)) = (self.tokens.get_mut(known..).unwrap_or_default(), sink.weights()) else {
            return length;
        };
        if token.kind == Kind::Word && length == spot.length {
            let spelling = self
                .units
                .get(token.from as usize..token.to as usize)
                .unwrap_or_default();
            let writing = if tongue == Tongue::Fa {
                Writing::Persian
            } else {
                Writing::Latin
            };
            let [word, denied, after] = features::of_word(token.hash).map(|slot| weights.find(slot));
            let mut own = Few::default();
            word.into_iter().for_each(|known| own.add(known));
            features::letters(spelling, |slot| {
                weights.find(slot).into_iter().for_each(|known| own.add(known))
            });
            let lexeme = Lexeme {
                hash: token.hash,
                entry: token.entry,
                negation: token.negation,
                stretched: token.stretched,
                stop: says_nothing(rest.get(..length).unwrap_or_default(), writing),
                own,
                denied,
                after,
            };
            token.number = self.vocabulary.keep(spot, lexeme, spelling).unwrap_or(0);
        }
        length
    }

    /// Takes anything; returns its length in bytes.
    fn other(&mut self, rest: &str, begin: usize, tongue: Tongue, table: &Table) -> usize {
        if let Some(length) = markup::length(rest) {
            self.sign(begin, length, '<', Kind::Pause, 0);
            length
        } else if let Some((length, weight)) = words::emoticon(rest) {
            let c = if weight < 0.0 { '\u{1}' } else { '\u{2}' };
            self.sign(begin, length, c, Kind::Sign, tenths(weight));
            length
        } else {
            self.take(rest, begin, tongue, table)
        }
    }

    /// The folded characters of a token.
    #[inline]
    pub(super) fn spelling(&self, token: &Token) -> &[Unit] {
        spelling(&self.units, &self.vocabulary, token)
    }

    fn sign(&mut self, begin: usize, length: usize, c: char, kind: Kind, tenths: i8) {
        let from = self.units.len() as u32;
        self.units.push(Unit { c, at: begin as u32 });
        self.tokens.push(Token {
            from,
            to: from + 1,
            start: begin as u32,
            end: (begin + length) as u32,
            hash: step(SEED, c.into()),
            stretched: false,
            kind,
            tenths,
            entry: Entry::default(),
            negation: false,
            number: 0,
        });
    }

    /// Takes one word, number or sign; returns its length in bytes.
    fn take(&mut self, rest: &str, begin: usize, tongue: Tongue, table: &Table) -> usize {
        let from = self.units.len();
        let (mut length, mut digits, mut stretched) = (0, false, false);
        let (mut last, mut run) = ('\0', 0);
        let mut chars = rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let Some(folded) = folded(c, tongue) else {
                // What folds away belongs to the word before it.
                length = at + c.len_utf8();
                continue;
            };
            if folded.is_numeric() {
                if self.units.len() > from && !digits {
                    break;
                }
                digits = true;
            } else if digits
                || !(is_letter(folded)
                    || folded == '\'' && self.units.len() > from && chars.peek().is_some_and(|n| is_letter(n.1)))
            {
                break;
            }
            length = at + c.len_utf8();
            if digits {
                if self.units.len() == from {
                    self.units.push(Unit {
                        c: DIGITS,
                        at: (begin + at) as u32,
                    });
                }
                continue;
            }
            run = if folded == last { run + 1 } else { 1 };
            last = folded;
            if run > 2 {
                // Persian spells no letter twice in a row as often as people stretch one.
                if run == 3 && tongue == Tongue::Fa {
                    self.units.pop();
                }
                stretched = true;
                continue;
            }
            self.units.push(Unit {
                c: folded,
                at: (begin + at) as u32,
            });
        }
        if self.units.len() == from {
            return if length > 0 {
                length
            } else {
                self.take_sign(rest, begin, tongue)
            };
        }
        let word = self.units.get(from..).unwrap_or_default();
        let hash = word.iter().fold(SEED, |h, unit| step(h, unit.c.into()));
        let kind = if digits { Kind::Number } else { Kind::Word };
        let (entry, negation) = match kind {
            Kind::Word => consult(hash, word, table, tongue),
            _ => (Entry::default(), false),
        };
        self.tokens.push(Token {
            from: from as u32,
            to: self.units.len() as u32,
            start: begin as u32,
            end: (begin + length) as u32,
            hash,
            stretched,
            kind,
            tenths: 0,
            entry,
            negation,
            number: 0,
        });
        length
    }

    fn take_sign(&mut self, rest: &str, begin: usize, tongue: Tongue) -> usize {
        let Some(c) = rest.chars().next() else { return 1 };
        let length = c.len_utf8();
        let c = folded(c, tongue).unwrap_or(' ');
        match c {
            '!' | '?' => {
                let run = rest
                    .bytes()
                    .take_while(|b| matches!(b, b'!' | b'?'))
                    .count()
                    .max(length);
                let sign = if run == length { c } else { '\u{3}' };
                self.sign(begin, run, sign, Kind::Cry, 0);
                run
            }
            _ if c.is_whitespace() || c.is_control() || c == '\u{200C}' => length,
            '.' | ',' | ';' | ':' | '(' | ')' | '/' | '"' | '、' | '。' | '–' | '—' => {
                self.sign(begin, length, c, Kind::Pause, 0);
                length
            }
            _ => {
                let mut buffer = [0; 4];
                let weight = words::emoji_weight(c, c.encode_utf8(&mut buffer)).unwrap_or_default();
                self.sign(begin, length, c, Kind::Sign, tenths(weight));
                length
            }
        }
    }
}

/// The folded characters of a token.
#[inline]
pub(super) fn spelling<'p>(units: &'p [Unit], vocabulary: &'p Vocabulary, token: &Token) -> &'p [Unit] {
    match token.number {
        0 => units.get(token.from as usize..token.to as usize).unwrap_or_default(),
        number => vocabulary.spelling(number),
    }
}

/// What the lexicon knows of a word, and whether it negates.
fn consult(hash: u64, spelling: &[Unit], table: &Table, tongue: Tongue) -> (Entry, bool) {
    let entry = table.get(hash).unwrap_or_default();
    let negates = match tongue {
        Tongue::En => matches!(spelling, [.., n, a, t] if (n.c, a.c, t.c) == ('n', '\'', 't')),
        Tongue::Fa => matches!(spelling, [n, m, y, ..] if (n.c, m.c, y.c) == ('ن', 'م', 'ی')),
        Tongue::Zh => false,
    };
    (entry, entry.is(Entry::NEGATION) || negates)
}

pub(super) fn tenths(weight: f64) -> i8 {
    (weight * 10.0).round() as i8
}

#[inline]
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && c.is_alphabetic())
}

#[inline]
pub(super) fn folded(c: char, tongue: Tongue) -> Option<char> {
    match c {
        'a'..='z' | ' ' => Some(c),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '؟' => Some('?'),
        '،' => Some(','),
        '؛' => Some(';'),
        '\u{200C}' => Some(c),
        c if tongue == Tongue::Fa => fold::persian(c),
        c => fold::english(c),
    }
}
