//! Which language a comment is in, by script and a few telling letters and words. No sentiment here.

use crate::text::fold;
use serde::{Deserialize, Serialize};

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
    for c in text.chars() {
        count_char(c, &mut seen);
    }
    for word in text.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '\u{2019}') {
        count_word(word, &mut seen);
    }
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
        seen.english_words += usize::from(is(ENGLISH));
        seen.foreign_words += usize::from(is(FOREIGN));
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
