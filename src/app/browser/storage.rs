//! localStorage as a shelf. gloo-storage panics where the browser denies it: this is the gate, and the only caller.
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use waystone::store::{MemoryShelf, Shelf, ShelfError};

/// The browser's storage, or memory where there is none.
pub enum BrowserShelf {
    Local,
    Memory(MemoryShelf),
}

impl BrowserShelf {
    pub fn open() -> Self {
        if is_there() {
            Self::Local
        } else {
            Self::Memory(MemoryShelf::default())
        }
    }

    /// Whether what is kept outlives the page.
    pub fn lasts(&self) -> bool {
        matches!(self, Self::Local)
    }
}

/// Asks the browser not to clear what is kept here when it needs room; whether it agreed. Some ask the reader.
pub async fn ask_to_last() -> Option<bool> {
    let manager = web_sys::window()?.navigator().storage();
    let is_lasting = JsFuture::from(manager.persisted().ok()?).await.ok()?.as_bool();
    if is_lasting == Some(true) {
        return is_lasting;
    }
    JsFuture::from(manager.persist().ok()?).await.ok()?.as_bool()
}

fn is_there() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

fn local() -> Result<web_sys::Storage, ShelfError> {
    if is_there() {
        Ok(LocalStorage::raw())
    } else {
        Err(ShelfError::Denied)
    }
}

fn why(error: &wasm_bindgen::JsValue) -> ShelfError {
    let name = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.name()));
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => ShelfError::Full,
        _ => ShelfError::Denied,
    }
}

impl Shelf for BrowserShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        match self {
            Self::Local => local()?.get_item(key).map_err(|error| why(&error)),
            Self::Memory(shelf) => shelf.get(key),
        }
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        match self {
            Self::Local => local()?.set_item(key, value).map_err(|error| why(&error)),
            Self::Memory(shelf) => shelf.put(key, value),
        }
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        match self {
            Self::Local => local()?.remove_item(key).map_err(|error| why(&error)),
            Self::Memory(shelf) => shelf.remove(key),
        }
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        match self {
            Self::Local => {
                let storage = local()?;
                let count = storage.length().map_err(|error| why(&error))?;
                Ok((0..count).filter_map(|at| storage.key(at).ok().flatten()).collect())
            }
            Self::Memory(shelf) => shelf.keys(),
        }
    }

    fn size(&self, key: &str) -> Result<usize, ShelfError> {
        match self {
            Self::Local => {
                // The browser knows the length; the text stays where it is.
                let value = js_sys::Reflect::get(local()?.as_ref(), &key.into()).map_err(|error| why(&error))?;
                match value.dyn_ref::<js_sys::JsString>() {
                    Some(value) => Ok(value.length() as usize),
                    // A foreign key named as one of the storage's own functions.
                    None => Ok(self.get(key)?.map_or(0, |value| value.encode_utf16().count())),
                }
            }
            Self::Memory(shelf) => shelf.size(key),
        }
    }
}
