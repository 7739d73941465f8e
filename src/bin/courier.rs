//! The small program that seals, opens and draws: sets one function for the pages. No storage, no network, no page.

#[cfg(target_arch = "wasm32")]
mod wasm {
    use js_sys::{Array, Reflect};
    use wasm_bindgen::{JsValue, prelude::Closure};
    use waystone::courier;

    pub fn start() {
        let ask = Closure::<dyn Fn(Array) -> JsValue>::new(|order: Array| {
            let order: Vec<String> = order.iter().filter_map(|text| text.as_string()).collect();
            let order: Vec<&str> = order.iter().map(String::as_str).collect();
            courier::ask(&order).map_or(JsValue::NULL, JsValue::from)
        });
        let _ = Reflect::set(&js_sys::global(), &"waystoneCourier".into(), ask.as_ref());
        ask.forget();
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    wasm::start();
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is part of a web app: run `make serve`.");
}
