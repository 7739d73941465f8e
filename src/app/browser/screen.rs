//! What decides how many pixels a drawing gets: the size of an element, the screen's density, the device's theme.
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{MediaQueryList, ResizeObserver};

use super::view::View;

/// Bitmap pixels for each CSS pixel.
pub fn density() -> f64 {
    let ratio = window().device_pixel_ratio();
    if ratio.is_finite() { ratio.clamp(0.5, 8.0) } else { 1.0 }
}

/// Watches an element: its width in CSS pixels, 0 before it is there or while it is hidden.
pub fn width(view: &View) -> Signal<f64> {
    let (width, set_width) = signal(0.0);
    let element = view.element().clone();
    let watched = element.clone();
    let seen = Closure::<dyn Fn(Array)>::new(move |_| {
        set_width.try_set(watched.get_bounding_client_rect().width());
    });
    if let Ok(observer) = ResizeObserver::new(seen.as_ref().unchecked_ref()) {
        observer.observe(&element);
        let held = SendWrapper::new((observer, seen));
        on_cleanup(move || held.0.disconnect());
    }
    width.into()
}

/// Calls right before the page is printed (true), and when it was (false). Ends with the component.
pub fn on_print(call: impl Fn(bool) + Clone + 'static) {
    for (event, begins) in [("beforeprint", true), ("afterprint", false)] {
        let call = call.clone();
        let handle = window_event_listener_untyped(event, move |_| call(begins));
        on_cleanup(move || handle.remove());
    }
}

/// Changes whenever the device's theme or the screen's density does.
pub fn changes() -> Signal<u32> {
    let (count, set_count) = signal(0_u32);
    let watches: Rc<RefCell<Vec<Watch>>> = Rc::default();
    arm(&watches, set_count);
    let held = StoredValue::new_local(watches);
    on_cleanup(move || held.with_value(|watches| watches.borrow_mut().clear()));
    count.into()
}

/// A media query that is listened to until it is dropped.
struct Watch {
    query: MediaQueryList,
    heard: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self
            .query
            .remove_event_listener_with_callback("change", self.heard.as_ref().unchecked_ref());
    }
}

/// A density is asked for by its value, so that each change needs new queries.
fn arm(watches: &Rc<RefCell<Vec<Watch>>>, set_count: WriteSignal<u32>) {
    let queries = [
        "(prefers-color-scheme: dark)".to_owned(),
        format!("(resolution: {}dppx)", density()),
    ];
    let watch = |text: &String| {
        let query = window().match_media(text).ok().flatten()?;
        let weak = Rc::downgrade(watches);
        let heard = Closure::<dyn Fn()>::new(move || {
            set_count.try_update(|n| *n = n.wrapping_add(1));
            let weak = weak.clone();
            // Not now: this closure would drop itself.
            set_timeout(
                move || {
                    if let Some(watches) = weak.upgrade().filter(|watches| !watches.borrow().is_empty()) {
                        arm(&watches, set_count);
                    }
                },
                std::time::Duration::ZERO,
            );
        });
        query
            .add_event_listener_with_callback("change", heard.as_ref().unchecked_ref())
            .ok()?;
        Some(Watch { query, heard })
    };
    let fresh = queries.iter().filter_map(watch).collect();
    let old = watches.replace(fresh);
    drop(old);
}

/// The browser's own: the standard library's would be another few kilobytes of program.
pub fn sin(x: f64) -> f64 {
    js_sys::Math::sin(x)
}
