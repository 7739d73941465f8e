//! Pictures that a reader chooses, made small. Nothing is loaded from elsewhere.
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use waystone::survey::MAX_LOGO;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::files::Chosen;

/// Longest sides that are tried, in pixels: the first whose picture is small enough is taken.
const SIDES: [f64; 5] = [256.0, 192.0, 128.0, 96.0, 48.0];

/// The picture as a `data:` address of at most [`MAX_LOGO`] bytes; `None` when the browser can't read it.
pub async fn small(file: &Chosen) -> Option<String> {
    let address = file.address()?;
    let drawn = read(&address).await;
    let _ = Url::revoke_object_url(&address);
    drawn
}

async fn read(address: &str) -> Option<String> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    // A drawing without a size of its own gets one.
    let [width, height] =
        [image.natural_width(), image.natural_height()].map(|side| if side == 0 { 300 } else { side });
    SIDES
        .into_iter()
        .find_map(|side| draw(&image, f64::from(width), f64::from(height), side))
}

fn draw(image: &HtmlImageElement, width: f64, height: f64, side: f64) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let scale = (side / width.max(height)).min(1.0);
    let [width, height] = [width, height].map(|side| (side * scale).round().max(1.0));
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
        .ok()?;
    let address = canvas.to_data_url_with_type("image/png").ok()?;
    (address.len() <= MAX_LOGO && address.starts_with("data:image/")).then_some(address)
}
