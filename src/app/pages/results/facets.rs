//! The choices of facets with how many answers each has, as boxes to tick. No figures but counts.
use leptos::prelude::*;
use waystone::{
    analysis::{FacetKey, Slice},
    report::facet_name,
};

use super::{
    data::{Data, is_other},
    scope::scope,
};
use crate::app::{
    browser::view::{View, el, list, nothing, when},
    ui::{say, words},
};

/// The facets by which the answers can be told apart; those of comments as soon as there are some.
pub fn offered(data: Data) -> Memo<Vec<FacetKey>> {
    // Whatever the page is narrowed to.
    let columns = Memo::new_with_compare(move |_| data.with(|d| d.columns.clone()), is_other);
    Memo::new(move |_| {
        let columns = columns.get();
        let whole = columns.cut(&Slice::default());
        let n = whole.rows.count();
        let tells = |counts: &[u64]| counts.iter().any(|count| *count > 0 && *count < n);
        let told = columns.facets().filter(|facet| tells(&facet.counts(&whole.rows)));
        let commented = data.with_untracked(|d| !d.comments().is_empty());
        let unheard = [FacetKey::Mood, FacetKey::Theme].into_iter();
        let unheard = unheard.filter(|key| commented && columns.facet(key).is_none());
        told.map(|facet| facet.key.clone()).chain(unheard).collect()
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
    let (name, of_facet) = (name_of(data, key.clone()), key.clone());
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
        let said = move || data.with(|d| d.value_name(words.get(), &of.0, &of.1));
        let tick = el("input")
            .attr("type", "checkbox")
            .prop("checked", checked)
            .on("change", move |_| scope.toggle(&key, &value));
        el("label.tick")
            .with(tick)
            .with(el("span.grow").attr("dir", "auto").with(said))
            .with(el("span.num.mut").with(move || words.get().lang.count(count.get())))
    };
    let unknown = move || data.with(|d| d.columns.facet(&of_facet).is_none());
    let not_yet = || el("p.note").attr("role", "status").with(say(|w| w.filters().not_yet));
    el("fieldset.ticks")
        .with(el("legend.vh").with(name))
        .with(when(unknown, not_yet))
        .with(list(values, String::clone, choice))
}
