//! What the page is narrowed to and compared with, each to be taken away. No figures.
use leptos::prelude::*;
use waystone::{
    analysis::FacetKey,
    report::{self, slice_parts},
};

use super::{data::Data, scope::scope, slicer::day};
use crate::app::{
    browser::{
        root,
        view::{View, el, list},
    },
    components::icon::{Icon, glyph},
    ui::{say, words},
};

/// What a chip takes away.
#[derive(Clone, PartialEq)]
enum Part {
    Days,
    Value(FacetKey, String),
    Comparison,
}

pub fn chips(data: Data) -> View {
    let words = words();
    let scope = scope();
    let parts = move || {
        let words = words.get();
        data.with(|d| {
            let narrowed = slice_parts(words, &d.survey, &d.dictionary, &d.slice, &|which| day(words, which));
            let narrowed = narrowed.into_iter().map(|(part, said)| match part {
                Some((key, value)) => (Part::Value(key, value), said),
                None => (Part::Days, said),
            });
            let against = scope.against.get().map(|against| {
                let said = report::against(words, &d.survey, &against, &|which| day(words, which));
                (Part::Comparison, (words.comparing().with)(&said))
            });
            narrowed.chain(against).collect::<Vec<_>>()
        })
    };
    let chip = move |(part, said): (Part, String)| {
        let label = said.clone();
        let away = move || {
            match &part {
                Part::Value(key, value) => scope.toggle(key, value),
                Part::Days => scope.slice.update(|slice| (slice.from, slice.to) = (None, None)),
                Part::Comparison => scope.against.set(None),
            }
            root::focus_first_soon(&[".chips button", ".slicer .pill"]);
        };
        let button = el("button.chip")
            .attr("type", "button")
            .attr("aria-label", move || (words.get().filters().remove)(&label))
            .with(el("span").attr("dir", "auto").with(said))
            .with(glyph(Icon::Close, 12))
            .click(away);
        el("li").with(button)
    };
    let clear = el("button.lnk.sm")
        .attr("type", "button")
        .with(say(|w| w.filters().clear))
        .click(move || {
            scope.clear();
            root::focus_first_soon(&[".slicer .pill"]);
        });
    el("div.chips")
        .with(el("ul").attr("aria-label", say(|w| w.filters().active)).with(list(
            parts,
            |(_, said)| said.clone(),
            chip,
        )))
        .with(clear)
}
