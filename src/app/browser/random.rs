//! Randomness. The only place that asks for it.

fn fill(bytes: &mut [u8]) -> bool {
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(bytes).is_ok())
}

/// 32 bytes for a key or a seal, as base64url. Without a generator there are none: nothing else would do.
pub fn seed() -> Option<String> {
    let mut bytes = [0u8; 32];
    fill(&mut bytes).then(|| waystone::seal::to_base64(&bytes))
}

/// 128 bits from the browser's generator.
pub fn bits() -> u128 {
    let mut bytes = [0u8; 16];
    if fill(&mut bytes) {
        return u128::from_le_bytes(bytes);
    }
    // Without a generator (an insecure context of an old browser): unique enough on one device.
    let part = || (js_sys::Math::random() * f64::from(u32::MAX)) as u128;
    (js_sys::Date::now() as u128) << 64 | part() << 32 | part()
}
