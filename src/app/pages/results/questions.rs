//! Every question in its order with what was answered.
use leptos::prelude::*;
use waystone::{
    analysis::{Choices, Found, Grid, Metric, Ratings, Summary, Table},
    report::{self, show},
    scoring::suppress::{Policy, Showing},
    survey::{Question, Scale},
    words::Words,
};

use super::{Data, file_name, hero::Score};
use crate::app::{
    components::{figure::TableTools, sheet::Sheet},
    ui::{say, words},
};

#[component]
pub fn Questions(data: Data) -> impl IntoView {
    // Questions with their findings: each part of the list only changes with its own.
    let list = Memo::new(move |_| {
        data.with(|d| {
            let found = d.survey.questions().zip(d.analysis.questions.iter());
            found
                .map(|(question, summary)| (question.clone(), summary.clone()))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <section class="panel pad c12">
            <div class="fig-head"><h2>{say(|w| w.results().questions)}</h2></div>
            <ol class="qres">
                {move || list.get().into_iter().map(|(question, summary)| view! {
                    <li><One data question summary /></li>
                }).collect_view()}
            </ol>
        </section>
    }
}

#[component]
fn One(data: Data, question: Question, summary: Summary) -> impl IntoView {
    let words = words();
    let title = {
        let title = question.title.clone();
        Signal::derive(move || {
            let words = words.get();
            let text = title.get(words.lang.tag()).trim().to_owned();
            if text.is_empty() {
                (words.results().number)(summary.number)
            } else {
                text
            }
        })
    };
    let n = summary.n;
    let number = move || words.get().lang.count(summary.number as u64);
    let hidden = Policy::STANDARD.showing(n) == Showing::Hidden;
    let body = match summary.found {
        _ if n == 0 => view! { <p class="note">{say(|w| w.results().no_answers)}</p> }.into_any(),
        Found::Ratings(ratings) => view! { <Rated ratings /> }.into_any(),
        Found::Texts => view! { <p class="note">{move || (words.get().results().written)(n)}</p> }.into_any(),
        Found::Choices(_) if hidden => view! { <Few n /> }.into_any(),
        Found::Choices(choices) => view! { <Chosen data title question choices n /> }.into_any(),
        Found::Grid(grid) => view! { <Gridded data title question grid /> }.into_any(),
    };
    view! {
        <span class="stone" data-fill="" aria-hidden="true">{number}</span>
        <div class="qbody"><h3><bdi>{move || title.get()}</bdi></h3>{body}</div>
    }
}

#[component]
fn Few(n: u64) -> impl IntoView {
    let words = words();
    view! { <p class="note">{move || counted(words.get(), n)}</p> }
}

/// The mean on its scale, and the share of the two highest points.
#[component]
fn Rated(ratings: Ratings) -> impl IntoView {
    let words = words();
    let scale: Scale = ratings.measure.scale();
    let top = ratings.top_two;
    let note = move || {
        let words = words.get();
        top.map(|top| format!("{}: {}", words.results().top_two, words.lang.percent(top.value, 0)))
            .unwrap_or_default()
    };
    view! { <div class="mrow">{move || view! { <Score metric=Metric::Mean(scale) score=ratings.mean note=note() /> }}</div> }
}

#[component]
fn Chosen(data: Data, title: Signal<String>, question: Question, choices: Choices, n: u64) -> impl IntoView {
    let words = words();
    let multiple = choices.multiple;
    let table = Memo::new(move |_| report::choices(words.get(), &question, &choices, n));
    let open = RwSignal::new(false);
    let bars = move || {
        let lang = words.get().lang;
        table.with(|table| {
            let bar = |at: usize| {
                let cell = |column| table.cell(at, column);
                let share = cell(2).value().unwrap_or_default();
                view! {
                    <li>
                        <span><bdi>{show(lang, cell(0))}</bdi></span>
                        <span class="num"><b>{show(lang, cell(2))}</b> " " <span class="mut">{show(lang, cell(1))}</span></span>
                        <div class="cbar" aria-hidden="true" data-few=is_few(n).then_some("")><i style:inline-size=format!("{share:.2}%")></i></div>
                    </li>
                }
            };
            (0..table.rows.len()).map(bar).collect_view()
        })
    };
    view! {
        <TableTools open table=table.into() heading=title file=file_name(data) />
        <ul class="cbars">{bars}</ul>
        <p class="note">
            {move || counted(words.get(), n)}
            {multiple.then(|| view! { {say(|w| w.results().dot)} {say(|w| w.results().several)} })}
        </p>
        <div class="as-sheet" hidden=move || !open.get()><Sheet table=table.into() /></div>
    }
}

/// Statements as bars split around the neutral middle.
#[component]
fn Gridded(data: Data, title: Signal<String>, question: Question, grid: Grid) -> impl IntoView {
    let words = words();
    let table = Memo::new(move |_| report::grid(words.get(), &question, &grid));
    let open = RwSignal::new(false);
    let rows = move || {
        let lang = words.get().lang;
        table.with(|table| {
            let steps = table.columns.len().saturating_sub(3);
            let rows: Vec<Vec<f64>> = (0..table.rows.len()).map(|row| shares(table, row, steps)).collect();
            let before = |row: &[f64]| -> f64 {
                let middle = steps as f64 / 2.0;
                row.iter().enumerate().map(|(at, share)| share * (middle - at as f64).clamp(0.0, 1.0)).sum()
            };
            let most = rows.iter().map(|row| before(row)).fold(0.0, f64::max);
            let after = rows
                .iter()
                .map(|row| row.iter().sum::<f64>() - before(row))
                .fold(0.0, f64::max);
            let whole = (most + after).max(1.0);
            let row = |(at, shares): (usize, &Vec<f64>)| {
                let lead = (most - before(shares)) / whole * 100.0;
                let pieces = shares
                    .iter()
                    .enumerate()
                    .map(|(step, share)| {
                        let wide = share / whole * 100.0;
                        let text = (wide >= 7.0).then(|| lang.number(*share, 0));
                        view! { <i data-tone=tone(step, steps) style:inline-size=format!("{wide:.2}%")>{text}</i> }
                    })
                    .collect_view();
                // The last column holds who answered this row.
                let n = table.cell(at, steps + 2).value().unwrap_or_default() as u64;
                let answers = counted(words.get(), n);
                view! {
                    <li>
                        <span><bdi>{show(lang, table.cell(at, 0))}</bdi> " " <small class="note">{answers}</small></span>
                        <div class="lbar" aria-hidden="true"><i class="lead" style:inline-size=format!("{lead:.2}%")></i>{pieces}</div>
                        <b class="num">{show(lang, table.cell(at, steps + 1))}</b>
                    </li>
                }
            };
            rows.iter().enumerate().map(row).collect_view()
        })
    };
    let legend = move || {
        table.with(|table| {
            let steps = table.columns.len().saturating_sub(3);
            let names = table.columns.iter().skip(1).take(steps).enumerate();
            let name = |(step, name): (usize, &String)| {
                view! { <span dir="auto"><i data-tone=tone(step, steps)></i>{name.clone()}</span> }
            };
            names.map(name).collect_view()
        })
    };
    view! {
        <TableTools open table=table.into() heading=title file=file_name(data) />
        <div class="legend">{legend}<span class="lbar-end">{say(|w| w.results().top_two)}</span></div>
        <ul class="lbars">{rows}</ul>
        <div class="as-sheet" hidden=move || !open.get()><Sheet table=table.into() /></div>
    }
}

fn is_few(n: u64) -> bool {
    Policy::STANDARD.showing(n) != Showing::Shown
}

/// "12 answers · few answers".
fn counted(words: &Words, n: u64) -> String {
    let answers = (words.shell().answers)(n);
    match Policy::STANDARD.showing(n) {
        Showing::Hidden => format!("{answers}{}{}", words.results().dot, words.results().too_few),
        Showing::Warned => format!("{answers}{}{}", words.results().dot, words.results().few),
        Showing::Shown => answers,
    }
}

/// The shares of a row in percent; none when they are held back.
fn shares(table: &Table, row: usize, steps: usize) -> Vec<f64> {
    let shares: Option<Vec<f64>> = (1..=steps).map(|column| table.cell(row, column).value()).collect();
    shares.unwrap_or_default()
}

/// The colour of a step: stronger towards its end.
fn tone(step: usize, steps: usize) -> &'static str {
    let off = (2 * step) as f64 - (steps.max(1) - 1) as f64;
    let far = off.abs() / (steps.max(2) - 1) as f64;
    let level = usize::from(far > 0.55) + usize::from(far > 0.9);
    match (off.total_cmp(&0.0), level) {
        (std::cmp::Ordering::Equal, _) => "neu",
        (std::cmp::Ordering::Less, 0) => "neg-1",
        (std::cmp::Ordering::Less, 1) => "neg-2",
        (std::cmp::Ordering::Less, _) => "neg-3",
        (_, 0) => "pos-1",
        (_, 1) => "pos-2",
        _ => "pos-3",
    }
}
