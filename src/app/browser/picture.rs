//! Pictures that a reader chooses, made small, and drawings that become pictures. Nothing is loaded from elsewhere.
use leptos::prelude::document;
use wasm_bindgen::{JsCast, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use waystone::survey::MAX_LOGO;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::files::{self, Chosen};

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

/// Downloads a drawing as a bitmap of twice its size; nothing comes of one that the browser can't draw.
pub fn save_as_png(name: String, svg: &str) {
    let address = format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg));
    leptos::task::spawn_local(async move {
        let Ok(image) = HtmlImageElement::new() else { return };
        image.set_src(&address);
        if JsFuture::from(image.decode()).await.is_err() {
            return;
        }
        let made = document().create_element("canvas").ok();
        let Some(canvas) = made.and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok()) else {
            return;
        };
        let [width, height] = [image.natural_width(), image.natural_height()].map(|side| side * 2);
        canvas.set_width(width);
        canvas.set_height(height);
        let context = canvas.get_context("2d").ok().flatten();
        let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) else {
            return;
        };
        let (width, height) = (f64::from(width), f64::from(height));
        let _ = context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height);
        let done = Closure::once_into_js(move |blob: Option<Blob>| {
            if let Some(blob) = blob {
                files::download_blob(&name, &blob);
            }
        });
        let _ = canvas.to_blob(done.unchecked_ref());
    });
}
