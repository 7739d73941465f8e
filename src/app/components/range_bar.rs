//! A score on its whole scale with its range. The words beside it say the same: hidden from assistive technology.
use waystone::{analysis::Metric, scoring::Estimate};

use crate::app::browser::view::{View, el};

/// Hollow: few answers.
pub fn range_bar(metric: Metric, score: Estimate, hollow: bool) -> View {
    let percent = |share: f64| format!("{:.2}%", share * 100.0);
    let at = metric.along(score.value);
    let (low, high) = score
        .range
        .map_or((at, at), |range| (metric.along(range.low), metric.along(range.high)));
    let band = el("i.rng-band").style("inset-inline-start", percent(low));
    el("div.rng")
        .attr("aria-hidden", "true")
        .attr("data-few", hollow)
        .with(band.style("inline-size", percent(high - low)))
        .with(el("i.rng-dot").style("inset-inline-start", percent(at)))
}
