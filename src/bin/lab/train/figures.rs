//! How good a model is on labelled rows: accuracies, macro-F1, calibration error. No training.

use waystone::sentiment::model::Calibration;

use super::calibrate::{Case, logistic};
use crate::bins::Bins;

/// Label, what it was read as, weight of the row: the unweighted mean of the classes' F1.
pub fn macro_f1(pairs: &[(i8, i8, f64)]) -> f64 {
    let sum = |test: &dyn Fn(i8, i8) -> bool| -> f64 { pairs.iter().filter(|p| test(p.0, p.1)).map(|p| p.2).sum() };
    let f1: Vec<f64> = [-1, 0, 1]
        .into_iter()
        .map(|class| (class, sum(&|label, _| label == class) + sum(&|_, read| read == class)))
        .filter(|(_, both)| *both > 0.0)
        .map(|(class, both)| 2.0 * sum(&|label, read| label == class && read == class) / both)
        .collect();
    f1.iter().sum::<f64>() / f1.len().max(1) as f64
}

/// One line of figures for these rows: two classes without neutral rows, three where there are such rows, and the
/// expected calibration error of the sign in ten bins.
pub fn line(name: &str, calibration: &Calibration, cases: &[Case]) -> String {
    let (mut two, mut three, mut bins) = (Vec::new(), Vec::new(), Bins::default());
    for case in cases {
        let verdict = case.judged(calibration);
        three.push((case.label, verdict.class, 1.0));
        if case.label != 0 {
            two.push((case.label, verdict.sign, 1.0));
            bins.count(logistic(verdict.odds.abs()), verdict.sign == case.label);
        }
    }
    let error = bins.error().unwrap_or_default();
    let mut line = format!(
        "{name:<14} {:>6} rows  two classes {:.1} F1 {:.1} recall {:.1}  ECE {error:.3}",
        cases.len(),
        100.0 * accuracy(&two),
        100.0 * macro_f1(&two),
        100.0 * recall(&two),
    );
    if three.len() > two.len() {
        line += &format!(
            "  three classes {:.1} F1 {:.1}",
            100.0 * accuracy(&three),
            100.0 * macro_f1(&three)
        );
    }
    line
}

fn accuracy(pairs: &[(i8, i8, f64)]) -> f64 {
    pairs.iter().filter(|pair| pair.0 == pair.1).count() as f64 / pairs.len().max(1) as f64
}

/// Mean of the share found of each side: accuracy as if both were equally frequent.
fn recall(pairs: &[(i8, i8, f64)]) -> f64 {
    let of = |class: i8| {
        let labelled = pairs.iter().filter(|pair| pair.0 == class);
        labelled.clone().filter(|pair| pair.1 == class).count() as f64 / labelled.count().max(1) as f64
    };
    of(-1).midpoint(of(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_small_table() {
        let pairs = [(-1, -1, 1.0), (-1, 1, 1.0), (1, 1, 1.0), (1, 1, 1.0)];
        assert!((accuracy(&pairs) - 0.75).abs() < 1e-12);
        assert!((recall(&pairs) - 0.75).abs() < 1e-12);
        // F1 = 2*1/(2+1) and 2*2/(2+3).
        assert!((macro_f1(&pairs) - (2.0 / 3.0 + 0.8) / 2.0).abs() < 1e-12);
    }
}
