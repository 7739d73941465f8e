//! Plots on a canvas: its bitmap, and the colours and font that the style sheet gives it. What is drawn is `chart`'s.
use plotters::{backend::SVGBackend, style::RGBColor};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, prelude::Closure};
use waystone::{
    chart::{Colors, Look, Mark, Plot, color, room},
    report::show,
    words::Lang,
};
use web_sys::{Blob, HtmlCanvasElement};

use super::{files, measured::Measured, root::token, view::View};

/// The style sheet's colours as they hold now; grey where one is no plain colour.
fn colors() -> Colors {
    let read = |name| color(&token(name)).unwrap_or(RGBColor(128, 128, 128));
    Colors {
        surface: read("--surface"),
        ink: read("--ink"),
        text: read("--chart-text"),
        text_2: read("--chart-text-2"),
        grid: read("--chart-grid"),
        axis: read("--chart-axis"),
        line: read("--chart-line"),
        band: read("--chart-band"),
        edge: read("--chart-edge"),
        mark: read("--mark"),
        negative: read("--neg-2"),
        neutral: read("--neu"),
        neutral_line: read("--neu-line"),
        positive: read("--pos-2"),
    }
}

/// The font that the page has in this language.
fn family() -> String {
    let style = leptos::prelude::document()
        .body()
        .and_then(|body| leptos::prelude::window().get_computed_style(&body).ok().flatten());
    style
        .and_then(|style| style.get_property_value("font-family").ok())
        .filter(|family| !family.is_empty())
        .unwrap_or_else(|| "sans-serif".into())
}

/// Draws at a size in CSS pixels, sharp at the given density, and says where the rows stand, in CSS pixels. What can't be
/// drawn leaves the canvas empty.
pub fn draw(canvas: &View, plot: &Plot, lang: Lang, size: (f64, f64), density: f64) -> Vec<Mark> {
    let Some(canvas) = canvas.element().dyn_ref() else {
        return Vec::new();
    };
    let css = |mark: Mark| Mark {
        row: mark.row,
        left: mark.left / density,
        right: mark.right / density,
        top: mark.top / density,
        bottom: mark.bottom / density,
        value: mark.value / density,
    };
    draw_on(canvas, plot, lang, size, density)
        .into_iter()
        .map(css)
        .collect()
}

fn draw_on(canvas: &HtmlCanvasElement, plot: &Plot, lang: Lang, size: (f64, f64), density: f64) -> Vec<Mark> {
    let paint = |backend: Measured<CanvasBackend>, look: &Look| plot.paint(backend, look).unwrap_or_default();
    on_canvas(canvas, lang, size, density, paint).unwrap_or_default()
}

/// Sets the bitmap's size, which clears it, and paints on it.
fn on_canvas<T>(
    canvas: &HtmlCanvasElement,
    lang: Lang,
    (width, height): (f64, f64),
    density: f64,
    paint: impl FnOnce(Measured<CanvasBackend>, &Look) -> T,
) -> Option<T> {
    canvas.set_width((width * density).round().max(1.0) as u32);
    canvas.set_height((height * density).round().max(1.0) as u32);
    let backend = CanvasBackend::with_canvas_object(canvas.clone()).and_then(Measured::new)?;
    let look = Look {
        colors: colors(),
        scale: density,
        enlarge: 1.0,
        family: &family(),
        show: &|cell| show(lang, cell),
    };
    Some(paint(backend, &look))
}

/// A plot that leaves the page: its title, and what it is a picture of.
pub struct Picture<'a> {
    pub plot: &'a Plot,
    pub title: &'a str,
    pub foot: &'a str,
    pub lang: Lang,
    /// Of the plot alone, in CSS pixels.
    pub size: (f64, f64),
}

/// Downloads the plot as a bitmap of twice its size.
pub fn save_png(name: String, picture: &Picture) {
    let element = leptos::prelude::document().create_element("canvas");
    let Some(canvas) = element
        .ok()
        .and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok())
    else {
        return;
    };
    let size = (picture.size.0, picture.size.1 + room(picture.foot, picture.size.0));
    on_canvas(&canvas, picture.lang, size, 2.0, |backend, look| {
        let _ = picture.plot.paint_titled(backend, look, picture.title, picture.foot);
    });
    let done = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            files::download_blob(&name, &blob);
        }
    });
    let _ = canvas.to_blob(done.unchecked_ref());
}

/// Downloads the plot as a drawing whose text is text.
pub fn save_svg(name: &str, picture: &Picture) {
    let size = (picture.size.0, picture.size.1 + room(picture.foot, picture.size.0));
    let text = as_svg(picture.lang, size, |backend, look| {
        let _ = picture.plot.paint_titled(backend, look, picture.title, picture.foot);
    });
    files::download(name, "image/svg+xml", &text);
}

/// The plot alone as a drawing whose text is text.
pub fn svg(plot: &Plot, lang: Lang, size: (f64, f64)) -> String {
    as_svg(lang, size, |backend, look| {
        let _ = plot.paint(backend, look);
    })
}

fn as_svg(lang: Lang, (width, height): (f64, f64), paint: impl FnOnce(Measured<SVGBackend>, &Look)) -> String {
    let look = Look {
        colors: colors(),
        scale: 1.0,
        enlarge: Look::SVG,
        family: &family(),
        show: &|cell| show(lang, cell),
    };
    let mut text = String::new();
    // Text is measured as on a canvas: plotters' own way needs a style attribute, which the page's policy forbids.
    if let Some(backend) = Measured::new(SVGBackend::with_string(&mut text, (width as u32, height as u32))) {
        paint(backend, &look);
    }
    text
}
