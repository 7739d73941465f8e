//! Which way a change is marked. The change itself comes from the metric's own module.

use super::Change;

/// The marker next to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    Up,
    Down,
    /// No change shown beyond chance, or no test.
    None,
}

/// Marks a change whose p-value (corrected by `multiple` when many are looked at) is below `alpha`.
pub fn marker(change: &Change, alpha: f64) -> Marker {
    let Some(test) = change.test.filter(|test| test.p < alpha) else {
        return Marker::None;
    };
    if test.statistic > 0.0 { Marker::Up } else { Marker::Down }
}

#[cfg(test)]
mod tests {
    use super::super::share;
    use super::*;

    #[test]
    fn only_a_shown_change_is_marked() {
        let marked = |before, after| marker(&share::change(before, after).unwrap(), 0.05);
        assert_eq!(marked((10, 100), (40, 100)), Marker::Up);
        assert_eq!(marked((40, 100), (10, 100)), Marker::Down);
        assert_eq!(marked((40, 100), (41, 100)), Marker::None);
        assert_eq!(marked((10, 10), (10, 10)), Marker::None);
    }
}
