//! The address's hash as a signal.
use leptos::prelude::*;
use waystone::route::{Fields, Route};

pub fn use_route() -> ReadSignal<Route> {
    let read = || Route::parse(&window().location().hash().unwrap_or_default());
    let (route, set_route) = signal(read());
    let handle = window_event_listener(leptos::ev::hashchange, move |_| set_route.set(read()));
    on_cleanup(move || handle.remove());
    route
}

/// Goes to a page, with an entry in the history.
pub fn go(route: &Route) {
    let _ = window().location().set_hash(&route.href());
}

/// What the address tells beside the page.
pub fn fields() -> Fields {
    waystone::route::fields(&window().location().hash().unwrap_or_default())
}

/// The address tells this beside the page from now on: no entry in the history, and nothing is loaded.
pub fn tell(route: &Route, fields: &[(String, String)]) {
    let address = waystone::route::with_fields(&route.href(), fields);
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// What the address tells of a page's own state: longer than what is recorded with an answer.
pub fn state() -> Fields {
    waystone::route::state(&window().location().hash().unwrap_or_default())
}

/// Goes to a page in place of this one: the way back does not lead here again.
pub fn turn(route: &Route) {
    let _ = window().location().replace(&route.href());
}

/// The folder that the app is served in, as `/a/b/`.
pub fn folder() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The whole address of a page, to hand out.
pub fn address(route: &Route) -> String {
    let location = window().location();
    let base = format!(
        "{}{}",
        location.origin().unwrap_or_default(),
        location.pathname().unwrap_or_default()
    );
    format!("{base}{}", route.href())
}
