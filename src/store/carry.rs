//! Carries out a plan: all of it, or nothing; and takes it back. Decides nothing.
use super::{
    Key, Library, Shelf, StoreError,
    backup::{Plan, Write},
};

/// What a plan wrote, to be taken back as long as the page is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undo(Vec<Write>);

impl<S: Shelf> Library<S> {
    /// # Errors
    /// [`StoreError::Changed`] when the shelf is not as it was planned for. On any error what was written is taken back.
    pub fn carry_out(&self, plan: &Plan) -> Result<Undo, StoreError> {
        let mut done = Undo::default();
        for write in &plan.writes {
            let result = match self.raw(&write.key) {
                Ok(now) if now == write.before => self.write(&write.key, &write.raw, write.before.as_deref()),
                Ok(_) => Err(StoreError::Changed),
                Err(error) => Err(error),
            };
            // Also what failed: it may stand there all the same, and only the reading back was denied.
            done.0.push(write.clone());
            if let Err(error) = result {
                // A failure here can't be helped; what stays is a whole record, and a second import finds it.
                let _ = self.undo(&done);
                return Err(error);
            }
        }
        Ok(done)
    }

    /// Takes back what an import wrote, as far as it still stands there as it was written: what was edited or merged since stays.
    ///
    /// # Errors
    /// The first [`StoreError`]; the rest is taken back all the same.
    pub fn undo(&self, undo: &Undo) -> Result<(), StoreError> {
        let mut result = Ok(());
        for write in undo.0.iter().rev() {
            let one = self.undo_one(&write.key, &write.raw, write.before.as_deref());
            result = result.and(one);
        }
        result
    }

    fn undo_one(&self, key: &Key, written: &str, before: Option<&str>) -> Result<(), StoreError> {
        if self.raw(key)?.as_deref() != Some(written) {
            return Ok(());
        }
        match before {
            Some(before) => self.write(key, before, Some(written)),
            None => self.discard(&self.full(key)),
        }
    }
}
