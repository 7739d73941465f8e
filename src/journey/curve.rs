//! The score curve as SVG paths, in a box 100 wide for each stage and 100 high. No colours, no text, no dots.
use super::StageCell;
use crate::scoring::{Estimate, Interval};

/// Where 100 and 0 lie in the box, from its top: room for a label above and the count below.
const TOP: f64 = 16.0;
const BOTTOM: f64 = 80.0;

/// How far from the top of the box (0..=100) a score of 0..=100 lies.
pub fn height(score: f64) -> f64 {
    BOTTOM - score / 100.0 * (BOTTOM - TOP)
}

/// Whether the score's label stands better below its dot: where the curve comes down to it from both sides.
pub fn label_below(stages: &[StageCell], at: usize) -> bool {
    let score = |at: usize| {
        stages
            .get(at)
            .and_then(|stage| stage.reading.score())
            .map(|score| score.value)
    };
    let Some(value) = score(at) else { return false };
    let sides = [at.checked_sub(1).and_then(score), score(at + 1)];
    let mut known = sides.into_iter().flatten().peekable();
    known.peek().is_some() && known.all(|side| side > value)
}

/// The curve between two neighbouring stages that both have a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The area of the ranges, closed.
    pub band: String,
    pub line: String,
    /// The ranges overlap, or one has none: the step between the two could be chance.
    pub unsure: bool,
}

#[derive(Clone, Copy)]
struct Knot {
    x: f64,
    /// From the top.
    y: f64,
    /// Of `y` a stage on.
    slope: f64,
    /// Heights of the range's ends; `y` itself without a range.
    upper: f64,
    lower: f64,
    range: Option<Interval>,
}

/// The pieces of the curve, from the first stage to the last; none beside a stage without a score.
///
/// A monotone cubic (Fritsch & Carlson 1980; slopes by harmonic means), so that it never rises above or falls below the
/// scores it joins. The band's edges have the line's slope, so that they never cross it.
pub fn pieces(stages: &[StageCell]) -> Vec<Piece> {
    let mut runs: Vec<Vec<Knot>> = vec![Vec::new()];
    for (at, stage) in stages.iter().enumerate() {
        match stage.reading.score() {
            Some(score) => {
                if let Some(run) = runs.last_mut() {
                    run.push(knot(at, score));
                }
            }
            None => runs.push(Vec::new()),
        }
    }
    runs.iter_mut()
        .flat_map(|run| {
            slopes(run);
            run.windows(2)
                .filter_map(|pair| {
                    if let [from, to] = pair {
                        Some(piece(from, to))
                    } else {
                        None
                    }
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

fn knot(at: usize, score: &Estimate) -> Knot {
    let y = height(score.value);
    Knot {
        x: at as f64 * 100.0 + 50.0,
        y,
        slope: 0.0,
        upper: score.range.map_or(y, |range| height(range.high)),
        lower: score.range.map_or(y, |range| height(range.low)),
        range: score.range,
    }
}

fn slopes(run: &mut [Knot]) {
    let steps: Vec<f64> = run
        .windows(2)
        .filter_map(|pair| if let [a, b] = pair { Some(b.y - a.y) } else { None })
        .collect();
    for (at, knot) in run.iter_mut().enumerate() {
        let before = at.checked_sub(1).and_then(|at| steps.get(at)).copied();
        knot.slope = match (before, steps.get(at).copied()) {
            (Some(a), Some(b)) if a * b > 0.0 => 2.0 * a * b / (a + b),
            (Some(_), Some(_)) | (None, None) => 0.0,
            (Some(end), None) | (None, Some(end)) => end,
        };
    }
}

fn piece(from: &Knot, to: &Knot) -> Piece {
    // A cubic Hermite segment as a Bézier curve: handles a third of the way.
    let (near, far) = (from.x + 100.0 / 3.0, to.x - 100.0 / 3.0);
    let (rise, fall) = (from.slope / 3.0, to.slope / 3.0);
    let forth = |a: f64, b: f64| format!("C{near:.2} {:.2} {far:.2} {:.2} {:.2} {b:.2}", a + rise, b - fall, to.x);
    let back = |a: f64, b: f64| {
        format!(
            "C{far:.2} {:.2} {near:.2} {:.2} {:.2} {a:.2}",
            b - fall,
            a + rise,
            from.x
        )
    };
    let apart = |a: Interval, b: Interval| a.high < b.low || b.high < a.low;
    Piece {
        band: format!(
            "M{:.2} {:.2}{}L{:.2} {:.2}{}Z",
            from.x,
            from.upper,
            forth(from.upper, to.upper),
            to.x,
            to.lower,
            back(from.lower, to.lower)
        ),
        line: format!("M{:.2} {:.2}{}", from.x, from.y, forth(from.y, to.y)),
        unsure: !from.range.zip(to.range).is_some_and(|(a, b)| apart(a, b)),
    }
}
