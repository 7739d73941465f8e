//! From the heads' sums to probabilities and the border of neutral, fitted on the development sets. No features.

use waystone::sentiment::model::Calibration;

use super::data::Row;
use super::figures::macro_f1;
use super::heads::Heads;
use super::recipe::Recipe;

/// Negative, neutral and positive texts as a survey has them, roughly: what the border of neutral is drawn for.
const MIX: [f64; 3] = [0.4, 0.2, 0.4];

struct Case {
    label: i8,
    source: usize,
    polarity: f64,
    neutral: f64,
    weight: f64,
}

/// Fits Platt's scaling, then the log-odds of neutral, then the border that gives the best macro-F1.
pub fn calibrate(heads: &Heads, dev: &[&Row], sources: &[String]) -> Calibration {
    let cases: Vec<Case> = dev
        .iter()
        .map(|row| {
            let [polarity, neutral] = heads.score(row);
            Case {
                label: row.label,
                source: row.source,
                polarity,
                neutral,
                weight: 1.0,
            }
        })
        .collect();
    let of = |source: usize, label: i8| {
        let found = cases.iter().filter(|case| case.source == source && case.label == label);
        found.count() as f64
    };
    // Half-way to balanced classes: a source's skew is not the world's.
    let sided: Vec<&Case> = cases.iter().filter(|case| case.label != 0).collect();
    let balance = |case: &Case| {
        let both = of(case.source, -1) + of(case.source, 1);
        (both / (2.0 * of(case.source, case.label))).sqrt()
    };
    let rows: Vec<_> = sided
        .iter()
        .map(|c| ([c.polarity, 1.0, 0.0], c.label > 0, balance(c)))
        .collect();
    let [slope, offset, _] = logistic_regression(&rows);
    let odds = |case: &Case| slope * case.polarity + offset;

    let recipe = Recipe::of(heads.tongue);
    let graded: Vec<Case> = cases
        .iter()
        .filter(|case| of(case.source, 0) > 0.0)
        .map(|case| {
            let share = MIX[(case.label + 1) as usize] / of(case.source, case.label).max(1.0);
            let weight = 300.0 * share * recipe.share(&sources[case.source]).border;
            Case { weight, ..*case }
        })
        .collect();
    if graded.is_empty() {
        // Nothing says what neutral is: nothing is.
        return Calibration {
            slope: slope as f32,
            offset: offset as f32,
            head: 0.0,
            side: 0.0,
            base: -9.0,
            neutral: 0.5,
        };
    }
    let rows: Vec<_> = graded
        .iter()
        .map(|c| ([c.neutral, -odds(c).abs(), 1.0], c.label == 0, c.weight))
        .collect();
    let [head, side, base] = logistic_regression(&rows);
    let chance = |case: &Case| logistic(head * case.neutral - side * odds(case).abs() + base);
    let judged = |border: f64| {
        let pairs: Vec<_> = graded
            .iter()
            .map(|case| {
                let read = if chance(case) >= border {
                    0
                } else if odds(case) >= 0.0 {
                    1
                } else {
                    -1
                };
                (case.label, read, case.weight)
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
        head: head as f32,
        side: side as f32,
        base: base as f32,
        neutral: border as f32,
    }
}

pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// Weighted logistic regression on three columns by Newton's method, with a trace of L2 so that it always ends.
fn logistic_regression(rows: &[([f64; 3], bool, f64)]) -> [f64; 3] {
    const L2: f64 = 1e-3;
    let mut w = [0.0; 3];
    for _ in 0..50 {
        let mut system = [[0.0; 4]; 3];
        for (at, line) in system.iter_mut().enumerate() {
            line[at] = L2;
            line[3] = -L2 * w[at];
        }
        for (x, yes, weight) in rows {
            let p = logistic(x.iter().zip(w).map(|(x, w)| x * w).sum());
            for (line, xi) in system.iter_mut().zip(x) {
                for (cell, xj) in line.iter_mut().zip(x) {
                    *cell += weight * p * (1.0 - p) * xi * xj;
                }
                line[3] += weight * (f64::from(*yes) - p) * xi;
            }
        }
        let step = solved(system);
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
fn solved(mut system: [[f64; 4]; 3]) -> [f64; 3] {
    for at in 0..3 {
        let pivot = system[at];
        for (other, line) in system.iter_mut().enumerate() {
            if other != at {
                let factor = line[at] / pivot[at];
                for (cell, above) in line.iter_mut().zip(pivot) {
                    *cell -= factor * above;
                }
            }
        }
    }
    std::array::from_fn(|at| system[at][3] / system[at][at])
}
