//! Corrections for looking at many cells at once. Which cells, and what is said about them, is not decided here.

/// Holm's step-down adjusted p-values (1979), in the order given. `None` if a p-value is not in 0..=1.
pub fn holm(p: &[f64]) -> Option<Vec<f64>> {
    let order = ascending(p)?;
    let m = p.len() as f64;
    let mut least = 0.0_f64;
    Some(adjust(p, order.into_iter().enumerate(), |rank, p| {
        least = least.max(((m - rank as f64) * p).min(1.0));
        least
    }))
}

/// Benjamini & Hochberg's adjusted p-values (1995), in the order given. `None` if a p-value is not in 0..=1.
pub fn benjamini_hochberg(p: &[f64]) -> Option<Vec<f64>> {
    let order = ascending(p)?;
    let m = p.len() as f64;
    let mut most = 1.0_f64;
    Some(adjust(p, order.into_iter().enumerate().rev(), |rank, p| {
        most = most.min(m * p / (rank as f64 + 1.0));
        most
    }))
}

/// A way to correct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correction {
    /// Against a single false alarm.
    Holm,
    /// Against too large a share of false alarms: for many cells.
    BenjaminiHochberg,
}

/// Corrects a family in which some tests are undefined, as for cells of equal answers: those stay undefined and are not
/// counted (as in R's `p.adjust`). `None` if a p-value is not in 0..=1.
pub fn adjusted(p: &[Option<f64>], by: Correction) -> Option<Vec<Option<f64>>> {
    let defined: Vec<f64> = p.iter().flatten().copied().collect();
    let all = match by {
        Correction::Holm => holm(&defined)?,
        Correction::BenjaminiHochberg => benjamini_hochberg(&defined)?,
    };
    let mut all = all.into_iter();
    Some(p.iter().map(|p| p.and_then(|_| all.next())).collect())
}

/// "k of m changes hold after correction": how many adjusted p-values are below `alpha`, of those defined.
pub fn holding(adjusted: &[Option<f64>], alpha: f64) -> (usize, usize) {
    let defined = || adjusted.iter().flatten();
    (defined().filter(|p| **p < alpha).count(), defined().count())
}

/// Runs `step` over `(rank, index)` pairs and puts each result back in its place.
fn adjust(
    p: &[f64],
    ranked: impl Iterator<Item = (usize, usize)>,
    mut step: impl FnMut(usize, f64) -> f64,
) -> Vec<f64> {
    let mut adjusted = p.to_vec();
    for (rank, index) in ranked {
        if let Some(p) = adjusted.get_mut(index) {
            *p = step(rank, *p);
        }
    }
    adjusted
}

fn ascending(p: &[f64]) -> Option<Vec<usize>> {
    if !p.iter().all(|p| (0.0..=1.0).contains(p)) {
        return None;
    }
    let mut order: Vec<(usize, f64)> = p.iter().copied().enumerate().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    Some(order.into_iter().map(|(index, _)| index).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn impossible_p_is_none() {
        for bad in [f64::NAN, -0.1, 1.1] {
            assert_eq!(holm(&[0.5, bad]), None);
            assert_eq!(benjamini_hochberg(&[0.5, bad]), None);
        }
        assert_eq!(holm(&[]), Some(vec![]));
    }

    #[test]
    fn order_is_kept() {
        assert_eq!(holm(&[0.9, 0.01]), Some(vec![0.9, 0.02]));
        assert_eq!(benjamini_hochberg(&[0.9, 0.01]), Some(vec![0.9, 0.02]));
    }

    #[test]
    fn ties_share_one_figure() {
        assert_eq!(holm(&[0.02, 0.02, 0.02]), Some(vec![0.06; 3]));
        assert_eq!(benjamini_hochberg(&[0.02, 0.02, 0.02]), Some(vec![0.02; 3]));
        assert_eq!(holm(&[1.0, 0.0]), Some(vec![1.0, 0.0]));
    }

    #[test]
    fn undefined_tests_stay_undefined_and_uncounted() {
        let family = [Some(0.01), None, Some(0.04)];
        for (by, first) in [(Correction::Holm, 0.02), (Correction::BenjaminiHochberg, 0.02)] {
            let all = adjusted(&family, by).unwrap();
            assert_eq!(all, [Some(first), None, Some(0.04)]);
            assert_eq!((holding(&all, 0.05), holding(&all, 0.03)), ((2, 2), (1, 2)));
        }
        assert_eq!(adjusted(&[None, None], Correction::Holm), Some(vec![None, None]));
        assert_eq!(adjusted(&[Some(f64::NAN)], Correction::Holm), None);
        assert_eq!(holding(&[], 0.05), (0, 0));
    }

    proptest! {
        // Adjusting never helps, and Holm (every error) is never kinder than Benjamini-Hochberg (share of errors).
        #[test]
        fn raw_then_bh_then_holm(p in prop::collection::vec(0.0..=1.0f64, 0..20)) {
            let (holm, bh) = (holm(&p).unwrap(), benjamini_hochberg(&p).unwrap());
            for ((raw, bh), holm) in p.iter().zip(bh).zip(holm) {
                prop_assert!(*raw <= bh + 1e-15 && bh <= holm + 1e-15 && holm <= 1.0);
            }
        }
    }
}
