//! Cronbach's alpha, the internal consistency of a scale of items. Which items belong together is not decided here.

use super::finite;
use super::listwise::complete;
use super::mean::Moments;

/// k/(k-1) (1 - sum of item variances / variance of the sum) (Cronbach 1951), at most 1; below 0 if items contradict.
///
/// `items` are columns of one length; a respondent with a number that is not finite is left out. `None` for fewer than
/// two items or complete respondents, or if the sum does not vary.
pub fn cronbach(items: &[&[f64]]) -> Option<f64> {
    if items.len() < 2 {
        return None;
    }
    let columns = complete(items)?;
    let mut sums = vec![0.0; columns.first()?.len()];
    for column in &columns {
        sums.iter_mut().zip(column).for_each(|(sum, value)| *sum += value);
    }
    let variance = |values: &[f64]| Moments::of(values)?.variance;
    let parts = columns
        .iter()
        .try_fold(0.0, |sum, column| Some(sum + variance(column)?))?;
    let k = items.len() as f64;
    // Items that cancel out leave a sum that varies by rounding alone, and alpha far below any meaning.
    let whole = variance(&sums).filter(|v| *v > 1e-20 * parts)?;
    finite(k / (k - 1.0) * (1.0 - parts / whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_agree_fully() {
        let item = [1.0, 2.0, 4.0];
        assert!((cronbach(&[&item, &item, &item]).unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn undefined_without_items_or_variance() {
        let (up, down) = ([1.0, 2.0, 3.0], [3.0, 2.0, 1.0]);
        assert_eq!(cronbach(&[]), None);
        assert_eq!(cronbach(&[&up]), None);
        assert_eq!(cronbach(&[&up, &down]), None);
        assert_eq!(cronbach(&[&up, &up[..2]]), None);
        assert_eq!(cronbach(&[&[4.0; 3], &[2.0; 3]]), None);
        // In floating point (0.1 + 0.2) + 0.3 is not (0.3 + 0.2) + 0.1.
        assert_eq!(cronbach(&[&[0.1, 0.3], &[0.2, 0.2], &[0.3, 0.1]]), None);
        assert_eq!(cronbach(&[&[1.0, f64::NAN], &[1.0, 2.0]]), None);
    }
}
