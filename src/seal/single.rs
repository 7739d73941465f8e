//! One message to one key: HPKE in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305. No formats.
use std::convert::Infallible;

use hpke::{
    Deserializable, Kem as _, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256 as Kem, rand_core,
};

use super::{PublicKey, SecretKey};

/// What sealing adds, in bytes: the ephemeral key and the tag.
pub const OVERHEAD: usize = 32 + 16;

/// Randomness that was made elsewhere.
struct Given<'a>(std::slice::Iter<'a, u8>);

impl rand_core::TryRng for Given<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    /// HPKE asks once, for as many bytes as there are.
    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Infallible> {
        into.iter_mut().zip(self.0.by_ref()).for_each(|(to, from)| *to = *from);
        Ok(())
    }
}

impl rand_core::TryCryptoRng for Given<'_> {}

impl SecretKey {
    /// From 32 random bytes (RFC 9180 §7.1.3).
    pub fn derive(random: &[u8; 32]) -> Self {
        Self(Kem::derive_keypair(random).0.to_bytes().into())
    }

    pub fn public(&self) -> Option<PublicKey> {
        let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(&self.0).ok()?;
        Some(PublicKey(Kem::sk_to_pk(&secret).to_bytes().into()))
    }
}

/// The ephemeral key, then the ciphertext with its tag. `random` must never be used twice. `None` for a key that is no point.
pub fn seal(to: &PublicKey, info: &[u8], aad: &[u8], plain: &[u8], random: &[u8; 32]) -> Option<Vec<u8>> {
    let to = <Kem as hpke::Kem>::PublicKey::from_bytes(&to.0).ok()?;
    let mut given = Given(random.iter());
    let sealed = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, Kem>(
        &OpModeS::Base,
        &to,
        info,
        plain,
        aad,
        &mut given,
    );
    let (ephemeral, text) = sealed.ok()?;
    Some([ephemeral.to_bytes().as_slice(), &text].concat())
}

/// `None` for another key, another `info` or `aad`, or when a single bit is not as it was.
pub fn open(secret: &SecretKey, info: &[u8], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(&secret.0).ok()?;
    let (ephemeral, text) = sealed.split_at_checked(32)?;
    let ephemeral = <Kem as hpke::Kem>::EncappedKey::from_bytes(ephemeral).ok()?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeR::Base, &secret, &ephemeral, info, text, aad)
        .ok()
}
