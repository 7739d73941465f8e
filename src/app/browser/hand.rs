//! The browser's own sheet for handing something to another app.
use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// Whether this browser has it.
pub fn is_there() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Hands on a link. Whether the reader did is theirs to know.
pub fn link(title: &str, address: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let shared = window().navigator().share_with_data(&data);
    // Who changes their mind makes an error of it.
    leptos::task::spawn_local(async move { drop(JsFuture::from(shared).await) });
}
