//! Ordinary least squares with an intercept, through centred cross-products. No choice of variables.

use super::matrix::Matrix;

/// A fitted regression.
pub(super) struct Fit {
    pub intercept: f64,
    /// One per column.
    pub slopes: Vec<f64>,
    /// Of the slopes.
    pub covariance: Matrix,
    pub r_squared: f64,
    /// Residual degrees of freedom.
    pub df: f64,
}

/// `columns` and `y` are finite and of one length: the callers see to it. `None` if a column does not vary or repeats
/// others, if `y` does not vary, or without residual degrees of freedom.
pub(super) fn fit(columns: &[Vec<f64>], y: &[f64]) -> Option<Fit> {
    let n = y.len() as f64;
    let df = n - columns.len() as f64 - 1.0;
    if df < 1.0 {
        return None;
    }
    let mean = |v: &[f64]| v.iter().sum::<f64>() / n;
    let centred = |v: &[f64]| {
        let mean = mean(v);
        v.iter().map(|x| x - mean).collect::<Vec<f64>>()
    };
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let (xs, yc): (Vec<Vec<f64>>, _) = (columns.iter().map(|c| centred(c)).collect(), centred(y));
    let products = Matrix::from_fn(xs.len(), |i, j| match (xs.get(i), xs.get(j)) {
        (Some(a), Some(b)) => dot(a, b),
        _ => f64::NAN,
    });
    let inverse = products.cholesky(1e-10)?.inverse_from_lower();
    let with_y: Vec<f64> = xs.iter().map(|x| dot(x, &yc)).collect();
    let slope = |i: usize| {
        with_y
            .iter()
            .enumerate()
            .map(|(j, xy)| inverse.at(i, j) * xy)
            .sum::<f64>()
    };
    let slopes: Vec<f64> = (0..xs.len()).map(slope).collect();
    let total = dot(&yc, &yc);
    if !(total > 0.0 && total.is_finite()) {
        return None;
    }
    let explained: f64 = slopes.iter().zip(&with_y).map(|(slope, xy)| slope * xy).sum();
    let noise = (total - explained).max(0.0) / df;
    Some(Fit {
        intercept: mean(y)
            - columns
                .iter()
                .zip(&slopes)
                .map(|(c, slope)| slope * mean(c))
                .sum::<f64>(),
        slopes,
        covariance: Matrix::from_fn(inverse.size(), |i, j| noise * inverse.at(i, j)),
        r_squared: (explained / total).clamp(0.0, 1.0),
        df,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // By hand: y = 1 + 2x with residuals 0.5, -1, 0.5.
    #[test]
    fn a_line_by_hand() {
        let fit = fit(&[vec![0.0, 1.0, 2.0]], &[1.5, 2.0, 5.5]).unwrap();
        assert!((fit.intercept - 1.0).abs() < 1e-12 && (fit.slopes[0] - 2.0).abs() < 1e-12);
        assert!((fit.covariance.at(0, 0) - 1.5 / 2.0).abs() < 1e-12 && fit.df == 1.0);
        assert!((fit.r_squared - (1.0 - 1.5 / 9.5)).abs() < 1e-12);
    }

    #[test]
    fn undefined_without_variance_or_freedom() {
        assert!(fit(&[vec![1.0; 4]], &[1.0, 2.0, 3.0, 4.0]).is_none());
        assert!(fit(&[vec![1.0, 2.0, 3.0]], &[2.0; 3]).is_none());
        assert!(fit(&[vec![1.0, 2.0]], &[1.0, 2.0]).is_none());
        assert!(fit(&[], &[]).is_none());
    }
}
