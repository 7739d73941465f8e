//! What lies over a drawn chart: each mark can be pointed at, walked to by keyboard, heard, and pressed. It draws nothing.
use std::rc::Rc;

use leptos::prelude::*;
use waystone::chart::Mark;

use crate::app::browser::{
    root,
    view::{View, el, list, when},
};

/// What a row of the chart's table says and does.
#[derive(Clone)]
pub struct Pick {
    /// One row in words: what it is, and its values.
    pub says: Rc<dyn Fn(usize) -> String>,
    /// Whether the page is narrowed to it.
    pub is_on: Rc<dyn Fn(usize) -> bool>,
    pub press: Rc<dyn Fn(usize)>,
}

/// `id` is the chart's own on its page.
pub fn marks(id: String, marks: RwSignal<Vec<Mark>>, pick: Pick) -> View {
    let seen = RwSignal::new(None::<usize>);
    // The one that the keyboard comes to.
    let stop = RwSignal::new(None::<usize>);
    let find = move |row: usize| marks.with(|marks| marks.iter().find(|mark| mark.row == row).copied());
    let first = move || marks.with(|marks| marks.first().map(|mark| mark.row));
    let all = format!("[id='{id}'] .mark");
    let walk = move |key: &str| {
        let back = matches!(key, "ArrowLeft" | "ArrowUp");
        if back || matches!(key, "ArrowRight" | "ArrowDown") {
            root::focus_beside(&all, back);
            return true;
        }
        false
    };
    let button = {
        let pick = pick.clone();
        move |row: usize| {
            let px = move |of: fn(&Mark) -> f64| move || find(row).map(|mark| format!("{:.1}px", of(&mark)));
            let (says, is_on, press) = (pick.says.clone(), pick.is_on.clone(), pick.press.clone());
            el("button.mark")
                .attr("type", "button")
                .attr("aria-label", move || says(row))
                .attr("aria-pressed", move || is_on(row).to_string())
                .attr("tabindex", move || {
                    if stop.get().or_else(first) == Some(row) {
                        "0"
                    } else {
                        "-1"
                    }
                })
                .style("left", px(|mark| mark.left))
                .style("top", px(|mark| mark.top))
                .style("width", px(|mark| mark.right - mark.left))
                .style("height", px(|mark| mark.bottom - mark.top))
                .click(move || press(row))
                .on("focus", move |_| {
                    stop.set(Some(row));
                    seen.set(Some(row));
                })
                .on("blur", move |_| seen.set(None))
                .on("pointerenter", move |_| seen.set(Some(row)))
                .on("pointerleave", move |_| seen.set(None))
        }
    };
    let tip = move || {
        let mark = move || seen.get().and_then(find);
        let says = pick.says.clone();
        let wide = move || marks.with(|marks| marks.iter().map(|mark| mark.right).fold(1.0, f64::max));
        let middle = move |mark: Mark| (mark.left + mark.right) / 2.0;
        // Beside the middle of the chart it opens towards the middle.
        let side = move || mark().map(|mark| if middle(mark) > wide() / 2.0 { "left" } else { "right" });
        el("div.tip")
            .attr("aria-hidden", "true")
            .attr("data-side", side)
            .style("left", move || mark().map(|mark| format!("{:.1}px", middle(mark))))
            .style("top", move || mark().map(|mark| format!("{:.1}px", mark.value)))
            .with(move || seen.get().map(|row| says(row)))
    };
    let rows = move || marks.with(|marks| marks.iter().map(|mark| mark.row).collect());
    let overlay = el("div.marks")
        .attr("id", id)
        .attr("dir", "ltr")
        .with(list(rows, usize::to_string, button))
        .with(when(move || seen.get().and_then(find).is_some(), tip));
    overlay.keydown(move |event| {
        if walk(&event.key()) {
            event.prevent_default();
        }
    })
}
