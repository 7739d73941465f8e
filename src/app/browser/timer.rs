//! Something to do a little later, once.
use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

/// Ends with the component that made it.
#[derive(Clone, Copy)]
pub struct Timer(StoredValue<Option<TimeoutHandle>>);

impl Timer {
    pub fn new() -> Self {
        let timer = Self(StoredValue::new(None));
        on_cleanup(move || timer.cancel());
        timer
    }

    /// Does the work after this time, and not what was to be done before.
    pub fn after(self, millis: u64, work: impl FnOnce() + 'static) {
        self.cancel();
        let handle = set_timeout_with_handle(work, Duration::from_millis(millis)).ok();
        self.0.try_set_value(handle);
    }

    pub fn cancel(self) {
        if let Some(Some(handle)) = self.0.try_get_value() {
            handle.clear();
        }
        self.0.try_set_value(None);
    }
}

/// Lets the browser draw and listen before long work goes on.
pub async fn breathe() {
    let turn = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback(&resolve);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(turn).await;
}
