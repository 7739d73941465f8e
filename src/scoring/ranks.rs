//! Average ranks with their ties: what rank tests share. No test lives here.

/// Ranks (from 1, ties share their average) in the order given, and the sum of t^3 - t over groups of t ties.
pub(super) struct Ranks {
    pub ranks: Vec<f64>,
    pub ties: f64,
}

/// Numbers must be finite: the callers see to it.
pub(super) fn ranks(values: &[f64]) -> Ranks {
    let mut order: Vec<(usize, f64)> = values.iter().copied().enumerate().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut result = Ranks {
        ranks: vec![0.0; values.len()],
        ties: 0.0,
    };
    let mut before = 0.0;
    // `==` and not the total order: 0 and -0 are one value.
    for group in order.chunk_by(|a, b| a.1 == b.1) {
        let size = group.len() as f64;
        for (index, _) in group {
            if let Some(rank) = result.ranks.get_mut(*index) {
                *rank = before + (size + 1.0) / 2.0;
            }
        }
        before += size;
        result.ties += size * size * size - size;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_their_average() {
        let Ranks { ranks, ties } = ranks(&[3.0, 1.0, 2.0, 2.0, 0.0, -0.0]);
        assert_eq!(ranks, [6.0, 3.0, 4.5, 4.5, 1.5, 1.5]);
        assert_eq!(ties, 12.0);
    }
}
