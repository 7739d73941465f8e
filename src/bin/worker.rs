//! The background worker: takes jobs, reports progress, answers. JSON text both ways; no network, no storage.

#[cfg(target_arch = "wasm32")]
mod wasm {
    use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
    use waystone::{
        BUILD,
        job::{FromWorker, ToWorker, run},
    };
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    fn post(scope: &DedicatedWorkerGlobalScope, message: &FromWorker) {
        if let Ok(text) = serde_json::to_string(message) {
            let _ = scope.post_message(&JsValue::from_str(&text));
        }
    }

    pub fn start() {
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
            let outcome = run(kind, &job, &payload, &mut |progress| {
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
