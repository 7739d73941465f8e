//! Listwise deletion: the respondents who answered everything. No statistic lives here.

/// The columns without each row that has a number that is not finite. `None` if there is no column or lengths differ.
pub(super) fn complete(columns: &[&[f64]]) -> Option<Vec<Vec<f64>>> {
    let length = columns.first()?.len();
    let whole = |row: &usize| {
        columns
            .iter()
            .all(|column| column.get(*row).is_some_and(|v| v.is_finite()))
    };
    let rows: Vec<usize> = (0..length).filter(whole).collect();
    let even = columns.iter().all(|column| column.len() == length);
    even.then(|| columns.iter().map(|column| pick(column, &rows)).collect())
}

/// The values of these rows, in their order.
pub(super) fn pick(column: &[f64], rows: &[usize]) -> Vec<f64> {
    rows.iter().filter_map(|row| column.get(*row)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_anywhere_drops_the_row() {
        let columns: [&[f64]; 2] = [&[1.0, f64::NAN, 3.0, 4.0], &[5.0, 6.0, f64::INFINITY, 8.0]];
        assert_eq!(complete(&columns), Some(vec![vec![1.0, 4.0], vec![5.0, 8.0]]));
        assert_eq!(complete(&[]), None);
        assert_eq!(complete(&[&[1.0], &[1.0, 2.0]]), None);
    }
}
