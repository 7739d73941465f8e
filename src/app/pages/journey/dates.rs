//! The days whose answers a map is drawn from, and those of the answers beside them. What differs is said by `beside`.
use leptos::prelude::*;
use waystone::{analysis::Day, journey::Filter, words::Words};

use super::state::State;
use crate::app::{
    browser::{
        clock, intl,
        view::{View, el, nothing},
    },
    ui::{say, words},
};

type Days = (Option<Day>, Option<Day>);

/// Both ends as days; the filter's second end is the first moment that no longer counts.
fn days(filter: &Filter) -> Days {
    let calendar = clock::calendar();
    let day = |at, back| calendar.day(at).map(|day| Day(day - back));
    (
        filter.from.and_then(|at| day(at, 0)),
        filter.until.and_then(|at| day(at, 1)),
    )
}

fn set(filter: &mut Filter, (from, to): Days) {
    let calendar = clock::calendar();
    filter.from = from.map(|day| calendar.start(day.0));
    filter.until = to.map(|day| calendar.start(day.0 + 1));
}

/// As in "1 Mar 2026 to 31 Mar 2026".
pub fn said(w: &Words, filter: &Filter) -> Option<String> {
    let calendar = clock::calendar();
    let said = |day: Day| intl::day(w.lang, calendar.noon(day.0));
    match days(filter) {
        (None, None) => None,
        (from, to) => Some((w.charting().days)(from.map(said).as_deref(), to.map(said).as_deref())),
    }
}

/// Folded away; its summary says which days are set.
pub fn dates(state: State) -> View {
    let words = words();
    let summary = move || {
        let w = words.get();
        let own = state.filter.with(|filter| said(w, filter));
        let beside = state.versus.with(|filter| said(w, filter));
        let beside = beside.map(|days| format!("{} {days}", w.charting().beside));
        let all: Vec<String> = [own, beside].into_iter().flatten().collect();
        if all.is_empty() {
            w.charting().dates.to_owned()
        } else {
            format!("{}: {}", w.charting().dates, all.join(w.journey().comma))
        }
    };
    let field = move |of: RwSignal<Filter>, nth: usize, id: &'static str| {
        let is_from = nth.is_multiple_of(2);
        let now = move || of.with(|filter| if is_from { days(filter).0 } else { days(filter).1 });
        let input = el("input.in")
            .attr("type", "date")
            .attr("id", id)
            .prop("value", move || now().map(|day| day.to_string()).unwrap_or_default())
            .input("change", move |text: String| {
                let day = Day::parse(&text);
                of.update(|filter| {
                    let (from, to) = days(filter);
                    set(filter, if is_from { (day, to) } else { (from, day) });
                });
            });
        let label = move || words.get().charting().date_fields.get(nth).copied().unwrap_or_default();
        el("div.field")
            .with(el("label").attr("for", id).with(label))
            .with(input)
    };
    let clear = el("button.btn.sm")
        .attr("type", "button")
        .with(say(|w| w.charting().dates_clear))
        .click(move || {
            state.filter.update(|filter| set(filter, (None, None)));
            state.versus.update(|filter| set(filter, (None, None)));
        });
    let fields = nothing().with([
        field(state.filter, 0, "days-from"),
        field(state.filter, 1, "days-to"),
        field(state.versus, 2, "versus-from"),
        field(state.versus, 3, "versus-to"),
    ]);
    el("details.jdates")
        .with(el("summary.btn").with(summary))
        .with(el("div.panel.pad.stack-s.jdates-in").with([
            el("div.jdate-fields").with(fields),
            el("p.note").with(say(|w| w.charting().dates_note)),
            clear,
        ]))
}
