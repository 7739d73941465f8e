//! How a score moved: one point for each day, week, month or year, with a rolling score where single points are too few.
use std::ops::Range;

use super::{Columns, Cut, FacetKey, Metric, Period, compare};
use crate::{
    order::{Set, sorted},
    scoring::{Change, Estimate, sums::showable, suppress::Policy},
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
    /// How far it moved since the period before, where that is more than chance would explain: tests are corrected over all
    /// periods. Only of single periods: rolling scores share answers.
    pub moved: Option<f64>,
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
pub fn trend(question: &Question, metric: Metric, columns: &Columns, cut: &Cut) -> Option<Trend> {
    let facet = columns.facet(&FacetKey::Answer(question.id.clone()))?;
    let low = question.kind.rating()?.measure.scale().low();
    let (mut undated, mut dated) = (0, Vec::new());
    for row in cut.rows.rows() {
        match (facet.at(row), columns.day(row)) {
            (Some(at), Some(day)) => dated.push((day, at)),
            (Some(_), None) => undated += 1,
            (None, _) => {}
        }
    }
    let first = dated.iter().map(|(day, _)| *day).min()?;
    let last = dated.iter().map(|(day, _)| *day).max()?;
    let days: Set<i64> = dated.iter().map(|(day, _)| *day).collect();
    let period = Period::for_days(&days.iter().copied().collect::<Vec<_>>());
    let from = period.index(first);
    // How often each point was given, by period; neighbouring days mostly share theirs.
    let empty: Vec<(u8, u64)> = (0..facet.values.len()).map(|at| (low + at as u8, 0)).collect();
    let mut groups = vec![empty.clone(); usize::try_from(period.index(last) - from + 1).unwrap_or_default()];
    let mut known = (first, from);
    for (day, at) in dated {
        if day != known.0 {
            known = (day, period.index(day));
        }
        let group = usize::try_from(known.1 - from)
            .ok()
            .and_then(|group| groups.get_mut(group));
        if let Some((_, n)) = group.and_then(|group| group.get_mut(at)) {
            *n += 1;
        }
    }
    if groups.len() < 2 {
        return None;
    }
    let window = window(period, &groups);
    let told = told(&groups, window, undated);
    let moved = if window == 1 {
        moves(metric, &groups)
    } else {
        Vec::new()
    };
    let points = groups.iter().enumerate().map(|(at, counts)| {
        let back = (at + 1).checked_sub(window).and_then(|from| groups.get(from..=at));
        let mut rolled = empty.clone();
        for (sum, (_, n)) in back.into_iter().flatten().flat_map(|counts| counts.iter().enumerate()) {
            if let Some((_, rolled)) = rolled.get_mut(sum) {
                *rolled += n;
            }
        }
        Point {
            start: period.start(from + at as i64),
            moved: moved.get(at).copied().flatten().filter(|_| {
                let before = at.checked_sub(1).and_then(|before| told.single.get(before));
                before == Some(&true) && told.single.get(at) == Some(&true)
            }),
            n: total(counts),
            score: score(metric, counts).filter(|_| told.single.get(at) == Some(&true)),
            rolled: score(metric, &rolled).filter(|_| told.rolled.get(at) == Some(&true)),
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

/// Which scores may be told beside that of all answers: of each period, and of the window that ends with it.
struct Told {
    single: Vec<bool>,
    rolled: Vec<bool>,
}

/// Lines first, the larger before the smaller; the rings of single periods beside a rolling line as far as these leave room. Answers
/// without a date are in none, and yet in the whole.
fn told(groups: &[Vec<(u8, u64)>], window: usize, undated: u64) -> Told {
    let sizes: Vec<u64> = groups.iter().map(|counts| total(counts)).chain([undated]).collect();
    let of = |range: &Range<usize>| sizes.get(range.clone()).map_or(0, |sizes| sizes.iter().sum::<u64>());
    let by_size = |mut ranges: Vec<Range<usize>>| {
        ranges.sort_by_key(|range| std::cmp::Reverse(of(range)));
        ranges
    };
    let ends = |window: usize| {
        (window..=groups.len())
            .map(move |end| end - window..end)
            .collect::<Vec<_>>()
    };
    let whole = std::iter::once(0..sizes.len());
    let rings = if window > 1 { by_size(ends(1)) } else { Vec::new() };
    let wanted: Vec<Range<usize>> = whole.chain(by_size(ends(window))).chain(rings).collect();
    let flags = showable(&sizes, &wanted, Policy::STANDARD.hide_below);
    let mut told = Told {
        single: vec![false; groups.len()],
        rolled: vec![false; groups.len()],
    };
    for (range, shown) in wanted.iter().zip(flags).skip(1) {
        let own = if range.len() == 1 {
            &mut told.single
        } else {
            &mut told.rolled
        };
        if let Some(flag) = own.get_mut(range.end - 1) {
            *flag = shown;
        }
    }
    if window == 1 {
        told.rolled.clone_from(&told.single);
    }
    told
}

fn total(counts: &[(u8, u64)]) -> u64 {
    counts.iter().map(|(_, n)| n).sum()
}

/// Of each period, how far it moved since the one before, if that holds.
fn moves(metric: Metric, groups: &[Vec<(u8, u64)>]) -> Vec<Option<f64>> {
    let change = |pair: &[Vec<(u8, u64)>]| {
        let [before, after] = pair else { return None };
        let enough = |counts: &[(u8, u64)]| total(counts) >= Policy::STANDARD.hide_below;
        (enough(before) && enough(after)).then(|| compare::change(metric, before, after))?
    };
    let changes: Vec<Option<Change>> = groups.windows(2).map(change).collect();
    let raw: Vec<Option<f64>> = changes.iter().map(|change| Some((*change)?.test?.p)).collect();
    let holds = |(change, p): (&Option<Change>, Option<f64>)| {
        let p = p.filter(|p| *p < 0.05);
        p.and(*change).map(|change| change.delta)
    };
    std::iter::once(None)
        .chain(changes.iter().zip(compare::corrected(&raw)).map(holds))
        .collect()
}

/// Rolling pays when a typical period is below 30 answers and there are at least three windows to see.
fn window(period: Period, groups: &[Vec<(u8, u64)>]) -> usize {
    let sizes = sorted(groups.iter().map(|counts| total(counts)).collect(), Ord::cmp);
    let typical = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    let window = period.window();
    let few = typical < Policy::STANDARD.warn_below;
    if few && groups.len() >= window + 2 { window } else { 1 }
}

fn score(metric: Metric, counts: &[(u8, u64)]) -> Option<Estimate> {
    metric
        .score(counts)
        .filter(|estimate| estimate.n >= Policy::STANDARD.hide_below)
}
