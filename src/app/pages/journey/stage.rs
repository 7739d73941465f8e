//! One stage of the map: its stone on the path, its score, its touchpoints. The curve between stages is the board's.
use leptos::prelude::*;
use waystone::{
    journey::{Evidence, Map, Reading, StageCell, Standing, height, label_below},
    route::Route,
    scoring::Estimate,
    words::Words,
};

use super::{figures, touchpoint::TouchpointItem};
/// The stage at `at` of the map.
pub fn stage(w: &'static Words, map: &Map, at: usize, stage: &StageCell) -> impl IntoView + use<> {
    let evidence = stage.reading.evidence();
    let known = matches!(evidence, Evidence::Thin | Evidence::Measured);
    let heading = format!("stage-{}", stage.id);
    let labelled = heading.clone();
    let on = match stage.standing {
        Some(Standing::Lowest) => Some("here"),
        _ => known.then_some("done"),
    };
    let mark = stage.standing.map(|standing| match standing {
        Standing::Lowest => w.journey().lowest,
        Standing::Highest => w.journey().highest,
    });
    let said = match evidence {
        Evidence::None => w.journey().legend_none.to_owned(),
        Evidence::Hidden | Evidence::Measured => (w.shell().answers)(stage.reading.n()),
        Evidence::Thin => (w.journey().only)(&(w.shell().answers)(stage.reading.n())),
    };
    let score = match &stage.reading {
        Reading::Shown { score, few, .. } => known_score(w, score, *few, label_below(&map.stages, at)).into_any(),
        Reading::Empty | Reading::Hidden { .. } => {
            let why = missing(w, stage);
            view! {
                <div class="unmapped j-none" data-unasked=stage.is_unasked().then_some("")><span>{why}</span></div>
            }
            .into_any()
        }
    };
    view! {
        <section class="stage" data-nodata=(!known).then_some("") aria-labelledby=labelled style:grid-column=(at + 2).to_string()>
            <div class="stage-h">
                <span class="stone" data-on=on aria-hidden="true">{w.lang.count(at as u64 + 1)}</span>
                {mark.map(|mark| view! { <span class="mot">{mark}</span> })}
                <h2 id=heading><bdi>{stage.name.get(w.lang.tag()).to_owned()}</bdi></h2>
                <p>{said}</p>
            </div>
            <div class="j-curve">{score}</div>
            <div class="j-touch">{touchpoints(w, stage)}</div>
        </section>
    }
}

/// Why there is no score.
fn missing(w: &Words, stage: &StageCell) -> String {
    match &stage.reading {
        Reading::Hidden { n } => (w.journey().hidden)(&(w.shell().answers)(*n)),
        _ if stage.is_unasked() => w.journey().legend_none.to_owned(),
        _ if !stage.is_rated() => w.journey().only_unrated.to_owned(),
        _ => w.journey().unanswered.to_owned(),
    }
}

/// The dot on the curve, or a gauge where the screen is too narrow for one: style decides.
fn known_score(w: &'static Words, score: &Estimate, few: bool, below: bool) -> impl IntoView + use<> {
    let percent = |value: f64| format!("{:.2}%", height(value));
    let range = score
        .range
        .map_or((score.value, score.value), |range| (range.low, range.high));
    let text = format!(
        "{} ({}){}{}",
        figures::stage_score(w, score),
        figures::stage_range(w, score),
        w.journey().comma,
        (w.shell().answers)(score.n)
    );
    // Of a gauge 300 wide, its ends 8 from the edge.
    let x = |value: f64| 8.0 + value * 2.84;
    let (low, high, value) = (x(range.0), x(range.1), x(score.value));
    view! {
        <div class="j-plot" aria-hidden="true">
            <i class="j-range" style:--from=percent(range.1) style:--to=percent(range.0)></i>
            <i class="j-dot" data-few=few.then_some("") style:--y=percent(score.value)></i>
            <b class="num" data-below=below.then_some("") style:--y=percent(if below { range.0 } else { range.1 })>
                {w.lang.number(score.value, 0)}
            </b>
            <span class="j-n num">{format!("n {}", w.lang.count(score.n))}</span>
        </div>
        <div class="gauge">
            <span class="lbl-s">{w.journey().score}" "<small>{w.journey().score_unit}</small></span>
            <svg class="chart" viewBox="0 0 300 40" aria-hidden="true">
                <line class="axis" x1="8" y1="13" x2="292" y2="13" />
                <line class="axis" x1="8" y1="8" x2="8" y2="18" />
                <line class="axis" x1="292" y1="8" x2="292" y2="18" />
                <text class="t2" x="8" y="36" text-anchor="middle">{w.lang.number(0.0, 0)}</text>
                <text class="t2" x="288" y="36" text-anchor="middle">{w.lang.number(100.0, 0)}</text>
                <rect class="band" x=low.to_string() y="8" width=(high - low).max(0.0).to_string() height="10" rx="5" />
                <circle class=if few { "ring" } else { "dot" } cx=value.to_string() cy="13" r="6" />
            </svg>
        </div>
        <p class="j-said note">{text}</p>
    }
}

fn touchpoints(w: &'static Words, stage: &StageCell) -> AnyView {
    if stage.is_unasked() {
        return view! {
            <div class="unmapped">
                <p><b>{w.journey().unmapped}</b>{w.journey().gap}{w.journey().unasked}</p>
                <p class="row no-print">
                    <a class="lnk" href=Route::Surveys.href()>{w.journey().add_question}</a>
                    <a class="lnk" href=Route::Import.href()>{w.journey().import}</a>
                </p>
            </div>
        }
        .into_any();
    }
    let items = stage
        .touchpoints
        .iter()
        .map(|touchpoint| view! { <TouchpointItem touchpoint=touchpoint.clone() /> })
        .collect_view();
    view! { <span class="lbl-s">{w.journey().touchpoints}</span><ul class="tp">{items}</ul> }.into_any()
}
