//! What is under the seal: a response, deflated, padded so that its length says little. No keys are kept here, and no files.
use serde_json::{Map, Value};

use super::{Sealed, pack::zip};
use crate::{
    seal::{self, PublicKey, SecretKey},
    survey::{ResponseId, SurveyId},
};

/// Of the protocol, not of the site: bound into every seal.
const INFO: &[u8] = b"waystone/response/v1";
/// Lengths are rounded up to this, in bytes.
const STEP: usize = 256;
/// What a parcel may inflate to, in bytes.
const INFLATED: usize = 8 * 1024 * 1024;
/// What stands outside of the seal, where it is bound to it.
const OUTSIDE: [&str; 3] = ["id", "survey", "revision"];

/// Why a sealed response can't be read although there is a key for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Something was changed since it was sealed.
    Changed,
    /// Sealed well, but it holds nothing that could be a response.
    NoResponse,
}

/// Seals a response, given as its JSON. `random` must never be used twice. `None` for what is no response, or a bad key.
pub fn wrap(json: &str, to: &PublicKey, random: &[u8; 32]) -> Option<Sealed> {
    let mut inside: Map<String, Value> = serde_json::from_str(json).ok()?;
    let [id, survey, revision] = OUTSIDE.map(|key| inside.remove(key).unwrap_or_default());
    let mut sealed = Sealed {
        to: *to,
        survey: SurveyId::new(survey.as_str()?).ok()?,
        revision: u32::try_from(revision.as_u64()?).ok()?,
        response: ResponseId::new(id.as_str()?).ok()?,
        body: Vec::new(),
    };
    let packed = zip::deflate_raw(serde_json::to_string(&inside).ok()?.as_bytes());
    let mut plain = u32::try_from(packed.len()).ok()?.to_be_bytes().to_vec();
    plain.extend(packed);
    plain.resize(plain.len().next_multiple_of(STEP), 0);
    sealed.body = seal::seal(to, INFO, sealed.aad().as_bytes(), &plain, random)?;
    Some(sealed)
}

/// The response's JSON, as whoever sealed it had it: to be read as any other from a stranger.
///
/// # Errors
/// [`OpenError`]
pub fn open(sealed: &Sealed, secret: &SecretKey) -> Result<String, OpenError> {
    let aad = sealed.aad();
    let plain = seal::open(secret, INFO, aad.as_bytes(), &sealed.body).ok_or(OpenError::Changed)?;
    read(sealed, &plain).ok_or(OpenError::NoResponse)
}

fn read(sealed: &Sealed, plain: &[u8]) -> Option<String> {
    let (length, rest) = plain.split_at_checked(4)?;
    let length = u32::from_be_bytes(length.try_into().ok()?) as usize;
    let json = zip::inflate_raw(rest.get(..length)?, INFLATED)?;
    let mut inside: Map<String, Value> = serde_json::from_slice(&json).ok()?;
    let outside = [
        sealed.response.to_string().into(),
        sealed.survey.to_string().into(),
        sealed.revision.into(),
    ];
    for (key, value) in OUTSIDE.into_iter().zip(outside) {
        inside.insert(key.into(), value);
    }
    serde_json::to_string(&inside).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        order::Map,
        response::{Answer, Moment, Response, Via},
        survey::QuestionId,
    };

    fn response(text: &str) -> Response {
        Response {
            id: ResponseId::from_bits(77),
            survey: SurveyId::from_bits(5),
            revision: 3,
            lang: "fa".into(),
            started: Some(Moment(1)),
            ended: Some(Moment(2)),
            finished: true,
            via: Via::File,
            answers: Map::from([
                (QuestionId::new("q1").unwrap(), Answer::Number(9)),
                (QuestionId::new("q2").unwrap(), Answer::Text(text.into())),
            ]),
            remarks: Map::new(),
            computed: Map::from([("channel".into(), "email".into())]),
        }
    }

    fn key(n: u8) -> (SecretKey, PublicKey) {
        let secret = SecretKey::derive(&[n; 32]);
        let public = secret.public().unwrap();
        (secret, public)
    }

    fn sealed(response: &Response, to: &PublicKey) -> Sealed {
        wrap(&serde_json::to_string(response).unwrap(), to, &[4; 32]).unwrap()
    }

    #[test]
    fn what_was_sealed_opens_for_its_author_and_nobody_else() {
        let ((secret, public), (other, _)) = (key(1), key(2));
        for text in ["", "خوب 好 good", &"long ".repeat(12_000)] {
            let response = response(text);
            let sealed = sealed(&response, &public);
            let opened: Response = serde_json::from_str(&open(&sealed, &secret).unwrap()).unwrap();
            assert_eq!(opened, response);
            assert_eq!(open(&sealed, &other), Err(OpenError::Changed));
            let shown = sealed.to_text();
            assert!(!shown.contains("good") && !shown.contains("email"), "{shown}");
        }
    }

    #[test]
    fn h9_a_response_is_bound_to_its_place() {
        let (secret, public) = key(1);
        let sealed = sealed(&response("x"), &public);
        let moved = [
            Sealed {
                survey: SurveyId::from_bits(6),
                ..sealed.clone()
            },
            Sealed {
                revision: 4,
                ..sealed.clone()
            },
            Sealed {
                response: ResponseId::from_bits(78),
                ..sealed.clone()
            },
        ];
        for moved in moved {
            assert_eq!(open(&moved, &secret), Err(OpenError::Changed));
        }
        for at in 0..sealed.body.len() {
            let mut flipped = sealed.clone();
            flipped.body[at] ^= 0x20;
            assert_eq!(open(&flipped, &secret), Err(OpenError::Changed), "byte {at}");
        }
    }

    #[test]
    fn short_answers_are_all_of_one_length() {
        let (_, public) = key(1);
        let length = |text: &str| sealed(&response(text), &public).body.len();
        assert_eq!(length(""), seal::OVERHEAD + STEP);
        assert_eq!(length("Nothing to add, thank you."), length(""));
    }

    #[test]
    fn a_seal_around_anything_else_is_refused() {
        let (secret, public) = key(1);
        let mut sealed = sealed(&response("x"), &public);
        for plain in [vec![], vec![0; 3], vec![0xff; 300], vec![0; 256], {
            let bomb = zip::deflate_raw(&vec![b' '; INFLATED + 1]);
            [(bomb.len() as u32).to_be_bytes().to_vec(), bomb].concat()
        }] {
            sealed.body = seal::seal(&public, INFO, sealed.aad().as_bytes(), &plain, &[1; 32]).unwrap();
            assert_eq!(open(&sealed, &secret), Err(OpenError::NoResponse));
        }
        assert_eq!(wrap("{}", &public, &[1; 32]), None);
        assert_eq!(wrap("[", &public, &[1; 32]), None);
    }
}
