//! Items of a list drawn up and down by a pointer. What their order means is the caller's.
use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::view::View;

/// Lets the items of a list be taken by their handles (both as selectors). `moved` hears from where to where, from 0, on the way.
pub fn sortable(
    view: View,
    item: &'static str,
    handle: &'static str,
    mut moved: impl FnMut(usize, usize) + 'static,
) -> View {
    let taken: Rc<Cell<Option<usize>>> = Rc::default();
    let list = view.element().clone();
    let items = move || -> Vec<Element> {
        let found = list.query_selector_all(item).ok();
        let all = found.map(|found| {
            (0..found.length())
                .filter_map(move |at| found.item(at)?.dyn_into().ok())
                .collect()
        });
        all.unwrap_or_default()
    };
    let (take, go, drop) = (taken.clone(), taken.clone(), taken);
    let (known, seen) = (items.clone(), items);
    let list = view.element().clone();
    let down = move |event: web_sys::Event| {
        let event: PointerEvent = event.unchecked_into();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let grip = target.and_then(|target| target.closest(handle).ok().flatten());
        let row = grip.and_then(|grip| grip.closest(item).ok().flatten());
        if let (Some(row), 0) = (row, event.button()) {
            take.set(known().iter().position(|one| *one == row));
            // The list keeps it, because its items move about.
            let _ = list.set_pointer_capture(event.pointer_id());
        }
    };
    let travel = move |event: web_sys::Event| {
        let Some(from) = go.get() else { return };
        let event: PointerEvent = event.unchecked_into();
        let y = f64::from(event.client_y());
        event.prevent_default();
        let rects: Vec<_> = seen().iter().map(Element::get_bounding_client_rect).collect();
        let below = |to: &usize| rects.get(*to).is_some_and(|rect| y >= rect.top());
        let to = (0..rects.len()).rev().find(below).unwrap_or(0);
        // Half way over the neighbour, so that rows of different heights don't jump to and fro.
        let passed = rects.get(to).is_some_and(|rect| {
            let middle = rect.top() + rect.height() / 2.0;
            if to > from { y > middle } else { y < middle }
        });
        if to != from && passed {
            go.set(Some(to));
            moved(from, to);
        }
    };
    let end = move |_| drop.set(None);
    view.on("pointerdown", down)
        .on("pointermove", travel)
        .on("pointerup", end.clone())
        .on("pointercancel", end)
}
