//! Anything that was sealed for the author by somebody who means harm. Nothing of the seal itself: that is HPKE's.
use waystone::{
    exchange::{Sealed, open},
    seal::{PublicKey, SecretKey, seal},
    survey::{ResponseId, SurveyId},
};

pub fn run(plain: &[u8]) {
    let secret = SecretKey::derive(&[7; 32]);
    let Some(to) = secret.public() else { return };
    let mut sealed = Sealed {
        to: PublicKey::from_bytes(*to.bytes()),
        survey: SurveyId::from_bits(1),
        revision: 1,
        response: ResponseId::from_bits(2),
        body: Vec::new(),
    };
    if let Some(body) = seal(&to, b"waystone/response/v1", sealed.aad().as_bytes(), plain, &[9; 32]) {
        sealed.body = body;
        let _ = open(&sealed, &secret);
    }
}
