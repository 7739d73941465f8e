//! The small program that seals, opens and draws (`waystone::courier`): loaded when it is needed, by `public/boot.js`.
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

fn global(name: &str) -> Option<Function> {
    Reflect::get(&js_sys::global(), &name.into()).ok()?.dyn_into().ok()
}

/// Loads it, if it isn't here yet; whether it is now.
pub async fn ready() -> bool {
    if global("waystoneCourier").is_some() {
        return true;
    }
    let load = global("waystoneLoad").and_then(|load| load.call1(&JsValue::NULL, &"courier".into()).ok());
    let Some(load) = load else { return false };
    JsFuture::from(Promise::from(load)).await.is_ok() && global("waystoneCourier").is_some()
}

/// Carries out an order. `None` when it can't, or the program did not arrive.
pub async fn ask(order: &[&str]) -> Option<String> {
    if !ready().await {
        return None;
    }
    let order: Array = order.iter().map(|text| JsValue::from_str(text)).collect();
    global("waystoneCourier")?
        .call1(&JsValue::NULL, &order)
        .ok()?
        .as_string()
}
