//! What a place of the map differs by from the answers that it is compared with: one line. No statistics.
use leptos::prelude::*;
use waystone::{journey::Difference, words::Words};

use super::{dates, filters, state::State, versions};
use crate::app::browser::view::{View, el, nothing};

/// As in "Beside plan: basic: +4.2 (1.1–7.3), n 40 and 55".
pub fn line(w: &'static Words, state: State, found: &Difference) -> View {
    let against = state.versus.get_untracked();
    let whom = filters::group_name(w, state, against.group.as_ref());
    let when = dates::said(w, &against);
    let name: Vec<String> = [whom, when].into_iter().flatten().collect();
    let lang = w.lang;
    let (others, these) = found.n;
    let counts = (w.charting().both_counts)(&lang.count(these), &lang.count(others));
    let said = match &found.change {
        Some(change) => versions::said(w, change.delta, change.range),
        None => "–".to_owned(),
    };
    let chance = found.change.as_ref().filter(|change| !versions::is_clear(change));
    let notes = nothing()
        .with(chance.map(|_| el("span.note").with([" ", w.charting().chance_only])))
        .with(found.few.then(|| el("span.note").with([" ", w.journey().few])));
    el("span.num.jbeside")
        .attr("data-few", found.few)
        .with(el("bdi").with(format!("{} {}", w.charting().beside, name.join(w.journey().comma))))
        .with(format!(": {said}{}{counts}", w.journey().comma))
        .with(notes)
}
