//! Reads one Persian sentence: phrases, light stripping of clitics, and negated verbs, which follow what they negate.
//! Word weights live in `data/fa.tsv`; sums and labels in `score`.

use super::clause;
use super::lexicon::{self, Lexicon};
use super::model::{Mark, Marks};
use super::reading::Cue;
use super::sentences::Sentence;
use super::words::{Kind, Words};
use crate::text::fold;

/// A positive word before a negated verb ("خوب نبود").
const GOOD_NEGATED: f64 = -0.9;
/// A negative word before a negated verb ("مشکلی نداشت") is milder praise.
const BAD_NEGATED: f64 = -0.6;
/// An intensifier right before the word.
const BOOSTED: f64 = 1.25;
/// A weakener right before the word.
const WEAKENED: f64 = 0.6;
/// A negated verb that finds nothing to negate ("نداشت": something was missing).
const MISSING: f64 = -0.8;
/// The longest phrase in the lexicon, in words.
const PHRASE: usize = 5;
/// How far back, in words, a negated verb reaches.
const REACH: usize = 3;

/// Appends the cues of one sentence.
pub(super) fn read(sentence: Sentence<'_>, words: &mut Words, cues: &mut Vec<Cue>) {
    words.fill(sentence, fold::persian);
    let first = cues.len();
    let mut turn = None;
    // Token index one past the last cue, and whether that cue may still be negated.
    let mut open: Option<usize> = None;
    let mut without = None;
    let mut scratch = String::new();
    let mut at = 0;
    while let Some(token) = words.tokens.get(at).copied() {
        let word = words.word(at);
        if let Kind::Mark(weight) = token.kind {
            cues.push(Cue {
                start: token.start,
                end: token.end,
                weight,
            });
            open = None;
        } else if let Some((weight, count)) = longest(lexicon::persian(), words, at, &mut scratch)
            && (count > 1 || !is_negated_verb(word))
        {
            if weight != 0.0 {
                let end = words.tokens.get(at + count - 1).map_or(token.end, |t| t.end);
                let flipped = without.is_some_and(|i| at - i <= 2) && count == 1;
                let weight = if flipped {
                    negate(weight)
                } else {
                    emphasised(words, at, weight)
                };
                cues.push(Cue {
                    start: token.start,
                    end,
                    weight,
                });
                let settled =
                    flipped || UNMOVED.contains(&word) || (1..count).any(|i| is_negated_verb(words.word(at + i)));
                open = (!settled).then_some(at + count);
            }
            at += count;
            continue;
        } else if is_negated_verb(word) {
            match (open, cues.last_mut()) {
                (Some(past), Some(cue)) if at - past < REACH => cue.weight = negate(cue.weight),
                _ => cues.push(Cue {
                    start: token.start,
                    end: token.end,
                    weight: MISSING,
                }),
            }
            open = None;
        } else if CONTRASTS.contains(&word) {
            turn = Some(token.start);
            open = None;
        } else if token.kind == Kind::Pause || VERBS.contains(&word) {
            open = None;
        } else if WITHOUT.contains(&word) {
            without = Some(at);
        }
        at += 1;
    }
    let cues = cues.get_mut(first..).unwrap_or_default();
    if let Some(turn) = turn {
        clause::contrast(cues, turn);
    }
    clause::exclaim(cues, sentence.text);
}

fn negate(weight: f64) -> f64 {
    weight * if weight > 0.0 { GOOD_NEGATED } else { BAD_NEGATED }
}

fn emphasised(words: &Words, at: usize, weight: f64) -> f64 {
    let before = at.checked_sub(1).map(|i| words.word(i)).unwrap_or_default();
    if BOOSTERS.contains(&before) {
        weight * BOOSTED
    } else if DAMPENERS.contains(&before) {
        weight * WEAKENED
    } else {
        weight
    }
}

/// The weight and length in words of the longest entry that begins at `at`; 0.0 shields the words it covers.
fn longest(lexicon: &Lexicon, words: &Words, at: usize, scratch: &mut String) -> Option<(f64, usize)> {
    (1..=PHRASE)
        .rev()
        .find_map(|n| Some((lexicon.get(words.phrase(at, n)?)?, n)))
        .or_else(|| {
            let plain = |word: &str| lexicon.get(word).or_else(|| stem_weight(lexicon, word));
            let weight = plain(words.word(at)).or_else(|| plain(words.unstretched(at, scratch)?))?;
            Some((weight, 1))
        })
}

/// The weight of the word without one clitic: copula, plural, comparative, possessive, or a glued "و" before it.
fn stem_weight(lexicon: &Lexicon, word: &str) -> Option<f64> {
    // Stems shorter than three letters (six bytes) are too ambiguous; words this long are not words.
    if word.len() > 48 {
        return None;
    }
    let bare = |w: &str| {
        SUFFIXES
            .iter()
            .find_map(|s| lexicon.get(w.strip_suffix(s).filter(|stem| stem.len() >= 6)?))
    };
    bare(word).or_else(|| {
        let rest = word.strip_prefix('و').filter(|rest| rest.len() >= 6)?;
        lexicon.get(rest).or_else(|| bare(rest))
    })
}

fn is_negated_verb(word: &str) -> bool {
    NEGATED_VERBS.contains(&word) || word.starts_with("نمی")
}

/// The rule words, for the model.
pub(super) const MARKS: Marks = &[
    (CONTRASTS, Mark::Contrast),
    (NEGATED_VERBS, Mark::Negation),
    (BOOSTERS, Mark::Booster),
    (DAMPENERS, Mark::Dampener),
    (VERBS, Mark::Verb),
    (UNMOVED, Mark::Unmoved),
];
const SUFFIXES: &[&str] = &[
    "ترین", "هایی", "های", "شون", "تون", "مون", "است", "ست", "اش", "ام", "تر", "ها", "یه", "یم", "ین", "ه", "ی", "ش",
    "م", "س", "ن",
];
/// Words about the whole sentence or to the reader, which a later verb does not negate.
const UNMOVED: &[&str] = &[
    "متاسفانه",
    "متاسفم",
    "متاسف",
    "اصلا",
    "ممنون",
    "ممنونم",
    "مرسی",
    "تشکر",
    "سپاس",
    "متشکرم",
    "باتشکر",
    "امیدوارم",
    "هیچ",
    "لطفا",
    "خوشبختانه",
    "دیگه",
    "چرا",
    "انگار",
    "همش",
    "حیف",
    "عملا",
];
const CONTRASTS: &[&str] = &["ولی", "اما", "لیکن", "منتها", "منتهی", "ولیکن", "متاسفانه"];
const WITHOUT: &[&str] = &["بدون"];
const BOOSTERS: &[&str] = &[
    "خیلی",
    "بسیار",
    "واقعا",
    "کاملا",
    "خعلی",
    "شدیدا",
    "بشدت",
    "حسابی",
    "فوق",
    "بینهایت",
    "خیلیی",
    "انقدر",
    "اینقدر",
    "چقدر",
    "همیشه",
    "حقیقتا",
];
const DAMPENERS: &[&str] = &["کمی", "یکم", "نسبتا", "تقریبا", "اندکی", "یخورده", "تاحدودی", "مقداری"];
/// Verbs that close a clause without negating it.
const VERBS: &[&str] = &[
    "بود",
    "است",
    "هست",
    "شد",
    "داشت",
    "داره",
    "دارد",
    "کرد",
    "رسید",
    "بودند",
    "بودن",
    "هستند",
    "هستم",
    "هستش",
    "میشه",
    "کردم",
    "کردن",
    "دارم",
    "شده",
    "میکنه",
    "باشه",
    "باشد",
];
const NEGATED_VERBS: &[&str] = &[
    "نبود",
    "نبودم",
    "نبودن",
    "نبودند",
    "نبوده",
    "نبودیم",
    "نیست",
    "نیستم",
    "نیستن",
    "نیستند",
    "نیستیم",
    "نیس",
    "نداشت",
    "نداشتم",
    "نداشتن",
    "نداشتند",
    "نداشته",
    "نداشتیم",
    "نداره",
    "ندارد",
    "ندارم",
    "ندارن",
    "ندارند",
    "نداریم",
    "ندارین",
    "نشد",
    "نشده",
    "نشدم",
    "نشدیم",
    "نشدن",
    "نکرد",
    "نکردم",
    "نکردن",
    "نکردند",
    "نکرده",
    "نکنید",
    "نکنین",
    "نداد",
    "ندادن",
    "ندادند",
    "ندادم",
    "نده",
    "ندین",
    "نخورد",
    "نخوردم",
    "نخوردیم",
    "نخورید",
    "نرسید",
    "نرسیده",
    "نیومد",
    "نیامد",
    "نیاورد",
    "نیاوردن",
    "نفرستادن",
    "نفرستاد",
    "نتونستم",
    "نتونستیم",
    "نتوانستم",
    "نخواهم",
    "نخواهد",
    "نباشه",
    "نباشد",
    "نباید",
    "نذاشتن",
    "نگرفت",
    "نگرفتم",
    "نخرید",
    "نخرین",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn total(text: &str) -> f64 {
        let mut cues = Vec::new();
        read(Sentence { text, start: 0 }, &mut Words::default(), &mut cues);
        cues.iter().map(|c| c.weight).sum()
    }

    #[test]
    fn negated_verbs_follow_what_they_negate() {
        assert!(total("خوب بود") > 0.0);
        assert!(total("خوب نبود") < 0.0);
        assert!(total("راضی نیستم") < 0.0);
        assert!(total("مشکلی نداشت") > 0.0);
        assert!(total("زیبا به نظر نمی‌رسد") < 0.0);
    }

    #[test]
    fn clitics_and_arabic_letters_do_not_hide_a_word() {
        assert!((total("عالي") - total("عالی")).abs() < 1e-9);
        assert!(total("مهربونن") > 0.0);
        assert!(total("وزیبا") > 0.0);
    }
}
