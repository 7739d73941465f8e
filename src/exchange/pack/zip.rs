//! Deflate with a checksum (zlib) or without one, and inflate that stops. Knows nothing of what is packed.
use miniz_oxide::{
    deflate::{compress_to_vec, compress_to_vec_zlib},
    inflate::{decompress_to_vec_with_limit, decompress_to_vec_zlib_with_limit},
};

/// Of 0 to 10: beyond it hardly anything is won (`lab bench store`).
const LEVEL: u8 = 8;

pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec_zlib(bytes, LEVEL)
}

/// `None` when the bytes are damaged, or would become longer than the limit.
pub fn inflate(bytes: &[u8], limit: usize) -> Option<Vec<u8>> {
    decompress_to_vec_zlib_with_limit(bytes, limit).ok()
}

/// Without header and checksum: where something else vouches for the bytes, or every byte counts.
pub fn deflate_raw(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, 10)
}

/// As [`inflate`]; what follows the deflated bytes is left alone.
pub fn inflate_raw(bytes: &[u8], limit: usize) -> Option<Vec<u8>> {
    decompress_to_vec_with_limit(bytes, limit).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn h3_a_bomb_is_stopped() {
        let bomb = deflate(&vec![0; 1 << 20]);
        assert!(bomb.len() < 2_000);
        assert_eq!(inflate(&bomb, (1 << 20) - 1), None);
        assert_eq!(inflate(&bomb, 1 << 20).map(|bytes| bytes.len()), Some(1 << 20));
    }
}
