//! The background worker: takes jobs, reports progress, answers. JSON text both ways; of the network nothing but the
//! models of sentiment, no storage.

#[cfg(target_arch = "wasm32")]
mod wasm {
    use std::cell::RefCell;

    use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
    use waystone::{
        BUILD,
        job::{FromWorker, Models, ToWorker, run},
        sentiment::model::Tongue,
    };
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    fn post(scope: &DedicatedWorkerGlobalScope, message: &FromWorker) {
        if let Ok(text) = serde_json::to_string(message) {
            let _ = scope.post_message(&JsValue::from_str(&text));
        }
    }

    /// The file of a language's model, fetched by `public/worker_boot.js`; empty when it can't be had.
    fn fetch(tongue: Tongue) -> Vec<u8> {
        js_sys::Reflect::get(&js_sys::global(), &"waystoneModel".into())
            .and_then(|fetch| fetch.dyn_into::<js_sys::Function>())
            .and_then(|fetch| fetch.call1(&JsValue::NULL, &tongue.name().into()))
            .and_then(|bytes| bytes.dyn_into::<js_sys::Uint8Array>())
            .map_or_else(|_| Vec::new(), |bytes| bytes.to_vec())
    }

    pub fn start() {
        let models = RefCell::new(Models::from(fetch));
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let answer = scope.clone();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let parts = js_sys::Array::from(&event.data());
            let order = parts
                .get(0)
                .as_string()
                .and_then(|text| serde_json::from_str(&text).ok());
            // Not this build's words: the page takes the error for a failure.
            let unknown = || wasm_bindgen::throw_str("unknown order");
            let Some(ToWorker::Run(id, kind, job)) = order else {
                unknown()
            };
            let payload = parts
                .get(1)
                .dyn_into::<js_sys::Uint8Array>()
                .map(|bytes| bytes.to_vec())
                .unwrap_or_default();
            let outcome = run(kind, &job, &payload, &mut models.borrow_mut(), &mut |progress| {
                post(&answer, &FromWorker::Progress(id, progress))
            });
            let Ok(outcome) = outcome else { unknown() };
            post(&answer, &FromWorker::Done(id, outcome));
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        // Only now: what the page posts before the handler is set would be lost.
        post(&scope, &FromWorker::Ready(BUILD.to_owned()));
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    wasm::start();
    #[cfg(not(target_arch = "wasm32"))]
    println!("This is the app's background worker: run `make serve`.");
}
