//! What is read in the comments, as it stands after the author's corrections. No reading and no markup.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    analysis::{Comment, Facet, FacetKey},
    chorus::{Labels, Opinion, Said, Settled, settle},
    sentiment::Label,
};

use super::reading::{Reader, Readings};
use crate::app::browser::clock;

/// What is read, as it stands after corrections. Made anew it is another one.
#[derive(Clone, Default)]
pub struct Known {
    pub readings: Arc<Readings>,
    pub settled: Arc<Settled>,
}

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.readings, &other.readings) && Arc::ptr_eq(&self.settled, &other.settled)
    }
}

impl Known {
    pub fn opinion(&self, at: usize) -> Option<&Opinion> {
        self.settled.opinions.get(at)?.as_deref()
    }

    /// Nothing is read yet.
    pub fn is_blank(&self) -> bool {
        self.settled.opinions.iter().all(Option::is_none)
    }
}

/// The moods that answers can be told apart by, as the address names them.
const MOODS: [(Label, &str); 4] = [
    (Label::Negative, "negative"),
    (Label::Mixed, "mixed"),
    (Label::Neutral, "neutral"),
    (Label::Positive, "positive"),
];

/// How the comments of each of these rows feel, and what they are about, to filter by.
pub fn facets(rows: usize, known: &Known) -> Vec<Facet> {
    let (comments, opinions) = (&known.readings.comments, &known.settled.opinions);
    vec![
        mood(rows, comments, opinions),
        theme(rows, comments, opinions, &known.readings.themes),
    ]
}

/// Only themes that some comment is about, the most frequent first.
fn theme(rows: usize, comments: &[Comment], opinions: &[Option<Arc<Opinion>>], ids: &[String]) -> Facet {
    let mut found: Vec<(&String, Vec<usize>)> = ids.iter().map(|id| (id, Vec::new())).collect();
    for (comment, opinion) in comments.iter().zip(opinions) {
        for theme in opinion.iter().flat_map(|opinion| opinion.about()) {
            if let Some((_, rows)) = found.get_mut(usize::from(theme)) {
                rows.push(comment.row);
            }
        }
    }
    found.retain(|(_, rows)| !rows.is_empty());
    found.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.len()));
    let pairs = found
        .iter()
        .enumerate()
        .flat_map(|(place, (_, rows))| rows.iter().map(move |row| (*row, place)));
    let names = found.iter().map(|(id, _)| (*id).clone()).collect();
    Facet::many(FacetKey::Theme, names, rows, pairs)
}

fn mood(rows: usize, comments: &[Comment], opinions: &[Option<Arc<Opinion>>]) -> Facet {
    let pairs = comments.iter().zip(opinions).filter_map(|(comment, opinion)| {
        let label = opinion.as_ref()?.mood.label;
        let place = MOODS.iter().position(|(mood, _)| *mood == label)?;
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

/// The readings with the corrections; `adjust`: other comments follow these too.
pub fn known(
    reader: Reader,
    comments: Memo<Arc<Vec<Comment>>>,
    said: Memo<Arc<Vec<Said>>>,
    adjust: Memo<bool>,
) -> Memo<Known> {
    Memo::new(move |before: Option<&Known>| {
        let readings = reader.readings.get();
        // The comments came or went just now.
        if !Arc::ptr_eq(&readings.comments, &comments.get()) {
            return before.cloned().unwrap_or_default();
        }
        let texts: Vec<&str> = readings.comments.iter().map(|comment| comment.text.as_str()).collect();
        let settled = settle(&texts, &readings.opinions, &said.get(), &readings.themes, adjust.get());
        Known {
            settled: Arc::new(settled),
            readings,
        }
    })
}
