//! What people wrote, filtered by sentiment, a few at a time.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{self, Comment},
    sentiment::{Label, Reading},
    words::Words,
};

use super::{
    Data,
    comment::One,
    sentiment::{Read, use_readings},
};
use crate::app::{
    browser::root,
    ui::{say, words},
};

/// How many more comments appear at once.
const STEP: usize = 20;

#[derive(Clone, Copy, PartialEq)]
enum Filter {
    All,
    Only(Label),
    /// Can't tell, or a language that is not read.
    Unknown,
}

const FILTERS: [Filter; 6] = [
    Filter::All,
    Filter::Only(Label::Negative),
    Filter::Only(Label::Mixed),
    Filter::Only(Label::Neutral),
    Filter::Only(Label::Positive),
    Filter::Unknown,
];

impl Filter {
    fn takes(self, reading: Option<&Reading>) -> bool {
        match (self, reading.map(|reading| reading.label)) {
            (Self::All, _) => true,
            (Self::Only(label), Some(is)) => label == is,
            (Self::Unknown, Some(is)) => matches!(is, Label::Unknown | Label::NotAnalysed),
            (_, None) => false,
        }
    }

    fn name(self, words: &Words) -> &'static str {
        match self {
            Self::All => words.results().all,
            Self::Only(label) => super::comment::label_name(words, label),
            Self::Unknown => words.results().unknown,
        }
    }
}

#[component]
pub fn Comments(data: Data) -> impl IntoView {
    let comments = Memo::new(move |_| data.with(|d| Arc::new(analysis::comments(&d.survey, &d.responses))));
    let any = Memo::new(move |_| comments.with(|list| !list.is_empty()));
    move || any.get().then(|| view! { <Panel comments /> })
}

#[component]
fn Panel(comments: Memo<Arc<Vec<Comment>>>) -> impl IntoView {
    let words = words();
    let (read, retry) = use_readings(comments);
    let readings = Memo::new(move |_| match read.get() {
        Read::Done(readings) => Some(readings),
        _ => None,
    });
    let filter = RwSignal::new(Filter::All);
    let shown = RwSignal::new(STEP);
    let found = Memo::new(move |_| {
        let (wanted, readings) = (filter.get(), readings.get());
        let reading = |at: usize| readings.as_ref().and_then(|list| list.get(at));
        let count = comments.with(|list| list.len());
        Arc::new(
            (0..count)
                .filter(|at| wanted.takes(reading(*at)))
                .collect::<Vec<usize>>(),
        )
    });
    // Comments that come or change make new items; the same ones stay as they are.
    let visible = move || {
        let (comments, readings) = (comments.get(), readings.get());
        let places = found.with(|found| found.iter().copied().take(shown.get()).collect::<Vec<_>>());
        let item = |at: usize| {
            let reading = readings.as_ref().and_then(|list| list.get(at)).cloned();
            Some((at, comments.get(at)?.clone(), reading))
        };
        places.into_iter().filter_map(item).collect::<Vec<_>>()
    };
    let key = |(at, comment, reading): &(usize, Comment, Option<Reading>)| {
        (*at, comment.text.len(), comment.moment.map(|m| m.0), reading.is_some())
    };
    let total = move || found.with(|found| found.len());
    let more = move || shown.get() < total();
    let status = move || {
        let total = total();
        (words.get().results().shown)(shown.get().min(total) as u64, total as u64)
    };
    view! {
        <section class="panel pad c12" aria-labelledby="comments">
            <div class="fig-head">
                <h2 id="comments">{say(|w| w.results().comments)}</h2>
                <p>{say(|w| w.results().comments_note)} " " {say(|w| w.results().cue)}</p>
            </div>
            <State read retry />
            <Filters comments readings filter shown />
            <ul class="cmts">
                <For each=visible key=key let((_, comment, reading))>
                    <li class="cmt"><One comment reading /></li>
                </For>
            </ul>
            <Show when=move || total() == 0><p class="note">{say(|w| w.results().none_here)}</p></Show>
            <div class="row no-print cmts-end">
                <Show when=more>
                    <button type="button" class="btn" on:click=move |_| shown.update(|n| *n += STEP)>{say(|w| w.results().more)}</button>
                </Show>
                <span class="note" role="status">{status}</span>
            </div>
        </section>
    }
}

/// The line that tells how the reading goes; nothing once it is done.
#[component]
fn State(read: ReadSignal<Read>, retry: Callback<()>) -> impl IntoView {
    let words = words();
    view! {
        <div role="status" class="cmts-state">
            {move || match read.get() {
                Read::Done(_) => None,
                Read::Running(progress) => Some(view! {
                    <p class="note">{(words.get().results().reading)(progress.done, progress.total)}</p>
                }.into_any()),
                Read::Failed => Some(view! {
                    <p class="note">{words.get().results().read_failed}</p>
                    <button type="button" class="btn sm" on:click=move |_| retry.run(())>{words.get().shell().retry}</button>
                }.into_any()),
                Read::OtherBuild => Some(view! {
                    <p class="note">{words.get().shell().reload_why}</p>
                    <button type="button" class="btn sm" on:click=move |_| root::reload()>{words.get().shell().reload}</button>
                }.into_any()),
            }}
        </div>
    }
}

#[component]
fn Filters(
    comments: Memo<Arc<Vec<Comment>>>,
    readings: Memo<Option<Arc<Vec<Reading>>>>,
    filter: RwSignal<Filter>,
    shown: RwSignal<usize>,
) -> impl IntoView {
    let words = words();
    let count = move |which: Filter| {
        readings.with(|readings| match (which, readings) {
            (Filter::All, _) => Some(comments.with(|list| list.len())),
            (_, Some(list)) => Some(list.iter().filter(|reading| which.takes(Some(reading))).count()),
            (_, None) => None,
        })
    };
    let button = move |which: Filter| {
        let count = Memo::new(move |_| count(which));
        let choose = move |_| {
            filter.set(which);
            shown.set(STEP);
        };
        view! {
            <button type="button" aria-pressed=move || (filter.get() == which).to_string() on:click=choose
                disabled=move || count.get().is_none()>
                {move || which.name(words.get())} " "
                <span class="mut">{move || count.get().map(|n| words.get().lang.count(n as u64))}</span>
            </button>
        }
    };
    view! {
        <div class="filters">
            <div class="seg" role="group" aria-label=move || words.get().results().filter>
                {FILTERS.map(button).into_iter().collect_view()}
            </div>
        </div>
    }
}
