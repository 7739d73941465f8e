//! Chi-square tests of counts: independence of two groupings with Cramer's V, and fit to target shares.

use super::dist::chi_square_p;
use super::{Test, finite};

/// How strongly two groupings go together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Association {
    /// Pearson's chi-square without Yates' correction.
    pub test: Test,
    /// Cramer's V, 0..=1.
    pub cramers_v: f64,
    pub n: u64,
}

/// Tests a table of counts (Pearson 1900; Cramer 1946). `None` if rows differ in length, if there are fewer than two
/// rows or columns, or if one is empty: leave those out first.
pub fn independence(rows: &[Vec<u64>]) -> Option<Association> {
    let width = rows.first()?.len();
    if rows.len() < 2 || width < 2 || rows.iter().any(|row| row.len() != width) {
        return None;
    }
    let totals: Vec<f64> = rows.iter().map(|row| row.iter().map(|c| *c as f64).sum()).collect();
    let mut columns = vec![0.0; width];
    for row in rows {
        columns
            .iter_mut()
            .zip(row)
            .for_each(|(sum, count)| *sum += *count as f64);
    }
    let n: f64 = totals.iter().sum();
    let cells = rows.iter().zip(&totals).flat_map(|(row, total)| {
        row.iter()
            .zip(&columns)
            .map(move |(count, column)| term(*count as f64, total * column / n))
    });
    let statistic = finite(cells.sum())?;
    let df = (rows.len() - 1) as f64 * (width - 1) as f64;
    let cramers_v = finite((statistic / (n * (rows.len().min(width) - 1) as f64)).sqrt())?.min(1.0);
    let test = Test {
        statistic,
        df: Some(df),
        p: chi_square_p(statistic, df)?,
    };
    Some(Association {
        test,
        cramers_v,
        n: n as u64,
    })
}

/// Tests counts against target shares (each above 0, in any common unit: they are normalised).
/// `None` for fewer than two groups, lists of different length, no answers or an impossible target.
pub fn fit(counts: &[u64], targets: &[f64]) -> Option<Test> {
    if counts.len() != targets.len() || counts.len() < 2 || !targets.iter().all(|t| *t > 0.0) {
        return None;
    }
    let n: f64 = counts.iter().map(|c| *c as f64).sum();
    let whole: f64 = targets.iter().sum();
    let statistic = finite(
        counts
            .iter()
            .zip(targets)
            .map(|(c, t)| term(*c as f64, n * t / whole))
            .sum(),
    )?;
    let df = (counts.len() - 1) as f64;
    Some(Test {
        statistic,
        df: Some(df),
        p: chi_square_p(statistic, df)?,
    })
}

fn term(observed: f64, expected: f64) -> f64 {
    (observed - expected).powi(2) / expected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_without_a_table() {
        for bad in [
            vec![],
            vec![vec![1, 2]],
            vec![vec![1], vec![2]],
            vec![vec![1, 2], vec![3]],
            vec![vec![0, 0], vec![1, 2]],
        ] {
            assert_eq!(independence(&bad), None, "{bad:?}");
        }
        assert_eq!(fit(&[0, 0], &[0.5, 0.5]), None);
        assert_eq!(fit(&[1, 2], &[1.0, 0.0]), None);
        assert_eq!(fit(&[1], &[1.0]), None);
    }

    #[test]
    fn a_perfect_table_has_v_of_1() {
        let all = independence(&[vec![10, 0], vec![0, 10]]).unwrap();
        assert_eq!((all.cramers_v, all.test.statistic, all.n), (1.0, 20.0, 20));
    }
}
