//! Which journey, whose answers, and beside whom: three menus. What they mean is `waystone::journey::Filter`'s.
use leptos::prelude::*;
use waystone::{
    journey::{CHANNEL, Filter, LANGUAGE},
    route::Route,
    survey::JourneyId,
    words::{Lang, Words},
};

use super::{dates::dates, state::State};
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

/// As in "Channel: chat".
pub fn field_value(w: &Words, field: &str, value: &str) -> String {
    format!("{}: {}", field_name(w, field), value_name(field, value))
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
        let here = journey.personas.iter().filter(|persona| !persona.archived);
        here.map(group).collect()
    });
    state.drawn.with(|drawn| {
        for field in drawn.iter().flat_map(|drawn| &drawn.fields) {
            for (value, n) in &field.values {
                let is_known = |group: &Group| group.field == field.name && group.value == *value;
                if groups.iter().any(is_known) {
                    continue;
                }
                groups.push(Group {
                    name: format!("{} ({})", field_value(w, &field.name, value), w.lang.count(*n)),
                    field: field.name.clone(),
                    value: value.clone(),
                });
            }
        }
    });
    groups
}

/// What the menus call a group, without its count.
pub fn group_name(w: &Words, state: State, group: Option<&(String, String)>) -> Option<String> {
    let (field, value) = group?;
    let persona = state.journey.with_untracked(|journey| {
        let mut personas = journey.personas.iter().filter(|persona| !persona.archived);
        let found = personas.find(|persona| persona.field == *field && persona.value == *value)?;
        Some(found.name.get(w.lang.tag()).to_owned())
    });
    Some(persona.unwrap_or_else(|| field_value(w, field, value)))
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
        groups.with_untracked(|groups| {
            let found = groups
                .iter()
                .find(|group| format!("{}={}", group.field, group.value) == text);
            found.map(|group| (group.field.clone(), group.value.clone()))
        })
    };
    let chosen = |of: RwSignal<Filter>| move || of.with(|filter| key(filter.group.as_ref()));
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
                chosen(state.filter)()
            })
            .input("change", move |text| {
                state.filter.update(|filter| filter.group = pick(text))
            });
        let beside = el("select.sel")
            .with(options(|w| w.charting().nobody))
            .prop("value", move || {
                groups.track();
                chosen(state.versus)()
            })
            .input("change", move |text| {
                state.versus.update(|filter| filter.group = pick(text))
            });
        nothing().with([
            menu("jgroup", |w| w.charting().from, of),
            menu("jbeside", |w| w.charting().beside, beside),
        ])
    };
    nothing().with([
        paths(state),
        when(move || groups.with(|groups| !groups.is_empty()), both),
        when(move || state.any(), move || dates(state)),
    ])
}

/// The journeys, where there is more than the author's own.
fn paths(state: State) -> View {
    let words = words();
    let others = Memo::new(move |_| {
        let tag = words.get().lang.tag();
        let all = state.shelf.follow(|library| library.other_journeys());
        let shaping = words.get().shaping();
        let named = |(id, journey): (JourneyId, waystone::survey::Journey)| {
            let name = journey.name.get(tag).to_owned();
            let name = if name.is_empty() { id.to_string() } else { name };
            let name = if journey.archived {
                (shaping.is_away)(&name)
            } else {
                name
            };
            (journey.archived, id, name)
        };
        // Those that were put away come last.
        let named = all.into_iter().map(named).collect();
        let named = waystone::order::sorted(named, |a: &(bool, JourneyId, String), b| a.0.cmp(&b.0));
        named.into_iter().map(|(_, id, name)| (id, name)).collect::<Vec<_>>()
    });
    let own = state
        .id
        .with_value(|id| id.as_ref().map(JourneyId::to_string).unwrap_or_default());
    let make = move || {
        let option = |(id, name): (JourneyId, String)| el("option").attr("value", id.to_string()).with(name);
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
