//! The figure's head: what the marks mean, and the tools.
use leptos::prelude::*;

use super::{state::State, twin};
use crate::app::{
    browser::{
        files,
        view::{View, el},
    },
    ui::{Word, say, words},
};

pub fn legend(state: State, as_table: RwSignal<bool>) -> View {
    let words = words();
    let map = state.map;
    let csv = move || {
        let w = words.get_untracked();
        let table = map.with_untracked(|map| twin::table(w, map));
        // The mark tells spreadsheets that it is UTF-8.
        let text = format!("\u{feff}{}", table.csv());
        files::download(&files::file_name(w.journey().title, ".csv"), "text/csv", &text);
    };
    let evidence = |tag: &'static str, name: Word| {
        let mark = el("i.ev").attr("data-e", tag);
        el("li").with(mark).with(say(name))
    };
    let key = |what: &str, name: Word| el("li").with(el(what)).with(say(name));
    let button = || el("button").attr("type", "button");
    let table = button()
        .attr("aria-pressed", move || as_table.get().to_string())
        .with(say(|w| w.shell().table))
        .click(move || as_table.update(|on| *on = !*on));
    let tools = el("div.tools.no-print")
        .attr("role", "group")
        .attr("aria-label", say(|w| w.journey().title))
        .with([table, button().with("CSV").click(csv)]);
    let marks = el("ul.legend").attr("aria-label", say(|w| w.journey().legend)).with([
        evidence("measured", |w| w.journey().legend_measured),
        evidence("thin", |w| w.journey().legend_few),
        el("li")
            .attr("class", "wide-only")
            .with(el("i.jkey.line"))
            .with(move || {
                let w = words.get().journey();
                format!("{}: {}", w.score, w.score_unit)
            }),
        key("i.jkey.band", |w| w.journey().legend_range).class("wide-only", true),
        key("i.jkey.unsure", |w| w.journey().legend_unsure).class("wide-only", true),
        key("i.jkey.none", |w| w.journey().legend_none),
    ]);
    el("div.jhead").with([marks, tools])
}
