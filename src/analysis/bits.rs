//! A set of rows as a bitmap. What a row is stands elsewhere.

/// Rows `0..len`, each in or out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    len: usize,
}

impl Bits {
    pub fn none(len: usize) -> Self {
        Self {
            words: vec![0; len.div_ceil(64)],
            len,
        }
    }

    pub fn all(len: usize) -> Self {
        let mut bits = Self {
            words: vec![u64::MAX; len.div_ceil(64)],
            len,
        };
        if let Some(last) = bits.words.last_mut().filter(|_| !len.is_multiple_of(64)) {
            *last = (1 << (len % 64)) - 1;
        }
        bits
    }

    /// The rows for which it holds.
    pub fn that(len: usize, mut holds: impl FnMut(usize) -> bool) -> Self {
        let mut bits = Self::none(len);
        for row in 0..len {
            if holds(row) {
                bits.set(row);
            }
        }
        bits
    }

    /// One row more.
    pub fn push(&mut self, holds: bool) {
        if self.len.is_multiple_of(64) {
            self.words.push(0);
        }
        self.len += 1;
        if holds {
            self.set(self.len - 1);
        }
    }

    /// A row that there is none of changes nothing.
    pub fn set(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / 64).filter(|_| row < self.len) {
            *word |= 1 << (row % 64);
        }
    }

    pub fn has(&self, row: usize) -> bool {
        self.words.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    pub fn count(&self) -> u64 {
        self.words.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// How many rows are in both.
    pub fn common(&self, other: &Self) -> u64 {
        let both = self.words.iter().zip(&other.words);
        both.map(|(a, b)| u64::from((a & b).count_ones())).sum()
    }

    pub fn and(mut self, other: &Self) -> Self {
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word &= more;
        }
        self
    }

    pub fn or(mut self, other: &Self) -> Self {
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word |= more;
        }
        self
    }

    /// Those of this set that are not in the other.
    pub fn without(mut self, other: &Self) -> Self {
        for (word, less) in self.words.iter_mut().zip(&other.words) {
            *word &= !less;
        }
        self
    }

    pub fn rows(&self) -> Rows<'_> {
        Rows {
            words: self.words.iter(),
            left: 0,
            next: 0,
        }
    }
}

/// The rows of a set, in order.
pub struct Rows<'a> {
    words: std::slice::Iter<'a, u64>,
    /// What of the current word is left.
    left: u64,
    /// The first row of the next word.
    next: usize,
}

impl Iterator for Rows<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.left = *self.words.next()?;
            self.next += 64;
        }
        let row = self.next - 64 + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_a_set(len in 0usize..300, a in prop::collection::vec(0usize..300, 0..80), b in prop::collection::vec(0usize..300, 0..80)) {
            let bits = |rows: &[usize]| Bits::that(len, |row| rows.contains(&row));
            let list = |holds: &dyn Fn(usize) -> bool| (0..len).filter(|row| holds(*row)).collect::<Vec<_>>();
            let (left, right) = (bits(&a), bits(&b));
            let (in_a, in_b) = (|row: usize| a.contains(&row), |row: usize| b.contains(&row));
            prop_assert_eq!(left.rows().collect::<Vec<_>>(), list(&in_a));
            let both = left.clone().and(&right);
            prop_assert_eq!(both.rows().collect::<Vec<_>>(), list(&|row| in_a(row) && in_b(row)));
            prop_assert_eq!((left.common(&right), both.is_empty()), (both.count(), both.count() == 0));
            prop_assert_eq!(left.clone().or(&right).rows().collect::<Vec<_>>(), list(&|row| in_a(row) || in_b(row)));
            prop_assert_eq!(left.clone().without(&right).rows().collect::<Vec<_>>(), list(&|row| in_a(row) && !in_b(row)));
            prop_assert_eq!(Bits::all(len).rows().count(), len);
            let mut pushed = Bits::default();
            (0..len).for_each(|row| pushed.push(in_a(row)));
            prop_assert_eq!(&pushed, &left);
            prop_assert_eq!((0..len + 70).filter(|row| left.has(*row)).count() as u64, left.count());
        }
    }
}
