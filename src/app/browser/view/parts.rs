//! Parts of a page that are made anew when signals change.
use std::pin::Pin;

use leptos::prelude::*;
use web_sys::Node;

use super::{View, follow, nothing};

/// A place among nodes, between two marks: what stands there can be taken out or moved, whatever it has become.
pub struct Place {
    pub start: Node,
    pub end: Node,
}

impl Place {
    /// An empty place, and the view that holds it until it is put somewhere.
    pub fn new() -> (Self, View) {
        let [start, end] = [(); 2].map(|()| Node::from(document().create_comment("")));
        let view = nothing().with([View(start.clone()), View(end.clone())]);
        (Self { start, end }, view)
    }

    pub fn put(&self, view: &View) {
        if let Some(parent) = self.end.parent_node() {
            let _ = parent.insert_before(&view.0, Some(&self.end));
        }
    }

    /// Takes out what stands between the marks.
    pub fn clear(&self) {
        self.take(false);
    }

    /// Takes out the whole place, marks and all.
    pub fn take(&self, whole: bool) -> View {
        let taken = nothing();
        let mut next = if whole {
            Some(self.start.clone())
        } else {
            self.start.next_sibling()
        };
        while let Some(node) = next {
            let last = node == self.end;
            if last && !whole {
                break;
            }
            next = node.next_sibling().filter(|_| !last);
            let _ = taken.0.append_child(&node);
        }
        taken
    }
}

/// A part that is made anew whenever a signal changes that its making read.
pub fn live(make: impl FnMut() -> View + 'static) -> View {
    fn inner(mut make: Box<dyn FnMut() -> View>) -> View {
        let (place, view) = Place::new();
        follow(Box::new(move || {
            let fresh = make();
            place.clear();
            place.put(&fresh);
        }));
        view
    }
    inner(Box::new(make))
}

/// What stands in a place once it is known.
pub type Known = Box<dyn FnOnce() -> View>;

/// A part that is not known yet, and what stands there until it is. It comes too late for a page that is gone.
pub fn later(first: View, known: impl Future<Output = Known> + 'static) -> View {
    fn inner(first: View, known: Pin<Box<dyn Future<Output = Known>>>) -> View {
        let (place, view) = Place::new();
        place.put(&first);
        let (alive, owner) = (StoredValue::new(()), Owner::current());
        leptos::task::spawn_local(async move {
            let known = known.await;
            if let (Some(owner), false) = (owner, alive.is_disposed()) {
                place.clear();
                place.put(&owner.with(known));
            }
        });
        view
    }
    inner(first, Box::pin(known))
}

/// A part that is there while the condition holds; made anew each time that it begins to.
pub fn when(condition: impl Fn() -> bool + Send + Sync + 'static, make: impl FnMut() -> View + 'static) -> View {
    either(condition, make, nothing)
}

/// One part or the other; made anew when the condition turns.
pub fn either(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    yes: impl FnMut() -> View + 'static,
    no: impl FnMut() -> View + 'static,
) -> View {
    type Make = Box<dyn FnMut() -> View>;
    fn inner(condition: Box<dyn Fn() -> bool + Send + Sync>, mut yes: Make, mut no: Make) -> View {
        let holds = Memo::new(move |_| condition());
        live(move || if holds.get() { yes() } else { no() })
    }
    inner(Box::new(condition), Box::new(yes), Box::new(no))
}
