//! The rest of this program, cut off by `src/bin/parts` and loaded by `public/boot.js`. No page knows which of its code is there.
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// With nothing, which is how `src/bin/parts` calls it: the rest is here when it returns.
    #[wasm_bindgen(js_name = waystoneRest)]
    fn rest(exports: &JsValue);
}

/// Says what the rest may use of this program.
pub fn expect() {
    rest(&wasm_bindgen::exports());
}
