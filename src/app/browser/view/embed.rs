//! Between these views and Leptos' own, for pages that are not converted yet.
use leptos::{
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        view::{Mountable, Position, PositionState, add_attr::AddAnyAttr},
    },
};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::{View, nothing, parts::Place};

/// A view of ours as one of Leptos'.
pub struct Embedded(SendWrapper<View>);

pub fn embed(view: View) -> Embedded {
    Embedded(SendWrapper::new(view))
}

/// A view of Leptos' as one of ours.
pub fn embedded(view: AnyView) -> View {
    let whole = nothing();
    let mut state = view.build();
    state.mount(whole.element(), None);
    let state = SendWrapper::new(state);
    on_cleanup(move || drop(state));
    whole
}

impl Mountable for Place {
    fn unmount(&mut self) {
        self.take(true);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let _ = parent.insert_before(&self.take(true).0, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self.start.parent_node() {
            Some(parent) => {
                child.mount(parent.unchecked_ref(), Some(&self.start));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

impl Render for Embedded {
    type State = Place;

    fn build(self) -> Place {
        let (place, _) = Place::new();
        place.put(&self.0.take());
        place
    }

    fn rebuild(self, state: &mut Place) {
        let mut fresh = self.build();
        state.insert_before_this(&mut fresh);
        state.unmount();
        *state = fresh;
    }
}

impl AddAnyAttr for Embedded {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

impl RenderHtml for Embedded {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Place {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
