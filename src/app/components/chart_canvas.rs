//! A plot on a canvas, redrawn when its size, its data, the language or the theme change. Reads no data itself.
use leptos::prelude::*;
use waystone::chart::Plot;

use crate::app::{
    browser::{canvas, screen},
    ui::Ui,
};

#[component]
pub fn ChartCanvas(
    plot: Signal<Plot>,
    /// In CSS pixels; the width is that of the place.
    height: f64,
    /// Told after each drawing: the width in CSS pixels.
    width: RwSignal<f64>,
) -> impl IntoView {
    let ui = expect_context::<Ui>();
    let frame = NodeRef::<leptos::html::Div>::new();
    let node = NodeRef::<leptos::html::Canvas>::new();
    let place = screen::width(frame);
    let changes = screen::changes();
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
        // In the next frame: by then the root element has its new theme and language, and several reasons are one.
        request_animation_frame(move || {
            // The page may have gone meanwhile.
            let Some(Some(canvas)) = node.try_get_untracked() else {
                return;
            };
            due.set_value(false);
            let size = (place.get_untracked(), height);
            if size.0 >= 1.0 {
                canvas::draw(
                    &canvas,
                    &plot.get_untracked(),
                    ui.lang.get_untracked(),
                    size,
                    screen::density(),
                );
                width.set(size.0);
            }
        });
    });
    view! {
        <div class="plot" node_ref=frame>
            <canvas node_ref=node dir="ltr" role="img" style:block-size=format!("{height}px")
                aria-label=move || plot.with(|plot| plot.table.caption.clone())></canvas>
        </div>
    }
}
