//! What a store must be able to do. No rules: those are the library's.

/// Keys and values are text; a failed `put` keeps the old value.
pub trait Shelf {
    /// # Errors
    /// [`ShelfError::Denied`] when there is no storage.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// # Errors
    /// [`ShelfError`], and then nothing changed.
    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError>;
    /// # Errors
    /// [`ShelfError::Denied`] when there is no storage.
    fn remove(&self, key: &str) -> Result<(), ShelfError>;
    /// All keys of the origin, those of other apps too.
    ///
    /// # Errors
    /// [`ShelfError::Denied`] when there is no storage.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
    /// The value's length in UTF-16 code units, 0 where there is none. A shelf that knows it without reading should say so.
    ///
    /// # Errors
    /// [`ShelfError::Denied`] when there is no storage.
    fn size(&self, key: &str) -> Result<usize, ShelfError> {
        Ok(self.get(key)?.map_or(0, |value| value.encode_utf16().count()))
    }
}

/// Two tabs on one shelf.
impl<S: Shelf> Shelf for std::rc::Rc<S> {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        (**self).get(key)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        (**self).put(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        (**self).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        (**self).keys()
    }

    fn size(&self, key: &str) -> Result<usize, ShelfError> {
        (**self).size(key)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    Denied,
    Full,
}
