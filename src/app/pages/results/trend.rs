//! The headline's score over time.
use std::rc::Rc;

use leptos::prelude::*;
use waystone::{
    analysis::{self, Calendar, Day, Event, Point, Trend, headline_question},
    chart::Plot,
    report,
    words::{Lang, Words},
};

use super::{
    data::{Data, Loaded},
    events::{editor, events},
    file_name, output,
    scope::scope,
};
use crate::app::{
    browser::{
        clock, intl,
        view::{View, either, el, nothing, when},
    },
    components::{
        figure::{Chart, Level, figure},
        marks::Pick,
    },
    ui::{Word, words},
};

pub fn trend_figure(data: Data) -> View {
    let words = words();
    let (scope, marked) = (scope(), events());
    let calendar = clock::calendar();
    let trend = Memo::new(move |_| data.with(|d| found(d)));
    let metric = Memo::new(move |_| data.with(|d| d.analysis.headline.as_ref().map(|headline| headline.metric)));
    let heading = Signal::derive(move || {
        metric
            .get()
            .map(|metric| report::trend_title(words.get(), metric).to_owned())
            .unwrap_or_default()
    });
    let file = file_name(data);
    let drawing = move || {
        let Some(first) = trend.get_untracked() else {
            return nothing();
        };
        let now = Memo::new(move |_| trend.get().unwrap_or_else(|| first.clone()));
        let plot = Memo::new(move |_| {
            let words = words.get();
            now.with(|trend| {
                report::trend(words, trend, &marked.all.get(), &|day| {
                    date(words.lang, calendar, trend, day)
                })
            })
        });
        let days = move |trend: &Trend, row: usize| {
            let start = trend.points.get(row)?.start;
            Some((Some(Day(start)), Some(Day(trend.period.last(start)))))
        };
        let press = move |row: usize| {
            let Some(days) = now.with_untracked(|trend| days(trend, row)) else {
                return;
            };
            scope.slice.update(|slice| {
                // Once more takes it back.
                let is_on = (slice.from, slice.to) == days;
                (slice.from, slice.to) = if is_on { (None, None) } else { days };
            });
        };
        let is_on = move |row: usize| {
            let now = now.with(|trend| days(trend, row));
            scope.slice.with(|slice| now == Some((slice.from, slice.to)))
        };
        figure(Chart {
            id: "trend",
            pick: Pick {
                says: Rc::new(move |row| plot.with(|plot| report::row_said(words.get(), &plot.table, row))),
                is_on: Rc::new(is_on),
                press: Rc::new(press),
            },
            heading,
            note: Signal::derive(move || now.with(|trend| report::trend_note(words.get(), trend))),
            level: Level::Two,
            class: "panel pad c8",
            plot: plot.into(),
            after: editor(move |day| outside(now.with(|trend| is_within(trend, day)))),
            file,
            foot: output::line(data),
        })
    };
    let none = move || {
        let why = move || {
            let own = words.get().results();
            if trend.with(Option::is_some) {
                own.trend_low
            } else {
                own.trend_short
            }
        };
        el("section.panel.pad.c12.stack")
            .with(el("h2").with(heading))
            .with(el("p.unmapped").with(why))
            // Kept for the day when there is something to mark.
            .with(editor(|_| Some(|w| w.happening().unseen)))
    };
    let drawn = move || trend.with(|trend| trend.as_ref().is_some_and(has_points));
    when(move || metric.get().is_some(), move || either(drawn, drawing, none))
}

fn found(d: &Loaded) -> Option<Trend> {
    let (question, metric) = headline_question(&d.survey)?;
    analysis::trend(question, metric, &d.columns, &d.cut)
}

/// The trend with what its lines are, where it has points.
pub fn plotted(words: &Words, d: &Loaded, events: &[Event]) -> Option<(String, Plot)> {
    let trend = found(d).filter(has_points)?;
    let calendar = clock::calendar();
    let plot = report::trend(words, &trend, events, &|day| date(words.lang, calendar, &trend, day));
    Some((report::trend_note(words, &trend), plot))
}

fn outside(is_within: bool) -> Option<Word> {
    (!is_within).then_some(|w| w.happening().outside)
}

/// Whether a day lies in one of the points.
fn is_within(trend: &Trend, day: Day) -> bool {
    let start = |point: Option<&Point>| point.map(|point| point.start);
    let (first, last) = (start(trend.points.first()), start(trend.points.last()));
    first.is_some_and(|first| first <= day.0) && last.is_some_and(|last| day.0 <= trend.period.last(last))
}

fn has_points(trend: &Trend) -> bool {
    trend.points.iter().any(|point| point.score.or(point.rolled).is_some())
}

/// A short day, with its year only where a trend goes beyond one.
fn date(lang: Lang, calendar: Calendar, trend: &Trend, day: i64) -> String {
    let days = trend.points.iter().map(|point| point.start);
    let span = days.clone().max().unwrap_or(day) - days.min().unwrap_or(day);
    let noon = calendar.noon(day);
    match lang {
        _ if span <= 300 => intl::short_day(lang, noon),
        // Its own calendar's months begin on other days: the day says where the period begins.
        Lang::Fa => intl::day(lang, noon),
        _ => intl::month(lang, noon),
    }
}
