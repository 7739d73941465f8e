//! How the map stood when somebody kept it, and what changed since. Of the answers of that time only the scores are left.
use super::{Map, StageCell};
use crate::{
    response::Moment,
    scoring::{Change, Estimate, Interval, dist::Z95},
    survey::{Known, Version},
};

/// Scores are kept in hundredths.
const PARTS: f64 = 100.0;

pub fn snapshot(map: &Map, name: &str, now: Moment) -> Version {
    let known = |stage: &StageCell| {
        let score = stage.reading.score();
        let parts = |value: f64| (value * PARTS).round() as i32;
        Known {
            stage: stage.id.clone(),
            name: stage.name.clone(),
            n: stage.reading.n(),
            score: score.map(|score| parts(score.value)),
            error: score.and_then(error).map(parts),
        }
    };
    Version {
        name: name.to_owned(),
        at: now.0,
        stages: map.stages.iter().map(known).collect(),
    }
}

/// The standard error behind a range that was not clipped at the nearer end.
fn error(score: &Estimate) -> Option<f64> {
    let range = score.range?;
    Some((score.value - range.low).max(range.high - score.value) / Z95)
}

/// Now less then, with a 95 % range by the errors of both (normal; `None` where one has none). The same people may have
/// answered both times, which makes the range too wide rather than too narrow.
pub fn difference(then: &Known, now: &StageCell) -> Option<Change> {
    let score = now.reading.score()?;
    let (before, before_error) = (f64::from(then.score?) / PARTS, f64::from(then.error?) / PARTS);
    let delta = score.value - before;
    let half = Z95 * error(score)?.hypot(before_error);
    Some(Change {
        delta,
        range: Interval {
            low: delta - half,
            high: delta + half,
        },
        test: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::Reading;
    use crate::survey::Journey;

    #[test]
    fn a_kept_state_differs_from_itself_by_nothing() {
        let journey = Journey::preset(["A", "B", "C", "D", "E", "F"]);
        let mut map = Map::of(&journey, &[]);
        map.stages[1].reading = Reading::Shown {
            score: Estimate {
                value: 71.25,
                range: Some(Interval { low: 69.0, high: 73.5 }),
                n: 80,
            },
            n: 80,
            few: false,
        };
        let version = snapshot(&map, "spring", Moment(7));
        assert_eq!((version.stages.len(), version.stages[0].score), (6, None));
        let change = difference(&version.stages[1], &map.stages[1]).unwrap();
        assert!(change.delta.abs() < 1e-9 && change.range.low < -2.0 && change.range.high > 2.0);
        assert_eq!(difference(&version.stages[0], &map.stages[1]), None);
    }
}
