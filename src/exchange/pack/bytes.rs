//! Taking numbers and texts off the front of bytes that nobody vouches for. Knows no columns.

pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Seven bits a byte, the lowest first.
    pub fn varint(&mut self) -> Option<u64> {
        let mut value = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    pub fn count(&mut self) -> Option<usize> {
        usize::try_from(self.varint()?).ok()
    }

    pub fn index(&mut self) -> Option<u32> {
        u32::try_from(self.varint()?).ok()
    }

    pub fn string(&mut self) -> Option<&'a str> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// As many as it says first, each at least a byte long.
    pub fn list<T>(&mut self, most: usize, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.count()?;
        if count > most.min(self.0.len()) {
            return None;
        }
        (0..count).map(|_| read(self)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn false_counts_are_refused() {
        assert_eq!(Bytes(&[3, b'a', b'b']).string(), None);
        assert_eq!(Bytes(&[2, b'a', b'b']).string(), Some("ab"));
        assert_eq!(Bytes(&[0xff; 12]).varint(), None);
        assert_eq!(Bytes(&[0x80, 0x01]).varint(), Some(128));
        assert_eq!(Bytes(&[9, 1, 1]).list(99, Bytes::byte), None);
    }
}
