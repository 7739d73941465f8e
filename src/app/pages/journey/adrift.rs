//! What asks, but not at a stage of the path: questions whose stage was removed, and ratings that never had one.
use leptos::prelude::*;
use waystone::{journey::Map, route::Route, survey::SurveyId};

use super::{Asked, touchpoint::TouchpointItem};
use crate::app::ui::words;

#[component]
pub fn Adrift(map: Memo<Map>, asked: Memo<Asked>) -> impl IntoView {
    let words = words();
    let list = move || {
        let w = words.get();
        let tag = w.lang.tag();
        map.with(|map| {
            let items = map.adrift.iter().map(|touchpoint| {
                let mut ids: Vec<&SurveyId> =
                    touchpoint.cells.iter().flat_map(|cell| &cell.asked_in).map(|(survey, _)| survey).collect();
                ids.sort_unstable();
                ids.dedup();
                let title = |id: &SurveyId| {
                    asked.with(|asked| {
                        let survey = asked.iter().find(|(survey, _)| survey.id == *id);
                        let title = survey.map(|(survey, _)| survey.title.get(tag).trim().to_owned());
                        title.filter(|title| !title.is_empty()).unwrap_or_else(|| w.shell().untitled.to_owned())
                    })
                };
                let links = ids
                    .into_iter()
                    .map(|id| view! { <a class="lnk sm" href=Route::Build(id.clone()).href()><bdi>{title(id)}</bdi></a> })
                    .collect_view();
                view! { <ul class="tp"><TouchpointItem touchpoint=touchpoint.clone() /><li class="row no-print">{links}</li></ul> }
            });
            (!map.adrift.is_empty()).then(|| {
                view! {
                    <section class="panel pad jadrift" aria-labelledby="adrift">
                        <h2 id="adrift">{w.journey().adrift}</h2>
                        <p class="note">{w.journey().adrift_why}</p>
                        <div class="jadrift-list">{items.collect_view()}</div>
                    </section>
                }
            })
        })
    };
    let unplaced = move || {
        let n = map.with(|map| map.unplaced);
        (n > 0).then(|| view! { <p class="note jnote">{(words.get().journey().unplaced)(n as u64)}</p> })
    };
    view! { {list}{unplaced} }
}
