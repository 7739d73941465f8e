//! What is read in the comments, by the background worker. No markup.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{Comment, Facet, FacetKey},
    chorus::{Labels, Said},
    job::{Comments, CommentsOutcome, Progress, Written},
    sentiment::Label,
    theme::Own,
};

use crate::app::browser::{
    clock,
    worker::{Desk, Report},
};

/// How far the reading of the comments is.
#[derive(Clone, PartialEq)]
pub enum Read {
    Running(Progress),
    Done(Arc<CommentsOutcome>),
    Failed,
    /// The worker is of another release than the page.
    OtherBuild,
}

/// The moods that answers can be told apart by, as the address names them.
const MOODS: [(Label, &str); 4] = [
    (Label::Negative, "negative"),
    (Label::Mixed, "mixed"),
    (Label::Neutral, "neutral"),
    (Label::Positive, "positive"),
];

/// How the comments of each of these rows feel, to filter by.
pub fn mood(rows: usize, comments: &[Comment], outcome: &CommentsOutcome) -> Facet {
    let pairs = comments.iter().zip(&outcome.opinions).filter_map(|(comment, opinion)| {
        let place = MOODS.iter().position(|(label, _)| *label == opinion.mood.label)?;
        Some((comment.row, place))
    });
    let names = MOODS.map(|(_, name)| name.to_owned()).into();
    Facet::many(FacetKey::Mood, names, rows, pairs)
}

/// What is known of each comment beside its words.
pub fn said(comments: Memo<Arc<Vec<Comment>>>, corrections: Memo<Labels>) -> Memo<Arc<Vec<Said>>> {
    let calendar = clock::calendar();
    Memo::new(move |_| {
        let known = |comment: &Comment| Said {
            score: comment.score,
            day: comment.moment.and_then(|moment| calendar.day(moment)),
            correction: corrections.with(|all| all.get(&comment.key()).cloned().unwrap_or_default()),
        };
        Arc::new(comments.with(|list| list.iter().map(known).collect()))
    })
}

/// Reads the comments, again whenever they change; the callback tries once more.
pub fn use_readings(
    comments: Memo<Arc<Vec<Comment>>>,
    said: Memo<Arc<Vec<Said>>>,
    themes: Memo<Own>,
) -> (ReadSignal<Read>, Callback<()>) {
    let (read, set_read) = signal(Read::Running(Progress { done: 0, total: 0 }));
    let desk = StoredValue::new_local(Desk::<Comments>::new(move |report| {
        let now = match report {
            Report::Progress(progress) => Read::Running(progress),
            Report::Done(outcome) => Read::Done(Arc::new(outcome)),
            Report::Failed => Read::Failed,
            Report::OtherBuild => Read::OtherBuild,
        };
        set_read.try_set(now);
    }));
    let start = move || {
        let said = said.get();
        let written = |(comment, said): (&Comment, &Said)| Written {
            text: comment.text.clone(),
            language: said.correction.language,
        };
        let job = comments.with(|list| Comments {
            written: list.iter().zip(&*said).map(written).collect(),
            said: said.to_vec(),
            own: themes.get(),
        });
        let total = job.written.len() as u64;
        set_read.set(Read::Running(Progress { done: 0, total }));
        if total == 0 {
            desk.with_value(Desk::cancel);
        } else {
            desk.with_value(|desk| desk.run(&job, Vec::new()));
        }
    };
    Effect::new(move |_| start());
    (read, Callback::new(move |()| untrack(start)))
}
