//! The walk: a progress bar as a path of stones that ends at the waystone. The words beside it say the same.
use leptos::prelude::*;
use waystone::runner::Progress;

use super::{
    icon::{Glyph, Icon},
    mark::Mark,
};
use crate::app::ui::{say, words};

/// The path's height (0 top, 100 bottom) at a share of its length: a slow wave, the same for every number of stones.
fn height(x: f64) -> f64 {
    let x = x / 100.0;
    56.0 + 22.0 * (x * 6.0 - 0.2).sin() - 9.0 * (x * 2.6).sin()
}

/// The path from one share of its length to another, as SVG.
fn path(from: f64, to: f64) -> String {
    let steps = 60;
    (0..=steps)
        .map(|step| from + (to - from) * f64::from(step) / f64::from(steps))
        .enumerate()
        .map(|(at, x)| format!("{}{x:.2} {:.2}", if at == 0 { "M" } else { "L" }, height(x)))
        .collect()
}

#[component]
pub fn Walk(
    #[prop(into)] progress: Signal<Progress>,
    /// The respondent has arrived.
    #[prop(into)]
    done: Signal<bool>,
) -> impl IntoView {
    let words = words();
    let text = move || {
        let Progress { at, of, seconds } = progress.get();
        if done.get() {
            words.get().run().arrived.to_owned()
        } else {
            (words.get().run().progress)(at, of, seconds)
        }
    };
    let passed = move || {
        if done.get() {
            progress.get().of
        } else {
            progress.get().at - 1
        }
    };
    let share = move || passed() as f64 / progress.get().of as f64 * 100.0;
    let stones =
        move || {
            let Progress { of, .. } = progress.get();
            // Beyond a dozen, stones would touch: the path alone tells.
            let every = of.div_ceil(12);
            let passed = passed();
            (0..of)
            .filter(|stone| stone % every == 0)
            .map(|stone| {
                let x = stone as f64 / of as f64 * 100.0;
                let here = !done.get() && stone == passed;
                let state = if stone < passed { Some("done") } else { here.then_some("here") };
                view! {
                    <i class="stone" data-on=state style:--x=format!("{x:.1}%") style:--y=format!("{:.1}%", height(x))>
                        {(state == Some("done")).then(|| view! { <Glyph icon=Icon::Check size=12 /> })}
                        {here.then(|| words.get().lang.count(stone as u64 + 1))}
                    </i>
                }
            })
            .collect_view()
        };
    view! {
        <div class="walk">
            <div class="walk-bar" role="progressbar" aria-label=say(|w| w.shell().preview) aria-valuemin="0"
                aria-valuemax=move || progress.get().of.to_string() aria-valuenow=move || passed().to_string() aria-valuetext=text>
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                    <path class="done" vector-effect="non-scaling-stroke" d=move || path(0.0, share()) />
                    <path class="todo" vector-effect="non-scaling-stroke" d=move || path(share(), 100.0) />
                </svg>
                {stones}
                <span class="end" data-on=move || done.get().then_some("") style:--y=format!("{:.1}%", height(100.0))><Mark /></span>
            </div>
            <p class="walk-txt" role="status">{text}</p>
        </div>
    }
}
