//! Cronbach's alpha, the internal consistency of a scale of items. Which items belong together is not decided here.

use super::finite;
use super::mean::Moments;

/// k/(k-1) (1 - sum of item variances / variance of the sum) (Cronbach 1951), at most 1; below 0 if items contradict.
///
/// `items` are columns of one length; a respondent with a number that is not finite is left out. `None` for fewer than
/// two items or complete respondents, or if the sum does not vary.
pub fn cronbach(items: &[&[f64]]) -> Option<f64> {
    let length = items.first()?.len();
    if items.len() < 2 || items.iter().any(|item| item.len() != length) {
        return None;
    }
    let complete = |row: &usize| items.iter().all(|item| item.get(*row).is_some_and(|v| v.is_finite()));
    let rows: Vec<usize> = (0..length).filter(complete).collect();
    let column = |item: &[f64]| {
        rows.iter()
            .filter_map(|row| item.get(*row))
            .copied()
            .collect::<Vec<f64>>()
    };
    let columns: Vec<Vec<f64>> = items.iter().map(|item| column(item)).collect();
    let mut sums = vec![0.0; rows.len()];
    for column in &columns {
        sums.iter_mut().zip(column).for_each(|(sum, value)| *sum += value);
    }
    let variance = |values: &[f64]| Moments::of(values)?.variance;
    let parts = columns
        .iter()
        .try_fold(0.0, |sum, column| Some(sum + variance(column)?))?;
    let k = items.len() as f64;
    finite(k / (k - 1.0) * (1.0 - parts / variance(&sums).filter(|v| *v > 0.0)?))
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
        assert_eq!(cronbach(&[&[1.0, f64::NAN], &[1.0, 2.0]]), None);
    }
}
