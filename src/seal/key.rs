//! An author's two keys (X25519), as text, and what people compare to be sure of one. Makes none: `single` does.
use std::fmt;

use super::{from_base64, to_base64};

/// What respondents seal for. Thirty-two bytes; as text, 43 letters that may stand in an id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey(pub(super) [u8; 32]);

/// What opens. It is in the author's storage and backups, and nowhere else.
#[derive(Clone)]
pub struct SecretKey(pub(super) [u8; 32]);

fn bytes(text: &str) -> Option<[u8; 32]> {
    from_base64(text)?.try_into().ok()
}

impl PublicKey {
    pub fn parse(text: &str) -> Option<Self> {
        bytes(text).map(Self)
    }

    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Six groups of five digits, about 100 bits: five bytes each modulo 100,000, as Signal writes its safety numbers
    /// (<https://signal.org/blog/safety-number-updates/>). Of the key itself: to make another key with the same thirty bytes is as
    /// hard as to find one with the same digest.
    pub fn fingerprint(&self) -> String {
        let groups = self.0.chunks_exact(5).map(|five| {
            let n = five.iter().fold(0u64, |n, byte| (n << 8) | u64::from(*byte));
            format!("{:05}", n % 100_000)
        });
        groups.collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_base64(&self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

impl SecretKey {
    pub fn parse(text: &str) -> Option<Self> {
        bytes(text).map(Self)
    }

    /// For the author's storage only.
    pub fn to_text(&self) -> String {
        to_base64(&self.0)
    }
}

/// It must not reach a log.
impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey")
    }
}
