//! How well a calibration holds on rows it was not fitted on: the development rows in halves, each by turns. Fits
//! nothing that ships.

use waystone::sentiment::model::Tongue;

use super::calibrate::{Case, calibrate, logistic};
use super::figures::macro_f1;
use super::recipe::Recipe;
use crate::bins::Bins;

/// How often the rows are halved anew.
const TURNS: u64 = 20;

/// What came of it, over all turns.
pub struct Crossed {
    /// Expected calibration error of the sign: mean and worst …
    pub mean: f64,
    pub worst: f64,
    /// … and about what a perfect calibration would show on so few rows.
    pub chance: f64,
    /// Macro-F1 of three classes on sources that have neutral rows, the border drawn on the other half.
    pub three: f64,
}

/// Halves the rows of each source by lot, calibrates on one half and measures on the other, both ways.
pub fn crossed(tongue: Tongue, cases: &[Case], sources: &[String]) -> Crossed {
    let recipe = Recipe::of(tongue);
    let has_neutral: Vec<bool> = (0..sources.len())
        .map(|source| cases.iter().any(|case| case.source == source && case.label == 0))
        .collect();
    let (mut errors, mut chance, mut three) = (Vec::new(), 0.0, 0.0);
    for turn in 0..TURNS {
        let halves = halved(cases, turn);
        let (mut bins, mut pairs) = (Bins::default(), Vec::new());
        for (fitted, measured) in [(0, 1), (1, 0)] {
            let calibration = calibrate(&halves[fitted], sources, recipe);
            for case in &halves[measured] {
                let verdict = case.judged(&calibration);
                if case.label != 0 {
                    bins.count(logistic(verdict.odds.abs()), verdict.sign == case.label);
                }
                if has_neutral.get(case.source).copied().unwrap_or_default() {
                    pairs.push((case.label, verdict.class, 1.0));
                }
            }
        }
        errors.push(bins.error().unwrap_or_default());
        chance += bins.chance().unwrap_or_default() / TURNS as f64;
        three += macro_f1(&pairs) / TURNS as f64;
    }
    Crossed {
        mean: errors.iter().sum::<f64>() / TURNS as f64,
        worst: errors.into_iter().fold(0.0, f64::max),
        chance,
        three,
    }
}

/// Two halves, alike in sources and labels.
fn halved(cases: &[Case], turn: u64) -> [Vec<Case>; 2] {
    let mut random = turn.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x57a7;
    let mut lots: Vec<((usize, i8, u64), Case)> = cases
        .iter()
        .map(|case| {
            // Knuth's MMIX generator: the same halves on every machine.
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            ((case.source, case.label, random >> 20), *case)
        })
        .collect();
    lots.sort_by_key(|(lot, _)| *lot);
    let mut halves = [Vec::new(), Vec::new()];
    for (at, (_, case)) in lots.into_iter().enumerate() {
        halves[at % 2].push(case);
    }
    halves
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_share_labels_and_no_row() {
        let cases: Vec<Case> = (0..40)
            .map(|at| Case {
                label: [-1, 1][at % 2],
                source: at / 20,
                polarity: at as f64,
                neutral: 0.0,
            })
            .collect();
        let [one, two] = halved(&cases, 3);
        assert_eq!((one.len(), two.len()), (20, 20));
        assert!(one.iter().all(|a| two.iter().all(|b| a.polarity != b.polarity)));
        assert_eq!(one.iter().filter(|case| case.label > 0).count(), 10);
        let again = halved(&cases, 4);
        assert!(again[0].iter().zip(&one).any(|(a, b)| a.polarity != b.polarity));
    }
}
