//! Whether the difference between two shares is the same in several groups. One group's difference is `share`'s.

use super::dist::chi_square_p;
use super::{Test, finite};

/// Tests that a difference of shares is the same in every group: each group is `(hits, n)` without something and with it.
///
/// Q = sum w (d - mean d)^2 with w = 1 / var(d), chi-square with groups - 1 degrees of freedom (Cochran 1954; Fleiss, Levin & Paik
/// 2003, Statistical Methods for Rates and Proportions, 10.1). Shares and variances with one hit and one miss more each, so that
/// an empty cell does not promise certainty (Agresti & Caffo 2000). Of two groups it is the square of the z of a difference of
/// differences. `None` for fewer than two groups, or a cell without answers.
pub fn homogeneity(groups: &[[(u64, u64); 2]]) -> Option<Test> {
    let of = |(hits, n): (u64, u64)| {
        let n1 = n as f64 + 2.0;
        let p = (hits as f64 + 1.0) / n1;
        (n > 0 && hits <= n).then_some((p, p * (1.0 - p) / n1))
    };
    let differences: Option<Vec<(f64, f64)>> = groups
        .iter()
        .map(|[without, with]| {
            let ((p1, v1), (p2, v2)) = (of(*without)?, of(*with)?);
            Some((p2 - p1, 1.0 / (v1 + v2)))
        })
        .collect();
    let differences = differences.filter(|all| all.len() > 1)?;
    let weights: f64 = differences.iter().map(|(_, w)| w).sum();
    let mean = differences.iter().map(|(d, w)| d * w).sum::<f64>() / weights;
    let statistic = finite(differences.iter().map(|(d, w)| w * (d - mean).powi(2)).sum())?;
    let df = differences.len() as f64 - 1.0;
    Some(Test {
        statistic,
        df: Some(df),
        p: chi_square_p(statistic, df)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By Python's fractions and scipy.stats.chi2.sf from the definition above.
    #[test]
    fn a_difference_of_differences() {
        let test = homogeneity(&[[(10, 100), (40, 100)], [(10, 100), (15, 100)]]).unwrap();
        assert!(
            (test.statistic - 10.843680898111927).abs() < 1e-9 && (test.p - 0.0009913347370966502).abs() < 1e-12,
            "{test:?}"
        );
        assert_eq!(test.df, Some(1.0));
        let alike = homogeneity(&[[(10, 100), (20, 100)], [(10, 100), (20, 100)], [(10, 100), (20, 100)]]).unwrap();
        assert!(alike.statistic.abs() < 1e-12 && alike.p > 0.999 && alike.df == Some(2.0));
        assert!(homogeneity(&[[(0, 9), (9, 9)], [(0, 9), (0, 9)]]).is_some());
        for none in [&[[(1, 2), (1, 2)]][..], &[[(1, 2), (0, 0)], [(1, 2), (1, 2)]], &[]] {
            assert_eq!(homogeneity(none), None);
        }
    }
}
