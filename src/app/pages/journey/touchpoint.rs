//! A touchpoint with its scores, one line for each wording and scale.
use leptos::prelude::*;
use waystone::{
    journey::{Cell, Evidence, Reading, Touchpoint},
    words::Words,
};

use super::figures;
use crate::app::ui::words;

#[component]
pub fn TouchpointItem(touchpoint: Touchpoint) -> impl IntoView {
    let words = words();
    let w = words.get_untracked();
    let many = touchpoint.cells.len() > 1;
    let kept_apart = touchpoint.is_kept_apart();
    let unrated = touchpoint.unrated;
    let cells = touchpoint.cells.iter().map(|cell| line(w, cell, many)).collect_view();
    let name = if touchpoint.name.is_empty() {
        w.journey().whole.to_owned()
    } else {
        touchpoint.name
    };
    view! {
        <li>
            <h3><bdi>{name}</bdi></h3>
            {cells}
            {(unrated.questions > 0).then(|| view! {
                <div class="tp-c"><i class="ev" data-e="none"></i>
                    <p class="mut">{(w.journey().unrated)(&(w.shell().answers)(unrated.answers))}</p>
                </div>
            })}
            {kept_apart.then(|| view! { <p class="note">{w.journey().kept_apart}</p> })}
        </li>
    }
}

fn line(w: &'static Words, cell: &Cell, many: bool) -> impl IntoView + use<> {
    let evidence = cell.reading.evidence();
    let answers = (w.shell().answers)(cell.reading.n());
    let said = match &cell.reading {
        Reading::Empty => view! { <span class="mut">{w.journey().no_data}</span> }.into_any(),
        Reading::Hidden { .. } => view! { <span class="mut">{(w.journey().hidden)(&answers)}</span> }.into_any(),
        Reading::Shown { score, .. } => {
            let said = figures::cell(w, cell.yardstick, score);
            view! {
                <span><b>{said.score}</b>" "<span class="mut">"("{said.range}")"</span></span>
                {said.more.map(|more| view! { <span>{more}</span> })}
                <span class="mut">{answers}</span>
            }
            .into_any()
        }
    };
    // The number of answers says as much; this is for those who don't see the dot.
    let few = (evidence == Evidence::Thin).then(|| view! { <span class="vh">{w.journey().few}</span> });
    let wording = many.then(|| {
        view! { <span class="tp-q"><bdi>{cell.wording.get(w.lang.tag()).to_owned()}</bdi></span> }
    });
    view! {
        <div class="tp-c num" title=figures::scale(w, cell.yardstick)>
            <i class="ev" data-e=figures::evidence_tag(evidence)></i>
            <p>{wording}{said}{few}</p>
        </div>
    }
}
