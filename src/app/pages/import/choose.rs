//! A file, by a button or dropped here.
use leptos::{ev, prelude::*};

use super::work::Work;
use crate::app::{
    browser::{
        files::{self, Chosen},
        view::{View, el},
    },
    components::icon::{Icon, glyph},
    ui::say,
};

pub fn choose(work: Work) -> View {
    let over = RwSignal::new(false);
    let first = move |files: Vec<Chosen>| {
        if let Some(file) = files.into_iter().next() {
            work.read(file);
        }
    };
    let drag = move |event: ev::Event| {
        // Without this the browser would open the file itself.
        event.prevent_default();
        over.set(true);
    };
    let drop = move |event: ev::Event| {
        event.prevent_default();
        over.set(false);
        first(files::dropped(&event));
    };
    let input = el("input.vh")
        .attr("type", "file")
        .attr(
            "accept",
            ".csv,.tsv,.tab,.txt,.json,.jsonl,.ndjson,text/csv,text/tab-separated-values,text/plain,application/json",
        )
        .on("change", move |event| first(files::chosen(&event)));
    let button = el("label.btn.pri.lg")
        .with([glyph(Icon::Upload, 20), input])
        .with(say(|w| w.import().choose));
    let title = el("h2.vh").attr("id", "import-choose").attr("tabindex", "-1");
    el("section.panel.drop")
        .attr("data-over", move || over.get())
        .attr("aria-labelledby", "import-choose")
        .with(glyph(Icon::Table, 40))
        .with(title.with(say(|w| w.import().choose)))
        .with(el("p.row").with([button, el("span.mut.hide-s").with(say(|w| w.import().drop_here))]))
        .with(el("p.note").with(say(|w| w.import().accepted)))
        .on("dragenter", drag)
        .on("dragover", drag)
        .on("dragleave", move |_| over.set(false))
        .on("drop", drop)
}
