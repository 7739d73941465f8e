//! What might be done at a stage: candidates with their tests, and what people noted. The tests are the library's.
use leptos::prelude::*;
use waystone::{
    journey::{Advice, Flag, Map, Mood, Reading},
    scoring::suppress::Policy,
    survey::{Note, NoteKind},
    words::Words,
};

use super::{figures, state::State};
use crate::app::{
    browser::view::{View, el, live, nothing},
    components::icon::{Icon, glyph},
    ui::words,
};

/// A share of comments that surely asks where or when.
const ASKING: f64 = 0.05;

pub fn lane(state: State, at: usize) -> View {
    let words = words();
    live(move || {
        let w = words.get();
        let mut parts: Vec<View> = state.drawn.with(|drawn| {
            let Some(drawn) = drawn else { return Vec::new() };
            let own = drawn.study.flags.iter().filter(|flag| flag.at.stage == at);
            own.map(|flag| candidate(w, &drawn.map, flag)).collect()
        });
        state.moods.with(|moods| {
            let here = |mood: &&Mood| mood.stage == at && mood.touchpoint.is_none();
            parts.extend(moods.iter().flatten().find(here).and_then(|mood| ahead(w, mood)));
        });
        let id = state.map.with(|map| map.stages.get(at).map(|stage| stage.id.clone()));
        state.journey.with(|journey| {
            let here = |note: &&Note| Some(&note.stage) == id.as_ref();
            let called = |note: &Note| {
                let known = journey.stage(&note.stage)?.touchpoint(&note.touchpoint)?;
                Some(known.name.get(w.lang.tag()).to_owned())
            };
            let notes = journey.notes.iter().filter(here);
            parts.extend(notes.map(|note| self::note(w, note, called(note))));
        });
        let known = state
            .map
            .with(|map| map.stages.get(at).is_some_and(|stage| stage.reading.score().is_some()));
        let none = if known {
            w.charting().no_flag
        } else {
            w.charting().nothing_to_decide
        };
        nothing()
            .with(el("span.lbl-s").with(w.charting().decision))
            .with(if parts.is_empty() {
                vec![el("p.note").with(none)]
            } else {
                parts
            })
    })
}

fn tag(w: &Words, which: usize, class: &str, icon: Icon) -> View {
    let name = w.charting().advice.get(which).copied().unwrap_or_default();
    el(class).with(glyph(icon, 16)).with(name)
}

fn candidate(w: &Words, map: &Map, flag: &Flag) -> View {
    let tag = match flag.advice {
        Advice::Remove => tag(w, 0, "span.tag.rm", Icon::Trash),
        Advice::Simplify => tag(w, 1, "span.tag.simp", Icon::Rule),
    };
    let touchpoint = map
        .stages
        .get(flag.at.stage)
        .and_then(|stage| stage.touchpoints.get(flag.at.touchpoint));
    let name = touchpoint.map_or("", |touchpoint| touchpoint.called(w.lang.tag()));
    let low = (w.charting().low)(&w.lang.percent(flag.low, 1));
    let said = el("p")
        .with(el("bdi").with(name))
        .with(format!("{}{low}", w.journey().comma));
    let tests = flag.tests.iter().map(|(check, passed)| (*check as usize, *passed));
    let spared = (flag.advice == Advice::Remove).then(|| el("p.note").with((w.charting().spared)(flag.spared)));
    el("div.act")
        .with([tag, said])
        .with(spared)
        .with(self::tests(w, tests.collect()))
}

/// Each test with what came of it.
fn tests(w: &Words, tests: Vec<(usize, Option<bool>)>) -> View {
    let line = |(check, passed): (usize, Option<bool>)| {
        let at = passed.map_or(2, |passed| usize::from(!passed));
        let state = ["yes", "no", "unknown"].get(at).copied();
        let said = w.charting().passed.get(at).copied().unwrap_or_default();
        let check = w.charting().checks.get(check).copied().unwrap_or_default();
        el("li")
            .attr("data-passed", state)
            .with(check)
            .with(": ")
            .with(el("b").with(said))
    };
    el("details.jtests")
        .with(el("summary").with(w.charting().tests))
        .with(el("ul").with(tests.into_iter().map(line).collect::<Vec<_>>()))
}

/// Comments that ask where or when something is: telling it ahead would answer them.
fn ahead(w: &Words, mood: &Mood) -> Option<View> {
    let Reading::Shown { score, .. } = &mood.asking else {
        return None;
    };
    let enough = mood.comments >= Policy::STANDARD.warn_below;
    let sure = score.range.is_some_and(|range| range.low >= ASKING);
    if !(enough && sure) {
        return None;
    }
    let share = figures::share(w, score);
    let said = el("p").with((w.charting().asking)(&share));
    let tests = tests(w, vec![(4, Some(enough)), (5, Some(sure))]);
    Some(el("div.act").with([tag(w, 2, "span.tag.keep", Icon::Bulb), said, tests]))
}

/// `called` is what its touchpoint is called now.
fn note(w: &Words, note: &Note, called: Option<String>) -> View {
    let at = NoteKind::ALL.iter().position(|kind| *kind == note.kind);
    let kind = at
        .and_then(|at| w.charting().notes.get(at))
        .copied()
        .unwrap_or_default();
    let place = (!note.touchpoint.is_empty())
        .then(|| (el("bdi").with(called.unwrap_or_else(|| note.touchpoint.clone())), ": "));
    el("div.act.jnoted").with(el("span.chip").with(kind)).with(
        el("p")
            .attr("dir", "auto")
            .with(place)
            .with(note.text.get(w.lang.tag())),
    )
}
