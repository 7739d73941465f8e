//! Who differs: the headline's score of each group, its dot to be pressed.
use std::rc::Rc;

use leptos::prelude::*;
use waystone::{
    analysis::{self, FacetKey, Group, Metric},
    report,
};

use super::{data::Data, file_name, output, scope::scope};
use crate::app::{
    browser::view::{View, el, nothing, when},
    components::{
        figure::{Chart, Level, figure},
        icon::{Icon, glyph},
        marks::Pick,
    },
    ui::words,
};

pub fn differs(data: Data) -> View {
    let words = words();
    let scope = scope();
    let found = Memo::new(move |_| data.with(|d| analysis::groups(&d.survey, &d.columns, &d.cut)));
    let drawing = move || {
        let Some(first) = found.get_untracked() else {
            return nothing();
        };
        let now = Memo::new(move |_| found.get().unwrap_or_else(|| first.clone()));
        let plot = Memo::new(move |_| {
            let words = words.get();
            let (metric, groups): (Metric, Vec<Group>) = now.get();
            data.with(|d| {
                let score = d.analysis.headline.as_ref().and_then(|headline| headline.score);
                let whole = score.map(|score| score.value);
                report::groups(words, &d.survey, metric, &groups, whole)
            })
        });
        let group = move |row: usize| -> Option<(FacetKey, String)> {
            now.with(|(_, groups)| groups.get(row).map(|group| (group.key.clone(), group.value.clone())))
        };
        let said = move || now.with(|(_, groups)| data.with(|d| report::differing(words.get(), &d.survey, groups)));
        figure(Chart {
            id: "differs",
            heading: Signal::derive(move || words.get().comparing().differs.to_owned()),
            note: Signal::derive(move || now.with(|(_, groups)| report::groups_note(words.get(), groups))),
            level: Level::Two,
            class: "panel pad c4",
            plot: plot.into(),
            file: file_name(data),
            foot: output::line(data),
            pick: Pick {
                says: Rc::new(move |row| plot.with(|plot| report::row_said(words.get(), &plot.table, row))),
                is_on: Rc::new(move |row| {
                    group(row).is_some_and(|(key, value)| scope.slice.with(|s| s.has(&key, &value)))
                }),
                press: Rc::new(move |row| {
                    if let Some((key, value)) = untrack(|| group(row)) {
                        scope.toggle(&key, &value);
                    }
                }),
            },
            after: el("p.takeaway").with(glyph(Icon::Bulb, 18)).with(el("b").with(said)),
        })
    };
    when(move || found.with(Option::is_some), drawing)
}
