//! A plot on a canvas, redrawn when its size, its data, the language or the theme change. Reads no data itself.
use leptos::prelude::*;
use waystone::chart::Plot;

use super::marks::{Pick, marks};
use crate::app::{
    browser::{
        canvas, root, screen,
        view::{View, el},
    },
    ui::Ui,
};

/// What is printed on an A4 page, in CSS pixels.
const PAPER: f64 = 680.0;

/// The width is that of the place, in CSS pixels: it is told after each drawing. `id` is the chart's own on its page.
pub fn chart_canvas(id: &str, plot: Signal<Plot>, width: RwSignal<f64>, pick: Pick) -> View {
    let ui = expect_context::<Ui>();
    let frame = el("div.plot");
    let place = screen::width(&frame);
    let canvas = el("canvas")
        .attr("dir", "ltr")
        .attr("role", "img")
        .style("block-size", move || {
            format!("{}px", plot.with(|plot| plot.height(place.get())))
        })
        .attr("aria-label", move || plot.with(|plot| plot.table.caption.clone()));
    let places = RwSignal::new(Vec::new());
    let frame = frame
        .with(canvas.clone())
        .with(marks(format!("{id}-marks"), places, pick));
    let changes = screen::changes();
    // Paper is light, whatever the theme, does not wait for a frame, and has one column.
    let paper = canvas.clone();
    screen::on_print(move |begins| {
        let wide = place.try_get_untracked().unwrap_or_default();
        if wide >= 1.0 {
            let wide = if begins { PAPER } else { wide };
            let size = (wide, plot.with_untracked(|plot| plot.height(wide)));
            let draw = || canvas::draw(&paper, &plot.get_untracked(), ui.lang.get_untracked(), size, 2.0);
            let _ = if begins { root::in_light(draw) } else { draw() };
        }
    });
    let due = StoredValue::new(false);
    Effect::new(move |_| {
        plot.track();
        place.track();
        changes.track();
        ui.theme.track();
        ui.lang.track();
        if due.get_value() {
            return;
        }
        due.set_value(true);
        let canvas = canvas.clone();
        // In the next frame: by then the root element has its new theme and language, and several reasons are one.
        request_animation_frame(move || {
            // The page may have gone meanwhile.
            let Some(wide) = place.try_get_untracked() else { return };
            due.set_value(false);
            let size = (wide, plot.with_untracked(|plot| plot.height(wide)));
            if wide >= 1.0 {
                let lang = ui.lang.get_untracked();
                let drawn = canvas::draw(&canvas, &plot.get_untracked(), lang, size, screen::density());
                // Told only where something moved: each mark is an element.
                if places.with_untracked(|places| *places != drawn) {
                    places.set(drawn);
                }
                width.set(wide);
            }
        });
    });
    frame
}
