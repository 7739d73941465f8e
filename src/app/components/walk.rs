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
    let progress = Memo::new(move |_| progress.get());
    let text = move || {
        let Progress { at, of, seconds, .. } = progress.get();
        if done.get() {
            words.get().run().arrived.to_owned()
        } else {
            (words.get().run().progress)(at, of, seconds)
        }
    };
    let share = move || if done.get() { 100.0 } else { progress.get().percent };
    let stones = move || {
        let Progress { at, of, .. } = progress.get();
        let share = share();
        let passed = if done.get() { of } else { at - 1 };
        // Screens behind lie on the way that was gone, screens ahead on the rest; where stones would touch, the line alone tells.
        let spread = |n: usize, from: f64, to: f64| {
            let room = ((to - from) / 7.0) as usize;
            let every = n.div_ceil(room.max(1)).max(1);
            let n = if room == 0 { 0 } else { n };
            (0..n)
                .filter(move |stone| stone % every == 0)
                .map(move |stone| (stone, n))
        };
        let stone = |state: Option<&'static str>, x: f64| {
            el("i.stone")
                .attr("data-on", state)
                .style("--x", format!("{}%", number(x)))
                .style("--y", format!("{}%", number(height(x))))
        };
        let done_ones = spread(passed, 0.0, share)
            .map(|(at, n)| stone(Some("done"), share * at as f64 / n as f64).with(glyph(Icon::Check, 12)));
        let ahead = of - (passed + 1).min(of);
        let to_come = spread(ahead, share + 7.0, 100.0)
            .map(|(at, n)| stone(None, share + (100.0 - share) * (at + 1) as f64 / (n + 1) as f64));
        let here = (!done.get()).then(|| stone(Some("here"), share).with(words.get().lang.count(at as u64)));
        let all = done_ones.chain(to_come).chain(here);
        nothing().with(all.collect::<Vec<_>>())
    };
    let line = |class, d: Box<dyn Fn() -> String>| svg(class).attr("vector-effect", "non-scaling-stroke").attr("d", d);
    let end = el("span.end").style("--y", format!("{}%", number(height(100.0))));
    let bar = el("div.walk-bar")
        .attr("role", "progressbar")
        .attr("aria-label", say(|w| w.shell().preview))
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr("aria-valuenow", move || (share() as u32).to_string())
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

/// For pages that are not converted yet.
#[component]
pub fn Walk(#[prop(into)] progress: Signal<Progress>, #[prop(into)] done: Signal<bool>) -> impl IntoView {
    crate::app::browser::view::embed(walk(progress, done))
}
