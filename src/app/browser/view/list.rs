//! A list whose elements stay while their keys do: what is typed, chosen or focused in them is not lost.
use std::rc::Rc;

use leptos::prelude::*;

use super::{View, follow, parts::Place};

/// One element of a list: what it is known by, and how it is made.
type Wanted = (String, Box<dyn FnOnce() -> View>);

struct Item {
    key: String,
    place: Place,
    owner: Owner,
}

/// One view for each item, made once for each key. A key names one item of the list.
pub fn list<T: 'static>(
    items: impl Fn() -> Vec<T> + 'static,
    key: impl Fn(&T) -> String + 'static,
    make: impl Fn(T) -> View + 'static,
) -> View {
    let make = Rc::new(make);
    inner(Box::new(move || {
        let wanted = |item: T| {
            let (key, make) = (key(&item), make.clone());
            let made: Box<dyn FnOnce() -> View> = Box::new(move || make(item));
            (key, made)
        };
        items().into_iter().map(wanted).collect()
    }))
}

fn inner(wanted: Box<dyn Fn() -> Vec<Wanted>>) -> View {
    let (whole, view) = Place::new();
    // Not the effect's, which ends everything it owns before it runs again.
    let owner = Owner::current().unwrap_or_default();
    let mut items: Vec<Item> = Vec::new();
    follow(Box::new(move || {
        let wanted = wanted();
        let mut before: Vec<Option<Item>> = std::mem::take(&mut items).into_iter().map(Some).collect();
        // Most follow each other as they did: looking on from the last one found finds them at once.
        let mut next = 0;
        let mut known = |key: &str| {
            let is = |at: &usize| matches!(before.get(*at), Some(Some(item)) if item.key == key);
            let at = (next..before.len()).chain(0..next).find(is)?;
            next = at + 1;
            before.get_mut(at)?.take()
        };
        let known: Vec<Option<Item>> = wanted.iter().map(|(key, _)| known(key)).collect();
        for gone in before.into_iter().flatten() {
            gone.owner.cleanup();
            gone.place.take(true);
        }
        let mut at = whole.start.next_sibling();
        for ((key, make), item) in wanted.into_iter().zip(known) {
            let Some(item) = item else {
                let owner = owner.child();
                let (place, view) = Place::new();
                place.put(&untrack(|| owner.with(make)));
                insert(&whole, &view, at.as_ref());
                at = place.end.next_sibling();
                items.push(Item { key, place, owner });
                continue;
            };
            // Those that stand where they should are not touched: moving takes the focus away.
            if at.as_ref() != Some(&item.place.start) {
                insert(&whole, &item.place.take(true), at.as_ref());
            }
            at = item.place.end.next_sibling();
            items.push(item);
        }
    }));
    view
}

fn insert(whole: &Place, view: &View, before: Option<&web_sys::Node>) {
    if let Some(parent) = whole.end.parent_node() {
        let _ = parent.insert_before(&view.0, before);
    }
}
