//! Customer satisfaction as the share of answers in the top-two or bottom-two box of a rating scale.
//! No scale labels; a mean of ratings is in `mean`.
//!
//! Definition: answers of 4 and 5 on a 1..=5 scale over all answers (help.delighted.com, intercom.help).

use super::{Estimate, share};

/// Share (0..=1) of the two highest points of a 1..=`points` scale, with the Wilson range.
///
/// Scores off the scale are ignored. `None` without answers, or if `points < 3`: then two boxes are the whole scale.
pub fn top_two(scores: impl IntoIterator<Item = u8>, points: u8) -> Option<Estimate> {
    in_box(scores, points, |score| score > points.saturating_sub(2))
}

/// Share (0..=1) of the two lowest points, under the same rules.
pub fn bottom_two(scores: impl IntoIterator<Item = u8>, points: u8) -> Option<Estimate> {
    in_box(scores, points, |score| score <= 2)
}

fn in_box(scores: impl IntoIterator<Item = u8>, points: u8, inside: impl Fn(u8) -> bool) -> Option<Estimate> {
    if points < 3 {
        return None;
    }
    let (mut hits, mut n) = (0, 0);
    for score in scores.into_iter().filter(|score| (1..=points).contains(score)) {
        n += 1;
        hits += u64::from(inside(score));
    }
    share::share(hits, n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(estimate: Option<Estimate>) -> (f64, u64) {
        let estimate = estimate.unwrap();
        (estimate.value, estimate.n)
    }

    #[test]
    fn boxes_follow_the_scale() {
        assert_eq!(value(top_two([1, 2, 3, 4, 5], 5)), (0.4, 5));
        assert_eq!(value(top_two([5, 6, 7, 1], 7)), (0.5, 4));
        assert_eq!(value(top_two([2, 3, 1, 1], 3)), (0.5, 4));
        assert_eq!(value(bottom_two([1, 2, 3, 4], 5)), (0.5, 4));
    }

    #[test]
    fn off_the_scale_is_no_answer() {
        assert_eq!(value(top_two([0, 5, 6, 255], 5)), (1.0, 1));
        assert_eq!(top_two([0, 9], 5), None);
        assert_eq!(top_two([], 5), None);
    }

    #[test]
    fn a_scale_needs_three_points() {
        for points in 0..3 {
            assert_eq!(top_two([1, 2], points), None);
            assert_eq!(bottom_two([1, 2], points), None);
        }
    }
}
