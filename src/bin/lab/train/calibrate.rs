//! From the heads' sums to probabilities and the border of neutral, fitted on rows that the heads did not see. No features.

use waystone::sentiment::model::Calibration;

use super::figures::macro_f1;
use super::recipe::Recipe;

/// Negative, neutral and positive texts as a survey has them, roughly: what the border of neutral is drawn for.
const MIX: [f64; 3] = [0.4, 0.2, 0.4];

/// What the rows of a source count together.
const ROWS: f64 = 300.0;

/// How much the far ends may be bent (Platt 1999 has none): the likeliest is taken.
const BENDS: [f64; 5] = [0.0, 0.05, 0.1, 0.2, 0.4];

/// A labelled row and what the heads say of it.
#[derive(Clone, Copy)]
pub struct Case {
    /// -1 negative, 0 neutral, 1 positive.
    pub label: i8,
    /// Index of its source.
    pub source: usize,
    pub polarity: f64,
    pub neutral: f64,
}

/// What a calibration makes of a case.
pub struct Verdict {
    /// The log-odds of positive against negative.
    pub odds: f64,
    /// -1 or 1.
    pub sign: i8,
    /// As the sign, or 0.
    pub class: i8,
}

impl Case {
    pub fn judged(&self, calibration: &Calibration) -> Verdict {
        let odds = calibration.odds(self.polarity as f32);
        let neutral = calibration.neutral_odds(self.neutral as f32, odds);
        let is_neutral = logistic(neutral.into()) >= f64::from(calibration.neutral);
        let odds = f64::from(odds);
        let sign = if odds >= 0.0 { 1 } else { -1 };
        let class = if is_neutral { 0 } else { sign };
        Verdict { odds, sign, class }
    }
}

/// Fits Platt's scaling, then the log-odds of neutral, then the border that gives the best macro-F1.
pub fn calibrate(cases: &[Case], sources: &[String], recipe: &Recipe) -> Calibration {
    let mut counts = vec![[0.0_f64; 3]; sources.len()];
    for case in cases {
        counts[case.source][(case.label + 1) as usize] += 1.0;
    }
    let of = |source: usize, label: i8| counts[source][(label + 1) as usize];
    let share = |case: &Case| ROWS * recipe.share(&sources[case.source]).calibration;
    // Half-way to balanced classes: a source's skew is not the world's. Large sources count no more than small ones.
    let sided: Vec<&Case> = cases.iter().filter(|case| case.label != 0).collect();
    let balance = |case: &Case| {
        let both = of(case.source, -1) + of(case.source, 1);
        (both / (2.0 * of(case.source, case.label))).sqrt() * share(case) / both
    };
    let bent = |case: &Case, bend: f64| case.polarity / (1.0 + bend * case.polarity.abs());
    let scaled = BENDS.map(|bend| {
        let row = |case: &&Case| ([bent(case, bend), 1.0], case.label > 0, balance(case));
        let rows: Vec<_> = sided.iter().map(row).collect();
        let weights = logistic_regression(&rows);
        (surprise(&rows, weights), bend, weights)
    });
    let best = scaled.into_iter().min_by(|a, b| a.0.total_cmp(&b.0));
    let (bend, [slope, offset]) = best.map_or_else(Default::default, |(_, bend, weights)| (bend, weights));
    let odds = |case: &Case| slope * bent(case, bend) + offset;

    let graded: Vec<(&Case, f64)> = cases
        .iter()
        .filter(|case| of(case.source, 0) > 0.0)
        .map(|case| {
            let of_class = MIX[(case.label + 1) as usize] / of(case.source, case.label).max(1.0);
            (case, of_class * share(case))
        })
        .collect();
    if graded.is_empty() {
        // Nothing says what neutral is: nothing is.
        return Calibration {
            slope: slope as f32,
            offset: offset as f32,
            bend: bend as f32,
            head: 0.0,
            side: 0.0,
            tilt: 0.0,
            base: -9.0,
            neutral: 0.5,
        };
    }
    let rows: Vec<_> = graded
        .iter()
        .map(|(c, weight)| ([c.neutral, -odds(c).abs(), odds(c), 1.0], c.label == 0, *weight))
        .collect();
    let [head, side, tilt, base] = logistic_regression(&rows);
    let chance = |case: &Case| {
        let odds = odds(case);
        logistic(head * case.neutral - side * odds.abs() + tilt * odds + base)
    };
    let judged = |border: f64| {
        let pairs: Vec<_> = graded
            .iter()
            .map(|(case, weight)| {
                let read = if chance(case) >= border {
                    0
                } else if odds(case) >= 0.0 {
                    1
                } else {
                    -1
                };
                (case.label, read, *weight)
            })
            .collect();
        macro_f1(&pairs)
    };
    let border = (5..90)
        .map(|hundredths| f64::from(hundredths) / 100.0)
        .max_by(|a, b| judged(*a).total_cmp(&judged(*b)))
        .unwrap_or(0.5);
    Calibration {
        slope: slope as f32,
        offset: offset as f32,
        bend: bend as f32,
        head: head as f32,
        side: side as f32,
        tilt: tilt as f32,
        base: base as f32,
        neutral: border as f32,
    }
}

pub(super) fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// Columns, answer and weight of a row.
type Observed<const N: usize> = ([f64; N], bool, f64);

/// Weighted negative log-likelihood.
fn surprise<const N: usize>(rows: &[Observed<N>], weights: [f64; N]) -> f64 {
    let of = |(x, yes, weight): &Observed<N>| {
        let z: f64 = x.iter().zip(weights).map(|(x, w)| x * w).sum();
        weight * if *yes { -logistic(z).ln() } else { -logistic(-z).ln() }
    };
    rows.iter().map(of).sum()
}

/// Weighted logistic regression by Newton's method, with a trace of L2 so that it always ends.
fn logistic_regression<const N: usize>(rows: &[Observed<N>]) -> [f64; N] {
    const L2: f64 = 1e-3;
    let mut w = [0.0; N];
    for _ in 0..50 {
        let mut hessian = [[0.0; N]; N];
        let mut slope = w.map(|w| -L2 * w);
        for (at, line) in hessian.iter_mut().enumerate() {
            line[at] = L2;
        }
        for (x, yes, weight) in rows {
            let p = logistic(x.iter().zip(w).map(|(x, w)| x * w).sum());
            for ((line, slope), xi) in hessian.iter_mut().zip(&mut slope).zip(x) {
                for (cell, xj) in line.iter_mut().zip(x) {
                    *cell += weight * p * (1.0 - p) * xi * xj;
                }
                *slope += weight * (f64::from(*yes) - p) * xi;
            }
        }
        let step = solved(hessian, slope);
        for (w, step) in w.iter_mut().zip(step) {
            *w += step;
        }
        if step.iter().all(|s| s.abs() < 1e-9) {
            break;
        }
    }
    w
}

/// Gauss and Jordan; the matrix is positive definite, so no pivoting is needed.
fn solved<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
    for at in 0..N {
        let (pivot, above) = (matrix[at], right[at]);
        for (other, line) in matrix.iter_mut().enumerate() {
            if other != at {
                let factor = line[at] / pivot[at];
                for (cell, above) in line.iter_mut().zip(pivot) {
                    *cell -= factor * above;
                }
                right[other] -= factor * above;
            }
        }
    }
    std::array::from_fn(|at| right[at] / matrix[at][at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solves_a_small_system() {
        // 4x + y = 9, x + 3y = 5.
        let [x, y] = solved([[4.0, 1.0], [1.0, 3.0]], [9.0, 5.0]);
        assert!((x - 2.0).abs() < 1e-12 && (y - 1.0).abs() < 1e-12);
    }

    /// Three of four rows are positive: the log-odds are ln 3, and any other weight is more surprising.
    #[test]
    fn finds_the_odds_of_a_share() {
        let rows = [true, true, true, false].map(|yes| ([1.0], yes, 100.0));
        let [odds] = logistic_regression(&rows);
        assert!((odds - 3.0_f64.ln()).abs() < 1e-3, "{odds}");
        assert!(surprise(&rows, [odds]) < surprise(&rows, [odds + 0.1]));
    }
}
