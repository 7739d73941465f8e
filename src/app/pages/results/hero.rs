//! The finding, the headline score with its range and answers, how people scored, and the other scores.
use std::rc::Rc;

use leptos::prelude::*;
use waystone::{
    analysis::{FacetKey, Found, Metric, Ratings, finding},
    report::{self, show},
    scoring::{
        Estimate,
        suppress::{Policy, Showing},
    },
    survey::Measure,
    words::Words,
};

use super::{data::Data, file_name, scope::scope};
use crate::app::{
    browser::view::{View, el, live, nothing, when},
    components::{
        figure::{Chart, Level, figure},
        icon::{Icon, glyph},
        marks::Pick,
        range_bar::range_bar,
    },
    ui::{say, words},
};

pub fn hero(data: Data) -> View {
    let words = words();
    let sentence = move || {
        let words = words.get();
        data.with(|d| {
            report::sentence(
                words.lang,
                &finding(&d.analysis),
                d.survey.brand.get(words.lang.tag()).trim(),
            )
        })
    };
    let headline = Memo::new(move |_| data.with(|d| d.analysis.headline.as_ref().map(|h| (h.metric, h.score))));
    let metric = Memo::new(move |_| headline.get().map(|(metric, _)| metric));
    let score = Signal::derive(move || headline.get().and_then(|(_, score)| score));
    let own = live(move || match metric.get() {
        Some(metric) => nothing().with([big(data, metric, score), spread(data)]),
        None => nothing(),
    });
    let other = |(measure, other)| {
        when(
            move || metric.get() != Some(other) && data.with(|d| d.survey.measured(measure).is_some()),
            move || measured(data, measure, other),
        )
    };
    let rows = el("div.mrows")
        .with([(Measure::Csat, Metric::TopTwo), (Measure::Ces, Metric::Ease)].map(other))
        .with(finished(data));
    let said = el("h2.finding").attr("id", "finding").attr("dir", "auto");
    el("section.panel.hero.c12")
        .attr("aria-labelledby", "finding")
        .with(el("div").with([said.with(sentence), own]))
        .with(rows)
}

fn big(data: Data, metric: Metric, score: Signal<Option<Estimate>>) -> View {
    let words = words();
    let showing = move || Policy::STANDARD.showing(score.get().map_or(0, |score| score.n));
    let shown = move || score.get().filter(|_| showing() != Showing::Hidden);
    let number = el("span.big")
        .attr("data-few", move || showing() == Showing::Warned)
        .with(live(move || value(words.get(), metric, shown())));
    let exactly = live(move || {
        let words = words.get();
        let exactly = |score: Estimate| {
            nothing()
                .with(el("span.num.exactly").with(report::exactly(words, metric, score.value)))
                .with(el("br"))
                .with(el("span").with(report::range(words, metric, &score)))
                .with(el("br"))
        };
        nothing().with(shown().map(exactly))
    });
    let beside = el("div.k")
        .with(el("b").with(move || report::name(words.get(), metric)))
        .with(exactly)
        .with(move || (words.get().shell().answers)(score.get().map_or(0, |score| score.n)));
    let few = live(move || {
        let own = words.get().results();
        let chip = |text| el("span.chip.warn").with(text);
        match showing() {
            Showing::Hidden => chip(own.too_few),
            Showing::Warned => chip(own.few),
            Showing::Shown => nothing(),
        }
    });
    el("div.bigrow")
        .with([number, beside, few])
        .with(live(move || moved(words.get(), data)))
}

/// How far the headline is from what it is compared with.
fn moved(words: &Words, data: Data) -> View {
    data.with(|d| {
        let question = d.analysis.headline.as_ref().map(|headline| &headline.question);
        let found = d.versus.as_ref().and_then(|versus| {
            let line = versus
                .found
                .lines
                .iter()
                .find(|line| Some(&line.question) == question)?;
            Some((line, line.change?))
        });
        let Some((line, change)) = found else {
            return nothing();
        };
        let (said, held) = report::delta(words, line, &change);
        let icon = if change.delta < 0.0 { Icon::Down } else { Icon::Up };
        el("span.delta")
            .attr("data-held", held)
            .with(glyph(icon, 16))
            .with(said)
    })
}

/// A score, and what it is of where the number alone does not tell.
fn value(words: &Words, metric: Metric, score: Option<Estimate>) -> View {
    let of = score.and_then(|_| report::of_scale(words, metric));
    nothing()
        .with(show(words.lang, &metric.cell(score.map(|score| score.value))))
        .with(of.map(|of| (" ", el("small").with(of))))
}

/// How often each point of the headline's scale was given.
fn spread(data: Data) -> View {
    let words = words();
    let scope = scope();
    let ratings = Memo::new(move |_| {
        data.with(|d| {
            let headline = d.analysis.headline.as_ref()?;
            match &d.analysis.summary(&headline.question)?.found {
                Found::Ratings(ratings) => Some((ratings.clone(), headline.score.map_or(0, |score| score.n))),
                _ => None,
            }
        })
    });
    let enough = move || {
        ratings.with(|r| {
            r.as_ref()
                .is_some_and(|(_, n)| Policy::STANDARD.showing(*n) != Showing::Hidden)
        })
    };
    let drawing = move || {
        let Some((first, _)) = ratings.get_untracked() else {
            return nothing();
        };
        let plot = Memo::new(move |_| {
            let (now, _) = ratings.get().unwrap_or_else(|| (first.clone(), 0));
            report::distribution(words.get(), &now)
        });
        let press = move |row: usize| {
            let value = plot.with_untracked(|plot| plot.table.cell(row, 0).value());
            let key = data.with_untracked(|d| d.analysis.headline.as_ref().map(|h| h.question.clone()));
            if let (Some(value), Some(key)) = (value, key) {
                scope.toggle(&FacetKey::Answer(key), &format!("{value}"));
            }
        };
        let is_on = move |row: usize| {
            let value = plot.with(|plot| plot.table.cell(row, 0).value());
            data.with(|d| {
                let key = d
                    .analysis
                    .headline
                    .as_ref()
                    .map(|h| FacetKey::Answer(h.question.clone()));
                key.zip(value)
                    .is_some_and(|(key, value)| d.slice.has(&key, &format!("{value}")))
            })
        };
        figure(Chart {
            id: "spread",
            pick: Pick {
                says: Rc::new(move |row| plot.with(|plot| report::row_said(words.get(), &plot.table, row))),
                is_on: Rc::new(is_on),
                press: Rc::new(press),
            },
            heading: Signal::derive(move || words.get().results().how_scored.to_owned()),
            note: Signal::stored(String::new()),
            level: Level::Three,
            class: "spread",
            plot: plot.into(),
            after: nothing(),
            file: file_name(data),
        })
    };
    when(enough, drawing)
}

/// One of the other scores.
fn measured(data: Data, measure: Measure, metric: Metric) -> View {
    let words = words();
    let now = move || {
        let words = words.get();
        let own = words.results();
        data.with(|d| {
            let question = d.survey.measured(measure);
            let summary = question.and_then(|question| d.analysis.summary(&question.id));
            let ratings = summary.and_then(|summary| match &summary.found {
                Found::Ratings(ratings) => Some(ratings),
                _ => None,
            });
            let note = match metric {
                Metric::Ease => {
                    let easy = ratings.and_then(|ratings| ratings.share_from(5));
                    easy.map(|easy| (own.ces_note)(&words.lang.percent(easy, 0)))
                }
                _ => Some(own.csat_note.to_owned()),
            };
            score(
                words,
                metric,
                ratings.and_then(Ratings::score),
                note.unwrap_or_default(),
            )
        })
    };
    let name = el("h3").with(move || report::name(words.get(), metric));
    el("div.mrow").with([name, live(now)])
}

/// A score at the end of its line, under it the range on its scale, and in words.
pub fn score(words: &Words, metric: Metric, score: Option<Estimate>, note: String) -> View {
    let n = score.map_or(0, |score| score.n);
    let showing = Policy::STANDARD.showing(n);
    let shown = score.filter(|_| showing != Showing::Hidden);
    let hollow = showing == Showing::Warned;
    let mut parts = Vec::new();
    if let Some(score) = &shown {
        parts.push(report::range(words, metric, score));
    }
    parts.push((words.shell().answers)(n));
    if shown.is_some() && !note.is_empty() {
        parts.push(note);
    }
    match showing {
        Showing::Hidden => parts.push(words.results().too_few.to_owned()),
        Showing::Warned => parts.push(words.results().few.to_owned()),
        Showing::Shown => {}
    }
    nothing()
        .with(el("span.v").attr("data-few", hollow).with(value(words, metric, shown)))
        .with(shown.map(|score| range_bar(metric, score, hollow)))
        .with(el("p.note").with(parts.join(words.results().dot)))
}

/// Who came to the end, where that is known.
fn finished(data: Data) -> View {
    let words = words();
    let share = Memo::new(move |_| data.with(|d| d.analysis.completion));
    let shown = move || {
        share
            .get()
            .filter(|share| Policy::STANDARD.showing(share.n) != Showing::Hidden)
    };
    let note = move || {
        let own = words.get().results();
        match share.get() {
            None => own.finished_unknown.to_owned(),
            Some(share) => (own.finished_note)((share.value * share.n as f64).round() as u64, share.n),
        }
    };
    let percent = move || shown().map_or_else(|| "–".to_owned(), |share| words.get().lang.percent(share.value, 0));
    let meter = move || {
        let bar = el("i").style("inline-size", move || {
            shown().map(|share| format!("{:.2}%", share.value * 100.0))
        });
        el("div.meter").attr("aria-hidden", "true").with(bar)
    };
    el("div.mrow")
        .with(el("h3").with(say(|w| w.results().finished)))
        .with(el("span.v").with(percent))
        .with(when(move || shown().is_some(), meter))
        .with(el("p.note").with(note))
}
