//! The menu that says what the page is compared with: the period before, other dates, a group. No differences.
use leptos::prelude::*;
use waystone::{
    analysis::{Against, Facet, FacetKey},
    report::{self, facet_name},
};

use super::{
    data::Data,
    pill::{Opened, pill},
    scope::scope,
    slicer::{day, day_fields},
};
use crate::app::{
    browser::view::{View, el, nothing, when},
    ui::{say, words},
};

pub fn compare_pill(data: Data, opened: Opened, offered: Memo<Vec<FacetKey>>) -> View {
    let words = words();
    let scope = scope();
    let value = Signal::derive(move || {
        let words = words.get();
        let said = scope.against.with(|against| {
            data.with(|d| {
                Some(report::against(words, &d.survey, against.as_ref()?, &|which| {
                    day(words, which)
                }))
            })
        });
        said.unwrap_or_else(|| words.comparing().nothing.to_owned())
    });
    let set = Signal::derive(move || scope.against.with(Option::is_some));
    pill(
        opened,
        "versus",
        say(|w| w.comparing().compare),
        value,
        set,
        move || menu(data, offered),
    )
}

fn menu(data: Data, offered: Memo<Vec<FacetKey>>) -> View {
    let words = words();
    let scope = scope();
    let none = choice(None, nothing().with(say(|w| w.comparing().nothing)));
    let can = move || scope.slice.with(|slice| slice.from.is_some());
    let before = choice(Some(Against::Before), nothing().with(say(|w| w.comparing().before)));
    let why = when(
        move || !can(),
        || el("p.note").with(say(|w| w.comparing().before_needs)),
    );
    let title = |of: crate::app::ui::Word| el("p.menu-title").with(say(of));
    let days = move || match scope.against.get() {
        Some(Against::Days(from, to)) => (Some(from), Some(to)),
        _ => (None, None),
    };
    // With one end only, the other is that of the answers.
    let set = move |from, to| {
        let ends = data.with_untracked(|d| d.days).unwrap_or_default();
        let (first, last) = (waystone::analysis::Day(ends.0), waystone::analysis::Day(ends.1));
        let against = match (from, to) {
            (None, None) => None,
            (from, to) => Some(Against::Days(from.unwrap_or(first), to.unwrap_or(last))),
        };
        scope.against.set(against);
    };
    let groups = data.with_untracked(|d| {
        let keys = offered.get_untracked();
        let facets = keys
            .iter()
            .filter(|key| key.is_segment())
            .filter_map(|key| d.columns.facet(key));
        facets.map(|facet| group(data, facet)).collect::<Vec<_>>()
    });
    let some = (!groups.is_empty()).then(|| title(|w| w.comparing().group));
    let dated = data.with_untracked(|d| d.days.is_some()).then(|| {
        nothing()
            .with([before, why, title(|w| w.comparing().days)])
            .with(day_fields(data, "versus", days, set))
    });
    el("fieldset.ticks")
        .with(el("legend.vh").with(move || words.get().comparing().compare))
        .with(none)
        .with(dated)
        .with(some)
        .with(groups)
}

fn group(data: Data, facet: &Facet) -> View {
    let words = words();
    let key = facet.key.clone();
    let name = {
        let key = key.clone();
        move || data.with(|d| facet_name(words.get(), &d.survey, &key))
    };
    let one = |value: &String| {
        let (key, value) = (key.clone(), value.clone());
        let against = Against::Value(key.clone(), value.clone());
        let said = move || data.with(|d| d.value_name(words.get(), &key, &value));
        choice(Some(against), el("span").attr("dir", "auto").with(said))
    };
    el("details.facet")
        .with(el("summary").attr("dir", "auto").with(name))
        .with(facet.values.iter().map(one).collect::<Vec<_>>())
}

fn choice(against: Option<Against>, label: View) -> View {
    let scope = scope();
    let (is, needs) = (against.clone(), against == Some(Against::Before));
    let input = el("input")
        .attr("type", "radio")
        .attr("name", "versus")
        .attr("disabled", move || {
            needs && scope.slice.with(|slice| slice.from.is_none())
        })
        .prop("checked", move || scope.against.with(|now| *now == is))
        .on("change", move |_| scope.against.set(against.clone()));
    el("label.tick").with(input).with(el("span.grow").with(label))
}
