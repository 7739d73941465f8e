//! A score on its whole scale with its range. The words beside it say the same: hidden from assistive technology.
use leptos::prelude::*;
use waystone::{analysis::Metric, scoring::Estimate};

#[component]
pub fn RangeBar(
    metric: Metric,
    score: Estimate,
    /** Few answers. */
    hollow: bool,
) -> impl IntoView {
    let percent = |share: f64| format!("{:.2}%", share * 100.0);
    let at = metric.along(score.value);
    let (low, high) = score
        .range
        .map_or((at, at), |range| (metric.along(range.low), metric.along(range.high)));
    view! {
        <div class="rng" aria-hidden="true" data-few=hollow.then_some("")>
            <i class="rng-band" style:inset-inline-start=percent(low) style:inline-size=percent(high - low)></i>
            <i class="rng-dot" style:inset-inline-start=percent(at)></i>
        </div>
    }
}
