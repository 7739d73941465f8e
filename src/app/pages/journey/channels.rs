//! One touchpoint in its channels: whether it is as good in each.
use leptos::prelude::*;
use waystone::{
    journey::{Channels, Map},
    words::Words,
};

use super::{chance::name, figures, state::State};
use crate::app::{
    browser::view::{View, el, live, nothing, when},
    ui::{say, words},
};

pub fn channels(state: State) -> View {
    let words = words();
    let any = Memo::new(move |_| {
        state
            .drawn
            .with(|drawn| drawn.as_ref().is_some_and(|drawn| !drawn.study.channels.is_empty()))
    });
    let rows = move || {
        let w = words.get();
        state.drawn.with(|drawn| {
            let Some(drawn) = drawn else { return nothing() };
            let each = drawn.study.channels.iter().map(|one| rows(w, &drawn.map, one));
            nothing().with(each.collect::<Vec<_>>())
        })
    };
    let make = move || {
        let heads = [0, 1, 2].map(|at| {
            let name = move || {
                words
                    .get()
                    .charting()
                    .channel_columns
                    .get(at)
                    .copied()
                    .unwrap_or_default()
            };
            el("th").attr("scope", "col").with(name)
        });
        let table = el("table")
            .with(el("thead").with(el("tr").with(heads)))
            .with(live(rows));
        el("section.panel.pad.jmore")
            .attr("aria-labelledby", "channels")
            .with(el("h2").attr("id", "channels").with(say(|w| w.charting().channels)))
            .with(el("p.note").with(say(|w| w.charting().channels_note)))
            .with(
                el("div.scroll-x.sheet")
                    .attr("tabindex", "0")
                    .attr("role", "group")
                    .attr("aria-labelledby", "channels")
                    .with(table),
            )
    };
    when(move || any.get(), make)
}

/// A row for each channel, under the touchpoint's name and what can be said of them.
fn rows(w: &Words, map: &Map, one: &Channels) -> View {
    let channel = |at: usize| one.scores.get(at).map_or("", |(name, _)| name);
    let said: Vec<String> = one
        .apart
        .iter()
        .map(|(better, worse)| (w.charting().apart)(channel(*better), channel(*worse)))
        .collect();
    let said = if said.is_empty() {
        w.charting().alike.to_owned()
    } else {
        said.join(w.journey().gap)
    };
    let count = one.scores.len().to_string();
    let row = |(at, (channel, score)): (usize, &(String, waystone::scoring::Estimate))| {
        let head = || {
            el("th")
                .attr("scope", "rowgroup")
                .attr("rowspan", &count)
                .with(el("bdi").with(name(w, map, one.at)))
                .with(el("span.note.jsaid").with(said.as_str()))
        };
        let range = figures::range(w, score.range, |value| w.lang.number(value, 0));
        let text = format!(
            "{} ({range}){}{}",
            w.lang.number(score.value, 0),
            w.journey().comma,
            (w.shell().answers)(score.n)
        );
        el("tr")
            .with((at == 0).then(head))
            .with(el("td").with(el("bdi").with(channel.as_str())))
            .with(el("td.num").with(text))
    };
    el("tbody").with(one.scores.iter().enumerate().map(row).collect::<Vec<_>>())
}
