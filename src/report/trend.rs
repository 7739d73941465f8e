//! A trend as a plot.
use crate::{
    analysis::{Cell, Event, Metric, Table, Trend},
    chart::{Line, Plot, Shape},
    scoring::suppress::Policy,
    words::Words,
};

/// `day` writes a day (since 1970-01-01 in the reader's calendar) in short.
pub fn trend(words: &Words, trend: &Trend, events: &[Event], day: &dyn Fn(i64) -> String) -> Plot {
    let own = words.results();
    let rolling = trend.window > 1;
    let metric = trend.metric;
    let first = own.periods.get(trend.period as usize).copied().unwrap_or_default();
    let mut columns = vec![first, own.answers];
    if rolling {
        columns.extend([own.score, own.rolling_score, own.low, own.high, own.rolling_n]);
    } else {
        columns.extend([own.score, own.low, own.high, words.comparing().moved]);
    }
    let rows = trend.points.iter().map(|point| {
        let of = |value: Option<f64>| metric.cell(value);
        let line = if rolling { point.rolled } else { point.score };
        let range = line.and_then(|line| line.range);
        let mut row = vec![Cell::Text(day(point.start)), Cell::Count(point.n)];
        if rolling {
            row.push(of(point.score.map(|score| score.value)));
        }
        row.extend([
            of(line.map(|line| line.value)),
            of(range.map(|range| range.low)),
            of(range.map(|range| range.high)),
        ]);
        row.push(match (rolling, line) {
            (true, line) => line.map_or(Cell::Missing, |line| Cell::Count(line.n)),
            (false, _) => point.moved.map_or(Cell::Missing, |moved| metric.difference(moved)),
        });
        row
    });
    let mut rows: Vec<Vec<Cell>> = rows.collect();
    // A column only where something happened.
    let happened = trend.events(events, words.happening().join);
    let has_events = happened.iter().any(Option::is_some);
    let events = has_events.then_some(columns.len());
    if has_events {
        columns.push(words.happening().events);
        for (row, label) in rows.iter_mut().zip(happened) {
            row.push(label.map_or(Cell::Missing, Cell::Text));
        }
    }
    let value = if rolling { 3 } else { 2 };
    let scored = || {
        rows.iter()
            .filter_map(|row| row.get(value))
            .filter(|cell| cell.value().is_some())
    };
    let last = scored().next_back().cloned();
    let mut caption = title(words, metric).to_owned();
    if let (Some(from), Some(to)) = (scored().next(), &last) {
        let (from, to) = (super::show(words.lang, from), super::show(words.lang, to));
        caption = format!("{caption}: {}", (own.trend_moved)(&from, &to));
    }
    Plot {
        table: Table {
            caption,
            columns: columns.into_iter().map(str::to_owned).collect(),
            rows,
        },
        shape: Shape::Line(Line {
            label: 0,
            value,
            low: value + 1,
            high: value + 2,
            n: if rolling { 6 } else { 1 },
            single: rolling.then_some(2),
            moved: (!rolling).then_some(5),
            events,
            ticks: metric.tick_cells(),
            hollow_below: Policy::STANDARD.warn_below,
            gap: own.too_few.to_owned(),
            last,
        }),
    }
}

/// The heading over a trend.
pub fn title(words: &Words, metric: Metric) -> &'static str {
    match metric {
        Metric::Nps => words.results().nps_trend,
        Metric::TopTwo => words.results().csat_trend,
        Metric::Ease => words.results().ces_trend,
        Metric::Mean(_) | Metric::Agree(_) => words.results().mean_trend,
    }
}

/// What the lines and rings are.
pub fn note(words: &Words, trend: &Trend) -> String {
    let own = words.results();
    let lines = if trend.window > 1 {
        let at = trend.period as usize;
        let span = own.spans.get(at).map(|span| span(trend.window)).unwrap_or_default();
        let single = own.singles.get(at).copied().unwrap_or_default();
        (own.trend_note_rolling)(&span, single)
    } else {
        own.trend_note.to_owned()
    };
    let moved = trend.points.iter().any(|point| point.moved.is_some());
    let held = trend
        .points
        .iter()
        .any(|point| point.score.is_none() && !point.is_small());
    let undated = (trend.undated > 0).then(|| (own.undated)(trend.undated));
    let said = [
        Some(lines.as_str()),
        Some(own.trend_hollow),
        moved.then_some(words.comparing().moved_note),
        held.then_some(own.held_note),
        undated.as_deref(),
    ];
    super::sentences(words, said)
}
