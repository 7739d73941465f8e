//! The bar that narrows the page: a pill for each way to do so, and what it is narrowed to as chips. No figures of answers.
use leptos::prelude::*;
use waystone::{
    analysis::{Day, FacetKey},
    report::{slice_parts, value_name},
    words::Words,
};

use super::{
    Data,
    facets::{facets, offered},
    pill::{Opened, pill},
    scope::scope,
};
use crate::app::{
    browser::{
        clock, intl, root,
        view::{View, el, list, when},
    },
    components::icon::{Icon, glyph},
    ui::{Word, say, words},
};

/// A menu of facets: its id, its name, and whether a facet stands in it.
type Menu = (&'static str, Word, fn(&FacetKey) -> bool);

fn is_channel(key: &FacetKey) -> bool {
    matches!(key, FacetKey::Field(name) if name.eq_ignore_ascii_case("channel"))
}

const MENUS: [Menu; 5] = [
    ("by-channel", |w| w.filters().channel, is_channel),
    (
        "by-segment",
        |w| w.filters().segment,
        |key| matches!(key, FacetKey::Field(_) | FacetKey::Source) && !is_channel(key),
    ),
    (
        "by-language",
        |w| w.filters().language,
        |key| *key == FacetKey::Language,
    ),
    ("by-mood", |w| w.filters().mood, |key| *key == FacetKey::Mood),
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

pub fn slicer(data: Data) -> View {
    let words = words();
    let scope = scope();
    let opened: Opened = RwSignal::new(None);
    let offered = offered(data);
    let shown = move || data.with(|d| (d.analysis.n, d.total));
    let count = move || {
        let (n, all) = shown();
        match n == all {
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
        .with(el("span.note.count").attr("role", "status").with(count));
    let narrowed = move || scope.slice.with(|slice| !slice.is_whole());
    el("section.slicer.no-print")
        .attr("aria-label", say(|w| w.filters().filter))
        .with([bar, when(narrowed, move || chips(data))])
}

fn facet_pill(data: Data, opened: Opened, id: &'static str, name: Word, own: Memo<Vec<FacetKey>>) -> View {
    let words = words();
    let scope = scope();
    let chosen = Memo::new(move |_| {
        let all = scope.slice.with(|slice| {
            let own = own.get();
            let set = slice.chosen().filter(|(key, _)| own.contains(key));
            set.flat_map(|(key, values)| values.iter().map(|value| (key.clone(), value.clone())))
                .collect::<Vec<_>>()
        });
        all
    });
    let value = Signal::derive(move || {
        let words = words.get();
        chosen.with(|chosen| match chosen.as_slice() {
            [] => words.filters().all.to_owned(),
            [(key, value)] => data.with(|d| value_name(words, &d.survey, key, value)),
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
    let field = move |id: &'static str, name: Word, is_from: bool| {
        let now = move || {
            let day = scope.slice.with(|slice| if is_from { slice.from } else { slice.to });
            day.map(|day| day.to_string()).unwrap_or_default()
        };
        let (least, most) = data.with_untracked(|d| d.days).unwrap_or_default();
        let input = el("input.in")
            .attr("type", "date")
            .attr("id", id)
            .attr("min", Day(least).to_string())
            .attr("max", Day(most).to_string())
            .prop("value", now)
            .input("change", move |text| {
                let day = Day::parse(&text);
                scope
                    .slice
                    .update(|slice| if is_from { slice.from = day } else { slice.to = day });
            });
        el("div.field")
            .with(el("label").attr("for", id).with(say(name)))
            .with(input)
    };
    pill(opened, "by-date", say(|w| w.filters().dates), value, set, move || {
        el("div.dates").with([
            field("date-from", |w| w.filters().from, true),
            field("date-to", |w| w.filters().to, false),
        ])
    })
}

/// What the page is narrowed to, each to be taken away.
fn chips(data: Data) -> View {
    type Part = (Option<(FacetKey, String)>, String);
    let words = words();
    let scope = scope();
    let parts = move || {
        let words = words.get();
        let slice = scope.slice.get();
        data.with(|d| slice_parts(words, &d.survey, &slice, &|which| day(words, which)))
    };
    let key = |(part, said): &Part| {
        let name = part
            .as_ref()
            .map_or_else(String::new, |(key, value)| format!("{key}={value}"));
        format!("{name} {said}")
    };
    let chip = move |(part, said): Part| {
        let label = said.clone();
        let away = move || {
            match &part {
                Some((key, value)) => scope.toggle(key, value),
                None => scope.slice.update(|slice| (slice.from, slice.to) = (None, None)),
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
        .with(
            el("ul")
                .attr("aria-label", say(|w| w.filters().active))
                .with(list(parts, key, chip)),
        )
        .with(clear)
}
