//! What the map says in a sentence, and why it may say so.
use leptos::prelude::*;
use waystone::{
    journey::{Finding, Map},
    words::Words,
};

use super::figures;
use crate::app::{
    browser::view::{View, el},
    components::icon::{Icon, glyph},
    ui::{say, words},
};

/// The finding and its reason.
fn parts(words: &Words, map: &Map) -> (String, String) {
    let w = &words.journey().finding;
    let name = |stage: usize| {
        let stage = map.stages.get(stage);
        stage
            .map(|stage| stage.name.get(words.lang.tag()).to_owned())
            .unwrap_or_default()
    };
    match map.finding {
        Finding::NothingAsked => (w.nothing_asked.into(), w.nothing_asked_why.into()),
        Finding::NothingShown => (w.nothing_shown.into(), w.nothing_shown_why.into()),
        Finding::Alone { stage } => ((w.alone)(&name(stage)), w.alone_why.into()),
        Finding::NoneLower { .. } => (w.none_lower.into(), w.none_lower_why.into()),
        Finding::Lowest { stage, of, alike } => {
            let score = map.stages.get(stage).and_then(|stage| stage.reading.score());
            let why = score.map(|score| {
                (w.breaks_why)(
                    &figures::stage_score(words, score),
                    &figures::stage_range(words, score),
                    of.saturating_sub(1),
                )
            });
            let mut why = why.unwrap_or_default();
            if !alike {
                why.push_str(words.journey().gap);
                why.push_str(w.breaks_scales);
            }
            ((w.breaks)(&name(stage)), why)
        }
    }
}

pub fn sentence(words: &Words, map: &Map) -> String {
    let (finding, why) = parts(words, map);
    format!("{finding}{}{why}", words.journey().gap)
}

pub fn finding_line(map: Memo<Map>) -> View {
    let words = words();
    let line = Memo::new(move |_| map.with(|map| parts(words.get(), map)));
    let text = el("span")
        .with(el("b").with(move || line.get().0))
        .with(say(|w| w.journey().gap))
        .with(move || line.get().1);
    el("p.takeaway.jfind")
        .attr("role", "status")
        .with(glyph(Icon::Path, 20).class("flip", true))
        .with(text)
}
