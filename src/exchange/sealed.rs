//! A sealed response as bytes, as a file and in a link. Whoever has it sees whose it is, not what it says. Does not seal or open.
use serde::{Deserialize, Serialize};

use super::ReadError;
use crate::{
    seal::{OVERHEAD, PublicKey, from_base64, to_base64},
    survey::{ResponseId, SurveyId},
};

const VERSION: u8 = 1;
/// A sealed response is at most this large, in bytes: several texts of the longest, and what stands around them.
const MOST: usize = 4 * 1024 * 1024;

/// One response, sealed: immutable, and bound to its place, so that it can't be passed off as another survey's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Who can open it.
    pub to: PublicKey,
    pub survey: SurveyId,
    /// The revision that was answered.
    pub revision: u32,
    pub response: ResponseId,
    /// As [`crate::seal::seal`] gives it.
    pub body: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct File {
    waystone: String,
    version: u32,
    survey: SurveyId,
    revision: u32,
    response: ResponseId,
    /// The public key, and what people compare: for those who look into the file.
    to: String,
    sealed: String,
}

impl Sealed {
    /// What the seal covers beside the answers (`collection.md` D.5). Ids hold no `/`.
    pub fn aad(&self) -> String {
        format!("{VERSION}/{}/{}/{}", self.survey, self.revision, self.response)
    }

    pub fn to_text(&self) -> String {
        let file = File {
            waystone: "sealed".into(),
            version: u32::from(VERSION),
            survey: self.survey.clone(),
            revision: self.revision,
            response: self.response.clone(),
            to: self.to.to_string(),
            sealed: to_base64(&self.body),
        };
        serde_json::to_string(&file).unwrap_or_default()
    }

    /// # Errors
    /// What keeps the text from being a sealed response. A newer version was told before.
    pub(super) fn from_text(text: &str) -> Result<Self, ReadError> {
        let damaged = |part: &str| ReadError::Damaged { part: part.into() };
        let file: File = serde_json::from_str(text).map_err(|_| damaged("sealed"))?;
        let body = from_base64(&file.sealed).filter(|body| (OVERHEAD..=MOST).contains(&body.len()));
        Ok(Self {
            to: PublicKey::parse(&file.to).ok_or_else(|| damaged("to"))?,
            survey: file.survey,
            revision: file.revision,
            response: file.response,
            body: body.ok_or_else(|| damaged("sealed"))?,
        })
    }

    /// For links: the version, the ids and the revision, whom it is for, and the body, as base64url.
    pub fn to_link(&self) -> String {
        let mut bytes = vec![VERSION];
        put_id(self.survey.as_str(), &mut bytes);
        put_id(self.response.as_str(), &mut bytes);
        bytes.extend(self.revision.to_be_bytes());
        bytes.extend(self.to.bytes());
        bytes.extend(&self.body);
        to_base64(&bytes)
    }

    /// # Errors
    /// [`ReadError::Newer`], or that it is damaged.
    pub fn from_link(text: &str) -> Result<Self, ReadError> {
        let damaged = || ReadError::Damaged { part: "link".into() };
        if text.len() > MOST {
            return Err(damaged());
        }
        let bytes = from_base64(text).ok_or_else(damaged)?;
        let (version, rest) = bytes.split_first().ok_or_else(damaged)?;
        if *version > VERSION {
            return Err(ReadError::Newer {
                version: u32::from(*version),
            });
        }
        let mut rest = rest;
        let read = |rest: &mut &[u8]| -> Option<Self> {
            let survey = SurveyId::new(&take_id(rest)?).ok()?;
            let response = ResponseId::new(&take_id(rest)?).ok()?;
            let revision = u32::from_be_bytes(take(rest, 4)?.try_into().ok()?);
            let to = PublicKey::from_bytes(take(rest, 32)?.try_into().ok()?);
            (*version == VERSION && rest.len() >= OVERHEAD).then(|| Self {
                to,
                survey,
                revision,
                response,
                body: rest.to_vec(),
            })
        };
        read(&mut rest).ok_or_else(damaged)
    }
}

/// What stands in the reply links of a text, such as a mail: after each `#/r/`.
pub fn reply_links(text: &str) -> Vec<String> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let links = text.split("#/r/").skip(1).map(|rest| {
        let end = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default().to_owned()
    });
    links.filter(|link| !link.is_empty()).collect()
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(count)?;
    *rest = left;
    Some(taken)
}

/// 0 and sixteen bytes for 32 hexadecimal digits, as random ids are; otherwise its length and its letters.
fn put_id(id: &str, bytes: &mut Vec<u8>) {
    match u128::from_str_radix(id, 16)
        .ok()
        .filter(|bits| format!("{bits:032x}") == id)
    {
        Some(bits) => {
            bytes.push(0);
            bytes.extend(bits.to_be_bytes());
        }
        None => {
            bytes.push(id.len() as u8);
            bytes.extend(id.as_bytes());
        }
    }
}

fn take_id(rest: &mut &[u8]) -> Option<String> {
    match usize::from(*take(rest, 1)?.first()?) {
        0 => Some(format!(
            "{:032x}",
            u128::from_be_bytes(take(rest, 16)?.try_into().ok()?)
        )),
        length => String::from_utf8(take(rest, length)?.to_vec()).ok(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::exchange::{Incoming, read};

    fn sealed(survey: &str) -> Sealed {
        Sealed {
            to: PublicKey::from_bytes([3; 32]),
            survey: SurveyId::new(survey).unwrap(),
            revision: 70_000,
            response: ResponseId::from_bits(1 << 100),
            body: (0..=255).collect(),
        }
    }

    #[test]
    fn file_and_link_round_trip() {
        for id in ["s", "0123456789abcdef0123456789abcdef", &"x".repeat(64)] {
            let sealed = sealed(id);
            assert_eq!(Sealed::from_link(&sealed.to_link()), Ok(sealed.clone()));
            match read(&sealed.to_text()).unwrap() {
                Incoming::Sealed(read) => assert_eq!(*read, sealed),
                other => panic!("{other:?}"),
            }
        }
        let link = sealed("0123456789abcdef0123456789abcdef").to_link();
        assert_eq!(link.len(), (1 + 17 + 17 + 4 + 32 + 256usize) * 4 / 3);
    }

    #[test]
    fn links_are_found_in_what_people_paste() {
        let text = "Hi,\n<https://a.b/c/#/r/AbC-_9>, and https://a.b/#/r/xyz. Bye #/r/ #/s/no";
        assert_eq!(reply_links(text), ["AbC-_9", "xyz"]);
        assert_eq!(reply_links("no link"), [""; 0]);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let link = sealed("s").to_link();
        for cut in [0, 1, 20, 60, 100] {
            assert!(matches!(
                Sealed::from_link(&link[..cut]),
                Err(ReadError::Damaged { .. })
            ));
        }
        assert_eq!(Sealed::from_link("Ag"), Err(ReadError::Newer { version: 2 }));
        let text = sealed("s").to_text();
        let error = |from: &str, to: &str| read(&text.replace(from, to)).unwrap_err();
        assert_eq!(error("\"version\":1", "\"version\":9"), ReadError::Newer { version: 9 });
        let part = |part: &str| ReadError::Damaged { part: part.into() };
        assert_eq!(error("\"AAEC", "\"A EC"), part("sealed"));
        assert_eq!(error("\"to\":\"A", "\"to\":\"!"), part("to"));
        assert_eq!(error("\"s\"", "\"../s\""), part("sealed"), "no id of another grammar");
    }

    proptest! {
        #[test]
        fn any_link_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Sealed::from_link(&to_base64(&bytes));
            let mut ours = vec![VERSION];
            ours.extend(bytes);
            if let Ok(sealed) = Sealed::from_link(&to_base64(&ours)) {
                prop_assert_eq!(Sealed::from_link(&sealed.to_link()), Ok(sealed));
            }
        }
    }
}
