//! Which language a comment is in, by script and a few telling letters and words. No sentiment here.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::latin;
use crate::text::fold;

/// The languages the room can read; everything else is `Other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    #[serde(rename = "en")]
    En,
    #[serde(rename = "zh-Hans")]
    ZhHans,
    #[serde(rename = "zh-Hant")]
    ZhHant,
    #[serde(rename = "fa")]
    Fa,
    /// Another language, or no letters at all (BCP 47 `und`).
    #[serde(rename = "und")]
    Other,
}

/// Counts of what was seen, in characters unless said otherwise.
#[derive(Default)]
struct Seen {
    han: usize,
    kana: usize,
    simplified: usize,
    traditional: usize,
    arabic_script: usize,
    persian: usize,
    not_persian: usize,
    latin: usize,
    accented: usize,
    english_words: usize,
    foreign_words: usize,
    other: usize,
}

/// Finds the language of `text`. The script with the most text wins (a Han character counts for two letters);
/// short or undecidable Han text is `ZhHans`, undecidable Latin text `En`, and text without letters `Other`.
#[must_use]
pub fn detect(text: &str) -> Language {
    let mut seen = Seen::default();
    let bytes = text.as_bytes();
    let mut at = 0;
    // Words of plain letters with their apostrophes are the rule; anything else goes character by character.
    let mut word = 0;
    while let Some(byte) = bytes.get(at) {
        let letters = latin::run(bytes.get(at..).unwrap_or_default());
        seen.latin += letters;
        at += letters;
        if letters > 0 {
            continue;
        }
        let width = if byte.is_ascii() {
            1
        } else {
            let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
            count_char(c, &mut seen);
            if c.is_alphabetic() || c == '\u{2019}' {
                at += c.len_utf8();
                continue;
            }
            c.len_utf8().max(1)
        };
        if *byte != b'\'' {
            count_word(text.get(word..at).unwrap_or_default(), &mut seen);
            word = at + width;
        }
        at += width;
    }
    count_word(text.get(word..).unwrap_or_default(), &mut seen);
    let (han, arabic, latin) = (seen.han * 2, seen.arabic_script, seen.latin);
    let most = han.max(arabic).max(latin).max(seen.other).max(seen.kana * 2);
    if most == 0 || most == seen.other || seen.kana * 8 > seen.han + seen.kana {
        Language::Other
    } else if most == han {
        if seen.traditional > seen.simplified {
            Language::ZhHant
        } else {
            Language::ZhHans
        }
    } else if most == arabic {
        if seen.not_persian > seen.persian {
            Language::Other
        } else {
            Language::Fa
        }
    } else if seen.foreign_words > seen.english_words
        || (seen.foreign_words == seen.english_words && seen.foreign_words > 0 && seen.accented > 0)
        || (seen.english_words == 0 && seen.accented * 20 > latin && seen.accented > 0)
    {
        Language::Other
    } else {
        Language::En
    }
}

fn count_char(c: char, seen: &mut Seen) {
    match c {
        'a'..='z' | 'A'..='Z' => seen.latin += 1,
        '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' if c.is_alphabetic() => {
            seen.latin += 1;
            seen.accented += 1;
        }
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{2FA1F}' => {
            seen.han += 1;
            if fold::is_traditional_only(c) {
                seen.traditional += 1;
            } else if fold::is_simplified_only(c) {
                seen.simplified += 1;
            }
        }
        '\u{3041}'..='\u{30FA}' => seen.kana += 1,
        '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
            seen.arabic_script += usize::from(c.is_alphabetic());
            match c {
                'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' => seen.persian += 1,
                'ة' | 'أ' | 'إ' | 'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ' => seen.not_persian += 2,
                _ => {}
            }
        }
        _ => seen.other += usize::from(c.is_alphabetic()),
    }
}

fn count_word(word: &str, seen: &mut Seen) {
    // Longer than any word listed below; skipping keeps the pass linear on one-word megabytes.
    if word.is_empty() || word.len() > 24 {
        return;
    }
    let is = |list: &[&str]| list.iter().any(|w| w.eq_ignore_ascii_case(word));
    if word.is_ascii() {
        // No word listed is longer.
        if word.len() <= 8 {
            let (english, foreign) = telling().get(packed(word));
            seen.english_words += usize::from(english);
            seen.foreign_words += usize::from(foreign);
        }
    } else if is(FOREIGN_ACCENTED) {
        seen.foreign_words += 1;
    } else if word.starts_with('ا')
        || word
            .chars()
            .next()
            .is_some_and(|c| ('\u{0600}'..='\u{06FF}').contains(&c))
    {
        if is(PERSIAN) {
            seen.persian += 2;
        } else if is(ARABIC) || (word.starts_with("ال") && word.len() > 8) {
            seen.not_persian += 3;
        }
    }
}

/// The letters of a word of at most eight bytes, in lower case.
fn packed(word: &str) -> u64 {
    let bytes = word.bytes().rev();
    bytes.fold(0, |packed, byte| packed << 8 | u64::from(byte.to_ascii_lowercase()))
}

/// Words of ASCII that tell a language, and whether they are English and foreign: open addressing.
struct Telling(Vec<(u64, bool, bool)>);

/// Twice as many places as words, and more.
const PLACES: usize = 512;

impl Telling {
    fn place(&self, packed: u64) -> usize {
        let mut place = (packed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 55) as usize % PLACES;
        while self
            .0
            .get(place)
            .is_some_and(|(found, ..)| *found != packed && *found != 0)
        {
            place = (place + 1) % PLACES;
        }
        place
    }

    fn get(&self, packed: u64) -> (bool, bool) {
        let found = self.0.get(self.place(packed));
        found.map_or((false, false), |(_, english, foreign)| (*english, *foreign))
    }
}

fn telling() -> &'static Telling {
    static CELL: OnceLock<Telling> = OnceLock::new();
    CELL.get_or_init(|| {
        let mut telling = Telling(vec![(0, false, false); PLACES]);
        let english = ENGLISH.iter().map(|word| (word, true));
        for (word, is_english) in english.chain(FOREIGN.iter().map(|word| (word, false))) {
            let place = telling.place(packed(word));
            if let Some(found) = telling.0.get_mut(place) {
                found.0 = packed(word);
                found.1 |= is_english;
                found.2 |= !is_english;
            }
        }
        telling
    })
}

const ENGLISH: &[&str] = &[
    "the", "and", "is", "was", "it", "to", "of", "i", "my", "not", "for", "with", "very", "good", "this", "that",
    "are", "were", "have", "had", "be", "they", "you", "staff", "service", "great", "at", "but", "no", "so", "an",
    "would", "we", "from", "all", "been", "which", "there", "don't", "love", "nice", "bad", "works", "app", "as",
];
const FOREIGN: &[&str] = &[
    "le", "la", "les", "des", "une", "est", "et", "pas", "je", "tres", "avec", "pour", "mais", "merci", "el", "los",
    "las", "que", "muy", "es", "bueno", "gracias", "pero", "una", "con", "del", "der", "das", "und", "ist", "nicht",
    "sehr", "gut", "ein", "eine", "ich", "mit", "il", "che", "di", "molto", "sono", "grazie", "de", "em", "os",
    "muito", "bom", "uma", "het", "een", "niet", "ik", "goed", "bir", "ve", "bu", "cok", "iyi", "yang", "tidak",
    "saya", "sangat", "och", "att", "det", "jest", "nie", "bardzo", "oui", "nein", "schlecht", "mauvais", "buono",
    "servicio", "servizio",
];
const FOREIGN_ACCENTED: &[&str] = &[
    "très", "à", "été", "où", "ça", "está", "más", "también", "él", "für", "über", "schön", "più", "è", "perché",
    "não", "é", "você", "çok", "için", "hayır", "är", "på", "się", "już",
];
const PERSIAN: &[&str] = &[
    "از",
    "به",
    "که",
    "این",
    "است",
    "بود",
    "را",
    "خیلی",
    "عالی",
    "خوب",
    "می",
    "هم",
    "نبود",
    "بد",
    "برای",
    "ممنون",
    "خيلي",
    "عالي",
    "مي",
    "اين",
    "خوبی",
    "رو",
    "شد",
    "نداشت",
    "ندارم",
];
const ARABIC: &[&str] = &[
    "في",
    "من",
    "على",
    "هذا",
    "هذه",
    "جدا",
    "جداً",
    "كان",
    "كانت",
    "لا",
    "غير",
    "مع",
    "شكرا",
    "سيئ",
    "سيئة",
    "رائع",
    "ممتاز",
    "لم",
    "ليس",
    "جيد",
    "جيدة",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_language() {
        for (text, expected) in [
            ("The staff were lovely", Language::En),
            ("ok", Language::En),
            ("服务态度很好", Language::ZhHans),
            ("服務態度很好", Language::ZhHant),
            ("CP值很高，餐點好吃", Language::ZhHant),
            ("خیلی خوب بود", Language::Fa),
            ("کيفيت خوبي نداشت", Language::Fa),
            ("الخدمة سيئة جدا في هذا الفندق", Language::Other),
            ("Très bon service, merci", Language::Other),
            ("Das Personal war sehr nett", Language::Other),
            ("とても良かったです", Language::Other),
            ("Очень хорошо", Language::Other),
            ("😡😡 123", Language::Other),
            ("", Language::Other),
        ] {
            assert_eq!(detect(text), expected, "{text}");
        }
    }

    #[test]
    fn listed_words_fit_their_table() {
        for (list, is_english) in [(ENGLISH, true), (FOREIGN, false)] {
            for word in list {
                assert!(word.is_ascii() && word.len() <= 8, "{word}");
                let (english, foreign) = telling().get(packed(&word.to_uppercase()));
                assert!(if is_english { english } else { foreign }, "{word}");
            }
        }
        assert_eq!(telling().get(packed("thes")), (false, false));
    }

    #[test]
    fn language_tags() {
        let tags = [
            Language::En,
            Language::ZhHans,
            Language::ZhHant,
            Language::Fa,
            Language::Other,
        ];
        assert_eq!(
            serde_json::to_string(&tags).unwrap(),
            r#"["en","zh-Hans","zh-Hant","fa","und"]"#
        );
    }
}
