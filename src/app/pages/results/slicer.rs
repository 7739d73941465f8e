//! The bar that narrows the page: a pill for each way to do so. No figures of answers.
use leptos::prelude::*;
use waystone::{
    analysis::{Day, FacetKey},
    response::Told,
    survey::SurveyId,
    words::Words,
};

use super::{
    chips::chips,
    compare::compare_pill,
    data::Data,
    facets::{facets, offered},
    pill::{Opened, pill},
    scope::scope,
    views::{undo_view, views_pill},
};
use crate::app::{
    browser::{
        clock, intl,
        view::{View, el, when},
    },
    ui::{Word, say, words},
};

/// A menu of facets: its id, its name, and whether a facet stands in it.
type Menu = (&'static str, Word, fn(&FacetKey) -> bool);

fn is_channel(key: &FacetKey) -> bool {
    matches!(key, FacetKey::Field(name) if Told::from_name(name) == Some(Told::Channel))
}

const MENUS: [Menu; 6] = [
    ("by-channel", |w| (w.filters().told)(Told::Channel), is_channel),
    (
        "by-segment",
        |w| w.filters().segment,
        |key| matches!(key, FacetKey::Field(_) | FacetKey::Source | FacetKey::Care) && !is_channel(key),
    ),
    (
        "by-language",
        |w| w.filters().language,
        |key| *key == FacetKey::Language,
    ),
    ("by-mood", |w| w.filters().mood, |key| *key == FacetKey::Mood),
    ("by-theme", |w| w.themes().theme, |key| *key == FacetKey::Theme),
    (
        "by-answer",
        |w| w.filters().answers,
        |key| matches!(key, FacetKey::Answer(_) | FacetKey::Row(..)),
    ),
];

/// As the reader's language writes a day.
pub fn day(words: &Words, day: Day) -> String {
    intl::day(words.lang, clock::calendar().noon(day.0))
}

pub fn slicer(survey: SurveyId, data: Data) -> View {
    let words = words();
    let scope = scope();
    let opened: Opened = RwSignal::new(None);
    let deleted = RwSignal::new(None);
    let offered = offered(data);
    let shown = move || data.with(|d| (d.analysis.n, d.total));
    let count = move || {
        let (n, all) = shown();
        match n == all {
            _ if data.with(|d| d.waits) => String::new(),
            true => (words.get().shell().answers)(n),
            false => (words.get().filters().of_all)(n, all),
        }
    };
    let menus = MENUS.map(|(id, name, holds)| {
        let own =
            Memo::new(move |_| offered.with(|all| all.iter().filter(|key| holds(key)).cloned().collect::<Vec<_>>()));
        when(
            move || own.with(|own| !own.is_empty()),
            move || facet_pill(data, opened, id, name, own),
        )
    });
    let bar = el("div.filters")
        .with(when(
            move || data.with(|d| d.days.is_some()),
            move || dates(data, opened),
        ))
        .with(menus)
        .with(compare_pill(data, opened, offered))
        .with(views_pill(survey.clone(), opened, deleted))
        .with(el("span.note.count").attr("role", "status").with(count));
    let partly = move || {
        let partly = data.with(|d| d.partly);
        partly.map(|(done, of)| (words.get().filters().partly)(done, of))
    };
    let narrowed = move || scope.slice.with(|slice| !slice.is_whole()) || scope.against.with(Option::is_some);
    el("section.slicer.no-print")
        .attr("aria-label", say(|w| w.filters().filter))
        .with([bar, when(narrowed, move || chips(data))])
        .with(el("p.note").attr("role", "status").with(partly))
        .with(undo_view(survey, deleted))
}

fn facet_pill(data: Data, opened: Opened, id: &'static str, name: Word, own: Memo<Vec<FacetKey>>) -> View {
    let words = words();
    let scope = scope();
    let chosen = Memo::new(move |_| {
        scope.slice.with(|slice| {
            let own = own.get();
            let set = slice.chosen().filter(|(key, _)| own.contains(key));
            set.flat_map(|(key, values)| values.iter().map(|value| (key.clone(), value.clone())))
                .collect::<Vec<_>>()
        })
    });
    let value = Signal::derive(move || {
        let words = words.get();
        chosen.with(|chosen| match chosen.as_slice() {
            [] => words.filters().all.to_owned(),
            [(key, value)] => data.with(|d| d.value_name(words, key, value)),
            several => (words.filters().several)(several.len() as u64),
        })
    });
    let set = Signal::derive(move || chosen.with(|chosen| !chosen.is_empty()));
    pill(opened, id, say(name), value, set, move || {
        own.with_untracked(|own| facets(data, own))
    })
}

fn dates(data: Data, opened: Opened) -> View {
    let words = words();
    let scope = scope();
    let set = Signal::derive(move || scope.slice.with(waystone::analysis::Slice::has_days));
    let value = Signal::derive(move || {
        let words = words.get();
        let (from, to) = scope.slice.with(|slice| (slice.from, slice.to));
        let (first, last) = data.with(|d| d.days).unwrap_or_default();
        let day = |given: Option<Day>, end| day(words, given.unwrap_or(Day(end)));
        (words.filters().between)(&day(from, first), &day(to, last))
    });
    pill(opened, "by-date", say(|w| w.filters().dates), value, set, move || {
        let now = move || scope.slice.with(|slice| (slice.from, slice.to));
        day_fields(data, "date", now, move |from, to| {
            scope.slice.update(|slice| (slice.from, slice.to) = (from, to));
        })
    })
}

/// A field for each end of some days; what they hold and what becomes of it is the caller's.
pub fn day_fields(
    data: Data,
    id: &'static str,
    now: impl Fn() -> (Option<Day>, Option<Day>) + Copy + 'static,
    set: impl Fn(Option<Day>, Option<Day>) + Copy + 'static,
) -> View {
    let (least, most) = data.with_untracked(|d| d.days).unwrap_or_default();
    let field = move |name: Word, is_from: bool| {
        let id = format!("{id}-{}", if is_from { "from" } else { "to" });
        let own = move || if is_from { now().0 } else { now().1 };
        let input = el("input.in")
            .attr("type", "date")
            .attr("id", &id)
            .attr("min", Day(least).to_string())
            .attr("max", Day(most).to_string())
            .prop("value", move || own().map(|day| day.to_string()).unwrap_or_default())
            .input("change", move |text| {
                let (from, to) = untrack(now);
                let day = Day::parse(&text);
                if is_from { set(day, to) } else { set(from, day) }
            });
        el("div.field")
            .with(el("label").attr("for", id).with(say(name)))
            .with(input)
    };
    el("div.dates").with([field(|w| w.filters().from, true), field(|w| w.filters().to, false)])
}
