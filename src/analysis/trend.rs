//! How a score moved: one point for each day, week, month or year, with a rolling score where single points are too few.
use std::collections::BTreeMap;

use super::{Calendar, Metric, Period, finished, value};
use crate::{
    order::sorted,
    response::Response,
    scoring::{Estimate, suppress::Policy},
    survey::Question,
};

/// At least two points, without gaps: a period without answers stands there with `n` 0 and no score.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    pub metric: Metric,
    pub period: Period,
    /// How many periods each rolling score looks back over, itself included; 1 where single periods suffice.
    pub window: usize,
    pub points: Vec<Point>,
    /// Scored answers without a usable date: not in any point.
    pub undated: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Days since 1970-01-01 in the reader's calendar.
    pub start: i64,
    /// Scored answers of the period.
    pub n: u64,
    /// Of the period alone; `None` below 5 answers.
    pub score: Option<Estimate>,
    /// Over the window that ends here; `None` below 5 answers or before a whole window has passed.
    pub rolled: Option<Estimate>,
}

impl Point {
    /// Too few answers for a score of its own.
    pub fn is_small(&self) -> bool {
        self.n < Policy::STANDARD.hide_below
    }
}

/// The trend of a rating; `None` when all answers fall in one period or none has a date.
pub fn trend(question: &Question, metric: Metric, responses: &[Response], calendar: Calendar) -> Option<Trend> {
    let mut undated = 0;
    let mut dated: Vec<(i64, u8)> = Vec::new();
    for response in finished(responses) {
        let Some(value) = value(question, response) else {
            continue;
        };
        match response.moment().and_then(|moment| calendar.day(moment)) {
            Some(day) => dated.push((day, value)),
            None => undated += 1,
        }
    }
    let first = dated.iter().map(|(day, _)| *day).min()?;
    let last = dated.iter().map(|(day, _)| *day).max()?;
    let period = Period::for_span(last - first + 1);
    let mut by: BTreeMap<i64, Vec<u8>> = BTreeMap::new();
    by.extend((period.index(first)..=period.index(last)).map(|index| (index, Vec::new())));
    for (day, value) in dated {
        by.entry(period.index(day)).or_default().push(value);
    }
    if by.len() < 2 {
        return None;
    }
    let groups: Vec<(i64, Vec<u8>)> = by.into_iter().collect();
    let window = window(period, &groups);
    let points = groups.iter().enumerate().map(|(at, (index, values))| {
        let back = (at + 1).checked_sub(window).and_then(|from| groups.get(from..=at));
        let rolled: Vec<u8> = back
            .into_iter()
            .flatten()
            .flat_map(|(_, values)| values.clone())
            .collect();
        Point {
            start: period.start(*index),
            n: values.len() as u64,
            score: score(metric, values),
            rolled: score(metric, &rolled),
        }
    });
    Some(Trend {
        metric,
        period,
        window,
        points: points.collect(),
        undated,
    })
}

/// Rolling pays when a typical period is below 30 answers and there are at least three windows to see.
fn window(period: Period, groups: &[(i64, Vec<u8>)]) -> usize {
    let sizes = sorted(groups.iter().map(|(_, values)| values.len()).collect(), Ord::cmp);
    let typical = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    let window = period.window();
    let few = (typical as u64) < Policy::STANDARD.warn_below;
    if few && groups.len() >= window + 2 { window } else { 1 }
}

fn score(metric: Metric, values: &[u8]) -> Option<Estimate> {
    metric
        .score(values)
        .filter(|estimate| estimate.n >= Policy::STANDARD.hide_below)
}
