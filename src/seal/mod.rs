//! Answers that only their author can open: HPKE (RFC 9180) and the author's keys. Randomness is an argument; no formats, no storage.
mod base64;
mod key;
mod single;
#[cfg(test)]
mod tests;

pub use base64::{from_base64, to_base64};
pub use key::{PublicKey, SecretKey};
pub use single::{OVERHEAD, open, seal};
