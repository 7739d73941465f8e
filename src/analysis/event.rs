//! What happened on a day, as the author says: marked in a trend. Not what followed from it.
use serde::{Deserialize, Serialize};

use super::{Day, Trend};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Event {
    pub day: Day,
    /// At most [`Event::MOST`] characters.
    pub label: String,
}

impl Event {
    pub const MOST: usize = 60;
}

impl Trend {
    /// The labels of what happened in each point, joined; `None` for most. What happened before or after is in none.
    pub fn events(&self, events: &[Event], join: &str) -> Vec<Option<String>> {
        let from = self.points.first().map_or(0, |point| self.period.index(point.start));
        let mut found = vec![None; self.points.len()];
        for event in events {
            let at = usize::try_from(self.period.index(event.day.0) - from).ok();
            if let Some(label) = at.and_then(|at| found.get_mut(at)) {
                *label = Some(match label.take() {
                    Some(before) => format!("{before}{join}{}", event.label),
                    None => event.label.clone(),
                });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Metric, Period, Point};

    #[test]
    fn each_stands_in_its_point() {
        let start = |text: &str| Day::parse(text).unwrap();
        let point = |start: i64| Point {
            start,
            n: 0,
            score: None,
            moved: None,
            rolled: None,
        };
        let first = Period::Month.index(start("2026-01-01").0);
        let trend = Trend {
            metric: Metric::Nps,
            period: Period::Month,
            window: 1,
            points: (0..3).map(|at| point(Period::Month.start(first + at))).collect(),
            undated: 0,
        };
        let event = |day: &str, label: &str| Event {
            day: start(day),
            label: label.into(),
        };
        let events = [
            event("2025-12-31", "before"),
            event("2026-02-01", "a"),
            event("2026-02-28", "b"),
            event("2026-04-01", "after"),
        ];
        assert_eq!(trend.events(&events, "; "), [None, Some("a; b".to_owned()), None]);
    }

    #[test]
    fn kept_as_a_date_and_a_label() {
        let json = r#"{"day":"2026-02-01","label":"New checkout"}"#;
        let event: Event = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&event).unwrap(), json);
        assert!(serde_json::from_str::<Event>(&json.replace("02-01", "02-30")).is_err());
    }
}
