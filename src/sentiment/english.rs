//! Reads one English sentence: VADER's rules (Hutto & Gilbert, ICWSM 2014, MIT) over words and phrases.
//! Word weights live in `data/en.tsv`; sums and labels in `score`.

use super::clause;
use super::lexicon::{self, Lexicon};
use super::model::{Mark, Marks};
use super::reading::Cue;
use super::sentences::Sentence;
use super::words::{Kind, Words};
use crate::text::fold;

/// A negated word counts this much the other way (VADER's N_SCALAR).
const NEGATED: f64 = -0.74;
/// A word in capitals among others that are not (VADER's C_INCR).
const SHOUTED: f64 = 0.733;
/// One intensifier (VADER's B_INCR); a step further away it counts 5% less.
const BOOST: f64 = 0.293;
/// The longest phrase in the lexicon, in words.
const PHRASE: usize = 5;
/// How far back, in words, a negation or an intensifier reaches (as in VADER).
const REACH: usize = 3;

/// Appends the cues of one sentence.
pub(super) fn read(sentence: Sentence<'_>, words: &mut Words, cues: &mut Vec<Cue>) {
    words.fill(sentence, fold::english);
    let lexicon = lexicon::english();
    let first = cues.len();
    let all_caps = words.tokens.iter().all(|t| t.shouted || t.kind != Kind::Word);
    let mut turn = None;
    let mut scratch = String::new();
    let mut at = 0;
    while let Some(token) = words.tokens.get(at).copied() {
        if let Kind::Mark(weight) = token.kind {
            cues.push(Cue {
                start: token.start,
                end: token.end,
                weight,
            });
            at += 1;
            continue;
        }
        let Some((weight, count)) = longest(lexicon, words, at, &mut scratch) else {
            if CONTRASTS.contains(&words.word(at)) {
                turn = Some(token.start);
            }
            at += 1;
            continue;
        };
        if weight != 0.0 {
            let end = words.tokens.get(at + count - 1).map_or(token.end, |t| t.end);
            let mut weight = boosted(words, at, weight);
            if token.shouted && !all_caps {
                weight += SHOUTED * weight.signum();
            }
            // A phrase that begins with its own negation has it counted in.
            let settled = count > 1 && is_negation(words.word(at));
            if !settled && negated(words, at) {
                weight *= NEGATED;
            }
            cues.push(Cue {
                start: token.start,
                end,
                weight,
            });
        }
        at += count;
    }
    let cues = cues.get_mut(first..).unwrap_or_default();
    if let Some(turn) = turn {
        clause::contrast(cues, turn);
    }
    clause::exclaim(cues, sentence.text);
}

/// The weight and length in words of the longest entry that begins at `at`; 0.0 shields the words it covers.
fn longest(lexicon: &Lexicon, words: &Words, at: usize, scratch: &mut String) -> Option<(f64, usize)> {
    (1..=PHRASE)
        .rev()
        .find_map(|n| Some((lexicon.get(words.phrase(at, n)?)?, n)))
        .or_else(|| {
            let word = words.word(at);
            if let Some(stem) = word.strip_suffix("'s") {
                return Some((lexicon.get(stem)?, 1));
            }
            // "loooove": folding left two of each repeated letter, the word may want one.
            Some((lexicon.get(words.unstretched(at, scratch)?)?, 1))
        })
}

fn boosted(words: &Words, at: usize, weight: f64) -> f64 {
    let steps = (1..=REACH).map_while(|back| at.checked_sub(back).map(|i| (back, words.word(i))));
    let boost: f64 = steps
        .take_while(|(_, word)| !word.is_empty())
        .map(|(back, word)| {
            let sign = if BOOSTERS.contains(&word) {
                1.0
            } else if DAMPENERS.contains(&word) {
                -1.0
            } else {
                0.0
            };
            sign * BOOST * (1.0 - 0.05 * (back as f64 - 1.0))
        })
        .sum();
    weight + boost * weight.signum()
}

fn negated(words: &Words, at: usize) -> bool {
    let before = (1..=REACH).map_while(|back| at.checked_sub(back));
    let mut within = before
        .map(|i| words.word(i))
        .take_while(|w| !w.is_empty() && !CONTRASTS.contains(w));
    within.any(is_negation)
}

fn is_negation(word: &str) -> bool {
    NEGATIONS.contains(&word) || word.ends_with("n't")
}

/// The rule words, for the model.
pub(super) const MARKS: Marks = &[
    (CONTRASTS, Mark::Contrast),
    (NEGATIONS, Mark::Negation),
    (BOOSTERS, Mark::Booster),
    (DAMPENERS, Mark::Dampener),
];
const CONTRASTS: &[&str] = &["but", "however", "unfortunately", "although", "though", "except"];
const NEGATIONS: &[&str] = &[
    "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot", "cant",
    "dont", "doesnt", "didnt", "isnt", "wasnt", "arent", "werent", "wont", "wouldnt", "couldnt", "shouldnt", "hasnt",
    "havent", "hadnt", "aint", "hardly", "barely", "scarcely", "rarely", "seldom", "zero", "lack", "lacks", "lacking",
];
const BOOSTERS: &[&str] = &[
    "very",
    "really",
    "so",
    "extremely",
    "absolutely",
    "amazingly",
    "awfully",
    "completely",
    "considerably",
    "decidedly",
    "deeply",
    "enormously",
    "entirely",
    "especially",
    "exceptionally",
    "fully",
    "greatly",
    "highly",
    "hugely",
    "incredibly",
    "intensely",
    "majorly",
    "more",
    "most",
    "particularly",
    "purely",
    "quite",
    "remarkably",
    "substantially",
    "thoroughly",
    "totally",
    "tremendously",
    "truly",
    "unbelievably",
    "unusually",
    "utterly",
    "super",
    "too",
    "always",
    "all",
    "such",
];
const DAMPENERS: &[&str] = &[
    "almost",
    "barely",
    "hardly",
    "kinda",
    "less",
    "little",
    "marginally",
    "occasionally",
    "partly",
    "scarcely",
    "slightly",
    "somewhat",
    "sorta",
    "bit",
    "sometimes",
    "fairly",
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
    fn negation_flips_and_stops_at_a_comma() {
        assert!((total("not excellent") - 2.7 * NEGATED).abs() < 1e-9);
        assert!((total("no, excellent") - 2.7).abs() < 1e-9);
        assert!(total("It isn't clean") < 0.0);
    }

    #[test]
    fn emphasis_strengthens() {
        assert!(total("very excellent") > total("excellent"));
        assert!(total("the EXCELLENT soup") > total("the excellent soup"));
        assert!(total("excellent!!") > total("excellent"));
        assert!((total("loooove") - total("love")).abs() < 1e-9);
    }

    #[test]
    fn what_follows_but_outweighs() {
        assert!(total("nice but awful") < total("nice and awful"));
    }
}
