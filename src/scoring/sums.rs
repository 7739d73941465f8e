//! Which sums over neighbouring groups may be shown together. What a sum is of, and how it is shown, is the caller's.
use std::ops::Range;

/// Chooses out of `wanted`, in this order, the sums over neighbouring groups that can be shown without anybody finding out a sum
/// over fewer than `limit` people by adding and subtracting them (secondary suppression; Hundepool et al. 2012, Statistical
/// Disclosure Control, 4). `sizes` are the people of each group. Sums over fewer are not shown, nor over nobody.
///
/// A sum over neighbours is the difference of two running sums: showing it ties these two together. Groups can be told together,
/// wherever they stand, when they lead in a circle from tie to tie.
pub fn showable(sizes: &[u64], wanted: &[Range<usize>], limit: u64) -> Vec<bool> {
    let mut running = vec![0_u64];
    for size in sizes {
        running.push(running.last().copied().unwrap_or_default().saturating_add(*size));
    }
    // What each running sum is tied to, by the least of them. Over nobody it is the same sum.
    let first = |sum: &u64| running.partition_point(|before| before < sum);
    let mut tied: Vec<usize> = running.iter().map(first).collect();
    let mut choose = |range: &Range<usize>| {
        let (from, to) = (*tied.get(range.start)?, *tied.get(range.end)?);
        let people = running.get(range.end)?.checked_sub(*running.get(range.start)?)?;
        if people < limit {
            return None;
        }
        let mut with = tied.clone();
        for at in with.iter_mut().filter(|at| **at == from.max(to)) {
            *at = from.min(to);
        }
        let is_safe = !tells(sizes, &with, limit);
        if is_safe {
            tied = with;
        }
        is_safe.then_some(())
    };
    wanted.iter().map(|range| choose(range).is_some()).collect()
}

/// Whether running sums tied like this tell of somebody, but of fewer than `limit` people: each group leads from the tie before it
/// to the one after it.
fn tells(sizes: &[u64], tied: &[usize], limit: u64) -> bool {
    let ends = tied.iter().zip(tied.iter().skip(1));
    let small = ends.zip(sizes).filter(|(_, size)| **size > 0 && **size < limit);
    let steps: Vec<Step> = small
        .map(|((from, to), size)| Step {
            from: *from,
            to: *to,
            people: *size,
        })
        .collect();
    steps
        .iter()
        .any(|step| leads(&steps, step.to, step.from, limit - 1 - step.people))
}

struct Step {
    from: usize,
    to: usize,
    people: u64,
}

/// Whether a way leads there over so many people at most.
fn leads(steps: &[Step], from: usize, to: usize, people: u64) -> bool {
    let onward = || steps.iter().filter(|step| step.from == from && step.people <= people);
    from == to || onward().any(|step| leads(steps, step.to, to, people - step.people))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(sizes: &[u64], wanted: &[Range<usize>]) -> String {
        let flags = showable(sizes, wanted, 5);
        flags.iter().map(|shown| if *shown { 's' } else { 'h' }).collect()
    }

    #[test]
    fn nobody_is_found_by_subtracting() {
        // The whole of four; then each alone. The third is small, and would be what is left.
        assert_eq!(
            shown(&[40, 30, 3, 9], &[0..4, 0..1, 1..2, 2..3, 3..4]),
            "sssh".to_owned() + "h"
        );
        assert_eq!(shown(&[40, 30, 3, 9], &[0..4, 3..4, 0..1, 1..2]), "sssh");
        assert_eq!(shown(&[40, 30], &[0..2, 0..1, 1..2]), "sss");
        assert_eq!(
            shown(&[40, 0, 30], &[0..3, 0..1, 1..2, 2..3]),
            "sshs",
            "nobody is no secret, and no figure"
        );
        // Two windows that differ by one group on either side, of which one is shown.
        assert_eq!(shown(&[9, 9, 9, 3], &[0..3, 1..4, 0..1]), "ssh");
        assert_eq!(shown(&[9, 9, 9, 3], &[0..3, 1..4]), "ss");
        // Six of nine: the others are three.
        assert_eq!(shown(&[2, 6, 1], &[0..3, 1..2]), "sh");
        assert_eq!(shown(&[], &[0..1, 0..2]), "hh");
    }

    /// Whether a set of groups (as 0 and 1) is a sum of shown ones, by Gauss's elimination over small whole numbers.
    fn can_be_worked_out(shown: &[Vec<f64>], wanted: &[f64]) -> bool {
        let rank = |rows: &[Vec<f64>]| {
            let mut rows = rows.to_vec();
            let mut rank = 0;
            for column in 0..wanted.len() {
                let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column].abs() > 1e-9) else {
                    continue;
                };
                rows.swap(rank, pivot);
                let first = rows[rank].clone();
                for row in rows.iter_mut().skip(rank + 1) {
                    let factor = row[column] / first[column];
                    row.iter_mut().zip(&first).for_each(|(cell, by)| *cell -= factor * by);
                }
                rank += 1;
            }
            rank
        };
        let with: Vec<Vec<f64>> = shown.iter().cloned().chain([wanted.to_vec()]).collect();
        rank(&with) == rank(shown)
    }

    proptest! {
        /// Windows, single groups and the whole: no set of groups with one to four people in it is a combination of what is shown.
        #[test]
        fn no_small_set_of_groups_is_a_combination(sizes in prop::collection::vec(0u64..12, 2..8), window in 1usize..4) {
            let n = sizes.len();
            let windows = (window..=n).map(|end| end - window..end);
            let wanted: Vec<Range<usize>> = std::iter::once(0..n).chain(windows).chain((0..n).map(|at| at..at + 1)).collect();
            let flags = showable(&sizes, &wanted, 5);
            let row = |range: &Range<usize>| (0..n).map(|at| f64::from(u8::from(range.contains(&at)))).collect::<Vec<f64>>();
            let shown: Vec<Vec<f64>> = wanted.iter().zip(&flags).filter(|(_, shown)| **shown).map(|(range, _)| row(range)).collect();
            for set in 1_u32..1 << n {
                let is_in = |at: usize| set >> at & 1 == 1;
                let people: u64 = (0..n).filter(|at| is_in(*at)).map(|at| sizes[at]).sum();
                if people > 0 && people < 5 && (0..n).all(|at| !is_in(at) || sizes[at] > 0) {
                    let wanted: Vec<f64> = (0..n).map(|at| f64::from(u8::from(is_in(at)))).collect();
                    prop_assert!(!can_be_worked_out(&shown, &wanted), "{set:b} of {sizes:?} by {flags:?}");
                }
            }
        }
    }
}
