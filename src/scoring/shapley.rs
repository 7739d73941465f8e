//! Shapley (LMG) importance: the R-squared a driver adds, averaged over all orders. Exact, for a dozen drivers at most.

use super::drivers::{Importance, Model};

/// The exact sum solves 2^drivers small systems: 4,096 here.
pub const MOST_DRIVERS: usize = 12;

/// Lindeman, Merenda & Gold (1980), as `lmg` in R's relaimpo (Groemping 2006). `None` above [`MOST_DRIVERS`].
pub fn shapley(model: &Model) -> Option<Importance> {
    let k = model.len();
    if k > MOST_DRIVERS {
        return None;
    }
    let members = |set: usize| (0..k).filter(|i| set >> i & 1 == 1).collect::<Vec<_>>();
    let explained: Vec<f64> = (0..1 << k)
        .map(|set| model.r_squared(&members(set)))
        .collect::<Option<_>>()?;
    let gain = |set: usize, i: usize| Some(explained.get(set | 1 << i)? - explained.get(set)?);
    let weight = |i: usize| -> Option<f64> {
        let others = (0..1usize << k).filter(|set| set >> i & 1 == 0);
        others
            .map(|set| Some(share_of_orders(set.count_ones() as usize, k) * gain(set, i)?))
            .sum()
    };
    // Rounding can leave a driver that adds nothing a hair below 0.
    let weights: Vec<f64> = (0..k).map(|i| weight(i).map(|w| w.max(0.0))).collect::<Option<_>>()?;
    Some(Importance {
        r_squared: explained.last()?.min(1.0),
        weights,
    })
}

/// Of all orders of `k` drivers, those in which a given set of `size` comes first and a given driver right after it:
/// size! (k - size - 1)! / k!.
fn share_of_orders(size: usize, k: usize) -> f64 {
    let choose = (1..=size).fold(1.0, |product, i| product * (k - i) as f64 / i as f64);
    1.0 / (k as f64 * choose)
}

#[cfg(test)]
mod tests {
    use super::super::relative_weights::relative_weights;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn orders_add_up() {
        for k in 1..=MOST_DRIVERS {
            let all: f64 = (0..1usize << (k - 1))
                .map(|set| share_of_orders(set.count_ones() as usize, k))
                .sum();
            assert!((all - 1.0).abs() < 1e-12, "{k}");
        }
    }

    #[test]
    fn too_many_drivers_are_refused() {
        let rows: Vec<Vec<f64>> = (0..14)
            .map(|i| (0..14).map(|j| if i == j { 1.0 } else { 0.1 }).collect())
            .collect();
        assert_eq!(shapley(&Model::from_correlations(&rows, 0).unwrap()), None);
    }

    proptest! {
        // Both analyses split one and the same R-squared and never go below 0 (unlike Pratt's index).
        #[test]
        fn both_split_r_squared(columns in prop::collection::vec(prop::collection::vec(0u8..=10, 30), 2..6)) {
            let columns: Vec<Vec<f64>> = columns.iter().map(|c| c.iter().map(|v| f64::from(*v)).collect()).collect();
            let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
            let (outcome, drivers) = columns.split_first().unwrap();
            let Ok(model) = Model::from_answers(drivers, outcome) else { return Ok(()) };
            let (johnson, lmg) = (relative_weights(&model).unwrap(), shapley(&model).unwrap());
            prop_assert!((johnson.r_squared - lmg.r_squared).abs() < 1e-9);
            for importance in [johnson, lmg] {
                prop_assert!((0.0..=1.0).contains(&importance.r_squared));
                prop_assert!(importance.weights.iter().all(|w| *w >= 0.0));
                prop_assert!((importance.weights.iter().sum::<f64>() - importance.r_squared).abs() < 1e-9);
            }
        }
    }
}
