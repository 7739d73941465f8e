//! The walk: a progress bar as a path of stones that ends at the waystone. The words beside it say the same.
use leptos::prelude::*;
use waystone::runner::Progress;

use super::{
    icon::{Icon, glyph},
    mark::mark,
};
use crate::app::{
    browser::{
        screen::sin,
        view::{View, el, live, nothing, svg},
    },
    ui::{say, words},
};

/// The path's height (0 top, 100 bottom) at a share of its length: a slow wave, the same for every number of stones.
fn height(x: f64) -> f64 {
    let x = x / 100.0;
    56.0 + 22.0 * sin(x * 6.0 - 0.2) - 9.0 * sin(x * 2.6)
}

/// With two decimals. The standard library's way of writing numbers is large, and the rest of this program needs none of it.
fn number(x: f64) -> String {
    let hundredths = (x * 100.0 + 0.5) as u32;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The path from one share of its length to another, as SVG.
fn path(from: f64, to: f64) -> String {
    let steps = 60;
    (0..=steps)
        .map(|step| from + (to - from) * f64::from(step) / f64::from(steps))
        .enumerate()
        .map(|(at, x)| {
            let command = if at == 0 { "M" } else { "L" };
            format!("{command}{} {}", number(x), number(height(x)))
        })
        .collect()
}

/// `done`: the respondent has arrived.
pub fn walk(progress: Signal<Progress>, done: Signal<bool>) -> View {
    let words = words();
    let text = move || {
        let Progress { at, of, seconds, .. } = progress.get();
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
    let stones = move || {
        let of = progress.get().of;
        // Beyond a dozen, stones would touch: the path alone tells.
        let every = of.div_ceil(12);
        let passed = passed();
        let stone = |stone: usize| {
            let x = stone as f64 / of as f64 * 100.0;
            let here = !done.get() && stone == passed;
            let state = if stone < passed {
                Some("done")
            } else {
                here.then_some("here")
            };
            el("i.stone")
                .attr("data-on", state)
                .style("--x", format!("{}%", number(x)))
                .style("--y", format!("{}%", number(height(x))))
                .with((stone < passed).then(|| glyph(Icon::Check, 12)))
                .with(here.then(|| words.get().lang.count(stone as u64 + 1)))
        };
        let stones = (0..of).filter(|stone| stone % every == 0).map(stone);
        nothing().with(stones.collect::<Vec<_>>())
    };
    let line = |class, d: Box<dyn Fn() -> String>| svg(class).attr("vector-effect", "non-scaling-stroke").attr("d", d);
    let end = el("span.end").style("--y", format!("{}%", number(height(100.0))));
    let bar = el("div.walk-bar")
        .attr("role", "progressbar")
        .attr("aria-label", say(|w| w.shell().preview))
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", move || progress.get().of.to_string())
        .attr("aria-valuenow", move || passed().to_string())
        .attr("aria-valuetext", text)
        .with(
            svg("svg")
                .attr("viewBox", "0 0 100 100")
                .attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true")
                .with(line("path.done", Box::new(move || path(0.0, share()))))
                .with(line("path.todo", Box::new(move || path(share(), 100.0)))),
        )
        .with(live(stones))
        .with(end.attr("data-on", done).with(mark()));
    el("div.walk")
        .with(bar)
        .with(el("p.walk-txt").attr("role", "status").with(text))
}
