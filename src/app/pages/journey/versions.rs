//! States of the map that were kept, beside how it stands now; and the map to take along.
use leptos::{ev::Event, prelude::*};
use waystone::{
    journey::{Map, difference, snapshot},
    response::Moment,
    scoring::{Change, Interval},
    survey::Version,
    words::Words,
};

use super::{figures, state::State, take};
use crate::app::{
    browser::{
        clock, intl,
        view::{View, el, list, live, nothing, when},
    },
    shelf::why,
    ui::{say, words},
};

pub fn versions(state: State) -> View {
    let words = words();
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let change = move |act: &dyn Fn(&mut waystone::survey::Journey)| {
        let mut journey = state.journey.get_untracked();
        act(&mut journey);
        let kept = state.save(&journey);
        let w = words.get_untracked();
        error.set(kept.err().map(|error| (w.shell().not_saved)(why(w, error))));
    };
    let keep = move |event: Event| {
        event.prevent_default();
        let typed = name.get_untracked();
        let now = clock::now();
        let w = words.get_untracked();
        let typed = if typed.trim().is_empty() {
            intl::day(w.lang, now)
        } else {
            typed.trim().to_owned()
        };
        let version = state.map.with_untracked(|map| snapshot(map, &typed, now));
        change(&|journey| journey.versions.push(version.clone()));
        name.set(String::new());
    };
    let field = el("input.in")
        .attr("id", "keep-name")
        .attr("dir", "auto")
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
        .attr("placeholder", say(|w| w.charting().keep_name))
        .attr("aria-label", say(|w| w.charting().keep_name))
        .prop("value", move || name.get())
        .input("input", move |text| name.set(text));
    let submit = el("button.btn")
        .attr("type", "submit")
        .attr("id", "keep")
        .with(say(|w| w.charting().keep));
    let form = el("form.row.no-print").on("submit", keep).with([field, submit]);
    let all = move || state.journey.with(|journey| journey.versions.clone());
    let one = move |version: Version| {
        let at = version.at;
        let remove = el("button.lnk.sm.no-print")
            .attr("type", "button")
            .attr("aria-label", {
                let name = version.name.clone();
                move || format!("{}: {name}", words.get().charting().forget)
            })
            .with(say(|w| w.charting().forget))
            .click(move || change(&|journey| journey.versions.retain(|version| version.at != at)));
        let title = {
            let version = version.clone();
            move || (words.get().charting().kept_on)(&version.name, &intl::day(words.get().lang, Moment(version.at)))
        };
        let table = live(move || state.map.with(|map| table(words.get(), &version, map)));
        el("li.stack-s")
            .with(el("div.row").with([el("h3").with(title), remove]))
            .with(table)
    };
    let rows = list(all, |version| version.at.to_string(), one);
    let none = move || state.journey.with(|journey| journey.versions.is_empty());
    let failed = move || nothing().with(error.get().map(|text| el("p.err").with(text)));
    el("section.panel.pad.jmore")
        .attr("aria-labelledby", "versions")
        .with(el("h2").attr("id", "versions").with(say(|w| w.charting().versions)))
        .with(when(none, || el("p.note").with(say(|w| w.charting().no_versions))))
        .with(el("ul.stack").with(rows))
        .with([
            form,
            el("div").attr("role", "alert").with(live(failed)),
            take::take(state),
        ])
}

/// Stage by stage: then, now, and the difference with its range.
fn table(w: &Words, version: &Version, map: &Map) -> View {
    let number = |value: f64| w.lang.number(value, 0);
    let dash = || "–".to_owned();
    let heads = [
        w.journey().table.stage,
        w.charting().then,
        w.charting().now,
        w.charting().difference,
    ];
    let row = |stage: &waystone::journey::StageCell| {
        let known = version.stages.iter().find(|known| known.stage == stage.id);
        let then = known
            .and_then(|known| known.score)
            .map_or_else(dash, |score| number(f64::from(score) / 100.0));
        let now = stage.reading.score().map_or_else(dash, |score| number(score.value));
        let change = known.and_then(|known| difference(known, stage));
        let said = change.map_or_else(dash, |change| said(w, change.delta, change.range));
        let note = change
            .filter(|change| !is_clear(change))
            .map(|_| el("span.note").with(w.charting().chance_only));
        el("tr")
            .with(
                el("th")
                    .attr("scope", "row")
                    .with(el("bdi").with(stage.name.get(w.lang.tag()))),
            )
            .with([
                el("td.num").with(then),
                el("td.num").with(now),
                el("td.num").with(said).with(" ").with(note),
            ])
    };
    let heads = heads.map(|head| el("th").attr("scope", "col").with(head));
    let table = el("table")
        .with(el("thead").with(el("tr").with(heads)))
        .with(el("tbody").with(map.stages.iter().map(row).collect::<Vec<_>>()));
    el("div.scroll-x.sheet")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", version.name.clone())
        .with(table)
}

pub fn is_clear(change: &Change) -> bool {
    change.range.low > 0.0 || change.range.high < 0.0
}

pub fn said(w: &Words, delta: f64, range: Interval) -> String {
    let number = |value: f64| w.lang.signed(value, 1);
    format!("{} ({})", number(delta), figures::range(w, Some(range), number))
}
