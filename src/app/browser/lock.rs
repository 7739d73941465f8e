//! The browser's locks between tabs (Web Locks): one tab has a name at a time, and the next one gets it when that one is gone.
//! By hand through `Reflect`: web-sys has them only as unstable.
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Lives as long as the wish for it; dropping it gives the lock back.
pub struct Lock(Rc<Inner>);

struct Inner {
    name: String,
    manager: JsValue,
    /// Hears whether this tab has it, and when that changes.
    tell: Box<dyn Fn(bool)>,
    release: RefCell<Option<Function>>,
    is_over: Cell<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    /// Now or not at all: to learn whether another tab has it.
    Now,
    InTurn,
    Steal,
}

impl Lock {
    /// Asks for it, and stays in the queue. `None` where the browser has no locks.
    pub fn ask(name: &str, tell: impl Fn(bool) + 'static) -> Option<Self> {
        let manager = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
        let inner = Rc::new(Inner {
            name: name.to_owned(),
            manager: manager.is_object().then_some(manager)?,
            tell: Box::new(tell),
            release: RefCell::default(),
            is_over: Cell::new(false),
        });
        request(&inner, Ask::Now);
        Some(Self(inner))
    }

    /// Takes it from the tab that has it, which is told.
    pub fn take_over(&self) {
        request(&self.0, Ask::Steal);
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.0.is_over.set(true);
        self.0.let_go();
    }
}

impl Inner {
    fn let_go(&self) {
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// What a granted lock is held by: it is free again when this promise resolves.
fn hold(inner: &Rc<Inner>) -> JsValue {
    let keep = inner.clone();
    let promise = Promise::new(&mut move |resolve, _| {
        keep.release.replace(Some(resolve));
    });
    (inner.tell)(true);
    promise.into()
}

fn request(inner: &Rc<Inner>, ask: Ask) {
    let granted = inner.clone();
    let callback = Closure::once_into_js(move |lock: JsValue| {
        if granted.is_over.get() {
            return JsValue::UNDEFINED;
        }
        if lock.is_null() {
            (granted.tell)(false);
            request(&granted, Ask::InTurn);
            return JsValue::UNDEFINED;
        }
        hold(&granted)
    });
    let options = Object::new();
    let wish = match ask {
        Ask::Now => Some("ifAvailable"),
        Ask::InTurn => None,
        Ask::Steal => Some("steal"),
    };
    if let Some(wish) = wish {
        let _ = Reflect::set(&options, &wish.into(), &JsValue::TRUE);
    }
    let promise = Reflect::get(&inner.manager, &"request".into())
        .ok()
        .and_then(|request| request.dyn_into::<Function>().ok())
        .and_then(|request| {
            request
                .call3(&inner.manager, &inner.name.as_str().into(), &options, &callback)
                .ok()
        });
    let Some(promise) = promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) else {
        // A browser that refuses locks, in a sandbox perhaps: the revisions still keep tabs apart.
        (inner.tell)(true);
        return;
    };
    let inner = inner.clone();
    spawn_local(async move {
        // It ends with an error when another tab took it.
        if JsFuture::from(promise).await.is_err() && !inner.is_over.get() {
            inner.release.take();
            (inner.tell)(false);
            request(&inner, Ask::InTurn);
        }
    });
}
