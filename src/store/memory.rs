//! A shelf in memory: for browsers that deny storage, and for tests, with faults to order.
use std::cell::{Cell, RefCell};

use super::{Shelf, ShelfError};
use crate::order::Map;

/// What goes wrong from a `put` on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    #[default]
    None,
    Denied,
    Full,
    /// Says yes and keeps nothing.
    Drops,
    /// Says yes and keeps the first half.
    Torn,
}

#[derive(Debug, Default)]
pub struct MemoryShelf {
    values: RefCell<Map<String, String>>,
    fault: Cell<Fault>,
    /// Good `put`s before the fault.
    grace: Cell<usize>,
    /// In UTF-16 code units, keys and values; `None` is endless.
    capacity: Cell<Option<usize>>,
}

impl MemoryShelf {
    /// Makes `put` fail after `grace` more good ones.
    pub fn order(&self, fault: Fault, grace: usize) {
        self.fault.set(fault);
        self.grace.set(grace);
    }

    /// Gives the shelf an end, as browsers do.
    pub fn limit(&self, capacity: Option<usize>) {
        self.capacity.set(capacity);
    }

    fn has_room(&self, key: &str, value: &str) -> bool {
        let units = |text: &str| text.encode_utf16().count();
        let Some(capacity) = self.capacity.get() else {
            return true;
        };
        let values = self.values.borrow();
        let before = values.get(key).map(|value| units(value));
        let others: usize = values.iter().map(|(key, value)| units(key) + units(value)).sum();
        // A write that shrinks succeeds also when more than all is used.
        before.is_some_and(|before| units(value) <= before)
            || others - before.map_or(0, |before| before + units(key)) + units(key) + units(value) <= capacity
    }
}

impl Shelf for MemoryShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.values.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        let mut kept = value;
        if let Some(grace) = self.grace.get().checked_sub(1) {
            self.grace.set(grace);
        } else {
            match self.fault.get() {
                Fault::None => {}
                Fault::Denied => return Err(ShelfError::Denied),
                Fault::Full => return Err(ShelfError::Full),
                Fault::Drops => return Ok(()),
                Fault::Torn => {
                    let half = value.floor_char_boundary(value.len() / 2);
                    kept = value.get(..half).unwrap_or_default();
                }
            }
        }
        if !self.has_room(key, kept) {
            return Err(ShelfError::Full);
        }
        self.values.borrow_mut().insert(key.to_owned(), kept.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.values.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.values.borrow().keys().cloned().collect())
    }
}
