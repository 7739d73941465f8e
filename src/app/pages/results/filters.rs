//! Which comments are shown and in which order: by mood, by any other label, the most urgent first. No comments.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{chorus::Opinion, sentiment::Label, tag::Urgency};

use super::{comment::label_name, labels::Tag, sentiment::Known};
use crate::app::{
    browser::view::{View, el, list},
    ui::{say, words},
};

/// What is asked for.
#[derive(Clone, Copy)]
pub struct Filters {
    pub mood: RwSignal<Option<Label>>,
    pub tag: RwSignal<Option<Tag>>,
    pub urgent_first: RwSignal<bool>,
}

const MOODS: [Option<Label>; 7] = [
    None,
    Some(Label::Negative),
    Some(Label::Mixed),
    Some(Label::Neutral),
    Some(Label::Positive),
    Some(Label::Unknown),
    Some(Label::NotAnalysed),
];

impl Filters {
    pub fn new() -> Self {
        Self {
            mood: RwSignal::new(None),
            tag: RwSignal::new(None),
            urgent_first: RwSignal::new(false),
        }
    }

    /// The places of the comments that are asked for, in the order asked for, out of those `within`; those not read yet only
    /// where all are.
    pub fn places(self, known: &Known, within: &[usize]) -> Vec<usize> {
        let (mood, tag) = (self.mood.get(), self.tag.get());
        let opinion = |at: usize| known.opinion(at);
        let takes = |at: &usize| match opinion(*at) {
            Some(opinion) => has_mood(opinion, mood) && has_tag(opinion, tag),
            None => mood.is_none() && tag.is_none(),
        };
        let mut places: Vec<usize> = within.iter().copied().filter(takes).collect();
        if self.urgent_first.get() {
            let level = |at: &usize| opinion(*at).map_or(Urgency::None, |opinion| opinion.tags.level());
            places.sort_by_key(|at| std::cmp::Reverse(level(at)));
        }
        places
    }
}

fn has_mood(opinion: &Opinion, mood: Option<Label>) -> bool {
    mood.is_none_or(|mood| opinion.mood.label == mood)
}

fn has_tag(opinion: &Opinion, tag: Option<Tag>) -> bool {
    tag.is_none_or(|tag| tag.is_of(opinion))
}

/// The controls. `again` is told of every change.
pub fn filters(
    filters: Filters,
    known: Memo<Known>,
    names: Memo<Vec<String>>,
    within: Memo<Arc<Vec<usize>>>,
    again: Callback<()>,
) -> View {
    el("div.filters")
        .with(moods(filters, known, within, again))
        .with(tags(filters, known, names, within, again))
        .with(order(filters, known, again))
}

fn moods(filters: Filters, known: Memo<Known>, within: Memo<Arc<Vec<usize>>>, again: Callback<()>) -> View {
    let words = words();
    let count = move |which: Option<Label>| {
        known.with(|known| match which {
            None => Some(within.with(|within| within.len())),
            Some(_) if known.is_blank() => None,
            _ => {
                let takes = |at: &&usize| known.opinion(**at).is_some_and(|opinion| has_mood(opinion, which));
                Some(within.with(|within| within.iter().filter(takes).count()))
            }
        })
    };
    let button = |which: Option<Label>| {
        let count = Memo::new(move |_| count(which));
        // Most surveys have none: a place only where it is needed.
        let rare = which == Some(Label::NotAnalysed);
        let is_on = move || filters.mood.get() == which;
        let number = move || count.get().map(|n| words.get().lang.count(n as u64));
        let name = move || which.map_or_else(|| words.get().results().all, |label| label_name(words.get(), label));
        el("button")
            .attr("type", "button")
            .attr("aria-pressed", move || is_on().to_string())
            .attr("disabled", move || count.get().is_none())
            .attr("hidden", move || rare && !is_on() && count.get().unwrap_or(0) == 0)
            .with(name)
            .with(" ")
            .with(el("span.mut").with(number))
            .click(move || {
                filters.mood.set(which);
                again.run(());
            })
    };
    let group = el("div.seg")
        .attr("role", "group")
        .attr("aria-label", say(|w| w.results().filter));
    group.with(MOODS.map(button))
}

/// Any label that some comment has.
fn tags(
    filters: Filters,
    known: Memo<Known>,
    names: Memo<Vec<String>>,
    within: Memo<Arc<Vec<usize>>>,
    again: Callback<()>,
) -> View {
    let words = words();
    let all = move || Tag::all(names.with(Vec::len));
    let counts = Memo::new(move |_| {
        let count = |tag: Tag| {
            known.with(|known| {
                let is_of = |at: &&usize| known.opinion(**at).is_some_and(|opinion| tag.is_of(opinion));
                within.with(|within| within.iter().filter(is_of).count())
            })
        };
        all()
            .map(|tag| (tag, count(tag)))
            .filter(|(_, n)| *n > 0)
            .collect::<Vec<_>>()
    });
    let option = move |(tag, n): (Tag, usize)| {
        let text = move || {
            let words = words.get();
            let name = names.with(|names| tag.name(words, names));
            format!("{}: {name} ({})", tag.kind(words), words.lang.count(n as u64))
        };
        el("option").attr("value", tag.key()).with(text)
    };
    let options = list(move || counts.get(), |(tag, n)| format!("{tag:?} {n}"), option);
    el("select.sel")
        .attr("aria-label", say(|w| w.opinion().label))
        .attr("disabled", move || known.with(Known::is_blank))
        .with(el("option").attr("value", "").with(say(|w| w.opinion().any)))
        .with(options)
        .prop("value", move || {
            // Set again once there is such an option.
            counts.track();
            filters.tag.get().map(Tag::key).unwrap_or_default()
        })
        .input("change", move |key: String| {
            filters.tag.set(all().find(|tag| tag.key() == key));
            again.run(());
        })
}

fn order(filters: Filters, known: Memo<Known>, again: Callback<()>) -> View {
    let first = filters.urgent_first;
    el("button.btn.sm.urgent-first")
        .attr("type", "button")
        .attr("aria-pressed", move || first.get().to_string())
        .attr("disabled", move || known.with(Known::is_blank))
        .with(say(|w| w.opinion().urgent_first))
        .click(move || {
            first.update(|first| *first = !*first);
            again.run(());
        })
}
