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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    Denied,
    Full,
}
