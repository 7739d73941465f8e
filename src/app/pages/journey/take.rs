//! The map to take along: as data, as a drawing's text, as a picture, on paper.
use leptos::prelude::*;
use waystone::journey::{json, mermaid, picture as drawing};

use super::state::State;
use crate::app::{
    browser::{
        files, picture, root,
        view::{View, el},
    },
    ui::{say, words},
};

pub fn take(state: State) -> View {
    let words = words();
    let name = move |ending: &str| {
        let w = words.get_untracked();
        let name = state
            .journey
            .with_untracked(|journey| journey.name.get(w.lang.tag()).to_owned());
        files::file_name(if name.is_empty() { w.journey().title } else { &name }, ending)
    };
    let button =
        |id: &'static str, text: &'static str| el("button.btn.sm").attr("type", "button").attr("id", id).with(text);
    let text = move |mime: &'static str, ending: &'static str, make: &dyn Fn() -> String| {
        files::download(&name(ending), mime, &make());
    };
    let as_json = move || {
        text("application/json", ".json", &|| {
            state.drawn.with_untracked(|drawn| {
                drawn
                    .as_ref()
                    .map(|drawn| json(&state.journey.get_untracked(), &drawn.map, &drawn.study))
                    .unwrap_or_default()
            })
        });
    };
    let as_mermaid = move || {
        text("text/plain", ".mmd", &|| {
            let w = words.get_untracked();
            state.map.with_untracked(|map| mermaid(map, &name(""), w.lang.tag()))
        });
    };
    let drawn = move || {
        let w = words.get_untracked();
        let number = |value: f64| w.lang.number(value, 0);
        state.map.with_untracked(|map| {
            drawing(
                map,
                w.lang.tag(),
                w.lang.dir() == "rtl",
                w.journey().legend_none,
                &number,
            )
        })
    };
    let as_svg = move || files::download(&name(".svg"), "image/svg+xml", &drawn());
    let as_png = move || picture::save_as_png(name(".png"), &drawn());
    let print = el("button.btn.sm")
        .attr("type", "button")
        .with(say(|w| w.charting().print))
        .click(root::print);
    el("div.row.no-print.jtake")
        .attr("role", "group")
        .attr("aria-label", say(|w| w.charting().export))
        .with(el("span.note").with(say(|w| w.charting().export)))
        .with([
            button("take-json", "JSON").click(as_json),
            button("take-svg", "SVG").click(as_svg),
            button("take-png", "PNG").click(as_png),
            button("take-mermaid", "mermaid").click(as_mermaid),
            print,
        ])
}
