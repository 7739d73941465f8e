//! The vectors of RFC 9180 and RFC 4648, and what must not open.
use proptest::prelude::*;

use super::*;

fn hex(text: &str) -> Vec<u8> {
    let digits = text.as_bytes().chunks(2);
    digits
        .map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap())
        .collect()
}

fn hex32(text: &str) -> [u8; 32] {
    hex(text).try_into().unwrap()
}

/// RFC 9180, appendix A.2.1: base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305; sequence number 0.
#[test]
fn rfc_9180_a_2_1() {
    let ikm_e = hex32("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b");
    let ikm_r = hex32("1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df");
    let (info, aad) = (hex("4f6465206f6e2061204772656369616e2055726e"), hex("436f756e742d30"));
    let plain = hex("4265617574792069732074727574682c20747275746820626561757479");
    let secret = SecretKey::derive(&ikm_r);
    // The RFC's skRm ends in fb: X25519 ignores the highest bit (RFC 7748 §5), and the crate holds the key without it.
    assert_eq!(
        secret.0,
        hex32("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e07b")
    );
    let public = secret.public().unwrap();
    assert_eq!(
        public.0,
        hex32("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a")
    );
    let sealed = seal(&public, &info, &aad, &plain, &ikm_e).unwrap();
    let expected = [
        "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a",
        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
    ];
    assert_eq!(sealed, hex(&expected.concat()));
    assert_eq!(sealed.len(), plain.len() + OVERHEAD);
    assert_eq!(open(&secret, &info, &aad, &sealed), Some(plain));
}

#[test]
fn every_flipped_byte_every_cut_and_every_other_place_is_refused() {
    let secret = SecretKey::derive(&[7; 32]);
    let sealed = seal(&secret.public().unwrap(), b"info", b"place", b"answers", &[9; 32]).unwrap();
    assert_eq!(
        open(&secret, b"info", b"place", &sealed).as_deref(),
        Some(&b"answers"[..])
    );
    for at in 0..sealed.len() {
        let mut other = sealed.clone();
        other[at] ^= 1;
        assert_eq!(open(&secret, b"info", b"place", &other), None, "byte {at}");
        assert_eq!(open(&secret, b"info", b"place", &sealed[..at]), None, "cut at {at}");
    }
    assert_eq!(open(&secret, b"info", b"elsewhere", &sealed), None);
    assert_eq!(open(&secret, b"other", b"place", &sealed), None);
    assert_eq!(open(&SecretKey::derive(&[8; 32]), b"info", b"place", &sealed), None);
}

#[test]
fn a_key_that_is_no_point_seals_nothing() {
    assert_eq!(seal(&PublicKey([0; 32]), b"", b"", b"x", &[1; 32]), None);
}

#[test]
fn rfc_4648_base64() {
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg"),
        ("fo", "Zm8"),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg"),
        ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(to_base64(bytes.as_bytes()), text);
        assert_eq!(from_base64(text).as_deref(), Some(bytes.as_bytes()));
    }
    assert_eq!(to_base64(&[0xfb, 0xff]), "-_8");
    for text in ["Z", "Zg==", "Zh", "Zm9", "a+b/", "a b", "é"] {
        assert_eq!(from_base64(text), None, "{text}");
    }
}

#[test]
fn a_fingerprint_is_six_groups_of_five_digits() {
    let mut key = [0; 32];
    key[4] = 7;
    key[5..10].fill(0xff);
    assert_eq!(
        PublicKey(key).fingerprint(),
        format!("00007 {:05} 00000 00000 00000 00000", 0xff_ffff_ffffu64 % 100_000)
    );
}

proptest! {
    #[test]
    fn keys_and_bytes_round_trip_as_text(key in any::<[u8; 32]>(), bytes in prop::collection::vec(any::<u8>(), 0..99)) {
        prop_assert_eq!(PublicKey::parse(&PublicKey(key).to_string()), Some(PublicKey(key)));
        prop_assert_eq!(SecretKey::parse(&SecretKey(key).to_text()).unwrap().0, key);
        prop_assert_eq!(from_base64(&to_base64(&bytes)), Some(bytes));
    }

    #[test]
    fn any_text_is_read_or_refused_and_has_one_reading(text in "[A-Za-z0-9_ =-]{0,60}") {
        if let Some(bytes) = from_base64(&text) {
            prop_assert_eq!(to_base64(&bytes), text);
        }
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(open(&SecretKey::derive(&[7; 32]), b"", b"", &bytes), None);
    }
}
