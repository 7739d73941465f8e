//! Things of a list taken by a pointer and carried over its gaps. What is done with them is the caller's.
use std::{cell::RefCell, rc::Rc, time::Duration};

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::view::View;

/// A pointer must move so far, in pixels, before it lifts: a press is no drag.
const SLACK: f64 = 4.0;
/// So near to the edge of the window the page scrolls along, in pixels; and so far each time.
const EDGE: f64 = 64.0;
const STEP: f64 = 12.0;

pub enum Heard {
    /// The row of this key.
    Lift(String),
    /// It is before the row of this key now, or at the end.
    Over(Option<String>),
    Drop,
    Cancel,
}

struct Held {
    pointer: i32,
    key: String,
    from: (f64, f64),
    lifted: bool,
    y: f64,
    scroll: Option<IntervalHandle>,
}

type Hand = Rc<RefCell<Option<Held>>>;

/// Rows are marked `data-item` in the area `item`, else `data-row`; their grips say `data-grip` with the area.
pub fn liftable(view: View, area: &'static str, heard: impl FnMut(Heard) + 'static) -> View {
    let mark = if area == "item" { "data-item" } else { "data-row" };
    let hand: Hand = Rc::default();
    let heard = Rc::new(RefCell::new(heard));
    let list = view.element().clone();
    let over = {
        let (hand, heard, list) = (hand.clone(), heard.clone(), list.clone());
        Rc::new(move || {
            let Some(y) = hand.borrow().as_ref().filter(|held| held.lifted).map(|held| held.y) else {
                return;
            };
            (heard.borrow_mut())(Heard::Over(before(&list, mark, y)));
        })
    };
    let down = {
        let (hand, list) = (hand.clone(), list.clone());
        move |event: web_sys::Event| {
            let event: PointerEvent = event.unchecked_into();
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let grip = target.and_then(|target| target.closest(&format!("[data-grip='{area}']")).ok().flatten());
            let row = grip.filter(|grip| grip.closest(":disabled").ok().flatten().is_none());
            let row = row.and_then(|grip| grip.closest(&format!("[{mark}]")).ok().flatten());
            if let (Some(key), 0) = (row.and_then(|row| row.get_attribute(mark)), event.button()) {
                // The list keeps the pointer, because its rows move about.
                let _ = list.set_pointer_capture(event.pointer_id());
                *hand.borrow_mut() = Some(Held {
                    pointer: event.pointer_id(),
                    key,
                    from: at(&event),
                    lifted: false,
                    y: f64::from(event.client_y()),
                    scroll: None,
                });
            }
        }
    };
    let travel = {
        let (hand, heard, over) = (hand.clone(), heard.clone(), over.clone());
        move |event: web_sys::Event| {
            let event: PointerEvent = event.unchecked_into();
            let lifts = {
                let mut hand = hand.borrow_mut();
                let Some(held) = hand.as_mut().filter(|held| held.pointer == event.pointer_id()) else {
                    return;
                };
                let (x, y) = at(&event);
                held.y = y;
                let far = (x - held.from.0).hypot(y - held.from.1) > SLACK;
                let lifts = !held.lifted && far;
                held.lifted |= far;
                lifts.then(|| held.key.clone())
            };
            event.prevent_default();
            if let Some(key) = lifts {
                (heard.borrow_mut())(Heard::Lift(key));
                scroll_along(&hand, over.clone());
            }
            over();
        }
    };
    let end = move |what: fn() -> Heard| {
        let (hand, heard) = (hand.clone(), heard.clone());
        move |_: web_sys::Event| {
            let Some(held) = hand.borrow_mut().take() else { return };
            if let Some(scroll) = held.scroll {
                scroll.clear();
            }
            if held.lifted {
                (heard.borrow_mut())(what());
            }
        }
    };
    view.on("pointerdown", down)
        .on("pointermove", travel)
        .on("pointerup", end(|| Heard::Drop))
        .on("pointercancel", end(|| Heard::Cancel))
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// The first row whose middle is below this height; rows that are not shown don't count.
fn before(list: &Element, mark: &str, y: f64) -> Option<String> {
    let rows = list.query_selector_all(&format!("[{mark}]")).ok()?;
    (0..rows.length())
        .filter_map(|at| rows.item(at)?.dyn_into::<Element>().ok())
        .find(|row| {
            let rect = row.get_bounding_client_rect();
            rect.height() > 0.0 && y < rect.top() + rect.height() / 2.0
        })
        .and_then(|row| row.get_attribute(mark))
}

fn scroll_along(hand: &Hand, over: Rc<impl Fn() + 'static>) {
    let weak = Rc::downgrade(hand);
    let tick = move || {
        let y = weak
            .upgrade()
            .and_then(|hand| hand.borrow().as_ref().map(|held| held.y));
        let height = window().inner_height().ok().and_then(|height| height.as_f64());
        let (Some(y), Some(height)) = (y, height) else { return };
        let by = match y {
            y if y < EDGE => -STEP,
            y if y > height - EDGE => STEP,
            _ => return,
        };
        window().scroll_by_with_x_and_y(0.0, by);
        over();
    };
    let handle = set_interval_with_handle(tick, Duration::from_millis(16)).ok();
    if let Some(held) = hand.borrow_mut().as_mut() {
        held.scroll = handle;
    }
}
