//! Words as they were met before, so that a word met again is one look-up: how it folds, what the lexicon knows of it, which
//! features of it and of its letters are wanted. Makes none of that itself, and forgets everything rather than grow without end.

use super::Tongue;
use super::lexicon::Entry;
use super::pieces::{Unit, folded, is_letter};
use super::weights::Known;

/// More words than this are not kept. A survey's comments use a few thousand.
const MOST: usize = 1 << 15;
const PLACES: usize = MOST * 2;

/// The bytes of a word, zeros behind. Longer words are not kept.
type Key = [u64; 3];
/// In bytes.
const LONGEST: usize = 24;

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexeme {
    /// Of its characters, from the lexicon's seed.
    pub(super) hash: u64,
    pub(super) entry: Entry,
    pub(super) negation: bool,
    pub(super) stretched: bool,
    /// Whether it says nothing by itself.
    pub(super) stop: bool,
    /// The word itself, negated, and behind a turn.
    pub(super) word: Option<Known>,
    pub(super) denied: Option<Known>,
    pub(super) after: Option<Known>,
}

/// With where its parts are.
#[derive(Clone, Copy, Debug)]
struct Kept {
    key: Key,
    lexeme: Lexeme,
    spelling: (u32, u32),
    letters: (u32, u32),
}

/// The words of one language, for one model.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    tongue: Option<Tongue>,
    /// What characters do, up to where two bytes reach.
    classes: Vec<Class>,
    /// Numbers of words, 0 being none.
    places: Vec<u16>,
    words: Vec<Kept>,
    units: Vec<Unit>,
    known: Vec<Known>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Letter,
    /// Folds away.
    Mark,
    Apostrophe,
    Other,
}

/// A word at the beginning of a text that may be kept: its length in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub(super) length: usize,
    key: Key,
    place: usize,
}

impl Vocabulary {
    /// Before a text: makes room for its words.
    pub(super) fn prepare(&mut self, tongue: Tongue) {
        let is_other = self.tongue != Some(tongue);
        if is_other {
            self.classes = (0..0x800_u32)
                .filter_map(char::from_u32)
                .map(|c| Class::of(c, tongue))
                .collect();
            self.tongue = Some(tongue);
        }
        if is_other || self.words.len() >= MOST {
            self.places = vec![0; PLACES];
            self.words.clear();
            self.units.clear();
            self.known.clear();
        }
    }

    /// The word that `rest` begins with, if nothing about its ends needs a closer look, and its number if it is kept.
    #[inline]
    pub(super) fn find(&self, rest: &str) -> Option<(Spot, Option<u16>)> {
        let length = self.run(rest.as_bytes())?;
        let key = key(rest.as_bytes(), length)?;
        let mut place = first_place(&key);
        loop {
            let number = *self.places.get(place)?;
            let spot = Spot { length, key, place };
            match self.kept(number) {
                None => return Some((spot, None)),
                Some(kept) if kept.key == key => return Some((spot, Some(number))),
                Some(_) => place = (place + 1) % PLACES,
            }
        }
    }

    /// How many bytes of letters `bytes` begin with.
    #[inline]
    fn run(&self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        loop {
            let byte = *bytes.get(at).unwrap_or(&b' ');
            let (class, width) = match byte {
                b'a'..=b'z' | b'A'..=b'Z' => {
                    at += 1;
                    continue;
                }
                0..0x80 => (*self.classes.get(usize::from(byte))?, 1),
                0xC2..0xE0 => {
                    let low = *bytes.get(at + 1)? & 0x3F;
                    (*self.classes.get(usize::from(byte & 0x1F) << 6 | usize::from(low))?, 2)
                }
                // The joiner between the parts of Persian words; other characters as far out are for the closer look.
                0xE2 if bytes.get(at..at + 3) == Some("\u{200C}".as_bytes()) => (Class::Other, 3),
                _ => return None,
            };
            match class {
                Class::Letter => at += width,
                Class::Mark if at > 0 => at += width,
                Class::Mark => return None,
                // Within a word only before a letter.
                Class::Apostrophe if byte == b'\'' => match bytes.get(at + 1) {
                    Some(next) if next.is_ascii_alphabetic() => at += 1,
                    Some(0x80..) => return None,
                    _ => break,
                },
                Class::Apostrophe => return None,
                Class::Other => break,
            }
            if at > LONGEST {
                return None;
            }
        }
        // An address begins like a word.
        let is_address = matches!((at, bytes.get(at)), (4 | 5, Some(b':')) | (3, Some(b'.')))
            && matches!(bytes.first(), Some(b'h' | b'H' | b'w' | b'W'));
        (at > 0 && !is_address).then_some(at)
    }

    #[inline]
    fn kept(&self, number: u16) -> Option<&Kept> {
        self.words.get(usize::from(number).checked_sub(1)?)
    }

    /// Keeps a word, and tells its number; `None` where there is no room.
    pub(super) fn keep(
        &mut self,
        spot: &Spot,
        lexeme: Lexeme,
        spelling: &[Unit],
        letters: impl FnOnce(&mut Vec<Known>),
    ) -> Option<u16> {
        if self.words.len() >= MOST {
            return None;
        }
        let number = u16::try_from(self.words.len() + 1).ok()?;
        *self.places.get_mut(spot.place)? = number;
        let (units, known) = (self.units.len() as u32, self.known.len() as u32);
        self.units.extend_from_slice(spelling);
        letters(&mut self.known);
        self.words.push(Kept {
            key: spot.key,
            lexeme,
            spelling: (units, self.units.len() as u32),
            letters: (known, self.known.len() as u32),
        });
        Some(number)
    }

    #[inline]
    pub(super) fn lexeme(&self, number: u16) -> Option<&Lexeme> {
        self.kept(number).map(|kept| &kept.lexeme)
    }

    /// Its folded characters.
    #[inline]
    pub(super) fn spelling(&self, number: u16) -> &[Unit] {
        let range = self.kept(number).map_or((0, 0), |kept| kept.spelling);
        self.units.get(range.0 as usize..range.1 as usize).unwrap_or_default()
    }

    /// The wanted features of its letters, in their order.
    #[inline]
    pub(super) fn letters(&self, number: u16) -> &[Known] {
        let range = self.kept(number).map_or((0, 0), |kept| kept.letters);
        self.known.get(range.0 as usize..range.1 as usize).unwrap_or_default()
    }
}

impl Class {
    fn of(c: char, tongue: Tongue) -> Self {
        match folded(c, tongue) {
            None => Self::Mark,
            Some('\'') => Self::Apostrophe,
            Some(c) if is_letter(c) => Self::Letter,
            Some(_) => Self::Other,
        }
    }
}

#[inline]
fn key(bytes: &[u8], length: usize) -> Option<Key> {
    let mut key = [0; 3];
    if length > LONGEST {
        return None;
    }
    for (part, at) in key.iter_mut().zip((0..length).step_by(8)) {
        let left = (length - at).min(8);
        let whole = match bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
            Some(chunk) => *chunk,
            None => {
                let mut chunk = [0; 8];
                let rest = bytes.get(at..).unwrap_or_default();
                chunk.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
                chunk
            }
        };
        *part = u64::from_le_bytes(whole) & (u64::MAX >> (64 - 8 * left));
    }
    Some(key)
}

#[inline]
fn first_place(key: &Key) -> usize {
    let [a, b, c] = *key;
    let mixed = (a ^ b.rotate_left(21) ^ c.rotate_left(42)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as usize % PLACES
}
