//! What a survey's own readers teach the reading: a small correction on top of the model, fitted to the author's labels, shrunk
//! towards none, and tried on labels that it was not fitted to. It is made anew from the corrections and never kept.
use std::collections::BTreeMap;

use crate::sentiment::{Label, Reading};

/// A comment whose mood the author said.
#[derive(Clone, Copy, Debug)]
pub struct Example<'t> {
    pub text: &'t str,
    /// As the model read it.
    pub reading: &'t Reading,
    pub said: Label,
}

/// Added to the odds (logits) of a reading's side, and of neutral.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Adjustment {
    /// Towards positive, for every comment.
    lean: f64,
    /// Times the model's own odds.
    scale: f64,
    /// Towards neutral.
    neutral: f64,
    /// Towards positive, for each deciding word that several of the author's comments have.
    words: BTreeMap<String, f64>,
}

/// How often the reading is what the author said, as it is and adjusted, of `n` labels.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    pub n: u64,
    pub before: u64,
    /// Cross-validated: each label is tried with an adjustment fitted without it.
    pub after: u64,
    /// Fitted to all.
    pub adjustment: Adjustment,
}

/// So few labels say nothing.
pub const LEAST: usize = 20;
/// More labels are not looked at: the first by the name of their answers.
const MOST: usize = 1_000;
/// Folds of the cross-validation; label number i is in fold i modulo this.
const FOLDS: usize = 5;
/// The strength of the shrinking: half of this times the sum of the squared parameters is added to the loss.
const RIDGE: f64 = 2.0;
/// A word must be in so many of the comments, and at most so many words are looked at.
const WORD: usize = 3;
const WORDS: usize = 40;
/// Rounds over the parameters, and the longest step of one.
const ROUNDS: usize = 40;
const STEP: f64 = 1.0;
/// By how much the model's own label leads before any adjustment, in odds.
const LEAD: f64 = 1.0;

/// What an example looks like to the fit: the scores as they are now, and what was said.
struct Row {
    side: f64,
    neutral: f64,
    said: usize,
}

/// A parameter: whether it moves neutral or the side, and by how much in which rows.
struct Moves {
    neutral: bool,
    rows: Vec<(usize, f64)>,
}

/// Whether an adjustment to these labels pays. `None` with fewer than [`LEAST`].
#[must_use]
pub fn trial(examples: &[Example]) -> Option<Trial> {
    let examples = examples.get(..MOST).unwrap_or(examples);
    if examples.len() < LEAST {
        return None;
    }
    let before = examples.iter().filter(|one| one.reading.label == one.said).count();
    let mut after = 0;
    for fold in 0..FOLDS {
        let part = |is_in: bool| {
            let numbered = examples.iter().enumerate();
            numbered
                .filter(move |(at, _)| (at % FOLDS == fold) == is_in)
                .map(|(_, one)| *one)
        };
        let without: Vec<Example> = part(false).collect();
        let fitted = fit(&without);
        let label = |one: &Example| {
            fitted
                .read(one.text, one.reading)
                .map_or(one.reading.label, |reading| reading.label)
        };
        after += part(true).filter(|one| label(one) == one.said).count();
    }
    Some(Trial {
        n: examples.len() as u64,
        before: before as u64,
        after: after as u64,
        adjustment: fit(examples),
    })
}

impl Trial {
    #[must_use]
    pub fn pays(&self) -> bool {
        self.after > self.before
    }
}

impl Adjustment {
    /// The reading, adjusted; `None` where that changes no label. What is mixed, can't be told or is not analysed stays so.
    #[must_use]
    pub fn read(&self, text: &str, reading: &Reading) -> Option<Reading> {
        let (odds, neutral) = odds(reading)?;
        let words = cues(text, reading);
        let words: f64 = words.filter_map(|word| self.words.get(&word)).sum();
        let side = odds * (1.0 + self.scale) + self.lean + words;
        let scores = [-side, neutral + self.neutral, side];
        let label = label(scores);
        (label != reading.label).then(|| {
            let [low, middle, high] = shares(scores);
            Reading {
                label,
                polarity: rounded((side / 2.0).tanh()),
                confidence: rounded(low.max(middle).max(high)),
                ..reading.clone()
            }
        })
    }
}

/// The odds of positive against negative, and what neutral starts with so that the model's own label leads.
fn odds(reading: &Reading) -> Option<(f64, f64)> {
    let polarity = reading.polarity.clamp(-0.9999, 0.9999);
    let odds = ((1.0 + polarity) / (1.0 - polarity)).ln();
    match reading.label {
        Label::Neutral => Some((odds, odds.abs() + LEAD)),
        Label::Negative | Label::Positive => Some((odds, odds.abs() - LEAD)),
        Label::Mixed | Label::Unknown | Label::NotAnalysed => None,
    }
}

/// The deciding words, each once, as they are looked up.
fn cues<'r>(text: &'r str, reading: &'r Reading) -> impl Iterator<Item = String> + 'r {
    let mut seen: Vec<String> = Vec::new();
    reading.cues.iter().filter_map(move |cue| {
        let word = text.get(cue.start..cue.end)?.trim().to_lowercase();
        let is_new = !word.is_empty() && !seen.contains(&word);
        is_new.then(|| {
            seen.push(word.clone());
            word
        })
    })
}

fn place(label: Label) -> Option<usize> {
    match label {
        Label::Negative => Some(0),
        Label::Neutral => Some(1),
        Label::Positive => Some(2),
        Label::Mixed | Label::Unknown | Label::NotAnalysed => None,
    }
}

fn label([low, middle, high]: [f64; 3]) -> Label {
    match () {
        () if middle >= low.max(high) => Label::Neutral,
        () if high >= low => Label::Positive,
        () => Label::Negative,
    }
}

/// The softmax of three scores.
fn shares(scores: [f64; 3]) -> [f64; 3] {
    let most = scores.into_iter().fold(f64::NEG_INFINITY, f64::max);
    let powers = scores.map(|score| (score - most).exp());
    let sum: f64 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// Multinomial logistic regression on top of the model's odds, with ridge shrinkage towards no change, one parameter after another
/// by Newton's steps: small, convex, and the same everywhere.
fn fit(examples: &[Example]) -> Adjustment {
    let words = vocabulary(examples);
    let moves = |neutral| Moves {
        neutral,
        rows: Vec::new(),
    };
    let (mut lean, mut scale, mut neutral) = (moves(false), moves(false), moves(true));
    let mut of_words: Vec<Moves> = words.iter().map(|_| moves(false)).collect();
    let mut rows: Vec<Row> = Vec::new();
    for one in examples {
        let (Some((odds, middle)), Some(said)) = (odds(one.reading), place(one.said)) else {
            continue;
        };
        let row = rows.len();
        lean.rows.push((row, 1.0));
        scale.rows.push((row, odds));
        neutral.rows.push((row, 1.0));
        for word in cues(one.text, one.reading) {
            let moves = words.binary_search(&word).ok().and_then(|at| of_words.get_mut(at));
            moves.into_iter().for_each(|moves| moves.rows.push((row, 1.0)));
        }
        rows.push(Row {
            side: odds,
            neutral: middle,
            said,
        });
    }
    let all: Vec<Moves> = [lean, scale, neutral].into_iter().chain(of_words).collect();
    let mut at = vec![0.0; all.len()];
    for _ in 0..ROUNDS {
        for (moves, at) in all.iter().zip(&mut at) {
            let step = newton(moves, &rows, *at);
            *at += step;
            for (row, by) in &moves.rows {
                if let Some(row) = rows.get_mut(*row) {
                    let moved = if moves.neutral { &mut row.neutral } else { &mut row.side };
                    *moved += step * by;
                }
            }
        }
    }
    let mut values = at.into_iter();
    let mut next = || values.next().unwrap_or_default();
    Adjustment {
        lean: next(),
        scale: next(),
        neutral: next(),
        words: words.into_iter().zip(values).collect(),
    }
}

/// The step of one parameter that stands `at`.
fn newton(moves: &Moves, rows: &[Row], at: f64) -> f64 {
    let (mut slope, mut bend) = (RIDGE * at, RIDGE);
    for (row, by) in &moves.rows {
        let Some(row) = rows.get(*row) else { continue };
        let [low, middle, high] = shares([-row.side, row.neutral, row.side]);
        let is = |place| f64::from(u8::from(row.said == place));
        let (off, curve) = match moves.neutral {
            true => (middle - is(1), middle * (1.0 - middle)),
            false => ((high - low) - (is(2) - is(0)), (high + low) - (high - low).powi(2)),
        };
        slope += off * by;
        bend += curve * by * by;
    }
    (-slope / bend).clamp(-STEP, STEP)
}

/// The words that decide in several of the comments, in order.
fn vocabulary(examples: &[Example]) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in examples.iter().flat_map(|one| cues(one.text, one.reading)) {
        *counts.entry(word).or_default() += 1;
    }
    let mut often: Vec<(usize, String)> = counts.into_iter().map(|(word, n)| (n, word)).collect();
    often.retain(|(n, _)| *n >= WORD);
    often.sort_by(|(n, word), (other_n, other)| (other_n, word).cmp(&(n, other)));
    let mut words: Vec<String> = often.into_iter().take(WORDS).map(|(_, word)| word).collect();
    words.sort_unstable();
    words
}

/// Four decimals, as readings have.
fn rounded(x: f64) -> f64 {
    (x * 1e4).round() / 1e4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentiment::{Cue, Language};

    fn reading(label: Label, polarity: f64, cue: (usize, usize)) -> Reading {
        Reading {
            language: Language::En,
            label,
            polarity,
            intensity: polarity.abs(),
            confidence: 0.7,
            cues: vec![Cue {
                start: cue.0,
                end: cue.1,
                weight: polarity,
            }],
            sentences: Vec::new(),
        }
    }

    fn examples<'t>(readings: &'t [(&'t str, Reading, Label)]) -> Vec<Example<'t>> {
        let example = |(text, reading, said): &'t (&str, Reading, Label)| Example {
            text,
            reading,
            said: *said,
        };
        readings.iter().map(example).collect()
    }

    /// On these pages “sick” is praise; everything else is read right.
    fn sick(n: usize) -> Vec<(&'static str, Reading, Label)> {
        let one = |at: usize| match at % 3 {
            0 => ("sick ride", reading(Label::Negative, -0.6, (0, 4)), Label::Positive),
            1 => ("rude staff", reading(Label::Negative, -0.8, (0, 4)), Label::Negative),
            _ => ("kind staff", reading(Label::Positive, 0.8, (0, 4)), Label::Positive),
        };
        (0..n).map(one).collect()
    }

    #[test]
    fn a_word_that_means_something_else_here_is_learnt_and_the_others_stay() {
        let all = sick(30);
        let found = trial(&examples(&all)).unwrap();
        assert_eq!((found.n, found.before, found.after), (30, 20, 30));
        assert!(found.pays());
        let read = |text: &str, reading: &Reading| found.adjustment.read(text, reading);
        let adjusted = read("What a SICK ride", &reading(Label::Negative, -0.6, (7, 11))).unwrap();
        assert_eq!(adjusted.label, Label::Positive);
        assert!(adjusted.polarity > 0.0 && (0.0..=1.0).contains(&adjusted.confidence));
        assert_eq!(read("rude staff", &all[1].1), None);
        for label in [Label::Mixed, Label::Unknown, Label::NotAnalysed] {
            assert_eq!(read("sick", &reading(label, -0.6, (0, 4))), None, "stays {label:?}");
        }
        assert_eq!(trial(&examples(&all)), Some(found), "the same again");
    }

    #[test]
    fn an_author_who_finds_less_neutral_moves_the_border() {
        let one = |at: usize| match at % 2 {
            0 => ("fine place", reading(Label::Neutral, 0.5, (6, 9)), Label::Positive),
            _ => ("bad place", reading(Label::Negative, -0.9, (0, 3)), Label::Negative),
        };
        let all: Vec<_> = (0..40).map(one).collect();
        let found = trial(&examples(&all)).unwrap();
        assert_eq!((found.before, found.after), (20, 40));
        // And one who agrees is offered nothing.
        let agreed: Vec<_> = all
            .into_iter()
            .map(|(text, reading, _)| (text, reading.clone(), reading.label))
            .collect();
        let found = trial(&examples(&agreed)).unwrap();
        assert_eq!((found.before, found.after, found.pays()), (40, 40, false));
    }

    #[test]
    fn few_labels_odd_ones_and_bad_places_are_borne() {
        assert_eq!(trial(&examples(&sick(19))), None);
        let odd = |at: usize| {
            let label = [Label::Mixed, Label::Unknown, Label::NotAnalysed, Label::Positive][at % 4];
            (
                "é",
                reading(label, f64::from(u8::from(at.is_multiple_of(2))), (1, 9)),
                Label::Mixed,
            )
        };
        let all: Vec<_> = (0..3_000).map(odd).collect();
        let found = trial(&examples(&all)).unwrap();
        assert_eq!((found.n, found.before, found.after), (1_000, 250, 250));
    }

    #[test]
    fn noise_is_not_learnt() {
        let one = |at: usize| {
            let (is_high, is_wrong) = (at * 7 % 11 > 5, (at * 5).is_multiple_of(13));
            let (label, polarity) = if is_high {
                (Label::Positive, 0.9)
            } else {
                (Label::Negative, -0.9)
            };
            let said = match (is_high, is_wrong) {
                (true, false) | (false, true) => Label::Positive,
                _ => Label::Negative,
            };
            ("so it is", reading(label, polarity, (0, 2)), said)
        };
        let all: Vec<_> = (0..130).map(one).collect();
        let found = trial(&examples(&all)).unwrap();
        assert_eq!((found.before, found.after, found.pays()), (120, 120, false));
    }
}
