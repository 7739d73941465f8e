//! Who left: groups beside each other, apart by how they had fared, and what is to be looked at. Figures are `analysis`'s.
use std::rc::Rc;

use leptos::prelude::*;
use waystone::{
    analysis::{self, Asked, Cohorts, FacetKey, Felt, good_from, outcomes, segments},
    chart::Plot,
    order::Set,
    report::{self, facet_name},
};

use super::{
    data::{Data, Loaded},
    file_name,
    leavers::Leavers,
    output,
    scope::scope,
};
use crate::app::{
    browser::{
        root,
        view::{View, either, el, list, nothing, when},
    },
    components::{
        figure::{Chart, Level, figure},
        icon::{Icon, glyph},
        marks::Pick,
    },
    ui::{Word, say, words},
};

type Found = (Asked, Cohorts);

/// What is found of what was chosen, where something says who left.
pub fn found(d: &Loaded, leavers: &Leavers) -> Option<Found> {
    let asked = leavers.asked(d)?;
    let found = analysis::cohorts(&d.survey, &d.columns, &d.cut, &asked)?;
    Some((asked, found))
}

/// Where there is something that could say it.
pub fn leaving(data: Data) -> View {
    let scope = scope();
    let some = Memo::new(move |_| data.with(|d| outcomes(&d.survey, &d.columns).next().is_some()));
    let found = Memo::new(move |_| data.with(|d| scope.leavers.with(|leavers| found(d, leavers))));
    let asking = move || {
        el("details.panel.pad.c12.leaving.no-print")
            .with(
                el("summary")
                    .attr("id", "leaving-title")
                    .with(say(|w| w.leaving().heading)),
            )
            .with(el("p.note").with(say(|w| w.leaving().ask)))
            .with(controls(data, found))
    };
    when(
        move || some.get(),
        move || either(move || found.with(Option::is_some), move || drawn(data, found), asking),
    )
}

fn drawn(data: Data, found: Memo<Option<Found>>) -> View {
    let (words, scope) = (words(), scope());
    let Some(first) = found.get_untracked() else {
        return nothing();
    };
    let now = Memo::new(move |_| found.get().unwrap_or_else(|| first.clone()));
    let plot = Memo::new(move |_| {
        now.with(|(asked, found)| data.with(|d| report::leaving(words.get(), &d.survey, asked, found)))
    });
    let plot: Signal<Plot> = plot.into();
    let own = move |row: usize| now.with(|found| data.with(|d| narrowing(d, found, row)));
    let is_on = move |row: usize| {
        scope.slice.with(|slice| {
            let own = own(row);
            !own.is_empty() && own.iter().all(|(key, values)| slice.values(key) == Some(values))
        })
    };
    let press = move |row: usize| {
        let (is_on, own) = untrack(|| (is_on(row), own(row)));
        scope.slice.update(|slice| {
            for (key, values) in own {
                slice.set(&key, if is_on { Set::new() } else { values });
            }
        });
    };
    let note = move || now.with(|(asked, found)| report::leaving_note(words.get(), asked, found));
    let whole = move || now.with(|(_, found)| report::stayed(words.get(), found));
    let said = move || now.with(|(asked, found)| data.with(|d| report::left(words.get(), &d.survey, asked, found)));
    let takeaway = el("p.takeaway").with(glyph(Icon::Bulb, 18)).with(
        el("span")
            .attr("dir", "auto")
            .with(el("b").with(said))
            .with(" ")
            .with(whole),
    );
    figure(Chart {
        id: "leaving",
        heading: Signal::derive(move || words.get().leaving().heading.to_owned()),
        note: Signal::derive(note),
        level: Level::Two,
        class: "panel pad c12 leaving",
        plot,
        file: file_name(data),
        foot: output::line(data),
        pick: Pick {
            says: Rc::new(move |row| plot.with(|plot| report::row_said(words.get(), &plot.table, row))),
            is_on: Rc::new(is_on),
            press: Rc::new(press),
        },
        after: nothing().with([takeaway, controls(data, found)]),
    })
}

/// What a part of a group narrows the page to.
fn narrowing(d: &Loaded, (asked, found): &Found, row: usize) -> Vec<(FacetKey, Set<String>)> {
    let Some(part) = found.parts.get(row) else {
        return Vec::new();
    };
    let group = (asked.by.clone(), Set::from([part.value.clone()]));
    let rating = asked
        .felt
        .as_ref()
        .and_then(|id| d.survey.question(id))
        .and_then(|question| question.kind.rating());
    let points = part
        .felt
        .zip(rating)
        .zip(asked.felt.clone())
        .map(|((felt, rating), id)| {
            let from = good_from(rating);
            let points = rating
                .measure
                .scale()
                .values()
                .filter(|point| (*point >= from) == (felt == Felt::Good));
            (FacetKey::Answer(id), points.map(|point| point.to_string()).collect())
        });
    std::iter::once(group).chain(points).collect()
}

/// Who counts as having left, by which groups, and by which rating they are told apart.
fn controls(data: Data, found: Memo<Option<Found>>) -> View {
    let (words, scope) = (words(), scope());
    let asked = move || found.with(|found| found.as_ref().map(|(asked, _)| asked.clone()));
    let choose = move || vec![(String::new(), words.get().leaving().choose.to_owned())];
    let who = move || {
        let words = words.get();
        let all = data.with(|d| {
            let values = outcomes(&d.survey, &d.columns).filter_map(|key| d.columns.facet(key));
            let options = values.flat_map(|facet| {
                let name = facet_name(words, &d.survey, &facet.key);
                facet.values.iter().map(move |value| {
                    let said = format!("{name}: {}", d.value_name(words, &facet.key, value));
                    (Leavers::left_said(&(facet.key.clone(), value.clone())), said)
                })
            });
            options.collect::<Vec<_>>()
        });
        [choose(), all].concat()
    };
    let groups = move || {
        let words = words.get();
        let outcome = asked().map(|asked| asked.left.0);
        data.with(|d| {
            let keys = segments(&d.survey, &d.columns).filter(|key| Some(*key) != outcome.as_ref());
            keys.map(|key| (key.to_string(), facet_name(words, &d.survey, key)))
                .collect::<Vec<_>>()
        })
    };
    let ratings = move || {
        let words = words.get();
        let mut all = vec![(Leavers::felt_said(None), words.leaving().together.to_owned())];
        data.with(|d| {
            let rated = d.survey.questions().filter(|question| question.kind.rating().is_some());
            let named = rated.map(|question| {
                let key = FacetKey::Answer(question.id.clone());
                (question.id.to_string(), facet_name(words, &d.survey, &key))
            });
            all.extend(named);
        });
        all
    };
    let now = move |of: fn(&Asked) -> String| move || asked().as_ref().map(of).unwrap_or_default();
    let left = select(
        "left-who",
        |w| w.leaving().who,
        who,
        now(|asked| Leavers::left_said(&asked.left)),
        move |said| {
            scope.leavers.update(|leavers| leavers.left = Leavers::left_of(&said));
            // The panel may be another one now.
            root::focus_soon("#left-who".into());
        },
    );
    let by = move || {
        select(
            "left-by",
            |w| w.leaving().by,
            groups,
            now(|asked| asked.by.to_string()),
            move |said| scope.leavers.update(|leavers| leavers.by = FacetKey::parse(&said)),
        )
    };
    let felt = move || {
        select(
            "left-felt",
            |w| w.leaving().felt,
            ratings,
            now(|asked| Leavers::felt_said(asked.felt.as_ref())),
            move |said| scope.leavers.update(|leavers| leavers.felt = Leavers::felt_of(&said)),
        )
    };
    let some = move || found.with(Option::is_some);
    el("div.row.no-print.chooses").with([left, when(some, by), when(some, felt)])
}

fn select(
    id: &'static str,
    name: Word,
    options: impl Fn() -> Vec<(String, String)> + Copy + Send + Sync + 'static,
    now: impl Fn() -> String + Copy + Send + Sync + 'static,
    set: impl Fn(String) + 'static,
) -> View {
    let option = |(value, said): (String, String)| el("option").attr("value", value).with(said);
    let select = el("select.sel")
        .attr("id", id)
        .with(list(options, |(value, said)| format!("{value} {said}"), option))
        .prop("value", move || {
            // Set again once there are such options.
            options();
            now()
        })
        .input("change", set);
    el("div.field").with([el("label").attr("for", id).with(say(name)), select])
}
