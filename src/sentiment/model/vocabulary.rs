//! Words as they were met before, so that a word met again is one look-up: how it folds, what the lexicon knows of it, which
//! its features and those of its letters weigh. Makes none of that itself, and forgets everything rather than grow without end.

use super::super::latin;
use super::Tongue;
use super::lexicon::Entry;
use super::pieces::{Unit, folded, is_letter};
use super::weights::{Few, Known};

/// More words than this are not kept. A survey's comments use a few thousand.
const MOST: usize = 1 << 15;
/// As many as sixteen bits tell apart.
const PLACES: usize = 1 << 16;

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
    /// The word itself and all its runs of letters.
    pub(super) own: Few,
    /// The word where it is negated, and behind a turn.
    pub(super) denied: Option<Known>,
    pub(super) after: Option<Known>,
}

/// With where its parts are.
#[derive(Clone, Copy, Debug)]
struct Kept {
    key: Key,
    lexeme: Lexeme,
    /// Where its folded characters begin, and how many they are: no more than its bytes.
    units: u32,
    length: u8,
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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Letter,
    /// Folds away.
    Mark,
    Apostrophe,
    Other,
}

/// What a text begins with.
pub(super) enum Met<'v> {
    /// A word that is kept: its length in bytes, its number, and what is known of it.
    Kept(usize, u16, &'v Lexeme),
    /// One that may be.
    New(Spot),
    /// Anything that needs a closer look.
    Odd,
}

/// A word that may be kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// In bytes.
    pub(super) length: usize,
    key: Key,
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
        }
    }

    /// The word that `bytes` begin with; they begin with a character.
    #[inline]
    pub(super) fn meet(&self, bytes: &[u8]) -> Met<'_> {
        let (eight, length) = latin::first(bytes);
        let (key, length) = match (length, bytes.get(length)) {
            (1..=7, None | Some(b' ' | b',' | b'!')) | (1 | 2 | 4..=7, Some(b'.')) => ([eight, 0, 0], length),
            _ => match self.run(bytes).and_then(|length| Some((key(bytes, length)?, length))) {
                Some(both) => both,
                None => return Met::Odd,
            },
        };
        let number = self.places.get(self.place(&key)).copied().unwrap_or(0);
        match self.kept(number) {
            Some(kept) => Met::Kept(length, number, &kept.lexeme),
            None => Met::New(Spot { length, key }),
        }
    }

    /// Where the number of a word is, or would be.
    #[inline]
    fn place(&self, key: &Key) -> usize {
        let [a, b, c] = *key;
        let mixed = (a ^ b.rotate_left(21) ^ c.rotate_left(42)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut place = (mixed >> 48) as usize;
        while let Some(kept) = self.places.get(place).and_then(|number| self.kept(*number)) {
            let [x, y, z] = kept.key;
            if (a ^ x) | (b ^ y) | (c ^ z) == 0 {
                break;
            }
            place = (place + 1) % PLACES;
        }
        place
    }

    /// How many bytes of letters `bytes` begin with.
    fn run(&self, bytes: &[u8]) -> Option<usize> {
        let mut at = latin::run(bytes);
        match bytes.get(at) {
            None | Some(b' ' | b',' | b'!') => {}
            Some(_) => at = self.further(bytes, at)?,
        }
        // An address begins like a word.
        let is_address = matches!((at, bytes.get(at)), (4 | 5, Some(b':')) | (3, Some(b'.')))
            && matches!(bytes.first(), Some(b'h' | b'H' | b'w' | b'W'));
        (at > 0 && !is_address).then_some(at)
    }

    /// The same from a byte on that is no letter of ASCII.
    fn further(&self, bytes: &[u8], mut at: usize) -> Option<usize> {
        loop {
            let byte = *bytes.get(at).unwrap_or(&b' ');
            let (class, width) = match byte {
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
                    _ => return Some(at),
                },
                Class::Apostrophe => return None,
                Class::Other => return Some(at),
            }
            if at > LONGEST {
                return None;
            }
        }
    }

    #[inline]
    fn kept(&self, number: u16) -> Option<&Kept> {
        self.words.get(usize::from(number).checked_sub(1)?)
    }

    /// Keeps a word, and tells its number; `None` where there is no room.
    pub(super) fn keep(&mut self, spot: &Spot, lexeme: Lexeme, spelling: &[Unit]) -> Option<u16> {
        if self.words.len() >= MOST {
            return None;
        }
        let number = u16::try_from(self.words.len() + 1).ok()?;
        let place = self.place(&spot.key);
        *self.places.get_mut(place)? = number;
        let units = self.units.len() as u32;
        self.units.extend_from_slice(spelling);
        self.words.push(Kept {
            key: spot.key,
            lexeme,
            units,
            length: spelling.len() as u8,
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
        let kept = self.kept(number);
        let range = kept.map_or(0..0, |kept| {
            kept.units as usize..kept.units as usize + usize::from(kept.length)
        });
        self.units.get(range).unwrap_or_default()
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

fn key(bytes: &[u8], length: usize) -> Option<Key> {
    if length > LONGEST {
        return None;
    }
    let bytes = bytes.get(..length)?;
    Some([0, 8, 16].map(|at| latin::eight(bytes.get(at..).unwrap_or_default())))
}
