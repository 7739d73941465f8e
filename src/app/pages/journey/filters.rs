//! Which journey, whose answers, and beside whom: three menus. What they mean is `waystone::journey::Filter`'s.
use leptos::prelude::*;
use waystone::{
    journey::{CHANNEL, Filter, LANGUAGE},
    route::Route,
    survey::JourneyId,
    words::{Lang, Words},
};

use super::state::State;
use crate::app::{
    browser::{
        hash,
        view::{View, el, list, nothing, when},
    },
    ui::{Word, say, words},
};

/// A group, as a menu names it.
#[derive(Clone, PartialEq)]
struct Group {
    name: String,
    field: String,
    value: String,
}

/// What a field is called: those of our own links by our words.
fn field_name(w: &Words, field: &str) -> String {
    let [language, channel] = w.charting().fields;
    match field {
        LANGUAGE => language.to_owned(),
        CHANNEL => channel.to_owned(),
        other => other.to_owned(),
    }
}

fn value_name(field: &str, value: &str) -> String {
    if field == LANGUAGE {
        return Lang::nearest(value).map_or_else(|| value.to_owned(), |lang| lang.name().to_owned());
    }
    value.to_owned()
}

/// Personas first, then every group that the answers tell apart.
fn groups(w: &Words, state: State) -> Vec<Group> {
    let tag = w.lang.tag();
    let mut groups: Vec<Group> = state.journey.with(|journey| {
        let group = |persona: &waystone::survey::Persona| Group {
            name: persona.name.get(tag).to_owned(),
            field: persona.field.clone(),
            value: persona.value.clone(),
        };
        journey.personas.iter().map(group).collect()
    });
    state.drawn.with(|drawn| {
        for field in drawn.iter().flat_map(|drawn| &drawn.fields) {
            for (value, n) in &field.values {
                let is_known = |group: &Group| group.field == field.name && group.value == *value;
                if groups.iter().any(is_known) {
                    continue;
                }
                let (name, of) = (field_name(w, &field.name), value_name(&field.name, value));
                groups.push(Group {
                    name: format!("{name}: {of} ({})", w.lang.count(*n)),
                    field: field.name.clone(),
                    value: value.clone(),
                });
            }
        }
    });
    groups
}

fn key(group: Option<&(String, String)>) -> String {
    group
        .map(|(field, value)| format!("{field}={value}"))
        .unwrap_or_default()
}

fn menu(id: &'static str, label: Word, control: View) -> View {
    el("label.jmenu")
        .attr("for", id)
        .with(el("span.note").with(say(label)))
        .with(control.attr("id", id))
}

pub fn filters(state: State) -> View {
    let words = words();
    let groups = Memo::new(move |_| groups(words.get(), state));
    let pick = move |text: String| {
        let group = groups.with_untracked(|groups| {
            let found = groups
                .iter()
                .find(|group| format!("{}={}", group.field, group.value) == text);
            found.map(|group| (group.field.clone(), group.value.clone()))
        });
        Filter {
            group,
            ..Filter::default()
        }
    };
    // Options that stay: those made anew would lose what is chosen.
    let options = move |first: Word| {
        let value = |group: &Group| format!("{}={}", group.field, group.value);
        let option = move |group: Group| el("option").attr("value", value(&group)).with(group.name);
        let key = move |group: &Group| format!("{} {}", value(group), group.name);
        nothing()
            .with(el("option").attr("value", "").with(say(first)))
            .with(list(move || groups.get(), key, option))
    };
    let both = move || {
        let of = el("select.sel")
            .with(options(|w| w.charting().everyone))
            .prop("value", move || {
                groups.track();
                state.filter.with(|filter| key(filter.group.as_ref()))
            })
            .input("change", move |text| state.filter.set(pick(text)));
        let beside = el("select.sel")
            .with(options(|w| w.charting().nobody))
            .prop("value", move || {
                groups.track();
                state
                    .against
                    .with(|against| key(against.as_ref().and_then(|filter| filter.group.as_ref())))
            })
            .input("change", move |text| {
                let filter = pick(text);
                state.against.set(filter.group.is_some().then_some(filter));
            });
        nothing().with([
            menu("jgroup", |w| w.charting().from, of),
            menu("jbeside", |w| w.charting().beside, beside),
        ])
    };
    nothing().with([
        paths(state),
        when(move || groups.with(|groups| !groups.is_empty()), both),
    ])
}

/// The journeys, where there is more than the author's own.
fn paths(state: State) -> View {
    let words = words();
    let others = Memo::new(move |_| {
        let tag = words.get().lang.tag();
        let all = state.shelf.follow(|library| library.other_journeys());
        all.into_iter()
            .map(|(id, journey)| (id, journey.name.get(tag).to_owned()))
            .collect::<Vec<_>>()
    });
    let own = state
        .id
        .with_value(|id| id.as_ref().map(JourneyId::to_string).unwrap_or_default());
    let make = move || {
        let option = |(id, name): (JourneyId, String)| {
            let name = if name.is_empty() { id.to_string() } else { name };
            el("option").attr("value", id.to_string()).with(name)
        };
        let others_of = list(move || others.get(), |(id, name)| format!("{id} {name}"), option);
        let own = own.clone();
        let control = el("select.sel")
            .with(el("option").attr("value", "").with(say(|w| w.charting().own)))
            .with(others_of)
            .prop("value", move || {
                others.track();
                own.clone()
            })
            .input("change", |text: String| {
                hash::go(&JourneyId::new(&text).map_or(Route::Journey, Route::Path));
            });
        menu("jpath", |w| w.charting().path, control)
    };
    when(move || others.with(|others| !others.is_empty()), make)
}
