//! A shelf in memory: for browsers that deny storage, and for tests, with faults to order.
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use super::{Shelf, ShelfError};

/// What goes wrong from a `put` on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    #[default]
    None,
    Denied,
    Full,
    /// Says yes and keeps nothing.
    Drops,
}

#[derive(Debug, Default)]
pub struct MemoryShelf {
    values: RefCell<BTreeMap<String, String>>,
    fault: Cell<Fault>,
    /// Good `put`s before the fault.
    grace: Cell<usize>,
}

impl MemoryShelf {
    /// Makes `put` fail after `grace` more good ones.
    pub fn order(&self, fault: Fault, grace: usize) {
        self.fault.set(fault);
        self.grace.set(grace);
    }
}

impl Shelf for MemoryShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.values.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        if let Some(grace) = self.grace.get().checked_sub(1) {
            self.grace.set(grace);
        } else {
            match self.fault.get() {
                Fault::None => {}
                Fault::Denied => return Err(ShelfError::Denied),
                Fault::Full => return Err(ShelfError::Full),
                Fault::Drops => return Ok(()),
            }
        }
        self.values.borrow_mut().insert(key.to_owned(), value.to_owned());
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
