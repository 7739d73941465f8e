//! The finding, the headline score with its range and answers, how people scored, and the other scores.
use leptos::prelude::*;
use waystone::{
    analysis::{Found, Metric, finding},
    report::{self, show},
    scoring::{
        Estimate,
        suppress::{Policy, Showing},
    },
    survey::Measure,
};

use super::{Data, file_name};
use crate::app::{
    components::{
        figure::{Figure, Level},
        range_bar::RangeBar,
    },
    ui::{say, words},
};

const HEIGHT: f64 = 216.0;

#[component]
pub fn Hero(data: Data) -> impl IntoView {
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
    let headline = Memo::new(move |_| data.with(|d| d.analysis.headline.clone()));
    let metric = Memo::new(move |_| headline.with(|h| h.as_ref().map(|h| h.metric)));
    let score = Memo::new(move |_| headline.with(|h| h.as_ref().and_then(|h| h.score)));
    view! {
        <section class="panel hero c12" aria-labelledby="finding">
            <div>
                <h2 class="finding" id="finding" dir="auto">{sentence}</h2>
                {move || metric.get().map(|metric| view! {
                    <Big metric score=score.into() />
                    <Spread data metric />
                })}
            </div>
            <div class="mrows">
                {move || {
                    let more = [(Measure::Csat, Metric::TopTwo), (Measure::Ces, Metric::Ease)];
                    more.into_iter()
                        .filter(|(_, other)| metric.get() != Some(*other))
                        .filter(|(measure, _)| data.with(|d| d.survey.measured(*measure).is_some()))
                        .map(|(measure, metric)| view! { <Measured data measure metric /> })
                        .collect_view()
                }}
                <Finished data />
            </div>
        </section>
    }
}

#[component]
fn Big(metric: Metric, score: Signal<Option<Estimate>>) -> impl IntoView {
    let words = words();
    let showing = move || Policy::STANDARD.showing(score.get().map_or(0, |score| score.n));
    let shown = move || score.get().filter(|_| showing() != Showing::Hidden);
    view! {
        <div class="bigrow">
            <span class="big" data-few=move || (showing() == Showing::Warned).then_some("")>
                {move || show(words.get().lang, &metric.cell(shown().map(|score| score.value)))}
                {move || shown().and_then(|_| report::of_scale(words.get(), metric)).map(|of| view! { " " <small>{of}</small> })}
            </span>
            <div class="k">
                <b>{move || report::name(words.get(), metric)}</b>
                {move || shown().map(|score| view! {
                    <span class="num exactly">{report::exactly(words.get(), metric, score.value)}</span><br />
                    <span>{report::range(words.get(), metric, &score)}</span><br />
                })}
                {move || (words.get().shell().answers)(score.get().map_or(0, |score| score.n))}
            </div>
            {move || {
                let own = words.get().results();
                let text = match showing() {
                    Showing::Hidden => own.too_few,
                    Showing::Warned => own.few,
                    Showing::Shown => return None,
                };
                Some(view! { <span class="chip warn">{text}</span> })
            }}
        </div>
    }
}

/// How often each point of the headline's scale was given.
#[component]
fn Spread(data: Data, metric: Metric) -> impl IntoView {
    let words = words();
    let ratings = Memo::new(move |_| {
        data.with(|d| {
            let headline = d.analysis.headline.as_ref()?;
            match &d.analysis.summary(&headline.question)?.found {
                Found::Ratings(ratings) => Some((ratings.clone(), headline.score.map_or(0, |score| score.n))),
                _ => None,
            }
        })
    });
    let heading = Signal::derive(move || words.get().results().how_scored.to_owned());
    let file = file_name(data);
    let enough = Memo::new(move |_| {
        ratings.with(|r| {
            r.as_ref()
                .is_some_and(|(_, n)| Policy::STANDARD.showing(*n) != Showing::Hidden)
        })
    });
    let height = if metric == Metric::Nps { HEIGHT } else { HEIGHT - 40.0 };
    move || {
        enough.get().then(|| {
            let (first, _) = ratings.get_untracked()?;
            let plot = Memo::new(move |_| {
                let (now, _) = ratings.get().unwrap_or_else(|| (first.clone(), 0));
                report::distribution(words.get(), &now)
            });
            Some(view! { <Figure class="spread" heading level=Level::Three plot=plot.into() height file /> })
        })
    }
}

/// One of the other scores.
#[component]
fn Measured(data: Data, measure: Measure, metric: Metric) -> impl IntoView {
    let words = words();
    let ratings = Memo::new(move |_| {
        data.with(|d| {
            let id = &d.survey.measured(measure)?.id;
            match &d.analysis.summary(id)?.found {
                Found::Ratings(ratings) => Some(ratings.clone()),
                _ => None,
            }
        })
    });
    let score = move || ratings.with(|r| r.as_ref().and_then(|ratings| ratings.score()));
    let note = move || {
        let words = words.get();
        let own = words.results();
        let said = match metric {
            Metric::Ease => {
                let easy = ratings.with(|r| r.as_ref().and_then(|ratings| ratings.share_from(5)));
                easy.map(|easy| (own.ces_note)(&words.lang.percent(easy, 0)))
            }
            _ => Some(own.csat_note.to_owned()),
        };
        said.unwrap_or_default()
    };
    view! {
        <div class="mrow">
            <h3>{move || report::name(words.get(), metric)}</h3>
            {move || view! { <Score metric score=score() note=note() /> }}
        </div>
    }
}

/// A score at the end of its line, under it the range on its scale, and in words.
#[component]
pub fn Score(metric: Metric, score: Option<Estimate>, note: String) -> impl IntoView {
    let words = words();
    let n = score.map_or(0, |score| score.n);
    let showing = Policy::STANDARD.showing(n);
    let shown = score.filter(|_| showing != Showing::Hidden);
    let hollow = showing == Showing::Warned;
    let note = shown.is_some().then_some(note).filter(|note| !note.is_empty());
    let text = move || {
        let words = words.get();
        let mut parts = Vec::new();
        if let Some(score) = &shown {
            parts.push(report::range(words, metric, score));
        }
        parts.push((words.shell().answers)(n));
        parts.extend(note.clone());
        match showing {
            Showing::Hidden => parts.push(words.results().too_few.to_owned()),
            Showing::Warned => parts.push(words.results().few.to_owned()),
            Showing::Shown => {}
        }
        parts.join(words.results().dot)
    };
    view! {
        <span class="v" data-few=hollow.then_some("")>
            {move || show(words.get().lang, &metric.cell(shown.map(|score| score.value)))}
            {move || shown.and_then(|_| report::of_scale(words.get(), metric)).map(|of| view! { " " <small>{of}</small> })}
        </span>
        {shown.map(|score| view! { <RangeBar metric score hollow /> })}
        <p class="note">{text}</p>
    }
}

/// Who came to the end, where that is known.
#[component]
fn Finished(data: Data) -> impl IntoView {
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
    view! {
        <div class="mrow">
            <h3>{say(|w| w.results().finished)}</h3>
            <span class="v">{move || shown().map_or_else(|| "–".to_owned(), |share| words.get().lang.percent(share.value, 0))}</span>
            {move || shown().map(|share| view! {
                <div class="meter" aria-hidden="true"><i style:inline-size=format!("{:.2}%", share.value * 100.0)></i></div>
            })}
            <p class="note">{note}</p>
        </div>
    }
}
