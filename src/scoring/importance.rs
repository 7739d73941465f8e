//! Importance-performance analysis: the quadrant of an attribute. Importance is any weight; no chart.
//!
//! Source: Martilla & James (1977), Journal of Marketing 41:77.

use serde::{Deserialize, Serialize};

use super::{Interval, finite};

/// An attribute, or the crosshair.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub performance: f64,
    pub importance: f64,
}

/// Where an attribute falls. On the line counts as high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quadrant {
    /// Important and poor.
    ConcentrateHere,
    /// Important and good.
    KeepUp,
    /// Unimportant and poor.
    LowPriority,
    /// Unimportant and good.
    PossibleOverkill,
}

/// The means of both, where the lines cross by default. `None` without points or with a number that is not finite.
pub fn crosshair(points: &[Point]) -> Option<Point> {
    let mean = |of: fn(&Point) -> f64| finite(points.iter().map(of).sum::<f64>() / points.len() as f64);
    Some(Point {
        performance: mean(|p| p.performance)?,
        importance: mean(|p| p.importance)?,
    })
}

/// The quadrant of a point.
pub fn quadrant(point: Point, crosshair: Point) -> Quadrant {
    match (
        point.importance >= crosshair.importance,
        point.performance >= crosshair.performance,
    ) {
        (true, false) => Quadrant::ConcentrateHere,
        (true, true) => Quadrant::KeepUp,
        (false, false) => Quadrant::LowPriority,
        (false, true) => Quadrant::PossibleOverkill,
    }
}

/// Whether the box of both ranges touches no line, so that the quadrant is more than chance; grey out the others.
pub fn is_clear(performance: Interval, importance: Interval, crosshair: Point) -> bool {
    let off = |range: Interval, line: f64| range.high < line || range.low > line;
    off(performance, crosshair.performance) && off(importance, crosshair.importance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_corners() {
        let at = |performance, importance| Point {
            performance,
            importance,
        };
        let points = [at(1.0, 1.0), at(1.0, 3.0), at(3.0, 1.0), at(3.0, 3.0)];
        let lines = crosshair(&points).unwrap();
        assert_eq!(lines, at(2.0, 2.0));
        use Quadrant::*;
        assert_eq!(
            points.map(|p| quadrant(p, lines)),
            [LowPriority, ConcentrateHere, PossibleOverkill, KeepUp]
        );
        assert_eq!(quadrant(lines, lines), KeepUp);
        assert_eq!(crosshair(&[]), None);
    }

    #[test]
    fn a_box_on_a_line_is_not_clear() {
        let (lines, off) = (
            Point {
                performance: 2.0,
                importance: 2.0,
            },
            Interval { low: 2.1, high: 3.0 },
        );
        assert!(is_clear(off, off, lines));
        assert!(!is_clear(off, Interval { low: 1.0, high: 2.0 }, lines));
        assert!(!is_clear(Interval { low: 1.0, high: 3.0 }, off, lines));
    }
}
