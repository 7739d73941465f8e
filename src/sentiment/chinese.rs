//! Reads one Chinese sentence, either script: longest match on folded characters, negation and degree before a word.
//! Word weights live in `data/zh.tsv` (Simplified); sums and labels in `score`.

use super::model::{Mark, Marks};
use super::reading::Cue;
use super::sentences::Sentence;
use super::words::{self, Words};
use super::{clause, lexicon, markup};
use crate::text::fold;

/// A positive word after 不 or 没.
const GOOD_NEGATED: f64 = -0.9;
/// A negative word after 不 or 没 is milder praise.
const BAD_NEGATED: f64 = -0.5;
/// A degree word such as 非常 right before.
const BOOSTED: f64 = 1.25;
/// A degree word such as 有点 right before.
const WEAKENED: f64 = 0.7;
/// A 不 or 没 that finds nothing to negate: something did not happen.
const MISSING: f64 = -0.5;
/// The longest entry of the lexicon, in characters.
const LONGEST: usize = 8;
/// How many characters may stand between a negation and the word it negates.
const REACH: usize = 6;

/// One character of the sentence: where it is in the given text and where its folded form begins.
#[derive(Clone, Copy)]
struct Unit {
    start: usize,
    from: usize,
    c: char,
}

/// A negation still waiting for its word: its index and place.
struct Pending {
    past: usize,
    cue: Cue,
}

/// Appends the cues of one sentence.
pub(super) fn read(sentence: Sentence<'_>, _: &mut Words, cues: &mut Vec<Cue>) {
    let (folded, units) = fold_units(sentence.text);
    let first = cues.len();
    let mut turn = None;
    let mut pending: Option<Pending> = None;
    let mut degree = Degree { past: 0, factor: 1.0 };
    let mut at = 0;
    while let Some(unit) = units.get(at).copied() {
        let begin = sentence.start + unit.start;
        let end_of = |past: usize| sentence.start + units.get(past).map_or(sentence.text.len(), |u| u.start);
        let rest = sentence.text.get(unit.start..).unwrap_or_default();
        if let Some(length) = markup::length(rest) {
            settle(&mut pending, cues);
            let past = unit.start + length;
            while units.get(at).is_some_and(|u| u.start < past) {
                at += 1;
            }
        } else if let Some((length, weight)) = words::emoticon(rest) {
            settle(&mut pending, cues);
            cues.push(Cue {
                start: begin,
                end: begin + length,
                weight,
            });
            at += length;
        } else if let Some((weight, count)) = longest(&folded, &units, at) {
            let past = at + count;
            if weight != 0.0 {
                let factor = if degree.past == at { degree.factor } else { 1.0 };
                let reached = pending.take_if(|p| at - p.past <= REACH);
                settle(&mut pending, cues);
                let weight = match reached {
                    Some(_) if weight > 0.0 => weight * GOOD_NEGATED,
                    Some(_) => weight * BAD_NEGATED,
                    None => weight * factor,
                };
                let start = reached.map_or(begin, |p| p.cue.start);
                cues.push(Cue {
                    start,
                    end: end_of(past),
                    weight,
                });
            }
            at = past;
        } else if let Some(count) = match_any(TURNS, &folded, &units, at) {
            settle(&mut pending, cues);
            turn = Some(begin);
            at += count;
        } else if let Some((factor, count)) = degree_at(&folded, &units, at) {
            degree = Degree {
                past: at + count,
                factor,
            };
            at += count;
        } else if NEGATIONS.contains(&unit.c) {
            settle(&mut pending, cues);
            pending = Some(Pending {
                past: at + 1,
                cue: Cue {
                    start: begin,
                    end: end_of(at + 1),
                    weight: MISSING,
                },
            });
            at += 1;
        } else {
            if is_pause(unit.c) {
                settle(&mut pending, cues);
            }
            at += 1;
        }
    }
    settle(&mut pending, cues);
    let cues = cues.get_mut(first..).unwrap_or_default();
    if let Some(turn) = turn {
        clause::contrast(cues, turn);
    }
    clause::exclaim(cues, sentence.text);
}

/// The last degree word: the unit index it ends before, and its factor.
struct Degree {
    past: usize,
    factor: f64,
}

fn fold_units(text: &str) -> (String, Vec<Unit>) {
    let mut folded = String::with_capacity(text.len());
    let mut units = Vec::with_capacity(text.len() / 2);
    for (start, c) in text.char_indices() {
        let c = fold::chinese(c);
        units.push(Unit {
            start,
            from: folded.len(),
            c,
        });
        folded.push(c);
    }
    (folded, units)
}

/// A negation that found no word counts a little by itself.
fn settle(pending: &mut Option<Pending>, cues: &mut Vec<Cue>) {
    if let Some(pending) = pending.take() {
        cues.push(pending.cue);
    }
}

fn slice<'a>(folded: &'a str, units: &[Unit], at: usize, count: usize) -> Option<&'a str> {
    let from = units.get(at)?.from;
    let past = at + count;
    let to = if past == units.len() {
        folded.len()
    } else {
        units.get(past)?.from
    };
    folded.get(from..to)
}

/// The weight and length in characters of the longest entry that begins at `at`; 0.0 shields the characters.
fn longest(folded: &str, units: &[Unit], at: usize) -> Option<(f64, usize)> {
    let c = units.get(at)?.c;
    if c.is_whitespace() || c.is_ascii_punctuation() {
        return None;
    }
    // Emoji share the path: one character each.
    if c > '\u{2000}' && !('\u{3400}'..='\u{9FFF}').contains(&c) {
        return Some((lexicon::emoji().get(slice(folded, units, at, 1)?)?, 1));
    }
    let lexicon = lexicon::chinese();
    (1..=LONGEST)
        .rev()
        .find_map(|n| Some((lexicon.get(slice(folded, units, at, n)?)?, n)))
}

fn match_any(list: &[&str], folded: &str, units: &[Unit], at: usize) -> Option<usize> {
    let rest = folded.get(units.get(at)?.from..)?;
    list.iter()
        .find(|word| rest.starts_with(**word))
        .map(|word| word.chars().count())
}

fn degree_at(folded: &str, units: &[Unit], at: usize) -> Option<(f64, usize)> {
    match_any(BOOSTERS, folded, units, at)
        .map(|n| (BOOSTED, n))
        .or_else(|| match_any(DAMPENERS, folded, units, at).map(|n| (WEAKENED, n)))
}

fn is_pause(c: char) -> bool {
    matches!(
        c,
        ',' | '，' | '、' | '。' | ':' | '：' | '~' | '～' | '(' | ')' | '（' | '）'
    ) || c.is_whitespace()
}

/// The rule words, for the model.
pub(super) const MARKS: Marks = &[
    (TURNS, Mark::Contrast),
    (&["不", "没", "无", "未", "别", "勿", "莫"], Mark::Negation),
    (BOOSTERS, Mark::Booster),
    (DAMPENERS, Mark::Dampener),
];
const NEGATIONS: &[char] = &['不', '没', '无', '未', '别', '勿', '莫'];
const TURNS: &[&str] = &["但是", "但", "可是", "然而", "不过", "只是", "可惜", "就是"];
const BOOSTERS: &[&str] = &[
    "非常",
    "特别",
    "十分",
    "超级",
    "极其",
    "相当",
    "真的很",
    "真的",
    "实在",
    "完全",
    "好好",
    "超",
    "很",
    "太",
    "极",
    "最",
    "真",
    "蛮",
    "挺",
];
const DAMPENERS: &[&str] = &["有点", "有些", "稍微", "稍", "略", "比较", "还算", "一点"];

#[cfg(test)]
mod tests {
    use super::*;

    fn cues(text: &str) -> Vec<Cue> {
        let mut cues = Vec::new();
        read(Sentence { text, start: 0 }, &mut Words::default(), &mut cues);
        cues
    }

    fn total(text: &str) -> f64 {
        cues(text).iter().map(|c| c.weight).sum()
    }

    #[test]
    fn negation_reaches_forward_and_stops_at_a_pause() {
        assert!(total("没有那么好吃") < 0.0);
        assert!(total("不，好吃") > total("不好吃"));
        assert!(total("没有什么麻烦") > 0.0);
    }

    #[test]
    fn both_scripts_read_alike() {
        assert_eq!(cues("態度親切，餐點難吃"), cues("态度亲切，餐点难吃"));
    }

    #[test]
    fn a_longer_word_shields_its_parts() {
        assert_eq!(cues("我好像去過香港"), vec![]);
    }
}
