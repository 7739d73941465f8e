//! Customer satisfaction as the share of answers in the top-two or bottom-two box of a rating scale.
//! Other practices stand beside it under their own names. No scale labels; a mean of ratings is in `mean`.
//!
//! Definition: answers of 4 and 5 on a 1..=5 scale over all answers (help.delighted.com, intercom.help).

use super::{Estimate, mean, share};

/// Share (0..=1) of the two highest points of a 1..=`points` scale, with the Wilson range.
///
/// Scores off the scale are ignored. `None` without answers, or if `points < 3`: then two boxes are the whole scale.
pub fn top_two(scores: impl IntoIterator<Item = u8>, points: u8) -> Option<Estimate> {
    top_boxes(scores, points, 2)
}

/// Share (0..=1) of the two lowest points, under the same rules.
pub fn bottom_two(scores: impl IntoIterator<Item = u8>, points: u8) -> Option<Estimate> {
    (points > 2)
        .then(|| in_box(scores, points, |score| score <= 2))
        .flatten()
}

/// Share (0..=1) of the `boxes` highest points, as other tools count: 1 of any scale (QuestionPro's top box), 2 of 10,
/// 3 of 7 (Zencity). Name the practice beside the figure. `None` unless a point is left outside.
pub fn top_boxes(scores: impl IntoIterator<Item = u8>, points: u8, boxes: u8) -> Option<Estimate> {
    let possible = boxes > 0 && boxes < points;
    possible
        .then(|| in_box(scores, points, |score| score > points - boxes))
        .flatten()
}

/// "Aggregated average" (SmartSurvey's option A): points above the lowest over all that could be had, 0..=1. A mean in
/// other clothes, so it has the t range of a mean. `None` without answers, or if `points < 2`.
pub fn aggregated(scores: impl IntoIterator<Item = u8>, points: u8) -> Option<Estimate> {
    let most = f64::from(points.checked_sub(1).filter(|most| *most > 0)?);
    let kept = scores.into_iter().filter(|score| (1..=points).contains(score));
    let shares: Vec<f64> = kept.map(|score| f64::from(score - 1) / most).collect();
    let estimate = mean::mean(&shares)?;
    Some(Estimate {
        range: estimate
            .range
            .map(|range| range.clip(0.0, 1.0).including(estimate.value)),
        ..estimate
    })
}

fn in_box(scores: impl IntoIterator<Item = u8>, points: u8, inside: impl Fn(u8) -> bool) -> Option<Estimate> {
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

    // SmartSurvey counts answers from 0: 0, 2 and 4 of 4 are 6 of 12.
    #[test]
    fn other_practices_by_hand() {
        assert_eq!(value(top_boxes([10, 9, 8, 1], 10, 2)), (0.5, 4));
        assert_eq!(value(top_boxes([7, 5, 4, 1], 7, 3)), (0.5, 4));
        assert_eq!(value(top_boxes([5, 4], 5, 1)), (0.5, 2));
        assert_eq!((top_boxes([1], 5, 0), top_boxes([1], 5, 5)), (None, None));
        assert_eq!(value(aggregated([1, 3, 5, 9], 5)), (0.5, 3));
        assert_eq!(
            (aggregated([1], 1), aggregated([1], 0), aggregated([], 5)),
            (None, None, None)
        );
        assert_eq!(aggregated([5, 5], 5).unwrap().range, None);
    }

    #[test]
    fn a_scale_needs_three_points() {
        for points in 0..3 {
            assert_eq!(top_two([1, 2], points), None);
            assert_eq!(bottom_two([1, 2], points), None);
        }
    }
}
