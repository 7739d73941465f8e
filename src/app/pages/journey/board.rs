//! The map itself: stages as columns on the path, with the curve of their scores drawn over one row.
use leptos::prelude::*;
use waystone::journey::{Map, height, pieces};

use super::stage::stage;
use crate::app::ui::words;

/// With more stages than this they don't fit side by side and the map scrolls.
const FITS: usize = 7;

#[component]
pub fn Board(map: Memo<Map>) -> impl IntoView {
    let words = words();
    let draw =
        move || {
            let w = words.get();
            map.with(|map| {
            let count = map.stages.len();
            let stages: Vec<_> = map.stages.iter().enumerate().map(|(at, it)| stage(w, map, at, it)).collect();
            let scrolls = (count > FITS).then_some("0");
            view! {
                <div class="scroll-x" tabindex=scrolls>
                    <div class="jmap" style:--stages=count.max(1).to_string()>
                        <div class="jlab" aria-hidden="true">
                            <div></div>
                            <div class="jaxis">
                                {w.journey().score}<small>{w.journey().score_unit}</small>
                                {[100.0, 50.0, 0.0].into_iter().map(|mark| view! {
                                    <i class="num" style:--y=format!("{}%", height(mark))>{w.lang.number(mark, 0)}</i>
                                }).collect_view()}
                            </div>
                            <div>
                                {w.journey().touchpoints}<small>{w.journey().touchpoints_unit}</small>
                            </div>
                        </div>
                        {stages}
                        {curve(map)}
                    </div>
                </div>
            }
        })
        };
    view! { {draw} }
}

/// Hidden from assistive technology: every stage says its score.
fn curve(map: &Map) -> impl IntoView + use<> {
    let width = map.stages.len() * 100;
    let marks = [100.0, 50.0, 0.0]
        .map(|mark| {
            let y = height(mark).to_string();
            view! { <line class="grid" x1="0" x2=width.to_string() y1=y.clone() y2=y vector-effect="non-scaling-stroke" /> }
        })
        .to_vec();
    let pieces = pieces(&map.stages);
    let bands = pieces
        .iter()
        .map(|piece| view! { <path class="jband" d=piece.band.clone() vector-effect="non-scaling-stroke" /> })
        .collect_view();
    let lines = pieces
        .iter()
        .map(|piece| {
            let unsure = piece.unsure.then_some("");
            view! { <path class="line" data-unsure=unsure d=piece.line.clone() vector-effect="non-scaling-stroke" /> }
        })
        .collect_view();
    view! {
        <svg class="chart j-svg" viewBox=format!("0 0 {width} 100") preserveAspectRatio="none" aria-hidden="true">
            {marks}{bands}{lines}
        </svg>
    }
}
