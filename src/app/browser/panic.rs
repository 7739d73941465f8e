//! A panic ends the program: `public/boot.js` then offers everything for download.
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        let text = info.to_string();
        leptos::logging::error!("{text}");
        let init = CustomEventInit::new();
        init.set_detail(&JsValue::from_str(&text));
        if let (Some(window), Ok(event)) = (
            web_sys::window(),
            CustomEvent::new_with_event_init_dict("waystone-panic", &init),
        ) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
