//! The choices of facets with how many answers each has, as boxes to tick. No figures but counts.
use leptos::prelude::*;
use waystone::{
    analysis::{FacetKey, Slice},
    report::{facet_name, value_name},
};

use super::{Data, scope::scope};
use crate::app::{
    browser::view::{View, el, list, nothing},
    ui::words,
};

/// The facets by which the answers can be told apart.
pub fn offered(data: Data) -> Memo<Vec<FacetKey>> {
    Memo::new(move |_| {
        data.with(|d| {
            let whole = d.columns.cut(&Slice::default());
            let n = whole.rows.count();
            let tells = |counts: &[u64]| counts.iter().any(|count| *count > 0 && *count < n);
            let facets = d.columns.facets();
            let told = facets.filter(|facet| tells(&facet.counts(&whole.rows)));
            told.map(|facet| facet.key.clone()).collect()
        })
    })
}

/// One or several facets; several can be opened one by one.
pub fn facets(data: Data, keys: &[FacetKey]) -> View {
    match keys {
        [one] => choices(data, one.clone()),
        several => nothing().with(several.iter().map(|key| folded(data, key)).collect::<Vec<_>>()),
    }
}

fn name_of(data: Data, key: FacetKey) -> Signal<String> {
    let words = words();
    Signal::derive(move || data.with(|d| facet_name(words.get(), &d.survey, &key)))
}

fn folded(data: Data, key: &FacetKey) -> View {
    let is_set = scope()
        .slice
        .with_untracked(|slice| slice.chosen().any(|(set, _)| set == key));
    let name = name_of(data, key.clone());
    el("details.facet")
        .attr("open", is_set)
        .with(el("summary").attr("dir", "auto").with(name))
        .with(choices(data, key.clone()))
}

fn choices(data: Data, key: FacetKey) -> View {
    let words = words();
    let scope = scope();
    let counts = {
        let key = key.clone();
        Memo::new(move |_| {
            data.with(|d| {
                let facet = d.columns.facet(&key)?;
                Some(
                    facet
                        .values
                        .iter()
                        .cloned()
                        .zip(d.columns.counts(&d.cut, facet))
                        .collect::<Vec<_>>(),
                )
            })
            .unwrap_or_default()
        })
    };
    let values = move || counts.with(|counts| counts.iter().map(|(value, _)| value.clone()).collect());
    let name = name_of(data, key.clone());
    let choice = move |value: String| {
        let count = {
            let value = value.clone();
            Memo::new(move |_| {
                let own = |counts: &Vec<(String, u64)>| {
                    counts.iter().find(|(known, _)| *known == value).map_or(0, |one| one.1)
                };
                counts.with(own)
            })
        };
        let (is, of) = ((key.clone(), value.clone()), (key.clone(), value.clone()));
        let key = key.clone();
        let checked = move || scope.slice.with(|slice| slice.has(&is.0, &is.1));
        let said = move || data.with(|d| value_name(words.get(), &d.survey, &of.0, &of.1));
        let tick = el("input")
            .attr("type", "checkbox")
            .prop("checked", checked)
            .on("change", move |_| scope.toggle(&key, &value));
        el("label.tick")
            .with(tick)
            .with(el("span.grow").attr("dir", "auto").with(said))
            .with(el("span.num.mut").with(move || words.get().lang.count(count.get())))
    };
    el("fieldset.ticks")
        .with(el("legend.vh").with(name))
        .with(list(values, String::clone, choice))
}
